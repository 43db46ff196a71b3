import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { advice, rules } from '../../src/rules'
import { benefits2020, refund2021 } from '../../src/rules/documents'
import type { Source } from '../../src/rules/types'
import { Sources } from '../../src/ui/Sources'

afterEach(cleanup)

const criteria: Source = { document: refund2021, heading: 'Criteria for a refund' }
const cancel: Source = { document: benefits2020, heading: 'Cancel a membership benefit or offer' }

/** The places as they are read, one text for each. */
function shown(sources: readonly Source[]) {
  const { container } = render(<Sources sources={sources} subject="a refund" />)
  return [...container.querySelectorAll('li')].map(item => item.textContent ?? '')
}

describe('where something is written', () => {
  it('is told once for each place, however many statements stand there', () => {
    expect(shown([criteria, cancel, { ...criteria }])).toEqual([
      expect.stringContaining('Criteria for a refund'),
      expect.stringContaining('Cancel a membership benefit or offer'),
    ])
  })

  it('is told for every heading of a document, and for every date of it', () => {
    const roles = { ...criteria, heading: 'Appropriate roles' }
    const later = { ...criteria, document: { ...refund2021, documentDate: '2022-10-25' } }
    expect(shown([criteria, roles, later])).toHaveLength(3)
  })

  it.each([...rules, ...advice].map(cited => [cited.id, Object.values(cited.sources)] as const))(
    'is never told twice for %s',
    (_, sources) => {
      const places = shown(sources)
      expect(places.length).toBeGreaterThan(0)
      expect(new Set(places).size).toBe(places.length)
    },
  )

  it('keeps its place in the list when another one is added before it', () => {
    const { container, rerender } = render(<Sources sources={[criteria]} subject="a refund" />)
    const [item] = container.querySelectorAll('li')
    rerender(<Sources sources={[cancel, criteria]} subject="a refund" />)
    expect(container.querySelectorAll('li')[1]).toBe(item)
  })
})
