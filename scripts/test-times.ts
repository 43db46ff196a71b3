import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './process'
import type { FileTime, StepReport } from './steps'

const times = join(ROOT, '.cache', 'test-times.json')

/** Files of tests that a table lists. */
const longest = 10

type Times = Pick<StepReport, 'name' | 'seconds' | 'tests' | 'files'>[]

/** Keeps what a whole run took, for `npm test -- times`. */
export function keepTimes(reports: readonly StepReport[]): void {
  const kept: Times = reports.map(({ name, seconds, tests, files }) => ({
    name,
    seconds,
    ...(tests && { tests }),
    ...(files && { files }),
  }))
  mkdirSync(dirname(times), { recursive: true })
  writeFileSync(times, JSON.stringify(kept))
}

/** Where the time of the last whole run went, as Markdown; undefined when there was none. */
export function timesTable(): string | undefined {
  if (!existsSync(times)) return undefined
  return tableOf(JSON.parse(readFileSync(times, 'utf8')) as Times)
}

export function tableOf(kept: Times): string {
  const count = ({ tests }: Times[number]) =>
    tests ? String(tests.passed + tests.failed + tests.skipped) : ''
  const files = kept.flatMap(step => step.files ?? []).sort((a, b) => b.seconds - a.seconds)
  return [
    ...head('step', 'seconds', 'tests'),
    ...kept.map(step => row(step.name, seconds(step), count(step))),
    '',
    ...head('file', 'seconds', 'tests'),
    ...files.slice(0, longest).map(file => row(file.file, seconds(file), String(file.tests))),
  ].join('\n')
}

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const head = (...cells: string[]) => [row(...cells), '| --- | ---: | ---: |']
const seconds = ({ seconds }: Pick<FileTime, 'seconds'>) => seconds.toFixed(0)
