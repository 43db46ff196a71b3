import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, lastNoted, mergeEntries } from '../../src/storage/merge'

const moments = [
  '2026-11-01T10:00:00.000Z',
  '2026-11-02T10:00:00.000Z',
  '2026-11-03T10:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'no moment',
]
const moment = fc.constantFrom<unknown>(...moments, 17, null)

/** What may be stored of a purchase, in good order or not, with a field of a later version. */
const entry = fc
  .record(
    {
      offer: fc.constantFrom<unknown>('gold', 'success-core', 3),
      purchasedOn: fc.constantFrom<unknown>('2026-10-01', '2026-10-02', null),
      goldDiscountUsed: fc.boolean(),
      keysViewed: fc.boolean(),
      keysViewedAt: moment,
      benefitsUsedAt: moment,
      addedAt: moment,
      later: fc.jsonValue({ maxDepth: 2 }),
      changedAt: fc.dictionary(
        fc.constantFrom('offer', 'purchasedOn', 'goldDiscountUsed', 'keysViewed', '__proto__'),
        moment,
        { minKeys: 1 },
      ),
    },
    { requiredKeys: [] },
  )
  .map(value => JSON.parse(JSON.stringify(value)))
const anything = fc.oneof({ weight: 9, arbitrary: entry }, fc.jsonValue({ maxDepth: 1 }))

describe('two machines that meet', () => {
  it('come to the same result whichever speaks first', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(isSame(mergeEntries(a, b), mergeEntries(b, a))).toBe(true)
      }),
    )
  })

  it('come to the same result in whatever order three of them meet', () => {
    fc.assert(
      fc.property(anything, anything, anything, (a, b, c) => {
        const one = mergeEntries(mergeEntries(a, b), c)
        expect(isSame(one, mergeEntries(a, mergeEntries(b, c)))).toBe(true)
      }),
    )
  })

  it('learn nothing new from meeting again', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(mergeEntries(a, a)).toEqual(a)
        const merged = mergeEntries(a, b)
        expect(mergeEntries(merged, a)).toEqual(merged)
        expect(mergeEntries(merged, merged)).toEqual(merged)
      }),
    )
  })

  it('never lose that something was seen, and keep the earliest sight of it', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const merged = mergeEntries(a, b) as Record<string, unknown>
        for (const field of ['keysViewedAt', 'benefitsUsedAt']) {
          const seen = [a[field], b[field]].filter(
            at => typeof at === 'string' && !Number.isNaN(Date.parse(at)),
          )
          if (seen.length > 0) {
            const earliest = Math.min(...seen.map(Date.parse))
            expect(Date.parse(String(merged[field]))).toBe(earliest)
          }
        }
      }),
    )
  })

  it('keep of every field the value that was changed last, field by field', () => {
    const here = {
      offer: 'gold',
      payment: 'card',
      changedAt: { offer: moments[0], payment: moments[2] },
    }
    const there = {
      offer: 'success-core',
      payment: 'wire',
      changedAt: { offer: moments[1], payment: moments[1] },
    }
    expect(mergeEntries(here, there)).toEqual({
      offer: 'success-core',
      payment: 'card',
      changedAt: { offer: moments[1], payment: moments[2] },
    })
  })

  it('keep an answer taken back when that came last, and not when it came first', () => {
    const answered = { keysViewed: true, changedAt: { keysViewed: moments[1] } }
    const before = { changedAt: { keysViewed: moments[0] } }
    const after = { changedAt: { keysViewed: moments[2] } }
    expect(mergeEntries(answered, before)).toEqual(answered)
    expect(mergeEntries(answered, after)).toEqual(after)
  })

  it('take a discount for used when one of them knows, unless it was corrected later', () => {
    expect(mergeEntries({ goldDiscountUsed: true }, { goldDiscountUsed: false })).toEqual({
      goldDiscountUsed: true,
    })
    const corrected = { goldDiscountUsed: false, changedAt: { goldDiscountUsed: moments[0] } }
    expect(mergeEntries({ goldDiscountUsed: true }, corrected)).toEqual(corrected)
  })

  it('carry along fields that only a newer version knows', () => {
    expect(mergeEntries({ later: { deep: [1] } }, { offer: 'gold' })).toEqual({
      later: { deep: [1] },
      offer: 'gold',
    })
  })

  it('take no harm from fields named like prototype members', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}')
    const merged = mergeEntries(hostile, { offer: 'gold' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(merged).toMatchObject({ offer: 'gold', constructor: 2 })
  })

  it('prefer what can be read to what cannot', () => {
    expect(mergeEntries(17, { offer: 'gold' })).toEqual({ offer: 'gold' })
  })
})

it('knows when anything about an entry was last noted', () => {
  expect(lastNoted({ addedAt: moments[0], changedAt: { offer: moments[1], x: 'bad' } })).toBe(
    Date.parse(moments[1] ?? ''),
  )
  expect(lastNoted({ changedAt: 17 })).toBe(0)
  expect(lastNoted('text')).toBe(0)
})
