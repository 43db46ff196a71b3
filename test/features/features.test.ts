import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import dutch from '../../public/_locales/nl/messages.json'
import swedish from '../../public/_locales/sv/messages.json'
import { features } from '../../src/features'
import { camel } from '../../src/i18n/messages'
import { PAGES } from '../../src/portal/routes'
import { rules } from '../../src/rules'

const files = readdirSync(new URL('../../src/features', import.meta.url))

describe.each(features.map(feature => [feature.id, feature] as const))('%s', (id, feature) => {
  it('lives in a file of its name', () => {
    expect(files.some(file => file === `${id}.ts` || file === `${id}.tsx`)).toBe(true)
  })

  it.each([
    ['English', english],
    ['Dutch', dutch],
    ['Swedish', swedish],
  ])('has its texts in %s', (_, messages) => {
    const own = [`feature_${camel(id)}`, `feature_${camel(id)}_hint`]
    const held = feature.guard
      ? ['unknown', 'proceed'].map(name => `hold_${camel(id)}_${name}`)
      : []
    for (const key of [...own, ...held]) expect(messages).toHaveProperty(key)
  })

  it('works on pages there are, by rules there are, and does something', () => {
    for (const page of feature.pages) expect(PAGES.map(known => known.id)).toContain(page)
    for (const id of feature.rules) expect(rules.map(rule => rule.id)).toContain(id)
    expect(feature.pages.length).toBeGreaterThan(0)
    expect(Boolean(feature.Panel) || Boolean(feature.guard)).toBe(true)
  })
})

describe('all features', () => {
  it('have different names', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
  })

  it('never fight over a control', () => {
    const claims = features.flatMap(({ pages, guard }) =>
      pages.flatMap(page => (guard?.controls ?? []).map(control => `${page} ${control}`)),
    )
    expect(new Set(claims).size).toBe(claims.length)
  })
})
