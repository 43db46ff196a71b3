import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { isPlainDate } from '../../src/rules/dates'
import { documents, sources } from '../../src/rules/sources'
import type { SourceDocument } from '../../src/rules/types'

const cited = new Set(
  rules.flatMap(rule => [
    ...rule.sources,
    ...rule.parameters.flatMap(parameter => parameter.values.flatMap(value => value.sources)),
  ]),
)

describe('the sources', () => {
  it.each([...cited])('lead from %s to a document and a heading', id => {
    expect(Object.hasOwn(sources, id)).toBe(true)
    expect(sources[id]?.heading).not.toBe('')
  })

  it('hold nothing that no rule cites', () => {
    expect(Object.keys(sources).filter(id => !cited.has(id))).toEqual([])
  })

  it('hold no document that no source stands in', () => {
    const used = new Set<SourceDocument>(Object.values(sources).map(source => source.document))
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
