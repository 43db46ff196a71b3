import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/*
 * Another day in a real browser. What a browser offers for that reaches pages, and neither the worker
 * nor a content script's own world; a script in front of all of them does.
 */

/** The instant at which a whole run begins, if not now: `FOREWARN_TEST_NOW=2028-02-29T12:00:00Z`. */
export const wantedNow = process.env.FOREWARN_TEST_NOW

/**
 * Begins the clock, and with it the alarms, at `moment`, unless that was done before. Sent as source,
 * to run before all else.
 */
export function beginAt(moment: string): void {
  const Real = Date
  if ('isShifted' in Real) return
  const offset = Real.parse(moment) - Real.now()
  const shifted = () => Real.now() + offset
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, called) =>
      Reflect.construct(target, given.length === 0 ? [shifted()] : given, called),
    apply: () => new Real(shifted()).toString(),
    get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
    has: (target, key) => key === 'isShifted' || Reflect.has(target, key),
  })
  const { alarms } = globalThis.chrome ?? {}
  if (alarms) {
    const create = alarms.create.bind(alarms) as (...given: unknown[]) => unknown
    alarms.create = ((name: string, { when, ...info }: chrome.alarms.AlarmCreateInfo) =>
      create(name, when === undefined ? info : { ...info, when: when - offset })) as never
  }
}

/** For functions that are sent as source: tsx has them keep their names with a function of its own. */
const keepNames = 'globalThis.__name ??= named => named;'

/** Source that calls a function with texts. */
export function callOf(work: (...given: never[]) => void, ...given: readonly string[]): string {
  return `${keepNames}(${work})(${given.map(text => JSON.stringify(text)).join()});\n`
}

const prelude = 'prelude.js'

/** Whether an extension has a script in front of all others already. */
export const hasPrelude = (folder: string) => existsSync(join(folder, prelude))

/** Has a script run in front of every page, worker and content script of a built extension. */
export async function addPrelude(folder: string, source: string): Promise<void> {
  await writeFile(join(folder, prelude), source)
  const change = async (file: string, edit: (text: string) => string) => {
    const path = join(folder, file)
    if (existsSync(path)) await writeFile(path, edit(await readFile(path, 'utf8')))
  }
  await change('manifest.json', text => {
    const manifest = JSON.parse(text)
    for (const scripts of manifest.content_scripts) scripts.js.unshift(prelude)
    return JSON.stringify(manifest)
  })
  await change('service-worker-loader.js', text => `import './${prelude}'\n${text}`)
  const pages = existsSync(join(folder, 'src')) ? await readdir(join(folder, 'src')) : []
  for (const page of pages) {
    await change(`src/${page}/index.html`, text =>
      text.replace('<head>', `<head><script src="/${prelude}"></script>`),
    )
  }
}
