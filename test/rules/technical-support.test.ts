import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRule } from '../../src/rules/evaluate'
import { technicalSupport } from '../../src/rules/technical-support'
import { offers } from '../../src/rules/vocabulary'
import { expectCertaintyToLast, expectMissingToSettle } from './certainty'
import { at } from './context'

const now = at('2026-11-20T12:00Z')
const evaluate = (facts: unknown) => evaluateRule(technicalSupport, facts, now)

/** Per offer what it brings for cloud and for on-premises products. */
const table = `
action-pack        -                        product-support-incident
silver             signature-cloud-support  product-support-incident
gold               signature-cloud-support  product-support-incident
partner-launch     -                        -
success-core       partner-cloud-support    -
success-expanded   partner-cloud-support    -
solutions-partner  partner-cloud-support    partner-on-premises-support
`
const rows = table
  .trim()
  .split('\n')
  .map(row => row.split(/\s+/))

const cases = rows.flatMap(([offer, cloud, onPremises]) => [
  { offer, product: 'cloud', remedy: cloud },
  { offer, product: 'on-premises', remedy: onPremises },
])

describe('technical support', () => {
  it.each(cases)('with $offer for $product is $remedy', ({ offer, product, remedy }) => {
    const release = product === 'cloud' ? {} : { release: 'current' }
    const verdict = evaluate({ offer, product, ...release })
    expect(verdict.outcome).toBe(remedy === '-' ? 'ineligible' : 'eligible')
    expect(verdict.remedy).toBe(remedy === '-' ? undefined : remedy)
    expect(verdict.missing).toEqual([])
  })

  it('covers every offer', () => {
    expect(rows.map(([offer]) => offer)).toEqual([...offers])
  })

  it.each([
    ['current', 'eligible'],
    ['previous', 'eligible'],
    ['older', 'ineligible'],
  ])('for the %s release of an on-premises product is %s', (release, outcome) => {
    expect(evaluate({ offer: 'gold', product: 'on-premises', release })).toMatchObject({
      outcome,
      missing: [],
    })
  })

  it('says what it rests on', () => {
    expect(evaluate({ offer: 'gold', product: 'on-premises', release: 'older' }).reasons).toEqual([
      {
        criterion: 'offer-includes-support',
        state: 'met',
        sources: ['tech-onprem-current-and-previous', 'support-renamed'],
      },
      {
        criterion: 'supported-release',
        state: 'failed',
        sources: ['tech-onprem-current-and-previous'],
      },
    ])
    expect(evaluate({ offer: 'gold', product: 'cloud' }).reasons).toEqual([
      {
        criterion: 'offer-includes-support',
        state: 'met',
        sources: ['tech-signature-cloud-gold-silver-only', 'support-renamed'],
      },
    ])
  })

  it.each([
    [{}, 'undetermined', ['offer', 'product', 'release']],
    [{ offer: 'gold' }, 'undetermined', ['product', 'release']],
    [{ offer: 'gold', release: 'older' }, 'undetermined', ['product']],
    [{ offer: 'gold' }, 'undetermined', ['product', 'release']],
    // Of an offer without support on-premises no release of a product there is supported.
    [{ offer: 'success-core' }, 'undetermined', ['product']],
    [{ product: 'cloud' }, 'undetermined', ['offer']],
    [{ product: 'cloud', release: 'older', offer: 'gold' }, 'eligible', []],
    [{ product: 'on-premises' }, 'undetermined', ['offer', 'release']],
    [{ product: 'on-premises', release: 'older' }, 'ineligible', []],
    [{ product: 'on-premises', offer: 'gold' }, 'undetermined', ['release']],
    [{ product: 'on-premises', offer: 'success-core' }, 'ineligible', []],
  ])('with %j is %s and asks for %j', (facts, outcome, missing) => {
    expect(evaluate(facts)).toMatchObject({ outcome, missing })
  })

  it('that is certain stays so when more becomes known', () => {
    const anyFacts = fc.record(
      {
        offer: fc.constantFrom(...offers),
        product: fc.constantFrom('cloud', 'on-premises'),
        release: fc.constantFrom('current', 'previous', 'older'),
      },
      { requiredKeys: [] },
    )
    expectCertaintyToLast(technicalSupport, anyFacts, now)
    expectMissingToSettle(technicalSupport, anyFacts, now)
  })
})
