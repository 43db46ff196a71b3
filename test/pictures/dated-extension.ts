import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PictureLanguage } from './state'

/*
 * A picture with a date in it is another one tomorrow, so the extension is told that it is today.
 * What a browser offers for that reaches pages, and neither the worker nor a content script's own
 * world; a script in front of all of them does.
 */

const built = fileURLToPath(new URL('../../dist', import.meta.url))
const prelude = 'prelude.js'

/** The moment at which each page, frame and worker of the extension and each page begins. */
export const now = '2026-11-16T10:00:00.000Z'

/** Under this key of the local storage a state keeps what an organisation would have set. */
export const policyKey = 'picture-policy'

/** Begins the clock, and with it the alarms, at `moment`. Sent as source, to run before all else. */
export function beginAt(moment: string): void {
  const Real = Date
  const offset = Real.parse(moment) - Real.now()
  const shifted = () => Real.now() + offset
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, called) =>
      Reflect.construct(target, given.length === 0 ? [shifted()] : given, called),
    apply: () => new Real(shifted()).toString(),
    get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
  })
  const { alarms } = globalThis.chrome ?? {}
  if (alarms) {
    const create = alarms.create.bind(alarms) as (...given: unknown[]) => unknown
    alarms.create = ((name: string, { when, ...info }: chrome.alarms.AlarmCreateInfo) =>
      create(name, when === undefined ? info : { ...info, when: when - offset })) as never
  }
}

/** For functions that are sent as source: tsx has them keep their names with a function of its own. */
export const keepNames = 'globalThis.__name ??= named => named;'

/** Takes what an organisation sets from the local storage: no test may write to `/etc`. */
function takePolicyFrom(key: string): void {
  const { local, managed } = globalThis.chrome?.storage ?? {}
  if (!local || !managed) return
  managed.get = (async () => (await local.get(key))[key] ?? {}) as never
}

/** A page's event after which waits of a second or more in the content scripts last for ever. */
export const standStill = 'picture-stand-still'

/** Sees to it that a countdown does not go on, and a note does not go, while it is pictured. */
function standStillOn(event: string): void {
  if (!globalThis.document) return
  const real = globalThis.setTimeout
  addEventListener(event, () => {
    globalThis.setTimeout = ((run: () => void, time = 0) =>
      time >= 1000 ? 0 : real(run, time)) as never
  })
}

/**
 * A copy of the built extension in which it is `now`, in which `language` stands in for English, and
 * which may show notifications, as if the person had allowed it.
 */
export async function datedExtension(language: PictureLanguage): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), `forewarn-dated-${language}-`))
  await cp(built, copy, { recursive: true })
  const messages = (locale: string) => join(copy, '_locales', locale, 'messages.json')
  if (language !== 'en') await cp(messages(language), messages('en'))
  const source = `${keepNames}
    (${beginAt})('${now}');
    (${takePolicyFrom})('${policyKey}');
    (${standStillOn})('${standStill}');`
  await writeFile(join(copy, prelude), source)

  const change = async (file: string, edit: (text: string) => string) => {
    const path = join(copy, file)
    await writeFile(path, edit(await readFile(path, 'utf8')))
  }
  await change('manifest.json', text => {
    const { optional_permissions, ...manifest } = JSON.parse(text)
    manifest.permissions.push(...optional_permissions)
    for (const scripts of manifest.content_scripts) scripts.js.unshift(prelude)
    return JSON.stringify(manifest)
  })
  await change('service-worker-loader.js', text => `import './${prelude}'\n${text}`)
  for (const folder of await readdir(join(copy, 'src'))) {
    if (folder === 'content') continue
    await change(`src/${folder}/index.html`, text =>
      text.replace('<head>', `<head><script src="/${prelude}"></script>`),
    )
  }
  return copy
}
