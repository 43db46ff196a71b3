import { attributeOf, hasAttribute, tagOf } from '../dom'
import { cellsOf, isColumnHeader, isRow } from '../row'
import { lineageOf } from '../tree'

/** Where a cell is in its table. */
export interface Cell {
  table: Element
  /** What heads its column, from the top; none in a table without headed columns. */
  headers: readonly Element[]
  /** From 1, without the rows that head the columns and those that unfold below another. */
  row: number
}

interface Rows {
  head: Element[]
  /** The number of each row. */
  body: Map<Element, number>
}

const isTable = (element: Element) =>
  tagOf(element) === 'table' ||
  /^(?:table|(?:tree)?grid)$/.test(attributeOf(element, 'role')?.trim().toLowerCase() ?? '')

const tableOf = (element: Element) => [...lineageOf(element)].find(isTable)

const isHead = (row: Element) => cellsOf(row).length > 0 && cellsOf(row).every(isColumnHeader)

/** For the details of the row above: one cell below all columns, or none as long as it is folded. */
const unfolds = (row: Element) => {
  const [cell, ...others] = cellsOf(row)
  return others.length === 0 && !(cell && !hasAttribute(cell, 'colspan'))
}

/** The number of a column: as the grid says itself, since it may draw some of them only, or counted. */
function columnOf(cell: Element, row: Element): number {
  const said = Number(attributeOf(cell, 'aria-colindex'))
  if (said > 0) return said
  const cells = cellsOf(row)
  return cells
    .slice(0, cells.indexOf(cell))
    .reduce((column, before) => column + (Number(attributeOf(before, 'colspan')) || 1), 1)
}

/** Places cells in their tables. */
export class Tables {
  readonly #rows = new Map<Element, Rows>()

  /**
   * Takes note of an element that may be a row. To be told of all of them in the order of the page,
   * each before what is in it: a table of thousands of rows is not to be looked through at once.
   */
  pass(element: Element): void {
    if (!isRow(element)) return
    const table = tableOf(element)
    if (!table) return
    const { head, body } = this.#rowsOf(table)
    if (isHead(element)) head.push(element)
    else if (!unfolds(element)) body.set(element, body.size + 1)
  }

  /** Undefined for a cell that stands in no row of a table. */
  placeOf(cell: Element): Cell | undefined {
    const row = [...lineageOf(cell)].find(isRow)
    const table = row && tableOf(row)
    if (!table) return undefined
    const { head, body } = this.#rowsOf(table)
    const column = columnOf(cell, row)
    const headers = head.flatMap(
      top => cellsOf(top).find(header => columnOf(header, top) === column) ?? [],
    )
    return { table, headers, row: body.get(row) ?? 0 }
  }

  #rowsOf(table: Element): Rows {
    const rows = this.#rows.get(table) ?? { head: [], body: new Map() }
    this.#rows.set(table, rows)
    return rows
  }
}
