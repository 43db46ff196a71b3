import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuzzPages } from './fuzz/arbitrary'
import type { FuzzPage } from './fuzz/page-spec'
import { type FuzzTab, openTab, runPage } from './fuzz/run-page'
import { type Session, startSession } from './support/session'

/** A page that went wrong once. */
interface Fixture {
  /** What went wrong. */
  problem: string
  page: FuzzPage
}

const folder = fileURLToPath(new URL('fuzz/fixtures/', import.meta.url))
const script = readFileSync(new URL('fuzz/page.js', import.meta.url), 'utf8')

/** Pages of the fixed and of the fresh seed. */
const nightly = process.env.FUZZ_PAGES !== undefined
const pages = Number(process.env.FUZZ_PAGES ?? 150)
/** Milliseconds for all pages of a seed, the shrinking of one that fails included. */
const limit = nightly ? 3_600_000 : 240_000
const fixed = 20_210_930
const fresh = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))

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
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}`, `${text}\n`)
  return name
}

describe('pages that went wrong once', () => {
  const fixtures = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => ({ name, ...(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Fixture) }))

  it.each(fixtures)('$name: $problem', async ({ page }) => {
    expect(await run(page)).toBeUndefined()
  })
})

describe('a page of any make', () => {
  it.each([
    ['fixed', fixed, Math.ceil(pages / 2)],
    ['fresh', fresh, Math.floor(pages / 2)],
  ])(
    'is held where it must be and nowhere else (%s seed %i, %i pages)',
    async (_, seed, numRuns) => {
      const property = fc.asyncProperty(fuzzPages, async page => {
        const problem = await run(page)
        if (problem !== undefined) throw new Error(problem)
      })
      const result = await fc.check(property, { seed, numRuns, interruptAfterTimeLimit: limit })
      const [page] = result.counterexample ?? []
      if (!page) return
      const { message } = result.errorInstance as Error
      const name = keep(page, message)
      throw new Error(
        `${message}\nPage ${result.numRuns} of seed ${seed}, shrunk ${result.numShrinks} times, kept as test/e2e/fuzz/fixtures/${name}`,
      )
    },
    limit + 30_000,
  )
})
