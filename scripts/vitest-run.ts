import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunOptions, runNode } from './process'
import { parseProgress, withoutProgress } from './progress-line'
import type { FileTime, StepResult, TestCounts } from './steps'

/** What is read of the report of vitest's json reporter. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name?: string
    status: string
    /** Milliseconds since 1970. */
    startTime?: number
    endTime?: number
    assertionResults: { status: string }[]
  }[]
}

/** Runs one project of vitest.config.ts and counts its test cases. */
export async function runVitest(
  project: string,
  args: readonly string[],
  options: RunOptions,
): Promise<StepResult> {
  const { onLine, ...rest } = options
  const toldProgress = (line: string) => {
    const progress = parseProgress(line)
    if (progress !== undefined) onLine?.(progress)
  }
  const folder = mkdtempSync(join(tmpdir(), 'forewarn-test-'))
  const reportFile = join(folder, 'report.json')
  try {
    const { code, output } = await runNode(
      'node_modules/vitest/vitest.mjs',
      [
        ...['run', '--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
        // A run that prints to the terminal shows its own progress.
        ...(options.stream ? [] : ['--reporter=./scripts/progress-reporter.ts']),
        ...args,
      ],
      {
        ...rest,
        onLine: toldProgress,
        env: { ...(!options.stream && { NO_COLOR: '1' }), ...rest.env },
      },
    )
    const report = readReport(reportFile)
    return {
      ok: code === 0,
      output: withoutProgress(output),
      tests: countTests(report, code),
      files: fileTimes(report),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Adds up a run. A file that could not be loaded counts as one failed test, and so does a run that
 * ended badly with no test to blame: no count may look clean when the run was not.
 */
export function countTests(report: VitestReport | undefined, exitCode: number): TestCounts {
  const brokenFiles = (report?.testResults ?? []).filter(
    file =>
      file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
  ).length
  const failed = (report?.numFailedTests ?? 0) + brokenFiles
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** How long each file took, the longest first. */
export function fileTimes(report: VitestReport | undefined): FileTime[] {
  return (report?.testResults ?? [])
    .map(({ name = '', startTime = 0, endTime = 0, assertionResults }) => ({
      file: name.replace(/^.*?\/test\//, 'test/'),
      seconds: Math.max(0, endTime - startTime) / 1000,
      tests: assertionResults.length,
    }))
    .sort((a, b) => b.seconds - a.seconds)
}

/** The last line of `npm test`, e.g. `412 passed, 0 failed`. */
export function countsLine(counts: readonly TestCounts[]): string {
  const sum = (key: keyof TestCounts) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    // No report was written: no test files, or the run broke off; the exit code tells which.
    return undefined
  }
}
