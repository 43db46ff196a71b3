/** Middle and extremes of what was measured; one run alone says nothing on a busy machine. */
export interface Spread {
  median: number
  min: number
  max: number
}

/** One line of the table: the same figure with the empty extension and with ours. */
export interface Figure {
  name: string
  unit: 'ms' | 'kB' | ''
  /** Absent where an empty extension has nothing to measure. */
  empty?: readonly number[]
  ours: readonly number[]
}

/** @throws when there are no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number): number => {
    const value = sorted[index]
    if (value === undefined) throw new Error('Nothing was measured')
    return value
  }
  const half = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

const HEAD = ['figure', 'empty', 'Forewarn', 'difference', 'ratio']

/** A Markdown table that also reads well on a terminal. Columns: median (lowest to highest). */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(HEAD), line(rule), ...figures.map(figure => line(rowOf(figure)))].join('\n')
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width)
}

function rowOf({ name, unit, empty, ours }: Figure): string[] {
  const label = unit === '' ? name : `${name}, ${unit}`
  const mine = spreadOf(ours)
  if (!empty) return [label, '', shown(mine), '', '']
  const base = spreadOf(empty)
  const difference = mine.median - base.median
  const ratio = base.median === 0 ? '' : `${(mine.median / base.median).toFixed(2)}`
  return [
    label,
    shown(base),
    shown(mine),
    `${difference > 0 ? '+' : ''}${short(difference)}`,
    ratio,
  ]
}

function shown({ median, min, max }: Spread): string {
  return `${short(median)} (${short(min)} to ${short(max)})`
}

/** One decimal below a hundred, none above: more would pretend to a precision that is not there. */
function short(value: number): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0
  return value.toFixed(digits).replace(/^-(0(?:\.0)?)$/, '$1')
}
