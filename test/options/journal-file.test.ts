import { expect, it } from 'vitest'
import { journalCsv, journalJson } from '../../src/options/journal-file'

it('gives a spreadsheet no formula, whatever a page or a person wrote', () => {
  for (const product of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|cmd', '%x']) {
    const csv = journalCsv([{ id: '1', product, reason: product }], [])
    const cells = csv.match(/"(?:[^"]|"")*"/g) ?? []
    expect(cells.filter(cell => cell === `"'${product}"`)).toHaveLength(2)
  }
})

it('quotes what would end a cell or a line', () => {
  const csv = journalCsv([{ id: '1', product: 'a "b", c\nd' }], [])
  expect(csv).toContain('"a ""b"", c\nd"')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
})

it('keeps every word of the storage in JSON', () => {
  const entry = { id: '1', decision: 'proceeded', reason: 'Ticket "1"' } as const
  expect(JSON.parse(journalJson([entry]))).toEqual([entry])
})
