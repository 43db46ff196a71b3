// `npm test`: all checks. `npm test -- <step> [words …]`: one of them and what it needs; the words
// choose the test files whose path has one of them. `npm run lint`, `types`, `unit`, `component`,
// `e2e`, `firefox` and `nightly` are short for that. `npm test -- times`: where the time of the last
// run went.

import { findBrowser } from './browser'
import { findFirefox } from './firefox'
import { type RunOptions, runNode, runScript, stopChildrenOnSignal } from './process'
import { runSteps, type Step, type StepResult } from './steps'
import { stepsPrinter, summaryTable } from './steps-printer'
import { runOnDates } from './test-dates'
import { keepTimes, timesTable } from './test-times'
import { countsLine, runVitest } from './vitest-run'

const [only, ...filters] = process.argv.slice(2)
const browser: { path?: string } = {}

const tool =
  (script: string, ...args: string[]): Step['run'] =>
  progress =>
    outcome(runNode(script, args, { onLine: progress }))

const script =
  (name: string, ...args: string[]): Step['run'] =>
  progress =>
    outcome(runScript(name, args, { onLine: progress }))

const vitest =
  (project: string, args: readonly string[] = [], env: Record<string, string> = {}): Step['run'] =>
  progress => {
    // Asked for alone, a run shows its own progress.
    const isAlone = only === project || only === NIGHTLY.name
    const options: RunOptions = {
      onLine: progress,
      stream: isAlone,
      env: { ...env, ...(browser.path && { BROWSER_PATH: browser.path }) },
    }
    return runVitest(project, isAlone && filters.length > 0 ? filters : args, options)
  }

/**
 * In the order they start: what others wait for, then the longest, since the whole cannot end
 * before it; the others run beside it, one after the other.
 */
const STEPS: Step[] = [
  { name: 'build', about: 'dist/ and dist-firefox/', run: script('build') },
  {
    name: 'browser',
    about: 'finds or installs the browser for the end-to-end tests',
    run: async progress => {
      const { path } = await findBrowser({ report: progress })
      browser.path = path
      return { ok: true }
    },
  },
  {
    name: 'e2e',
    about: 'end-to-end tests in a real browser',
    needs: ['build', 'browser'],
    run: vitest('e2e'),
  },
  {
    name: 'lint',
    about: 'Biome: style, mistakes, import direction',
    run: lint,
  },
  {
    name: 'types',
    about: 'TypeScript',
    run: tool(
      'node_modules/typescript/bin/tsc',
      ...['-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
    ),
  },
  {
    name: 'knip',
    about: 'unused files and exports',
    run: tool('node_modules/knip/bin/knip.js', '--cache'),
  },
  { name: 'unit', about: 'unit tests', run: vitest('unit') },
  {
    name: 'component',
    about: 'tests of what is drawn',
    run: vitest('component'),
  },
  {
    name: 'labels',
    about: 'the labels match their source',
    run: tool('scripts/labels.mjs', '--check'),
  },
  {
    name: 'docs',
    about: 'docs/rules.md matches the rules',
    run: script('rules-doc', '--check'),
  },
  {
    name: 'coverage',
    about: 'docs/coverage.md matches what is held',
    run: script('coverage-doc', '--check'),
  },
  {
    name: 'size',
    about: 'size of the content script',
    needs: ['build'],
    run: tool('node_modules/size-limit/bin.js'),
  },
  {
    name: 'promises',
    about: 'permissions, and no way to reach the network',
    needs: ['build'],
    run: script('promises'),
  },
  {
    name: 'store',
    about: "Mozilla's linter on the built package",
    needs: ['build'],
    run: script('lint-store'),
  },
  {
    name: 'firefox',
    about: 'the build for Firefox in a real Firefox',
    needs: ['build'],
    run: firefox,
  },
]

/** Not part of a whole run. */
const NIGHTLY: Step = {
  name: 'nightly',
  about: 'every end-to-end test in full: all tables, 2,000 fuzzed pages, a long soak',
  needs: ['build', 'browser'],
  // One after the other: the soak compares the time of tasks.
  run: vitest('e2e', ['--maxWorkers=1'], {
    NIGHTLY: '1',
    FUZZ_PAGES: '2000',
  }),
}

/** Not part of a whole run either. */
const DATES: Step = {
  name: 'dates',
  about: 'unit and component tests on other days, in other zones; only when asked for',
  run: progress => runOnDates(filters, { onLine: progress, stream: only === 'dates' }),
}

const ON_REQUEST = [NIGHTLY, DATES]

stopChildrenOnSignal()
const steps = chosenSteps()
if (only === 'times') {
  const table = timesTable()
  if (table) console.log(table)
  else {
    console.error('No whole run has left its times yet: run npm test first.')
    process.exitCode = 1
  }
} else if (steps) {
  const printer = stepsPrinter(process.stdout.isTTY === true && !process.env.CI)
  const reports = await runSteps(steps, printer)
  printer.stop()
  if (only === undefined) keepTimes(reports)
  console.log(`\n${summaryTable(reports)}\n`)
  console.log(countsLine(reports.flatMap(report => report.tests ?? [])))
  if (reports.some(report => !report.ok)) process.exitCode ||= 1
} else {
  const list = [...STEPS, ...ON_REQUEST]
    .map(({ name, about }) => `  ${name.padEnd(10)} ${about}`)
    .join('\n')
  console.error(`Usage: npm test -- [step [words of test files …]]\n\nSteps:\n${list}`)
  process.exitCode = 2
}

function chosenSteps(): Step[] | undefined {
  if (only === undefined) return STEPS
  const known = [...STEPS, ...ON_REQUEST]
  const chosen = known.find(step => step.name === only)
  if (!chosen || !takesWords(chosen)) return undefined
  return known.filter(step => step === chosen || chosen.needs?.includes(step.name))
}

/** Words choose test files; a step without any would pass over them in silence. */
function takesWords({ name }: Step): boolean {
  if (
    filters.length === 0 ||
    ['unit', 'component', 'e2e', 'firefox', 'nightly', 'dates'].includes(name)
  )
    return true
  return name === 'lint' && filters.every(word => word === '--fix')
}

/** Skipped where there is no Firefox, but for CI, where nobody would notice. */
async function firefox(progress: (line: string) => void): Promise<StepResult> {
  const found = await findFirefox(progress)
  if ('missing' in found) {
    return process.env.CI
      ? { ok: false, output: found.missing }
      : { ok: true, skipped: found.missing }
  }
  return vitest('firefox', [], { FIREFOX_PATH: found.path })(progress)
}

/** With `--fix` it mends what it can. */
function lint(progress: (line: string) => void): Promise<StepResult> {
  const mode = only === 'lint' && filters.includes('--fix') ? ['check', '--write'] : ['ci']
  const biome = 'node_modules/@biomejs/biome/bin/biome'
  return outcome(runNode(biome, [...mode, '--max-diagnostics=none', '.'], { onLine: progress }))
}

async function outcome(run: ReturnType<typeof runNode>): Promise<StepResult> {
  const { code, output } = await run
  return { ok: code === 0, output }
}
