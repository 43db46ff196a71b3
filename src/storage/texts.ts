import browser from 'webextension-polyfill'
import { isRecord } from './fields'
import type { Language } from './vocabulary'

/*
 * The browser gives texts in its own language only. For another one they are put into the local
 * storage by a page of the extension, which carries all catalogues; the content scripts, which have
 * no room for any, find them with the rest of what is stored.
 */

const key = 'texts'

type Catalogue = Readonly<Record<string, { message: string }>>

/**
 * Puts the texts of a language ready, or takes them away where the browser's are wanted. To be called
 * when the choice changes and after every update; once all is done it writes nothing.
 *
 * @param read gives the catalogue of a language
 */
export async function putTextsReady(
  language: Language | undefined,
  read: (language: Language) => Promise<Catalogue>,
): Promise<void> {
  const { [key]: stored } = await browser.storage.local.get(key)
  if (language === undefined) {
    if (stored !== undefined) await browser.storage.local.remove(key)
    return
  }
  const { version } = browser.runtime.getManifest()
  if (isRecord(stored) && stored.language === language && stored.version === version) return
  const catalogue = await read(language)
  const messages = Object.fromEntries(
    Object.entries(catalogue).map(([id, { message }]) => [id, message]),
  )
  await browser.storage.local.set({ [key]: { language, version, messages } })
}
