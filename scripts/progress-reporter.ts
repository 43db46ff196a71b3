import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule, TestSpecification } from 'vitest/node'
import { progressLine } from './progress-line'

/**
 * Tells the step runner, a line at a time, which test runs now and how many are done. Vitest finds
 * the tests of a file when it comes to it, so only the files are counted in advance.
 */
export default class ProgressReporter implements Reporter {
  private files = { done: 0, all: 0 }
  private tests = 0

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.files = { done: 0, all: specifications.length }
    this.tests = 0
  }

  onTestCaseReady({ fullName, module }: TestCase): void {
    this.say(`${fileOf(module)} › ${fullName.replaceAll(' > ', ' › ')}`)
  }

  onTestCaseResult(): void {
    this.tests += 1
  }

  onTestModuleEnd(): void {
    this.files.done += 1
  }

  private say(test: string): void {
    process.stdout.write(`${progressLine({ files: this.files, tests: this.tests, test })}\n`)
  }
}

const fileOf = ({ moduleId }: TestModule) => relative('test', moduleId).replace(/\.test\.tsx?$/, '')
