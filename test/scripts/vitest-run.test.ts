import { describe, expect, it } from 'vitest'
import { countsLine, countTests, type VitestReport } from '../../scripts/vitest-run'

function report(more: Partial<VitestReport> = {}): VitestReport {
  const none = { numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  return { numPassedTests: 5, ...none, testResults: [], ...more }
}

describe('counting test cases', () => {
  it('takes the numbers of the run', () => {
    const run = report({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(countTests(run, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failed test', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    const run = report({ numFailedTests: 1, testResults: [broken, failing] })
    expect(countTests(run, 1).failed).toBe(2)
  })

  it('never looks clean when the run ended badly', () => {
    expect(countTests(report(), 1).failed).toBe(1)
    expect(countTests(undefined, 137).failed).toBe(1)
  })

  it('is all zero for a run without tests that ended well', () => {
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('the last line', () => {
  it('adds up all runs', () => {
    const counts = [
      { passed: 400, failed: 0, skipped: 0 },
      { passed: 12, failed: 1, skipped: 0 },
    ]
    expect(countsLine(counts)).toBe('412 passed, 1 failed')
  })

  it('mentions skipped tests only when there are some', () => {
    expect(countsLine([{ passed: 3, failed: 0, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped')
    expect(countsLine([])).toBe('0 passed, 0 failed')
  })
})
