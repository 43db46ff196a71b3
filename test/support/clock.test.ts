import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const clock = fileURLToPath(new URL('clock.mjs', import.meta.url))

function evaluate(code: string, now: string): unknown {
  const args = ['--import', clock, '--input-type=module', '--eval', `console.log(${code})`]
  const env = { ...process.env, FOREWARN_TEST_NOW: now, TZ: 'UTC' }
  return execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: 'pipe' }).trim()
}

describe('FOREWARN_TEST_NOW', () => {
  it('is what each way to ask for the time goes by', () => {
    const ways = [
      'new Date()',
      'new Date(Date.now())',
      'new Date(Date())',
      'new (new Date(0).constructor)()',
      'new (class extends Date {})()',
    ]
    const days = ways.map(way => `(${way}).toISOString().slice(0, 10)`).join(' + ", " + ')
    expect(evaluate(days, '2028-02-29T12:00:00Z')).toBe(ways.map(() => '2028-02-29').join(', '))
  })

  it('leaves dates that are given alone', () => {
    expect(evaluate('new Date(0).toISOString()', '2028-02-29T12:00:00Z')).toBe(
      '1970-01-01T00:00:00.000Z',
    )
  })

  it('has to be an instant', () => {
    expect(() => evaluate('1', 'soon')).toThrow(/FOREWARN_TEST_NOW is no instant: soon/)
  })
})
