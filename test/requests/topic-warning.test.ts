import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/portal/labels'
import { requestKind, requestKinds, topicWarning } from '../../src/requests'
import { ISSUE_TYPES, SUBTOPICS, TOPICS } from '../../src/requests/topic-labels.data'
import type { TopicChoice } from '../../src/requests/types'

const credit = requestKind('outage')
const right = {
  category: 'CSP',
  topic: 'Billing & invoicing',
  subtopic: 'Credit requests & refunds',
}

const warn = (chosen: Partial<TopicChoice>, language?: string) =>
  topicWarning(credit, chosen, normalise, language)

describe('the topic of a credit', () => {
  it.each(Object.keys(SUBTOPICS))('is right as the portal calls it in %s', language => {
    const topic = TOPICS[language]?.[0] ?? ''
    const subtopic = SUBTOPICS[language]?.[0] ?? ''
    expect(warn({ category: 'CSP', topic, subtopic })).toBeUndefined()
    expect(warn({ category: 'CSP', topic, subtopic }, language)).toBeUndefined()
  })

  it.each(Object.entries(ISSUE_TYPES))(
    'is right as the earlier form calls it in %s',
    (_, labels) => {
      for (const label of labels) expect(warn({ category: 'CSP', topic: label })).toBeUndefined()
    },
  )

  it('is right however it is written', () => {
    expect(
      warn({
        category: ' csp ',
        topic: 'BILLING  & INVOICING',
        subtopic: 'Credit requests\u00a0& refunds',
      }),
    ).toBeUndefined()
  })

  it('is not doubted while nothing is chosen, or nothing was found', () => {
    expect(warn({})).toBeUndefined()
    expect(warn({ category: '', topic: ' ', subtopic: '\u200b' })).toBeUndefined()
    expect(warn({ category: 'CSP' })).toBeUndefined()
  })

  it.each([
    ['category', 'Membership'],
    ['topic', 'Account settings'],
    ['subtopic', 'Invoices'],
  ] as const)('is wrong when the %s is "%s"', (field, label) => {
    expect(warn({ ...right, [field]: label })).toEqual({
      problem: 'elsewhere',
      fields: [field],
      expected: right,
    })
  })

  it('is wrong by the category alone, which has one name everywhere', () => {
    expect(warn({ category: 'Lidmaatschap' })).toMatchObject({ problem: 'elsewhere' })
  })

  it('names every field that leads elsewhere', () => {
    expect(warn({ category: 'Incentives', topic: 'Payout', subtopic: 'Tax' })?.fields).toEqual([
      'category',
      'topic',
      'subtopic',
    ])
  })

  it.each([
    ['nl', 'Facturering en facturering', 'Tegoedaanvragen en restituties'],
    ['nl-NL', 'Facturering en facturering', 'Tegoedaanvragen en restituties'],
    ['pt-PT', 'Faturação e Faturação', 'Pedidos de crédito e reembolsos'],
    ['sv-FI', 'Fakturering', 'Kreditförfrågningar och återbetalningar'],
    ['de-DE', 'Billing & invoicing', 'Credit requests & refunds'],
    [undefined, 'Billing & invoicing', 'Credit requests & refunds'],
    ['__proto__', 'Billing & invoicing', 'Credit requests & refunds'],
    ['constructor', 'Billing & invoicing', 'Credit requests & refunds'],
  ])('says in %s what would be right', (language, topic, subtopic) => {
    expect(warn({ category: 'Else' }, language)?.expected).toEqual({
      category: 'CSP',
      topic,
      subtopic,
    })
  })

  it('is told in the language in which the rest of the form is', () => {
    const chosen = { category: 'CSP', topic: 'Facturering en facturering', subtopic: 'Facturen' }
    expect(warn(chosen)).toEqual({
      problem: 'elsewhere',
      fields: ['subtopic'],
      expected: { ...chosen, subtopic: 'Tegoedaanvragen en restituties' },
    })
  })

  it.each([['de'], ['ja'], [undefined], ['toString']])(
    'is only not recognised in %s, where its name is not known',
    language => {
      expect(
        warn({ category: 'CSP', topic: 'Abrechnung', subtopic: 'Gutschrift' }, language),
      ).toEqual({ problem: 'unrecognised', fields: ['topic', 'subtopic'], expected: right })
    },
  )

  it('is the same for every credit', () => {
    for (const kind of requestKinds.filter(({ id }) => id !== 'membership-refund')) {
      expect(topicWarning(kind, right, normalise)).toBeUndefined()
      expect(topicWarning(kind, { topic: 'Payout' }, normalise, 'en')?.problem).toBe('elsewhere')
    }
  })

  it('can be asked about whatever a page shows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (category, topic, subtopic) => {
        const warning = warn({ category, topic, subtopic })
        for (const field of warning?.fields ?? []) {
          expect(normalise({ category, topic, subtopic }[field])).not.toBe('')
        }
      }),
    )
  })
})

describe('the topic of a membership refund', () => {
  const refund = requestKind('membership-refund')

  it('is not known, and the way to a credit is said to be another', () => {
    expect(topicWarning(refund, right, normalise)).toEqual({
      problem: 'undocumented',
      fields: ['category', 'topic', 'subtopic'],
      expected: right,
    })
  })

  it.each([[{}], [{ category: 'CSP' }], [{ category: 'Membership', topic: 'Benefits' }]])(
    'is not warned of while it is %j',
    chosen => {
      expect(topicWarning(refund, chosen, normalise)).toBeUndefined()
    },
  )
})
