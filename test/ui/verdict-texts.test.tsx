import { cleanup, render } from '@testing-library/preact'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import english from '../../public/_locales/en/messages.json'
import dutch from '../../public/_locales/nl/messages.json'
import swedish from '../../public/_locales/sv/messages.json'
import { derived } from '../../src/i18n/messages'
import { factKey, headlineKey } from '../../src/i18n/rule-keys'
import { rules } from '../../src/rules'
import { evaluateRule } from '../../src/rules/evaluate'
import type { Context, Rule, Verdict } from '../../src/rules/types'
import { VerdictView } from '../../src/ui/VerdictView'
import { anySituation } from '../rules/any-facts'
import { at } from '../rules/context'

interface Language {
  tag: string
  messages: Readonly<Record<string, { message: string }>>
  today: string
  /** What the months of the year are called. */
  months: readonly string[]
}

const languages = (
  [
    ['en-GB', english, 'today'],
    ['nl', dutch, 'vandaag'],
    ['sv', swedish, 'i dag'],
  ] as const
).map(([tag, messages, today]): Language => {
  const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month)))
  return { tag, messages, today, months }
})

const runs = { numRuns: 400, seed: 20_261_120 }

interface Sample {
  rule: Rule
  verdict: Verdict
  context: Context
}

/** Few answers that are drawn at random prove an outage; here are some that do. */
const provenOutage = {
  incidentOn: '2026-02-15',
  service: 'other',
  partnerType: 'direct-bill',
  customerRequestedCredit: true,
  tenantId: '11111111-2222-3333-4444-555555555555',
  incidentId: 'EX25194',
  customerEmail: 'someone@contoso.com',
  tenantDomains: ['contoso.com'],
}

const outages = ['2026-03-10', '2026-03-30'].map(day =>
  sampleOf('service-outage-credit', provenOutage, at(`${day}T12:00:00Z`)),
)

/** Verdicts of all rules, one for each way in which one can be put into words. */
const samples = [
  ...new Map([...outages, ...rules.flatMap(drawn)].map(sample => [wayOf(sample), sample])).values(),
]

function drawn(rule: Rule): Sample[] {
  return fc.sample(anySituation(rule), runs).map(({ known, more, context }) => ({
    rule,
    verdict: evaluateRule(rule, { ...known, ...more }, context),
    context,
  }))
}

function wayOf({ rule, verdict }: Sample): string {
  const { outcome, window, remedy, route, missing, effect } = verdict
  const ends = Object.keys(effect ?? {})
  return JSON.stringify([rule.id, outcome, window?.state, remedy, route, missing[0], ends])
}

const keyOf = ({ verdict }: Sample) => headlineKey(verdict)

/** Ids that must not be seen; what is a word as well, such as `on-premises`, cannot be told apart. */
const ids = rules
  .flatMap(rule => [
    rule.id,
    ...rule.criteria,
    ...rule.remedies,
    ...rule.routes,
    ...rule.facts.flatMap(({ name, kind }) => [
      name,
      ...(kind.type === 'choice' ? kind.options : []),
    ]),
  ])
  .filter(id => /-|[a-z][A-Z]/.test(id) && id !== 'on-premises')

function speak({ tag, messages }: Language): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(key => messages[key]?.message ?? '')
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(tag)
}

/** By language: what was read already. Drawing is dear, and several tests look at one text. */
const readings = new Map<string, Map<Sample, ReturnType<typeof draw>>>()

/** What a person reads of a verdict while its questions are not on the screen. */
function read(sample: Sample) {
  const tag = browser.i18n.getUILanguage()
  const known = readings.get(tag) ?? new Map()
  readings.set(tag, known)
  const reading: ReturnType<typeof draw> = known.get(sample) ?? draw(sample)
  known.set(sample, reading)
  return reading
}

function draw({ rule, verdict, context }: Sample) {
  cleanup()
  const { container } = render(
    <VerdictView
      rule={rule}
      verdict={verdict}
      context={context}
      asOf={undefined}
      startsOn={undefined}
      asking={false}
      prompt=""
    />,
  )
  const part = (name: string) => container.querySelector(`.${name}`)?.textContent ?? ''
  return {
    headline: part('headline'),
    question: part('question'),
    next: part('next'),
    effect: part('effect'),
    all: container.textContent ?? '',
  }
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('the verdicts put into words', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))('cover every one of %s', (id, rule) => {
    const never = /^(technical-issue|misinformation)-credit$/.test(id) ? ['eligible'] : []
    const closes = rule.criteria.some(criterion => criterion.startsWith('within-'))
    const ends = ['eligible', 'ineligible', 'undetermined', ...(closes ? ['closing'] : [])]
    const said = samples.filter(sample => sample.rule === rule).map(keyOf)
    const wanted = ends.filter(end => !never.includes(end))
    expect(wanted.filter(end => !said.some(key => key.endsWith(`_${end}`)))).toEqual([])
  })

  describe.each(languages.map(language => [language.tag, language] as const))(
    'in %s',
    (_, language) => {
      beforeEach(() => speak(language))

      it.each(rules.map(rule => [rule.id, rule] as const))(
        'say where one stands with %s',
        (_, rule) => {
          for (const sample of samples.filter(sample => sample.rule === rule)) {
            const { headline, all } = read(sample)
            expect(headline).toMatch(/\p{L}.*\.$/u)
            expect(all).not.toMatch(/[{}]|undefined|NaN|\d{4}-\d\d-\d\d/)
            expect(ids.filter(id => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(all))).toEqual([])
          }
        },
      )

      it('write the last day, and every other one, in words', () => {
        const dated = samples.filter(sample =>
          /\{\w+\}/.test(language.messages[keyOf(sample)]?.message ?? ''),
        )
        expect(dated.length).toBeGreaterThan(20)
        for (const sample of dated) {
          const { headline } = read(sample)
          expect([headline, language.months.some(month => headline.includes(month))]).toEqual([
            headline,
            true,
          ])
          expect(headline).toMatch(/\b\d{4}\b/)
        }
      })

      it('say on a disputed last day that it is one, and to act today', () => {
        for (const sample of samples.filter(sample => keyOf(sample).endsWith('_closing'))) {
          const { headline } = read(sample)
          expect(headline).toContain(language.today)
          expect(headline).toMatch(/disputed|omstreden|omtvistad/)
        }
      })

      it('name the question that comes first while answers are missing', () => {
        const open = samples.filter(({ verdict }) => verdict.missing.length > 0)
        expect(open.length).toBeGreaterThan(40)
        for (const sample of open) {
          const [first = ''] = sample.verdict.missing
          expect(read(sample).question).toContain(derived(factKey(first)))
        }
      })

      it('tell what to do next', () => {
        for (const sample of samples) {
          const { headline, question, next } = read(sample)
          const goesOn = /[.:;] \p{L}/u.test(headline)
          expect([headline, Boolean(next || question || goesOn)]).toEqual([headline, true])
        }
      })
    },
  )

  it.each([
    ['en-GB', 'Left on the subscription afterwards: 7.2 months'],
    ['nl', 'Daarna nog over op het abonnement: 7,2 maanden'],
    ['sv', 'Kvar på prenumerationen efteråt: 7,2 månader'],
  ])('tell in %s how long a key lasts', (tag, text) => {
    for (const language of languages) if (language.tag === tag) speak(language)
    const sample = sampleOf('product-key-redemption', {
      redeemed: false,
      intent: 'add-seats',
      existingSeats: 20,
      keySeats: 5,
      remainingMonths: 6,
    })
    expect(read(sample).effect).toBe(text)
  })

  it.each([
    [
      'en-GB',
      'You can still get a full refund. Cancel or ask by Monday 30 November 2026; do not open any key before then.',
    ],
    [
      'nl',
      'Je kunt nog alles terugkrijgen. Annuleer of vraag restitutie aan, uiterlijk maandag 30 november 2026; open tot die tijd geen enkele code.',
    ],
    [
      'sv',
      'Du kan fortfarande få tillbaka hela beloppet. Avbryt köpet eller begär återbetalning senast måndag 30 november 2026; öppna ingen nyckel innan dess.',
    ],
  ])('name in %s the last safe day of a refund and what ends it', (tag, text) => {
    for (const language of languages) if (language.tag === tag) speak(language)
    const clean = { offer: 'success-core', benefitsUsed: false, keysViewed: false }
    const sample = sampleOf('benefit-refund', { ...clean, purchasedOn: '2026-11-01' })
    // Releases of the locale data differ in the comma after the day of the week.
    expect(read(sample).headline.replace('day, ', 'day ')).toBe(text)
  })
})

function sampleOf(
  id: string,
  facts: Record<string, unknown>,
  context = at('2026-11-20T12:00:00Z'),
): Sample {
  const rule = rules.find(rule => rule.id === id)
  if (!rule) throw new Error(`There is no rule ${id}`)
  return { rule, verdict: evaluateRule(rule, facts, context), context }
}
