// `npm start`: the extension in a browser, in front of the replica portal. Without a display, or
// with `--headless`, it plays the main story by itself and leaves pictures in demo/.

import { software, startSession } from '../test/e2e/support/session'
import { findBrowser } from './browser'
import { runScript, stopChildrenOnSignal } from './process'
import { playStory } from './story'

const unknown = process.argv.slice(2).filter(argument => argument !== '--headless')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --headless.`)
  process.exit(2)
}
stopChildrenOnSignal()

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = process.argv.includes('--headless') || !hasDisplay

try {
  const { name, version } = await findBrowser({ report: line => console.log(line) })
  console.log(`Browser: ${name} ${version}`)
  console.log('Building the extension …')
  const { code } = await runScript('build', ['--chrome-only'], { stream: true })
  if (code !== 0) process.exit(code)
  process.exitCode = headless ? await story() : await show()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function story(): Promise<number> {
  if (!hasDisplay && !process.argv.includes('--headless')) {
    console.log('There is no display, so the story is played without one.')
  }
  const passed = await playStory(line => console.log(line))
  return passed ? 0 : 1
}

/** Opens the browser for a person and stays until it is closed. */
async function show(): Promise<number> {
  const session = await startSession({ headless: false })
  await session.open(software)
  console.log(`
The browser is open on the software benefits page of the replica portal.
  1. Press a benefit, then "Skip to Activate Benefits", then "Get Keys": the press is held.
  2. Open Forewarn from the toolbar's puzzle piece for the quick check.
Close the browser to end.`)
  await new Promise<void>(closed => session.browser.once('disconnected', () => closed()))
  await session.portal.close()
  return 0
}
