import fc from 'fast-check'
import type { RequestContent, RequestFact, RequestKind } from '../../src/requests/types'
import { anyDay } from '../rules/context'

/** Text as people paste it: several writings, both directions, emoji, every kind of line break. */
const anyWriting = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'שלום עולם\u200f, order 12',
    'مرحبا\r\nثانيا',
    '👩‍👩‍👧‍👦 🏳️‍🌈 café',
    '  kept  \n\n\tas it is ',
    '{amount} $1 $& %s %{x} undefined null',
    '<b>bold</b> &amp; [object Object]',
    'Ünï\u0301çode',
  ),
)

/** Any answer to a question, good ones more often than not. */
function anyAnswer({ kind }: RequestFact): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...kind.options)
    case 'date':
      return anyDay
    case 'list':
      return fc.array(fc.constantFrom('contoso.com', 'fabrikam.com'), {
        minLength: 1,
        maxLength: 3,
      })
    case 'text':
      return fc.oneof(
        anyWriting,
        fc.constantFrom('a@contoso.com', 'EX25194', '11111111-2222-3333-4444-555555555555'),
      )
    default:
      return anyWriting
  }
}

/** What a person can have entered for a kind of request. */
export function anyContent(kind: RequestKind): fc.Arbitrary<RequestContent> {
  return fc.record({
    facts: fc.record(Object.fromEntries(kind.facts.map(fact => [fact.name, anyAnswer(fact)])), {
      requiredKeys: [],
    }),
    evidence: fc.record(Object.fromEntries(kind.evidence.map(({ id }) => [id, fc.boolean()])), {
      requiredKeys: [],
    }),
  })
}

/** What may have been stored under the names of a kind's facts and evidence by whomever. */
export function anyNonsense(kind: RequestKind): fc.Arbitrary<RequestContent> {
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true }),
    fc.constant('x'.repeat(30_000)),
  )
  const names = kind.facts.map(({ name }) => name)
  const facts = fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__'), fc.string()), value)
  const ids = kind.evidence.map(({ id }) => id)
  return fc.record({ facts, evidence: fc.dictionary(fc.constantFrom(...ids), value) })
}
