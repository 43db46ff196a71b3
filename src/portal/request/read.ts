import { addressOf } from './address'
import { askedFor, idOf, OF_2021, OF_2023 } from './asked'
import { chosenIn, writtenIn } from './choice'
import { findDetails } from './details'
import { elementsOf, MOST_ELEMENTS } from './elements'
import { fieldsAmong } from './fields'
import { factsAmong, type Sign, saysNumber, signsAmong } from './signs'
import type { ChoiceId, RequestEra, RequestForm, RequestStep } from './types'

/**
 * Reads the form of a support request, on demand: through open and closed shadow roots and
 * same-origin frames, `limit` elements at most. Of what a person wrote or chose it reads the choices
 * alone, the summary of the problem included; never the details, titles, contacts or files. Words
 * are recognised in the languages they are attested in, the rest by address and structure.
 */
export function readRequestForm(document: Document, limit: number = MOST_ELEMENTS): RequestForm {
  const { elements, complete } = elementsOf(document, limit)
  const address = addressOf(document)
  const fields = fieldsAmong(elements)
  const signs = signsAmong(elements)
  const facts = factsAmong(elements).flatMap(fact => {
    const id = idOf(fact.name)
    return id ? [{ ...fact, id }] : []
  })
  const asked = askedFor(fields, address)
  const choices = new Set(asked.values())
  const details = findDetails({
    fields: fields.filter(field => !choices.has(field)),
    choices: [...choices],
    marks: [
      ...facts.map(({ element }) => element),
      ...signs.filter(({ word }) => word === 'issue-details').map(({ element }) => element),
    ],
    isOnRoute: address.isOnRoute,
  })

  const chosen: RequestForm['chosen'] = {}
  for (const { id, value } of facts) if (value) chosen[id] ??= value
  for (const [id, field] of asked) {
    const value = field.kind === 'choice' ? chosenIn(field) : writtenIn(field)
    if (value) chosen[id] = value
  }
  const ids = [...asked.keys()]
  const known = new Set([...ids, ...facts.map(({ id }) => id)])
  const era = eraOf(known, signs, address.isOnRoute, address.era)
  const step = (): RequestStep => {
    if (!era) return 'none'
    if (saysNumber(elements)) return 'sent'
    if (details.isThere) return 'details'
    if (signs.some(({ word }) => SOLVING.has(word))) return 'solutions'
    if (ids.length > 0) {
      return isReady(era === '2021' ? OF_2021 : ids, chosen, signs) ? 'review' : 'topic'
    }
    if (signs.some(({ word }) => CHOOSING.has(word))) return 'topic'
    return address.stage === '2' && facts.length > 0 ? 'solutions' : 'none'
  }

  return {
    era,
    step: step(),
    chosen,
    asked: ids,
    choices: [...choices].map(({ element }) => element),
    topicId: address.topicId,
    details: details.box?.inner,
    complete,
  }
}

const CHOOSING: ReadonlySet<Sign['word']> = new Set(['browse-topics', 'review-solutions'] as const)
const SOLVING: ReadonlySet<Sign['word']> = new Set([
  'recommended-solutions',
  'do-you-need-more-help',
  'create-support-request',
] as const)

/** By what is asked for, else by the address: the form of 2021 lived on at addresses of 2023. */
function eraOf(
  known: ReadonlySet<ChoiceId>,
  signs: readonly Sign[],
  isOnRoute: boolean,
  ofAddress: RequestEra | undefined,
): RequestEra | undefined {
  // Elsewhere one field of a name may be anything.
  const fewest = isOnRoute ? 1 : 2
  const count = (ids: readonly ChoiceId[]) => ids.filter(id => known.has(id)).length
  const isOf = (ids: readonly ChoiceId[]) => count(ids) >= fewest
  if (isOf(OF_2021) && count(OF_2021) >= count(OF_2023)) return '2021'
  if (ofAddress === '2021') return '2021'
  if (isOf(OF_2023) || signs.some(({ word }) => word === 'create-support-request')) return '2023'
  return ofAddress
}

function isReady(
  ids: readonly ChoiceId[],
  chosen: RequestForm['chosen'],
  signs: readonly Sign[],
): boolean {
  const isOff = signs.some(({ word, isDisabled }) => word === 'review-solutions' && isDisabled)
  return !isOff && ids.every(id => chosen[id])
}
