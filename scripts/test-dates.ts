import type { RunOptions } from './process'
import type { StepResult } from './steps'
import { runVitest } from './vitest-run'

/** Where and when: a clock (`FOREWARN_TEST_NOW`), a time zone and a locale of the machine. */
const machines = [
  { now: '2026-12-31T23:30:00-08:00', TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8' },
  { now: '2028-02-29T12:00:00+05:30', TZ: 'Asia/Kolkata', LC_ALL: 'hi_IN.UTF-8' },
  // Half an hour before the clocks change.
  { now: '2027-03-28T01:30:00+01:00', TZ: 'Europe/Amsterdam', LC_ALL: 'nl_NL.UTF-8' },
  // A Monday, which is Sunday still in UTC.
  { now: '2027-02-01T09:00:00+13:00', TZ: 'Pacific/Auckland', LC_ALL: 'ar_EG.UTF-8' },
  { now: '2036-11-29T12:00:00Z', TZ: 'UTC', LC_ALL: 'C' },
]

/** Runs the unit and component tests as on each of the machines. */
export async function runOnDates(
  args: readonly string[],
  options: RunOptions,
): Promise<StepResult> {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  let output = ''
  let ok = true
  for (const { now, ...place } of machines) {
    const heading = `${now} in ${place.TZ}, ${place.LC_ALL}`
    if (options.stream) console.log(`\n${heading}`)
    options.onLine?.(heading)
    const env = { ...options.env, ...place, FOREWARN_TEST_NOW: now }
    const result = await runVitest('unit', ['--project', 'component', ...args], { ...options, env })
    ok &&= result.ok
    if (!result.ok) output += `${heading}\n${result.output ?? ''}\n`
    sum.passed += result.tests?.passed ?? 0
    sum.failed += result.tests?.failed ?? 0
    sum.skipped += result.tests?.skipped ?? 0
  }
  return { ok, output, tests: sum }
}
