import { plain, wasInterrupted } from './process'
import type { StepReport, Watcher } from './steps'

const HEARTBEAT_MS = 15_000

/**
 * Shows steps as they go: in a terminal a line that is redrawn, elsewhere a line when a step ends
 * and one every 15 seconds while nothing else is said. The output of a failed step follows at once.
 */
export function stepsPrinter(live: boolean): Watcher & { stop(): void } {
  const running = new Map<string, { since: number; line: string }>()
  let lastWords = Date.now()

  const status = () =>
    [...running]
      .map(([name, { since, line }]) => {
        const seconds = Math.round((Date.now() - since) / 1000)
        return `${name} ${seconds} s${line ? ` (${line})` : ''}`
      })
      .join(', ')
  const wipe = () => live && process.stdout.write('\r\u001b[2K')
  const draw = () => {
    if (!live || running.size === 0) return
    const width = (process.stdout.columns || 80) - 1
    process.stdout.write(`\r\u001b[2K${`… ${status()}`.slice(0, width)}`)
  }
  const say = (text: string) => {
    wipe()
    console.log(text)
    lastWords = Date.now()
    draw()
  }
  const timer = setInterval(
    () => {
      if (live) draw()
      else if (running.size > 0 && Date.now() - lastWords >= HEARTBEAT_MS) say(`… ${status()}`)
    },
    live ? 200 : 1000,
  )

  return {
    started(name) {
      running.set(name, { since: Date.now(), line: '' })
      draw()
    },
    progressed(name, line) {
      const entry = running.get(name)
      if (entry) entry.line = line.length > 100 ? `${line.slice(0, 99)}…` : line
    },
    finished(report) {
      running.delete(report.name)
      say(outcomeLine(report))
      // A step that was stopped has nothing to tell.
      if (report.state === 'failed' && report.output && !wasInterrupted()) {
        say(`\n${plain(report.output).trim()}\n`)
      }
    },
    stop() {
      clearInterval(timer)
      wipe()
    },
  }
}

function outcomeLine({ name, state, seconds, output }: StepReport): string {
  const sign = { passed: '✓', failed: '✗', skipped: '-' }[state]
  const remark = state === 'skipped' ? `skipped: ${output}` : `${seconds.toFixed(1)} s`
  return `${sign} ${name.padEnd(10)} ${remark}`
}

/** The table at the end of a run, without a final line break. */
export function summaryTable(reports: readonly StepReport[]): string {
  const rows = [
    ['step', 'result', 'time', 'tests'],
    ...reports.map(({ name, state, seconds, tests }) => [
      name,
      state,
      state === 'skipped' ? '' : `${seconds.toFixed(1)} s`,
      tests ? String(tests.passed + tests.failed + tests.skipped) : '',
    ]),
  ]
  const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0))
  const widths = [0, 1, 2, 3].map(width)
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
