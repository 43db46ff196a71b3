import { dialog } from '../../e2e/support/overlay'
import type { State } from '../state'
import { core } from '../stored'
import { armed, heldBy, pressHeld } from './question'

/** What an organisation may set, one of it misspelt. */
const policy = {
  contact: 'Ann Vos, extension 1234',
  requireReason: true,
  roaming: false,
  strengths: { 'get-keys-guard': 'ask', 'buy-guard': 'strong' },
  purchases: [{ id: 'core', ...core }],
}

/** What is shown where an organisation has set things for everyone. */
export const policyStates: readonly State[] = [
  {
    surface: 'options',
    name: 'policy',
    subject: 'window',
    show: async ({ setPolicy, openOptions }) => {
      await setPolicy(policy)
      const page = await openOptions()
      await page.waitForSelector('.policy')
      return page
    },
  },
  {
    surface: 'options',
    name: 'policy-preferences',
    subject: { page: '#preferences' },
    show: async ({ setPolicy, openOptions }) => {
      await setPolicy(policy)
      const page = await openOptions('preferences')
      await page.waitForSelector('#hold-get-keys-guard:disabled')
      return page
    },
  },
  {
    surface: 'question',
    name: 'policy',
    subject: { overlay: dialog },
    main: true,
    show: async stage => {
      await stage.setPolicy(policy)
      const { page, overlay } = await pressHeld(stage, heldBy('get-keys-guard'))
      await overlay.waitFor(armed)
      await overlay.waitFor('.contact')
      return page
    },
  },
]
