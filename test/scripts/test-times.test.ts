import { expect, it } from 'vitest'
import { tableOf } from '../../scripts/test-times'

it('where the time goes is listed by step, then by file, the longest first', () => {
  const tests = { passed: 4, failed: 1, skipped: 0 }
  const files = [
    { file: 'test/e2e/a.test.ts', seconds: 3.4, tests: 2 },
    { file: 'test/e2e/b.test.ts', seconds: 12.6, tests: 3 },
  ]
  expect(
    tableOf([
      { name: 'lint', seconds: 2.2 },
      { name: 'e2e', seconds: 16, tests, files },
    ]),
  ).toBe(
    [
      '| step | seconds | tests |',
      '| --- | ---: | ---: |',
      '| lint | 2 |  |',
      '| e2e | 16 | 5 |',
      '',
      '| file | seconds | tests |',
      '| --- | ---: | ---: |',
      '| test/e2e/b.test.ts | 13 | 3 |',
      '| test/e2e/a.test.ts | 3 | 2 |',
    ].join('\n'),
  )
})
