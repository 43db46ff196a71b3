import { expect, it } from 'vitest'
import { run } from '../../scripts/process'

const load = "await import('./test/e2e/support/session.ts'); console.log('loaded')"
const minutes = 60_000

it('the demo and the bench can start a session, which is no test', {
  timeout: 5 * minutes,
}, async () => {
  const args = ['--import', 'tsx', '--input-type=module', '-e', load]
  const { output } = await run(process.execPath, args)
  expect(output).toBe('loaded\n')
})
