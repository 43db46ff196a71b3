import { isRequestLabel, type RequestLabel } from './field-names'
import type { ChoiceId, RequestForm } from './types'

/** The topic in the address of a credit request, as Microsoft's documentation of 2023 links to it. */
export const CREDIT_TOPIC = 'cb49dd48-9497-e427-1a6e-f4d5f51da512'

/** The path of topics to a credit (request-credit, 2021): the subtopic's name is attested in these. */
const ATTESTED = new Set('en nl sv pl pt tr'.split(' '))

/** @param language as in a page's `lang`: `sv`, `pt-PT` */
export const isAttested = (language: string): boolean =>
  ATTESTED.has(language.toLowerCase().split('-')[0] ?? '')

const PATH = [
  ['category', 'category-csp'],
  ['topic', 'billing-invoicing'],
  ['subtopic', 'credit-requests-refunds'],
] as const satisfies readonly (readonly [ChoiceId, RequestLabel])[]

export type CreditPath =
  /** All that is chosen leads to a credit request. */
  | { leads: 'to-credit' }
  /** These choices are none of a credit request's. */
  | { leads: 'elsewhere'; differ: readonly ChoiceId[] }
  /** Not all is chosen, or the words of a credit request are not known in this language. */
  | { leads: 'unknown' }

/**
 * Whether what is chosen leads to a credit. The form of 2023 suggests its problem types, of which
 * none is documented, so only that of 2021 and an address with a topic are told.
 *
 * @param language of the page, as in its `lang`: `sv`, `pt-PT`
 */
export function creditPathOf({ chosen, topicId }: RequestForm, language: string): CreditPath {
  const differ = PATH.filter(([id, label]) => {
    const value = chosen[id]
    return value !== undefined && !isRequestLabel(label, value)
  }).map(([id]) => id)
  const isChosen = PATH.every(([id]) => chosen[id] !== undefined)
  if (isChosen && differ.length === 0) return { leads: 'to-credit' }
  if (topicId === CREDIT_TOPIC && differ.length === 0) return { leads: 'to-credit' }
  // CSP is called so in every language.
  const isTold = isAttested(language)
  const certain = isTold ? differ : differ.filter(id => id === 'category')
  return certain.length > 0 ? { leads: 'elsewhere', differ: certain } : { leads: 'unknown' }
}
