import { describe, expect, it } from 'vitest'
import { requestKind, requestKinds } from '../../src/requests'
import { LONGEST_LINE, LONGEST_PROSE } from '../../src/requests/facts'
import { requestKindIds } from '../../src/requests/vocabulary'
import { advice, rules } from '../../src/rules'
import { isPlainDate } from '../../src/rules/dates'

/** What the rules and the advice cite, by its id. */
const known = Object.fromEntries(
  [...rules, ...advice].flatMap(({ sources }) => Object.entries(sources)),
)

describe('the kinds of request', () => {
  it.each([
    ['accidental-purchase', 'accidental-purchase-credit'],
    ['duplicate-order', 'duplicate-order-credit'],
    ['outage', 'service-outage-credit'],
    ['technical-issue', 'technical-issue-credit'],
    ['wrong-information', 'misinformation-credit'],
    ['membership-refund', 'benefit-refund'],
  ] as const)('judges %s by %s', (id, rule) => {
    expect(requestKind(id).rule.id).toBe(rule)
  })

  it('are all there, in the order they are offered', () => {
    expect(requestKinds.map(({ id }) => id)).toEqual(requestKindIds)
  })

  it('knows no other', () => {
    expect(() => requestKind('toString' as 'outage')).toThrow(RangeError)
  })

  describe.each(requestKinds.map(kind => [kind.id, kind] as const))('%s', (_, kind) => {
    const names = kind.facts.map(({ name }) => name)

    it('asks all that its rule asks, first and in its order', () => {
      expect(names.slice(0, kind.rule.facts.length)).toEqual(
        kind.rule.facts.map(({ name }) => name),
      )
    })

    it('takes as much into each field of text as is said, and no more', () => {
      for (const { kind: asked, problemOf } of kind.facts) {
        if (asked.type !== 'prose' && !(asked.type === 'text' && asked.format === 'plain')) continue
        const longest = asked.type === 'prose' ? LONGEST_PROSE : LONGEST_LINE
        expect(problemOf('x'.repeat(longest))).toBeUndefined()
        expect(problemOf('x'.repeat(longest + 1))).toBe('wrong-shape')
      }
    })

    it('asks nothing twice', () => {
      expect(new Set(names).size).toBe(names.length)
    })

    it('checks evidence by facts and criteria there are', () => {
      for (const { check } of kind.evidence) {
        if (check.by === 'person') continue
        expect(check.facts.length).toBeGreaterThan(0)
        expect(check.facts.filter(name => !names.includes(name))).toEqual([])
        const criteria = check.criteria ?? []
        expect(criteria.filter(id => !kind.rule.criteria.includes(id))).toEqual([])
      }
    })

    it('has an id for each piece of evidence, and for each step of a form', () => {
      for (const list of [kind.evidence, ...Object.values(kind.forms).map(({ steps }) => steps)]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      }
    })

    it('says what everything rests on, in the words of the rules where they cite it', () => {
      for (const { sources } of [...kind.evidence, ...Object.values(kind.forms)]) {
        expect(Object.keys(sources).length).toBeGreaterThan(0)
        for (const [id, source] of Object.entries(sources)) {
          expect(isPlainDate(source.document.lastChecked)).toBe(true)
          expect(source.heading).not.toBe('')
          if (known[id]) expect([id, source]).toEqual([id, known[id]])
          else expect(['support-panel-2023', 'customer-request-details']).toContain(id)
        }
      }
    })

    it('ends either form at Submit, after the solutions and the details', () => {
      for (const { steps } of Object.values(kind.forms)) {
        const ids = steps.map(({ id }) => id)
        expect(ids.at(-1)).toBe('submit')
        expect(ids.at(-2)).toBe('details')
        expect(ids).toContain('review-solutions')
      }
    })
  })
})

describe('the way through the form', () => {
  const stepsOf = (id: Parameters<typeof requestKind>[0], era: '2021' | '2023') =>
    requestKind(id).forms[era].steps

  it('leads a credit in the form of 2021 over CSP, billing and credit requests', () => {
    expect(stepsOf('outage', '2021').flatMap(({ choose }) => choose ?? [])).toEqual([
      {
        category: 'CSP',
        topic: 'Billing & invoicing',
        subtopic: 'Credit requests & refunds',
      },
    ])
    expect(stepsOf('outage', '2021').map(({ label }) => label)).toEqual([
      'Help and support',
      'New request',
      'Browse topics',
      'Review solutions',
      'Do you need more help?',
      'Details',
      'Submit',
    ])
  })

  it('goes through the help panel in the form of 2023', () => {
    expect(stepsOf('outage', '2023').map(({ label }) => label)).toEqual([
      'Help',
      'Contact Support',
      'Problem summary',
      'Workspace',
      'Problem type',
      'Review solutions',
      'Create support request',
      undefined,
      'Submit',
    ])
  })

  it('says that nobody documented the topic of a membership refund', () => {
    for (const era of ['2021', '2023'] as const) {
      const steps = stepsOf('membership-refund', era)
      expect(steps.some(({ undocumented }) => undocumented)).toBe(true)
      expect(steps.some(({ choose }) => choose)).toBe(false)
    }
    expect(requestKind('membership-refund').forms[2023].ticketUrl).toBeUndefined()
  })
})

describe('the evidence', () => {
  it.each([
    ['accidental-purchase', ['form-completed', 'form-attached']],
    ['duplicate-order', ['form-completed', 'form-attached']],
    [
      'outage',
      [
        'form-completed',
        'form-attached',
        'tenant-id',
        'incident-id',
        'customer-request',
        'customer-mail-domain',
        'customer-mail-attached',
        'bought-through-csp',
        'time-and-duration',
        'users-affected',
        'attempts',
        'ticket-number',
      ],
    ],
    ['technical-issue', ['form-completed', 'form-attached', 'reason']],
    ['wrong-information', ['form-completed', 'form-attached', 'reason']],
    ['membership-refund', ['untouched', 'purchase-date']],
  ] as const)('asked for by the documents for %s is %j', (id, required) => {
    const { evidence } = requestKind(id)
    expect(evidence.filter(item => item.required).map(item => item.id)).toEqual(required)
  })

  it.each([
    ['accidental-purchase', ['tenant-id', 'order', 'reason', 'amount']],
    ['duplicate-order', ['tenant-id', 'order', 'reason', 'amount']],
    ['outage', []],
    ['technical-issue', ['tenant-id', 'order', 'amount']],
    ['wrong-information', ['tenant-id', 'order', 'amount']],
    ['membership-refund', ['offer-name', 'order-number', 'partner-id']],
  ] as const)('that helps with %s is %j', (id, helpful) => {
    const { evidence } = requestKind(id)
    expect(evidence.filter(item => !item.required).map(item => item.id)).toEqual(helpful)
  })
})
