import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../scripts/labels.mjs'
import { conventionsOf } from '../../src/portal/reading/conventions'
import { parseDate } from '../../src/portal/reading/parse-date'

const certain = (date: string) => ({ state: 'certain', date })
const oneOf = (...candidates: string[]) => ({ state: 'ambiguous', candidates })

const read = (text: string, ...languages: string[]) => parseDate(text, conventionsOf(languages))

/** The locale the portal shows a language in, and others in which its readers write. */
const LOCALES = [
  ...LANGUAGES,
  ...['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-CA', 'de-AT', 'de-CH', 'fr-CA', 'fr-CH', 'nl-BE'],
  ...['es-MX', 'es-419', 'zh-HK', 'ru-RU', 'sv-FI'],
]

const dayIn2020s = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map(days => new Date(days * 86_400_000))

const styles: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  {},
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
]

describe('a date as the browser writes it', () => {
  it.each(LOCALES)('is read as that day, or as that day among others, in %s', locale => {
    const conventions = conventionsOf([locale])
    fc.assert(
      fc.property(dayIn2020s, fc.constantFrom(...styles), (day, style) => {
        const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(day)
        const value = parseDate(text, conventions)
        const date = day.toISOString().slice(0, 10)
        if (value?.state === 'ambiguous') expect(value.candidates, text).toContain(date)
        else expect(value, text).toEqual(certain(date))
      }),
      { numRuns: 250 },
    )
  })

  it.each(LOCALES)('is read as one day when it says the month in letters, in %s', locale => {
    const conventions = conventionsOf([locale])
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2027, month, 4))
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
      const date = day.toISOString().slice(0, 10)
      expect(parseDate(format.format(day), conventions), format.format(day)).toEqual(certain(date))
    }
  })

  // Hours and minutes stand apart by a colon in all of the portal's languages, not in all countries.
  const clocks = LOCALES.filter(locale => !/^(?:fr-CA|sv-FI)$/.test(locale))

  it.each(clocks)('is the same day with a time of day behind it, in %s', locale => {
    const conventions = conventionsOf([locale])
    for (const hour of [0, 7, 19]) {
      const day = new Date(Date.UTC(2027, 8, 23, hour, 40))
      const text = new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'UTC',
      }).format(day)
      expect(parseDate(text, conventions), text).toEqual(certain('2027-09-23'))
    }
  })
})

describe('a date as the portal writes it', () => {
  it.each([
    ['Dec 6, 2023', '2023-12-06'],
    ['15 - Dec - 2022 7:40 AM', '2022-12-15'],
    ['15 - December - 2022 7:40 PM', '2022-12-15'],
    ['15-Dec-2022', '2022-12-15'],
    ['15 Dec 2022', '2022-12-15'],
    ['Sept 5, 2026', '2026-09-05'],
    ['September 5th, 2026', '2026-09-05'],
    ['2026-11-01', '2026-11-01'],
    ['2026-11-01T07:40:00Z', '2026-11-01'],
    ['2026-11-01T07:40:00.123Z', '2026-11-01'],
    ['2026-11-01 07:40:00 UTC', '2026-11-01'],
    ['2026/11/1', '2026-11-01'],
    ['2026年11月1日', '2026-11-01'],
    ['2026 年 11 月 1 日', '2026-11-01'],
    ['2026년 11월 1일', '2026-11-01'],
    ['2026. 11. 1.', '2026-11-01'],
    ['1.11.2026', '2026-11-01'],
    ['01. 11. 2026', '2026-11-01'],
    ['1\u00a0-\u00a0Nov\u00a0-\u00a02026', '2026-11-01'],
    ['\u200e1 Nov 2026\u200f', '2026-11-01'],
    ['１５ - Ｄｅｃ - ２０２２', '2022-12-15'],
    ['  1\n  Nov\n 2026 ', '2026-11-01'],
    ['29 Feb 2028', '2028-02-29'],
    ['13/4/2026', '2026-04-13'],
    ['4/13/2026', '2026-04-13'],
    ['4/4/2026', '2026-04-04'],
  ])('%j is one day, whatever the language', (text, date) => {
    expect(read(text)).toEqual(certain(date))
    expect(read(text, 'en')).toEqual(certain(date))
    expect(read(text, 'nl-nl')).toEqual(certain(date))
  })

  it.each([
    ['fr', '1er novembre 2026'],
    ['pt-br', '1º de novembro de 2026'],
    ['pt-br', '1 de nov. de 2026'],
    ['es', '1 de noviembre del 2026'],
    ['ru', '1 ноября 2026 г.'],
    ['hu', '2026. nov. 1.'],
    ['hu', '2026. november 1., 7:40'],
    ['pl', '1 listopad 2026'],
    ['tr', '1 Kas 2026'],
    ['TR', '1 KASIM 2026'],
    ['de', '1. Nov. 2026'],
    ['sv', '1 nov. 2026'],
  ])('in %s, %j is the first of November', (language, text) => {
    expect(read(text, language)).toEqual(certain('2026-11-01'))
  })
})

describe('a date in figures', () => {
  it.each([
    ['3/4/2026', 'en-US', '2026-03-04'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['03/04/2026', 'fr-fr', '2026-04-03'],
    ['03-04-2026', 'nl-nl', '2026-04-03'],
    ['3/4/26', 'en-us', '2026-03-04'],
    ['03.04.26', 'de-de', '2026-04-03'],
    ['26. 4. 3.', 'ko-kr', '2026-04-03'],
  ])('%s is decided by %s', (text, language, date) => {
    expect(read(text, language)).toEqual(certain(date))
  })

  it.each([
    ['in English of no country', '3/4/2026', ['en']],
    ['in no language', '3/4/2026', []],
    ['in a language nobody knows', '3/4/2026', ['!!']],
    ['in languages that disagree', '3/4/2026', ['nl-nl', 'en']],
    ['in two kinds of English', '3/4/2026', ['en-us', 'en-gb']],
    ['separated as the language does not', '3/4/2026', ['nl-nl']],
    ['separated as the language does not', '3-4-2026', ['en-us']],
    ['in a language that begins with the year', '3/4/2026', ['ja-jp']],
  ])('is both days %s', (_, text, languages) => {
    expect(read(text, ...languages)).toEqual(oneOf('2026-03-04', '2026-04-03'))
  })

  it('is each day it may be when its year has two figures', () => {
    expect(read('03/04/26')).toEqual(oneOf('2003-04-26', '2026-03-04', '2026-04-03'))
    expect(read('03.04.26')).toEqual(oneOf('2003-04-26', '2026-04-03'))
  })

  it('is the one day it can be where the usual order has none', () => {
    expect(read('13/4/2026', 'en-us')).toEqual(certain('2026-04-13'))
    expect(read('4/13/2026', 'fr-fr')).toEqual(certain('2026-04-13'))
  })
})

describe('what is no date', () => {
  it.each([
    ...['', ' ', '2026', '© 2026', 'Nov 2026', '1 Nov', 'November', '12', '6100024518'],
    ...['30 Feb 2026', 'Feb 29, 2027', '31/4/2026', '13/13/2026', '0/1/2026', '2026-13-01'],
    ...['1 Nov 1999', '1 Nov 2100', '0000-00-00', '32.1.2026', '2026-11-00', '1 Nov 0206'],
    ...[
      'Expires Dec 6, 2026',
      'Dec 6, 2026 or later',
      'by Dec 6, 2026',
      'Dec 6, 2026 – Dec 6, 2027',
    ],
    ...['Dec 6, 2026 PST', '6 Dec 2026 7:40 CET', '2026-12-06T01:00:00+02:00'],
    ...['Nov 26', 'Nov 1 26', '1 Nov 26', '1, 2, 2026', '1/2-2026', '3.4', 'USD 3,995.00', '1.2.3'],
    ...['REPLI-CA000-00001-NOTRE-ALKEY', '192.168.0.1', '10/100/1000', '1 of 12', '7:40 AM'],
    ...['Office 365 2019', 'Project Server 2019 1', '1 Foo 2026', '1 ma 2026', 'ju 1, 2026'],
    `${'0'.repeat(60)}1 Nov 2026`,
  ])('%j', text => {
    for (const language of ['en', 'en-us', 'nl', 'ko']) {
      expect(read(text, language), language).toBeUndefined()
    }
  })

  it('is never made of whatever else there is', () => {
    const conventions = conventionsOf(['en-us'])
    const unit = fc.constantFrom(...'0123456789-/.,: ', 'nov', '年', '月', '日', 'T', 'Z', 'г')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), text => {
        const value = parseDate(text, conventions)
        const dates =
          value === undefined ? [] : value.state === 'certain' ? [value.date] : value.candidates
        for (const date of dates) {
          expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
          expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
        }
        if (value?.state === 'ambiguous') expect(dates.length).toBeGreaterThan(1)
      }),
      { numRuns: 2_000 },
    )
  })
})
