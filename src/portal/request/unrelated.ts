import { comparable } from '../labels'
import { CREDIT_TOPIC, creditPathOf, isAttested } from './credit'
import type { RequestForm } from './types'

/*
 * Beginnings of words, in the languages in which the path to a credit is attested. The path to the
 * refund of a membership is documented nowhere: it may have any of them.
 */
const MONEY = anyOf(
  'bill|credit|invoic|pay|refund',
  'betal|factur|restitut|tegoed',
  'betal|faktur|kredit|återb',
  'faktur|kredyt|płat|rozlicz|środk|zwrot',
  'crédit|fatur|pagam|reembols',
  'fatura|iade|kredi|ödeme',
)
const MEMBERSHIP = anyOf(
  'benefit|member|mpn|offer|order|purchas',
  'aanbied|aankop|bestel|lidmaat|voorde',
  'beställ|erbjud|fördel|förmån|köp|medlem',
  'członk|korzy|ofert|zakup|zamów',
  'ades|associa|benef|compra|membr|ofert|pedid',
  'avantaj|satın|sipariş|teklif|üyelik',
)

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(words.join('|'))
}

/**
 * Whether what is chosen surely has to do with neither a credit nor the refund of a membership. A
 * wrong subtopic of the right topic may be a slip, and tells nothing; nor does anything in a language
 * in which the words are not known.
 *
 * @param language of the page, as in its `lang`
 */
export function isUnrelated(form: RequestForm, language: string): boolean {
  const path = creditPathOf(form, language)
  if (path.leads !== 'elsewhere' || form.topicId === CREDIT_TOPIC || !isAttested(language)) {
    return false
  }
  const { category, topic, subtopic = '' } = form.chosen
  if (category === undefined || topic === undefined) return false
  const says = (words: RegExp) =>
    [category, topic, subtopic].some(text => words.test(comparable(text)))
  // What customers have ordered is no membership.
  const isCsp = !path.differ.includes('category')
  return !says(MONEY) && (isCsp || !says(MEMBERSHIP))
}
