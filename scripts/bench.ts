// `npm run bench`: what the content script costs, measured against an extension that does nothing.
// With `-- --write` the table in docs/performance.md is replaced.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fresh } from '../test/e2e/support/purchases'
import { type Session, startSession } from '../test/e2e/support/session'
import { type Figure, tableOf } from './bench-figures'
import { measurements, type Run } from './bench-runs'
import { findBrowser } from './browser'
import { ROOT, runScript, stopChildrenOnSignal, wasInterrupted } from './process'

const DOCUMENT = join(ROOT, 'docs', 'performance.md')
const MARKED = /(<!-- figures -->\n)[\s\S]*?(\n<!-- \/figures -->)/

const unknown = process.argv.slice(2).filter(argument => argument !== '--write')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --write.`)
  process.exit(2)
}
stopChildrenOnSignal()
try {
  process.exitCode = await bench(process.argv.includes('--write'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode ||= 1
}

async function bench(write: boolean): Promise<number> {
  const { name, version } = await findBrowser({ report: line => console.log(line) })
  const { code } = await runScript('build', ['--chrome-only'], { stream: true })
  if (code !== 0) return code
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-empty-'))
  try {
    writeEmptyExtension(folder)
    const table = tableOf(await compare(folder))
    const cores = availableParallelism()
    const today = new Date().toISOString().slice(0, 10)
    const where = `${today}, ${name} ${version}, ${process.platform} ${process.arch} with ${cores} ${cores === 1 ? 'core' : 'cores'}.`
    const report = `${where}\n\n${table}`
    console.log(`\n${report}`)
    if (write) writeReport(report)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs at the same places and at the same moment as ours, so that only what ours does differs. */
function writeEmptyExtension(folder: string): void {
  const ours = JSON.parse(readFileSync(join(ROOT, 'dist', 'manifest.json'), 'utf8'))
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: ours.content_scripts.map((script: object) => ({
      ...script,
      js: ['empty.js'],
    })),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'empty.js'), '// Nothing.\n')
}

async function compare(emptyExtension: string): Promise<Figure[]> {
  const sessions: Session[] = []
  const open = async (options: Parameters<typeof startSession>[0]) => {
    const session = await startSession(options)
    sessions.push(session)
    return session
  }
  try {
    const empty = await open({ extension: emptyExtension })
    const ours = await open({})
    await ours.store(fresh)
    const figures: Figure[] = []
    for (const { run, times } of measurements) {
      figures.push(...(await interleaved(run, times, { empty, ours })))
      process.stdout.write('.')
    }
    process.stdout.write('\n')
    return figures
  } finally {
    await Promise.all(sessions.map(session => session.close()))
  }
}

/**
 * By turns, and with the first turn by turns, since machines slow down and speed up in the course
 * of a minute. The first run of each warms the browser up and is thrown away.
 */
async function interleaved(
  run: Run,
  times: number,
  sessions: Record<'empty' | 'ours', Session>,
): Promise<Figure[]> {
  const results: Record<'empty' | 'ours', Readonly<Record<string, number>>[]> = {
    empty: [],
    ours: [],
  }
  for (let round = 0; round <= times; round++) {
    for (const side of round % 2 === 0
      ? (['empty', 'ours'] as const)
      : (['ours', 'empty'] as const)) {
      if (wasInterrupted()) throw new Error('Interrupted')
      const result = await run(sessions[side])
      if (round > 0) results[side].push(result)
    }
  }
  return Object.keys(results.ours[0] ?? {}).map(name => ({
    name,
    unit: unitOf(name),
    empty: results.empty.map(result => result[name] ?? Number.NaN),
    ours: results.ours.map(result => result[name] ?? Number.NaN),
  }))
}

function unitOf(name: string): Figure['unit'] {
  if (name.endsWith('nodes')) return ''
  return name.endsWith('heap') ? 'kB' : 'ms'
}

function writeReport(report: string): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  if (!MARKED.test(text)) throw new Error('docs/performance.md has lost its markers')
  writeFileSync(
    DOCUMENT,
    text.replace(MARKED, (_, start, end) => `${start}${report}${end}`),
  )
}
