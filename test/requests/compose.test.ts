import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, LONGEST_DETAILS, requestKind, requestKinds } from '../../src/requests'
import { LONGEST_LINE, LONGEST_PROSE } from '../../src/requests/facts'
import { en } from '../../src/requests/texts/en'
import { nl } from '../../src/requests/texts/nl'
import { sv } from '../../src/requests/texts/sv'
import type { RequestKind } from '../../src/requests/types'
import { textLanguages } from '../../src/requests/vocabulary'
import { anyContent, anyNonsense } from './any-content'

const outage = {
  facts: {
    partnerType: 'indirect-provider',
    role: 'admin-agent',
    incidentOn: '2026-10-12',
    service: 'other',
    customerRequestedCredit: true,
    tenantId: '11111111-2222-3333-4444-555555555555',
    incidentId: 'EX25194',
    customerEmail: 'someone@contoso.com',
    tenantDomains: ['contoso.com'],
    customerName: 'Contoso',
    boughtThroughCsp: true,
    incidentTime: '09:40 to 13:05 UTC',
    incidentDuration: '3 h 25 min',
    usersAffected: '120 in Utrecht',
    attempts: 'Restarted the connector.\nAsked the customer to use the web.',
    ticketNumber: '2610120040001234',
  },
  evidence: { 'form-attached': true, 'form-completed': true, 'customer-mail-attached': true },
}

describe('the text of an outage', () => {
  it('reads in English', () => {
    expect(compose(requestKind('outage'), outage, 'en')).toBe(`Hello,

We ask for a service level credit for our customer, who was affected by an outage.

Date of the incident: 2026-10-12
Service: another service than Azure
We are: an indirect provider
Tenant ID of the customer: 11111111-2222-3333-4444-555555555555
Incident ID: EX25194
E-mail address of the customer: someone@contoso.com
Customer: Contoso
Time of the incident: 09:40 to 13:05 UTC
Duration: 3 h 25 min
Users affected, and where: 120 in Utrecht
Earlier support request: 2610120040001234

What was done to solve it:
Restarted the connector.
Asked the customer to use the web.

The customer has asked for a credit.
The affected subscriptions were bought through CSP.
The completed request form is attached.
The e-mail of the customer is attached.

Thank you for looking into this.`)
  })
})

describe('the text of a membership refund', () => {
  const kind = requestKind('membership-refund')
  const facts = {
    offer: 'success-core',
    purchasedOn: '2026-11-01',
    benefitsUsed: false,
    keysViewed: false,
    payment: 'wire',
    orderNumber: '4711',
    partnerId: '1234567',
  }

  it('reads in Dutch', () => {
    expect(compose(kind, { facts, evidence: {} }, 'nl')).toBe(`Beste medewerker,

Wij vragen terugbetaling van een lidmaatschapsaanbieding die wij kochten.

Aanbieding: Partner Success Core Benefits
Aankoopdatum: 2026-11-01
Betaald per: bankoverschrijving
Ordernummer: 4711
PartnerID: 1234567

Er is geen voordeel van deze aankoop geactiveerd of gebruikt.
Er is geen productcode bekeken.

Hartelijk dank voor uw hulp.`)
  })

  it('names the offer once, as the order does where that was entered', () => {
    const text = compose(kind, { facts: { ...facts, offerName: 'Core FY27' }, evidence: {} }, 'sv')
    expect(text).toContain('Erbjudande: Core FY27\n')
    expect(text).not.toContain('Partner Success Core')
  })

  it('does not say that nothing was viewed when keys were', () => {
    const text = compose(kind, { facts: { ...facts, keysViewed: true }, evidence: {} }, 'en')
    expect(text).toContain('Product keys have been viewed.')
    expect(text).not.toContain('No product key')
  })

  it('says nothing of a discount that only another offer has', () => {
    const text = compose(kind, { facts: { ...facts, goldDiscountUsed: true }, evidence: {} }, 'en')
    expect(text).not.toContain('discount')
  })

  it('announces no form, which this request does not have', () => {
    expect(compose(kind, { facts, evidence: { 'form-attached': true } }, 'en')).not.toContain(
      'form',
    )
  })
})

const cases = requestKinds.flatMap(kind =>
  textLanguages.map(language => [kind.id, language, kind] as const),
)

describe.each(cases)('the text of %s in %s', (_, language, kind) => {
  const empty = compose(kind, { facts: {}, evidence: {} }, language)

  it('is a greeting, what it is about and thanks while nothing is entered', () => {
    expect(empty.split('\n\n')).toHaveLength(3)
    expect(empty).not.toContain(':')
  })

  it('holds what was typed to the character, whatever it is, where the rest stays the same', () => {
    fc.assert(
      fc.property(anyContent(kind), content => {
        const marked = compose(kind, { ...content, facts: marks(kind, content.facts) }, language)
        const filled = marked.replace(/§(\w+)§/g, (_, name: string) => String(content.facts[name]))
        expect(compose(kind, content, language)).toBe(filled)
        for (const [name] of typed(kind, content.facts)) expect(marked).toContain(`§${name}§`)
      }),
    )
  })

  it('has nothing of its own but its own words, and no gap to fill in', () => {
    fc.assert(
      fc.property(anyContent(kind), content => {
        const marked = { ...content, facts: marks(kind, content.facts) }
        const own = compose(kind, marked, language).replaceAll(/§\w+§/g, '§')
        expect(own).not.toMatch(/[{}<>[\]$%_]|undefined|null|NaN|\n\n\n|:$|\s$/)
        const paragraphs = empty.split('\n\n')
        expect(own.split('\n\n').filter(text => paragraphs.includes(text))).toEqual(paragraphs)
      }),
    )
  })

  it('says nothing twice', () => {
    fc.assert(
      fc.property(anyContent(kind), content => {
        const lines = compose(
          kind,
          { ...content, facts: marks(kind, content.facts) },
          language,
        ).split('\n')
        const said = lines.filter(line => line !== '')
        expect(new Set(said).size).toBe(said.length)
      }),
    )
  })

  it('can be written of whatever is stored, and is never too long', () => {
    fc.assert(
      fc.property(fc.oneof(anyContent(kind), anyNonsense(kind)), content => {
        expect(compose(kind, content, language).length).toBeLessThanOrEqual(LONGEST_DETAILS)
      }),
    )
  })

  it('stays within its length when every field is filled to the brim', () => {
    const facts = Object.fromEntries(
      kind.facts.map(fact => {
        switch (fact.kind.type) {
          case 'prose':
            return [fact.name, 'p'.repeat(LONGEST_PROSE)]
          case 'text':
            return [fact.name, 't'.repeat(LONGEST_LINE)]
          case 'choice':
            return [fact.name, fact.kind.options[0]]
          case 'date':
            return [fact.name, '2026-11-20']
          default:
            return [fact.name, false]
        }
      }),
    )
    const evidence = Object.fromEntries(kind.evidence.map(({ id }) => [id, true]))
    const text = compose(kind, { facts, evidence }, language)
    expect(text.length).toBeLessThanOrEqual(LONGEST_DETAILS)
    expect(text).toContain('p'.repeat(LONGEST_PROSE))
  })

  it('leaves white space out where there is nothing else', () => {
    const facts = Object.fromEntries(kind.facts.map(({ name }) => [name, ' \u00a0\n\t']))
    expect(compose(kind, { facts, evidence: {} }, language)).toBe(empty)
  })

  it('leaves out what is longer than its field', () => {
    const facts = Object.fromEntries(
      kind.facts.map(({ name }) => [name, 'x'.repeat(LONGEST_PROSE + 1)]),
    )
    expect(compose(kind, { facts, evidence: {} }, language)).toBe(empty)
  })

  it('has words for everything that can be answered', () => {
    const words = { en, nl, sv }[language]
    const untold = ['role', 'accountSuspended', 'tenantDomains']
    for (const { name, kind: asked } of kind.facts.filter(({ name }) => !untold.includes(name))) {
      const named: object = asked.type === 'yes-no' ? words.statements : words.labels
      expect([name, Object.hasOwn(named, name)]).toEqual([name, true])
      if (asked.type !== 'choice') continue
      for (const option of asked.options) {
        expect([option, Object.hasOwn(words.values, option)]).toEqual([option, true])
      }
    }
  })
})

describe('half an answer', () => {
  it('stands in the text as it was typed', () => {
    const facts = { tenantId: '1111-', customerEmail: 'someone@', incidentId: 'E' }
    const text = compose(requestKind('outage'), { facts, evidence: {} }, 'en')
    expect(text).toContain(': 1111-\n')
    expect(text).toContain(': someone@\n')
    expect(text).toContain(': E\n')
  })

  it.each([
    ['incidentOn', '2026-02-30'],
    ['incidentOn', 'yesterday'],
    ['service', 'toString'],
    ['customerRequestedCredit', 'true'],
    ['incidentId', 25194],
    ['incidentId', ['EX1']],
  ])('is left out where %s is %j, which nobody can have typed', (name, value) => {
    const text = compose(requestKind('outage'), { facts: { [name]: value }, evidence: {} }, 'en')
    expect(text).not.toContain(String(value))
  })
})

describe('the words', () => {
  it('are written out in every language, and differ', () => {
    const sentences = ({ opening, closing, greeting, labels, statements }: typeof en) => [
      greeting,
      closing,
      ...Object.values(opening),
      ...Object.values(labels),
      ...Object.values(statements).flatMap(({ yes, no }) => [yes, no]),
    ]
    for (const words of [en, nl, sv]) {
      for (const sentence of sentences(words)) expect(sentence.trim()).not.toBe('')
      const openings = Object.values(words.opening)
      expect(new Set(openings).size).toBe(openings.length)
    }
    for (const kind of requestKinds) {
      expect(new Set([en, nl, sv].map(words => words.opening[kind.id])).size).toBe(3)
    }
  })
})

type Values = Readonly<Record<string, unknown>>

/** What was typed into a field of one line or several, and fits it. */
function typed(kind: RequestKind, facts: Values): [string, string][] {
  return kind.facts.flatMap(({ name, kind: asked }): [string, string][] => {
    const value = facts[name]
    if (typeof value !== 'string' || value.trim() === '') return []
    const longest = asked.type === 'prose' ? asked.longest : LONGEST_LINE
    return ['prose', 'text'].includes(asked.type) && value.length <= longest ? [[name, value]] : []
  })
}

/** The same answers with marks in place of what was typed. */
function marks(kind: RequestKind, facts: Values): Values {
  const all = typed(kind, facts).map(([name]) => [name, `§${name}§`])
  return { ...facts, ...Object.fromEntries(all) }
}
