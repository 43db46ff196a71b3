import { pressed, requestPages, word } from '../../e2e/support/request-page'
import { walkerOn } from '../../e2e/support/request-walk'
import type { PortalPage } from '../stage'
import { dark, dutch, type State } from '../state'
import { draft, drafts } from '../stored'

interface RequestState extends Pick<State, 'name' | 'looks' | 'main'> {
  stored?: Record<string, unknown>
  address?: string
  /** Goes on from the page to the state. */
  act?: (at: PortalPage) => Promise<void>
  until: string
}

function requestState({ stored, address, act, until, ...state }: RequestState): State {
  return {
    ...state,
    surface: 'request',
    subject: { overlay: '.fw-panel' },
    show: async ({ store, open }) => {
      if (stored) await store(stored)
      const at = await open(address ?? requestPages.details2021)
      await at.page.waitForSelector('>>> h1')
      await act?.(at)
      await at.overlay.waitFor(until)
      return at.page
    },
  }
}

const goOn = async ({ overlay }: PortalPage) => {
  await overlay.waitFor('[data-draft="northlight"] .go-on')
  await overlay.click('[data-draft="northlight"] .go-on')
  await overlay.waitFor('.open-request')
}

export const requestStates: readonly State[] = [
  requestState({
    name: 'what-it-is-about',
    address: requestPages.create2021,
    until: '[data-kind="duplicate-order"]',
    looks: [dark, dutch],
    main: true,
  }),
  requestState({
    name: 'drafts',
    address: requestPages.create2023,
    stored: drafts,
    until: '[data-draft="sent"]',
  }),
  requestState({
    name: 'first-questions',
    until: '.open-request .questions',
    main: true,
    act: async ({ page }) => {
      await walkerOn(page, 'mouse').press('[data-kind="duplicate-order"]')
    },
  }),
  requestState({
    name: 'answered',
    stored: draft,
    until: '[data-evidence="form-attached"]',
    looks: [dark],
    main: true,
    act: goOn,
  }),
  requestState({
    name: 'evidence',
    stored: draft,
    until: '[data-evidence="form-attached"] input:checked',
    act: async at => {
      await goOn(at)
      await walkerOn(at.page, 'mouse').press('[data-evidence="form-attached"] input')
    },
  }),
  requestState({
    name: 'text-to-insert',
    stored: draft,
    until: '.insert.primary',
    act: async at => {
      await goOn(at)
      await pressed(at.page, word('yes'))
      await at.overlay.waitFor('.insert.primary')
      await at.overlay.on('.insert.primary', button => button.scrollIntoView())
    },
  }),
  requestState({
    name: 'text-inserted',
    stored: draft,
    until: 'output[data-outcome="inserted"]',
    act: async at => {
      await goOn(at)
      await pressed(at.page, word('yes'))
      await walkerOn(at.page, 'mouse').press('.insert.primary')
    },
  }),
]
