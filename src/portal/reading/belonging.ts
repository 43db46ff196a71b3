import { attributeOf } from '../dom'
import { offerOfSource, productOf } from '../product'
import { isHeading } from '../prose'
import { readName } from '../readable'
import type { PageId } from '../routes'
import { isRow } from '../row'
import { isPanel } from '../titles'
import { lineageOf, surroundingsOf } from '../tree'

/** What a date belongs to, as far as the page says. */
export type Belonging =
  | {
      to: 'offer'
      offer: NonNullable<ReturnType<typeof offerOfSource>>
      /** The offer in the words of the page, for instance `MAPS - Core`. */
      source?: string
      /** Set when nothing but a heading somewhere before the date names the offer. */
      isLoose?: true
    }
  /** To something that is none of the known offers, such as ISV Success. */
  | { to: 'another' }

/** Order and account numbers, mail addresses, ids and tokens: what mixes letters and figures. */
const PRIVATE = /\d{5}|@|(?=[\da-z]*\d)(?=[\da-z]*[a-z])[\da-z]{6}/i

/** Elements around a date among which headings are looked for. */
const MOST_ELEMENTS = 1_500

/**
 * The offer that something on the page belongs to, by its row, its panel, or a heading before it.
 * Only words that name an offer are handed on: what else names a row may be an order number or a
 * person.
 *
 * @returns undefined when the page does not say
 */
export function belongingOf(element: Element, page: PageId): Belonging | undefined {
  const { name, source, isLoose } = productOf(element, page)
  const inRow = [...lineageOf(element)].some(isRowLike)
  const headed = inRow ? undefined : headingOf(element)
  for (const text of [headed?.text, source, name]) {
    const offer = text && offerOfSource(text)
    if (!offer) continue
    return {
      to: 'offer',
      offer,
      ...(!PRIVATE.test(text) && { source: text }),
      ...((isLoose || headed?.isOneOfSeveral) && { isLoose: true }),
    }
  }
  return source && !isLoose ? { to: 'another' } : undefined
}

const isRowLike = (element: Element) =>
  isRow(element) || isPanel(element) || /^[a-z]+-./i.test(attributeOf(element, 'slot') ?? '')

/**
 * The last heading before a date that names an offer. A control ends what its heading is about, as
 * another of its name begins the next product; dates do not, so a box may have several offers in it.
 */
function headingOf(element: Element): { text: string; isOneOfSeveral: boolean } | undefined {
  const around = new Set(lineageOf(element))
  for (const { elements, complete } of surroundingsOf(element, MOST_ELEMENTS)) {
    const named = elements.flatMap((inner, at) => {
      const text = isHeading(inner) ? readName(inner) : undefined
      const offer = text && offerOfSource(text)
      return offer ? [{ at, text, offer }] : []
    })
    if (named.length === 0) continue
    const place = elements.findIndex(inner => around.has(inner))
    const last = named.findLast(({ at }) => place < 0 || at < place)
    const offers = new Set(named.map(({ offer }) => offer))
    return last && { text: last.text, isOneOfSeveral: offers.size > 1 || !complete }
  }
  return undefined
}
