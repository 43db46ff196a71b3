import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addPrelude, beginAt, callOf } from '../support/begin-at'
import type { PictureLanguage } from './state'

/* A picture with a date in it is another one tomorrow, so the extension is told that it is today. */

const built = fileURLToPath(new URL('../../dist', import.meta.url))

/** The moment at which each page, frame and worker of the extension and each page begins. */
export const now = '2026-11-16T10:00:00.000Z'

/** Under this key of the local storage a state keeps what an organisation would have set. */
export const policyKey = 'picture-policy'

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
  await addPrelude(
    copy,
    callOf(beginAt, now) + callOf(takePolicyFrom, policyKey) + callOf(standStillOn, standStill),
  )
  const file = join(copy, 'manifest.json')
  const { optional_permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8'))
  manifest.permissions.push(...optional_permissions)
  await writeFile(file, JSON.stringify(manifest))
  return copy
}
