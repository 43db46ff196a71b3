import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuzzPages } from './fuzz/arbitrary'
import type { FuzzPage } from './fuzz/page-spec'
import { type FuzzTab, openTab, runPage } from './fuzz/run-page'
import { failuresFolder } from './support/failures-path'
import { type Session, startSession } from './support/session'

/** A page that went wrong once. */
interface Fixture {
  /** What went wrong. */
  problem: string
  page: FuzzPage
}

const folder = fileURLToPath(new URL('fuzz/fixtures/', import.meta.url))
const script = readFileSync(new URL('fuzz/page.js', import.meta.url), 'utf8')

/** Where a page that fails is written: beside what else a failure leaves, and not in the repository. */
const failures = `${failuresFolder}/fuzz/`

/** The nightly run draws pages nobody has seen; by default all runs see the same. */
const nightly = process.env.FUZZ_PAGES !== undefined
const pages = Number(process.env.FUZZ_PAGES ?? 80)
const fixed = 20_210_930
const fresh = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
const seeds = nightly || process.env.FUZZ_SEED ? [fixed, fresh] : [fixed]

/** Milliseconds after which the run counts as stuck; no machine is as slow. */
const stuck = nightly ? 6 * 3_600_000 : 3_600_000
/** A failure is shrunk in the nightly run, where each step may wait for what never comes. */
const drawn = nightly ? fc.limitShrink(fuzzPages, 40) : fc.noShrink(fuzzPages)

/** Pages after which a new tab is opened: what builds up in one must not slow the rest. */
const perTab = 200

let session: Session
let tab: FuzzTab | undefined
let built = 0

beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())

/** @returns what went wrong */
async function run(page: FuzzPage): Promise<string | undefined> {
  if (built++ % perTab === 0) await leaveTab()
  tab ??= await openTab(session, script)
  let problem: string | undefined
  try {
    problem = await runPage(tab, page)
  } catch (error) {
    problem = `broke: ${error instanceof Error ? error.message : error}`
  }
  // What a failure leaves behind is no place for the next page.
  if (problem !== undefined) await leaveTab()
  return problem
}

async function leaveTab(): Promise<void> {
  await tab?.page.close()
  tab = undefined
}

function keep(page: FuzzPage, problem: string): string {
  const text = JSON.stringify({ problem, page } satisfies Fixture, undefined, 2)
  const name = `${createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 8)}.json`
  mkdirSync(failures, { recursive: true })
  writeFileSync(`${failures}${name}`, `${text}\n`)
  return `${failures}${name}`
}

describe('pages that went wrong once', () => {
  const fixtures = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => ({ name, ...(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Fixture) }))

  it.each(fixtures)(
    '$name: $problem',
    async ({ page }) => {
      expect(await run(page)).toBeUndefined()
    },
    stuck,
  )
})

describe('a page of any make', () => {
  it.each(seeds)(
    'is held where it must be and nowhere else (seed %i)',
    async seed => {
      const isRight = fc.asyncProperty(drawn, async page => {
        const problem = await run(page)
        if (problem !== undefined) throw new Error(problem)
      })
      const numRuns = Math.ceil(pages / seeds.length)
      const result = await fc.check(isRight, { seed, numRuns })
      const [page] = result.counterexample ?? []
      if (!page) {
        expect(result.numRuns).toBe(numRuns)
        return
      }
      const { message } = result.errorInstance as Error
      const path = keep(page, message)
      throw new Error(
        `${message}\nPage ${result.numRuns} of seed ${seed}, shrunk ${result.numShrinks} times, kept as ${path}`,
      )
    },
    stuck,
  )
})
