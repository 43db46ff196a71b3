import { attributeOf, tagOf } from './dom'
import { offerOfSource } from './offer-of-source'
import { readName, readOwnName } from './readable'
import { childElementsOf, lineageOf, parentOf, siblingsOf, walk } from './tree'

/** What a control belongs to, in the words of the page. */
export interface Product {
  /** The benefit, for instance `Exchange Server Standard 2019`; 120 characters at most. */
  name?: string
  /** The membership it comes from, for instance `MAPS - Core`; 120 characters at most. */
  source?: string
  /** Set when nothing but a heading somewhere before the control names it: too little to know it by. */
  isLoose?: true
}

const CELL_ROLES = new Set('cell gridcell rowheader columnheader'.split(' '))
const SOURCE_HEADER = /\bsource\b|\bmembership\b|\bprogram(?:me)?\b/i

const roleOf = (element: Element) => attributeOf(element, 'role')?.trim().toLowerCase() ?? ''

export const isRow = (element: Element) => tagOf(element) === 'tr' || roleOf(element) === 'row'

export const isCell = (element: Element) =>
  /^t[dh]$/.test(tagOf(element)) || CELL_ROLES.has(roleOf(element))

export const isColumnHeader = (cell: Element) =>
  roleOf(cell) === 'columnheader' ||
  (tagOf(cell) === 'th' && attributeOf(cell, 'scope') !== 'row' && roleOf(cell) === '')

const isRowHeader = (cell: Element) => roleOf(cell) === 'rowheader' || tagOf(cell) === 'th'

export const cellsOf = (row: Element) => childElementsOf(row).filter(isCell)

/** Only the name: what else is in the cell may be the control, or the keys it brought up. */
function nameIn(cell: Element, around: readonly Element[]): string | undefined {
  return (around.includes(cell) ? undefined : readName(cell)) ?? readOwnName(cell)
}

/** The product a row is about: the row itself, or the one above that it is the details of. */
function productRow(row: Element): Element | undefined {
  if (cellsOf(row).length > 1) return row
  const siblings = siblingsOf(row)
  const above = siblings.slice(0, siblings.indexOf(row)).toReversed()
  return above.find(sibling => isRow(sibling) && cellsOf(sibling).length > 1)
}

function sourceColumn(row: Element): number {
  const table = [...lineageOf(row)].find(
    outer => tagOf(outer) === 'table' || /^(?:table|tree)?(?:grid|table)$/.test(roleOf(outer)),
  )
  if (!table) return -1
  const head = walk(table, 200).elements.find(element => isRow(element))
  const headers = head ? cellsOf(head) : []
  if (head === row || !headers.every(isColumnHeader)) return -1
  return headers.findIndex(header => SOURCE_HEADER.test(readName(header) ?? ''))
}

/**
 * Reads a product off the row that `row` is, or is the details of.
 *
 * @param around the control and all elements around it
 */
export function productOfRow(row: Element, around: readonly Element[]): Product {
  const about = productRow(row)
  if (!about) return {}
  const cells = cellsOf(about)
  const headed = cells.find(isRowHeader)
  const ordered = headed ? [headed, ...cells.filter(cell => cell !== headed)] : cells
  const named = ordered
    .map(cell => ({ cell, name: nameIn(cell, around) }))
    .find(({ name }) => name !== undefined)
  if (!named?.name) return {}

  const others = cells.filter(cell => cell !== named.cell && !around.includes(cell))
  const column = cells[sourceColumn(about)]
  const headedSource = column && others.includes(column) ? readName(column) : undefined
  return productWith(named.name, headedSource ?? sourceAmong(others.map(readName)))
}

function sourceAmong(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find(text => text !== undefined && offerOfSource(text) !== undefined)
}

export function productWith(name: string | undefined, source: string | undefined): Product {
  return { ...(name && { name }), ...(source && { source }) }
}

/**
 * Reads a product off the cells beside the one a control is in, where the grid keeps its rows out
 * of sight: the cells are children of the grid, in slots called `displayName-{row}`,
 * `source-{row}` and so on.
 */
export function productOfSlot(element: Element, around: readonly Element[]): Product {
  const [, row] = /^[a-z]+-(.+)$/i.exec(attributeOf(element, 'slot') ?? '') ?? []
  const parent = parentOf(element)
  if (!row || !parent || tagOf(parent) === 'slot') return {}
  const cells = siblingsOf(element).filter(
    sibling => !around.includes(sibling) && attributeOf(sibling, 'slot')?.endsWith(`-${row}`),
  )
  const slotted = (column: RegExp) =>
    cells.find(cell => column.test(attributeOf(cell, 'slot') ?? ''))
  const named = slotted(/^(?:display)?name-/i) ?? cells[0]
  const name = named && readName(named)
  if (!name) return {}
  const source = slotted(/^(?:source|program)/i)
  const others = cells.filter(cell => cell !== named).map(readName)
  return productWith(name, source ? readName(source) : sourceAmong(others))
}
