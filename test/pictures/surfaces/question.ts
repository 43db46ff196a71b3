import { dialog, type Overlay, proceed } from '../../e2e/support/overlay'
import { reach } from '../../e2e/support/reach'
import { press, uncovered } from '../../e2e/support/replica'
import { type Build, type Held, held } from '../../features/coverage'
import { standStill } from '../dated-extension'
import type { PortalPage, Stage } from '../stage'
import { dark, dutch, forced, type Look, narrow, type State, swedish, zoomed } from '../state'
import { closed, early, profile, several, twins, unsure } from '../stored'

export const armed = `${proceed}:not([aria-disabled="true"])`

/**
 * Goes to a control that is held and presses it.
 *
 * @param isStill whether what counts down from there on is kept at its first second
 */
export async function pressHeld(stage: Stage, entry: Held, isStill = false): Promise<PortalPage> {
  const [build] = entry.builds as [Build, ...Build[]]
  const { pathname, searchParams } = new URL(entry.address, 'https://partner.microsoft.com')
  searchParams.set('build', build)
  // What is made anew under a press is for other tests.
  searchParams.set('rotate', '600000')
  const { page, overlay } = await stage.open(`${pathname}?${searchParams}`)
  const control = await reach(page.mainFrame(), entry, build)
  await uncovered(page, control)
  if (isStill) await page.evaluate(event => dispatchEvent(new Event(event)), standStill)
  await press(page, control, 'mouse')
  return { page, overlay }
}

/** The first way in which a page offers what a guard holds. */
export function heldBy(feature: string): Held {
  const found = held.find(entry => entry.feature === feature)
  if (!found) throw new Error(`Nothing is held by ${feature}`)
  return found
}

interface QuestionState extends Pick<State, 'name' | 'looks' | 'main'> {
  guard: string
  stored?: Record<string, unknown>
  preferences?: Record<string, unknown>
  isStill?: true
  /** What is done in the question, once it can be answered. */
  act?: (overlay: Overlay, stage: Stage) => Promise<void>
}

function questionState(given: QuestionState): State {
  const { guard, stored, preferences, isStill, act, ...state } = given
  return {
    ...state,
    surface: 'question',
    subject: { overlay: dialog },
    show: async stage => {
      if (stored) await stage.store(stored)
      if (preferences) await stage.store({ preferences }, 'sync')
      const { page, overlay } = await pressHeld(stage, heldBy(guard), isStill)
      await overlay.waitFor(dialog)
      if (act) await act(overlay, stage)
      else await overlay.waitFor(armed)
      return page
    },
  }
}

const everyGuard = [...new Set(held.map(({ feature }) => feature))]

/** What is seen most and costs most, in more looks than the rest. */
const more: Readonly<Record<string, { looks: Partial<Look>[]; main: Partial<Look>[] }>> = {
  'get-keys-guard': {
    looks: [dark, forced, dutch, swedish, narrow, zoomed],
    main: [{}, dark, forced, dutch],
  },
  'cancel-order-guard': { looks: [zoomed], main: [{}] },
  'redeem-guard': { looks: [zoomed], main: [{}] },
  'buy-guard': { looks: [dutch], main: [] },
}

const withPurchase = everyGuard.map(guard =>
  questionState({ name: guard, guard, stored: { ...early, ...profile }, ...more[guard] }),
)

const mainUnknown = ['get-keys-guard', 'cancel-subscription-guard', 'reduce-licenses-guard']
const withoutPurchase = everyGuard.map(guard =>
  questionState({
    name: `${guard}-nothing-stored`,
    guard,
    ...(mainUnknown.includes(guard) && { main: true }),
    ...(guard === 'get-keys-guard' && { looks: [narrow] }),
  }),
)

const keys = 'get-keys-guard'

export const questionStates: readonly State[] = [
  ...withPurchase,
  ...withoutPurchase,
  questionState({ name: 'several-purchases', guard: keys, stored: several }),
  questionState({ name: 'two-of-one-offer', guard: keys, stored: twins, main: true }),
  questionState({ name: 'refund-over', guard: 'redeem-guard', stored: closed }),
  questionState({
    name: 'reason-required',
    guard: keys,
    stored: early,
    preferences: { requireReason: true },
    main: true,
  }),
  questionState({
    name: 'reason-missing',
    guard: keys,
    stored: early,
    preferences: { requireReason: true },
    act: async overlay => {
      await overlay.waitFor(armed)
      await overlay.click(proceed)
      await overlay.waitFor('#reason[aria-invalid="true"]')
    },
  }),
  questionState({
    name: 'pause',
    guard: keys,
    stored: early,
    preferences: { strengths: { [keys]: 'pause' } },
    isStill: true,
    act: async overlay => overlay.waitFor(`${proceed} .wait`),
  }),
  questionState({
    name: 'answered-nothing-to-lose',
    guard: keys,
    stored: unsure,
    act: async overlay => {
      await overlay.waitFor(armed)
      await overlay.click(`${dialog} [data-fact="keysViewed"] input[value="true"]`)
      await overlay.waitFor('#headline[data-tone="over"]')
    },
  }),
]
