import { dark, dutch, forced, narrow, type State } from '../state'
import { early } from '../stored'
import { heldBy, pressHeld } from './question'

const note = '.fw-note'

/** The line at the foot of the page once something went through that was to be noted only. */
function noted(guard: string, state: Pick<State, 'looks' | 'main'> = {}): State {
  return {
    ...state,
    surface: 'note',
    name: guard,
    subject: { overlay: note },
    show: async stage => {
      await stage.store(early)
      await stage.store({ preferences: { strengths: { [guard]: 'note' } } }, 'sync')
      const { page, overlay } = await pressHeld(stage, heldBy(guard), true)
      await overlay.waitFor(note)
      return page
    },
  }
}

export const noteStates: readonly State[] = [
  noted('get-keys-guard', { looks: [dark, forced, dutch, narrow], main: [{}] }),
  noted('activate-guard'),
  noted('cancel-order-guard'),
]
