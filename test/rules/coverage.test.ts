import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import dutch from '../../public/_locales/nl/messages.json'
import swedish from '../../public/_locales/sv/messages.json'
import { features } from '../../src/features'
import { derived } from '../../src/i18n/messages'
import { adviceKey } from '../../src/i18n/rule-keys'
import { PAGES } from '../../src/portal/routes'
import { advice, rules } from '../../src/rules'
import { isPlainDate } from '../../src/rules/dates'
import { laterStatements, statementsOf2021 } from './statements'

const statements = [...statementsOf2021, ...laterStatements]
const cited = new Set([...rules, ...advice].flatMap(({ sources }) => Object.keys(sources)))

/** Longer notes are not read where something is about to be done. */
const LONGEST_NOTE = 240

const locales: Record<string, Readonly<Record<string, { message: string }>>> = {
  en: english,
  nl: dutch,
  sv: swedish,
}

describe('the rules and the advice', () => {
  it('leave no statement of the documents out', () => {
    expect(statements.filter(id => !cited.has(id))).toEqual([])
  })

  it('cite no statement that was not read', () => {
    expect([...cited].filter(id => !statements.includes(id))).toEqual([])
  })

  it('rest on statements that are each known by one id', () => {
    expect(statements.filter((id, at) => statements.indexOf(id) !== at)).toEqual([])
  })
})

describe('the advice', () => {
  it('has an id for each note', () => {
    const ids = advice.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  describe.each(advice.map(note => [note.id, note] as const))('%s', (id, note) => {
    it('says what it rests on', () => {
      expect(Object.keys(note.sources).length).toBeGreaterThan(0)
    })

    it('shows both sides where the documents disagree', () => {
      if (note.disputed) expect(Object.keys(note.sources).length).toBeGreaterThan(1)
    })

    it('is there in every language, and short', () => {
      for (const [locale, messages] of Object.entries(locales)) {
        const text = messages[adviceKey(id)]?.message ?? ''
        expect([locale, text.length > 0 && text.length <= LONGEST_NOTE]).toEqual([locale, true])
      }
      expect(derived(adviceKey(id))).toBeTruthy()
    })

    it('belongs to pages and controls that the portal has', () => {
      const pages = PAGES.map(page => page.id as string)
      const controls = features.flatMap(({ guard }) => (guard?.controls ?? []) as readonly string[])
      expect(note.pages.filter(page => !pages.includes(page))).toEqual([])
      expect((note.controls ?? []).filter(control => !controls.includes(control))).toEqual([])
    })

    it('holds for a period that exists', () => {
      const { from, until } = note
      for (const day of [from, until]) if (day !== undefined) expect(isPlainDate(day)).toBe(true)
      if (from !== undefined && until !== undefined) expect(from <= until).toBe(true)
    })
  })
})
