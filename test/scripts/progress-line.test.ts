import { describe, expect, it } from 'vitest'
import { parseProgress, progressLine, withoutProgress } from '../../scripts/progress-line'

const line = progressLine({
  files: { done: 3, all: 31 },
  tests: 143,
  test: 'e2e/quick-check › keeps a deadline',
})

describe('the progress of a run of tests', () => {
  it('names the test that runs now, and how many are done', () => {
    expect(parseProgress(line)).toBe('143 done, 3 of 31 files: e2e/quick-check › keeps a deadline')
  })

  it('is told from what tests print', () => {
    expect(parseProgress('143 done')).toBeUndefined()
  })

  it('is left out of the output of a failed run', () => {
    expect(withoutProgress(`a\n${line}\nb`)).toBe('a\nb')
  })
})
