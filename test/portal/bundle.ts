import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beginAt, callOf, wantedNow } from '../support/begin-at'

const entry = fileURLToPath(new URL('./client/main.js', import.meta.url))

let made: Promise<string> | undefined

/**
 * The replica's modules in one file, made once per process. Fetched one by one they are what a test
 * waits for most: a page asks for some fifty.
 *
 * @throws when a module does not parse or imports what is not there
 */
export function clientBundle(): Promise<string> {
  made ??= bundle()
  return made
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, minify: false, modulePreload: false, rollupOptions: { input: entry } },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was made of ${entry}`)
  return wantedNow === undefined ? chunk.code : callOf(beginAt, wantedNow) + chunk.code
}
