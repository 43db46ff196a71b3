import fc from 'fast-check'
import { actOf, focusable, natureOf as natureOfDecoy } from './draw-decoy'
import { natureOf } from './draw-listed'
import { timesActed } from './nature'
import {
  acts,
  type DecoyItem,
  type DecoyKind,
  decoys,
  disguises,
  type FuzzPage,
  gestures,
  type Item,
  type ListedItem,
  places,
  shapes,
  wrappers,
} from './page-spec'
import { isListedOn, listedRoutes, type Route, routes, temptations } from './vocabulary'

const around = fc.array(fc.constantFrom(...wrappers), { maxLength: 2 })
const disguise = fc.constantFrom(...disguises)

const submitWords = ['Submit', 'Indienen', 'Senden', '送信']

/** A control of the page; on a page that has none, what would be one elsewhere. */
function listedItem(route: Route): fc.Arbitrary<ListedItem> {
  const named = fc.constantFrom(
    ...(route.controls.length > 0 ? route.controls : [{ labels: temptations }]),
  )
  return named
    .chain(control =>
      fc.record({
        kind: fc.constant('listed' as const),
        words: fc.constantFrom(...control.labels),
        ...('company' in control && control.company && { company: fc.constant(control.company) }),
        disguise,
        around,
        shape: fc.constantFrom(...shapes),
        act: fc.oneof(
          { weight: 2, arbitrary: fc.constant('click' as const) },
          fc.constantFrom(...acts),
        ),
        gesture: fc.constantFrom(...gestures),
        place: fc.constantFrom(...places),
        delegated: fc.boolean(),
        answer: fc.oneof(
          { weight: 3, arbitrary: fc.constant('cancel' as const) },
          fc.constant('proceed' as const),
        ),
        by: fc.constantFrom('mouse', 'Enter', 'Space', 'Escape'),
        redrawn: fc.oneof(
          { weight: 4, arbitrary: fc.constant('no' as const) },
          fc.constantFrom('same', 'reversed'),
        ),
      }),
    )
    .map(item => sensible(item as ListedItem))
}

const isClosed = (item: Item) => item.around.some(wrapper => wrapper.endsWith('closed'))

/** Takes out what cannot be: a key for what has no focus, a form that nothing sends. */
function sensible(item: ListedItem): ListedItem {
  const { shape } = item
  const nature = natureOf(shape)
  const mended: ListedItem = { ...item }
  if (mended.company) mended.place = 'box'
  if (mended.act === 'submit' && !nature.submits) mended.act = 'click'
  if (isClosed(item) || shape === 'inner-component') mended.delegated = false
  const isSend = mended.act === 'submit' || mended.act === 'click'
  if (mended.gesture === 'field-Enter' && !(nature.submits && isSend)) mended.gesture = 'Enter'
  const isKey = mended.gesture === 'Enter' || mended.gesture === 'Space'
  if (shape === 'hand' && isKey) mended.gesture = 'mouse'
  // A wheel does nothing by itself but on a link; there a page never learns of it by a click.
  if (mended.gesture === 'middle') mended.answer = 'cancel'
  if (timesActed(mended.act, mended.gesture, nature) === 0 && mended.gesture !== 'middle') {
    mended.act = isKey ? 'keydown' : 'click'
  }
  if (mended.answer === 'proceed' && mended.by === 'Escape') mended.by = 'mouse'
  // What nothing tells apart cannot be found again.
  if (mended.place === 'box' && !mended.company) mended.redrawn = 'no'
  if (mended.company) mended.redrawn = 'no'
  if (shape === 'hand') mended.around = mended.around.filter(wrapper => wrapper !== 'hand-card')
  return mended
}

function decoyItem(route: Route): fc.Arbitrary<DecoyItem> {
  const tempting = route.controls.flatMap(({ labels }) => labels)
  return fc
    .record({
      kind: fc.constant('decoy' as const),
      decoy: fc.constantFrom(...decoys),
      words: fc.constantFrom(...(tempting.length > 0 ? tempting : temptations)),
      other: fc.constantFrom(...temptations.filter(words => !isListedOn(route.path, words))),
      getKey: fc.constantFrom('Get Key', 'Get keys and downloads'),
      submit: fc.constantFrom(...submitWords),
      disguise,
      around,
      gesture: fc.constantFrom(...gestures),
    })
    .map(({ other, getKey, submit, ...item }) => {
      const { decoy } = item
      const words: Partial<Record<DecoyKind, string>> = {
        'other-page-button': other,
        'get-key': getKey,
        'search-form': submit,
        feedback: submit,
        'lonely-form': submit,
        'other-form': submit,
        // Where a form is told by its fields, those of a section may belong to one around it.
        'other-section': route.controls.some(({ company }) => company === 'billing-profile')
          ? 'Save'
          : other,
        'plain-button': 'Next',
      }
      return pressable({ ...item, words: words[decoy] ?? item.words })
    })
}

function pressable(item: DecoyItem): DecoyItem {
  const { decoy, gesture } = item
  const nature = natureOfDecoy(decoy)
  const isKey = gesture === 'Enter' || gesture === 'Space' || gesture === 'field-Enter'
  const gets = isKey && !focusable.includes(decoy) ? 'mouse' : gesture
  const mended: DecoyItem = { ...item, gesture: gets === 'field-Enter' ? 'mouse' : gets }
  return timesActed(actOf(mended), mended.gesture, nature) === 0 && !nature.dead
    ? { ...mended, gesture: 'mouse' }
    : mended
}

const route = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...listedRoutes) },
  fc.constantFrom(...routes),
)

/** Pages as the portal might make them, and as it never would. */
export const fuzzPages: fc.Arbitrary<FuzzPage> = route.chain(chosen =>
  fc
    .record({
      path: fc.constant(chosen.path),
      frame: fc.oneof(
        { weight: 7, arbitrary: fc.constant('none' as const) },
        fc.constantFrom('srcdoc', 'blank', 'address'),
      ),
      around: fc.array(fc.constantFrom(...wrappers), { maxLength: 3 }),
      items: fc.array(
        fc.oneof(
          { weight: 2, arbitrary: decoyItem(chosen) as fc.Arbitrary<Item> },
          { weight: 1, arbitrary: listedItem(chosen) as fc.Arbitrary<Item> },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      twin: fc.nat(5),
      late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constant(30)),
    })
    .map(({ twin, ...page }) => {
      const made = consistent(page as FuzzPage)
      return twin === 0 ? { ...made, items: withTwin(made.items) } : made
    }),
)

/** What surrounds all of a page has a say in what its items are, and so have they together. */
function consistent(page: FuzzPage): FuzzPage {
  const inClosed = page.around.some(wrapper => wrapper.endsWith('closed'))
  const inHand = page.around.includes('hand-card')
  const items = page.items.map((item): Item => {
    if (item.kind === 'decoy') return item
    return {
      ...item,
      delegated: item.delegated && !inClosed,
      // Within a card that is pressed as a whole, a word of it is no control.
      shape: inHand && item.shape === 'hand' ? 'role-div' : item.shape,
    }
  })
  return { ...page, items }
}

/** The same control for two products, changing places while one of them is asked about. */
function withTwin(items: readonly Item[]): readonly Item[] {
  const item = items.find(candidate => candidate.kind === 'listed')
  if (!item || item.company || item.gesture === 'middle') return items
  const first: ListedItem = {
    ...item,
    place: item.place === 'box' ? 'row' : item.place,
    answer: 'proceed',
    by: item.by === 'Escape' ? 'mouse' : item.by,
    redrawn: 'reversed',
  }
  const second: ListedItem = { ...first, answer: 'cancel', redrawn: 'no' }
  return [first, second, ...items.filter(other => other !== item)].slice(0, 4)
}
