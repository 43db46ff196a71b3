import { describe, expect, it } from 'vitest'
import { advice, rules } from '../../src/rules'
import { isPlainDate } from '../../src/rules/dates'
import * as documents from '../../src/rules/documents'
import type { Source, SourceDocument } from '../../src/rules/types'

const citations = [...rules, ...advice].flatMap(({ sources }) => Object.entries(sources))
const sources: Source[] = citations.map(([, source]) => source)

describe('the sources', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))('of %s are all it cites', (_, rule) => {
    const cited = rule.parameters.flatMap(({ values }) => values.flatMap(value => value.sources))
    for (const id of cited) expect(Object.keys(rule.sources)).toContain(id)
  })

  it('lead to a heading', () => {
    for (const { heading } of sources) expect(heading).not.toBe('')
  })

  it('are the same statement in every rule and note that cites them', () => {
    const seen = new Map<string, Source>()
    for (const [id, source] of citations) {
      expect(source).toEqual(seen.get(id) ?? source)
      seen.set(id, source)
    }
  })

  it('hold no document that no source stands in', () => {
    const used = new Set<SourceDocument>(sources.map(source => source.document))
    expect(Object.values(documents).filter(document => !used.has(document))).toEqual([])
  })

  it.each(
    Object.values<SourceDocument>(documents).map(document => [document.url, document] as const),
  )('say where %s is, and when it was written and last checked', (url, document) => {
    expect(new URL(url).origin).toBe('https://learn.microsoft.com')
    expect(isPlainDate(document.lastChecked)).toBe(true)
    if (document.documentDate !== undefined) {
      expect(isPlainDate(document.documentDate)).toBe(true)
      expect(document.documentDate <= document.lastChecked).toBe(true)
    }
  })
})
