import { afterEach, expect, it, vi } from 'vitest'
import type { TestCase, TestSpecification } from 'vitest/node'
import { parseProgress } from '../../scripts/progress-line'
import ProgressReporter from '../../scripts/progress-reporter'

afterEach(() => vi.restoreAllMocks())

it('tells which test runs, and counts the tests and files that are done before it', () => {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
  const reporter = new ProgressReporter()
  const test = (fullName: string, file: string) =>
    ({ fullName, module: { moduleId: `${process.cwd()}/test/e2e/${file}` } }) as TestCase

  reporter.onTestRunStart(Array<TestSpecification>(2))
  reporter.onTestCaseReady(test('quick check > keeps a deadline', 'quick-check.test.ts'))
  reporter.onTestCaseResult()
  reporter.onTestModuleEnd()
  reporter.onTestCaseReady(test('holds Get keys', 'get-keys.test.ts'))

  expect(written.map(line => parseProgress(line.trimEnd()))).toEqual([
    '0 done, 0 of 2 files: e2e/quick-check › quick check › keeps a deadline',
    '1 done, 1 of 2 files: e2e/get-keys › holds Get keys',
  ])
})
