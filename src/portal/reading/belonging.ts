import { offerOfSource, productOf } from '../product'
import type { PageId } from '../routes'

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

/** Order and account numbers, mail addresses. */
const PRIVATE = /\d{5}|@/

/**
 * The offer that something on the page belongs to, by its row, its panel, or a heading before it.
 * Only words that name an offer are handed on: what else names a row may be an order number or a
 * person.
 *
 * @returns undefined when the page does not say
 */
export function belongingOf(element: Element, page: PageId): Belonging | undefined {
  const { name, source, isLoose } = productOf(element, page)
  for (const text of [source, name]) {
    const offer = text && offerOfSource(text)
    if (!offer) continue
    return {
      to: 'offer',
      offer,
      ...(!PRIVATE.test(text) && { source: text }),
      ...(isLoose && { isLoose }),
    }
  }
  return source && !isLoose ? { to: 'another' } : undefined
}
