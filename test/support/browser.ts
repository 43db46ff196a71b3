import { fakeBrowser } from '@webext-core/fake-browser'
import { vi } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import type { PageDescription } from '../../src/features/page-description'

/*
 * Stands in for webextension-polyfill:
 *
 *   vi.mock('webextension-polyfill', () => import('../support/browser'))
 *
 * Storage is kept in memory and reports its changes as a browser does; texts are the English ones.
 */

const messages: Readonly<Record<string, { message: string }>> = english

export const sendMessage = vi.fn()
export const openOptionsPage = vi.fn(async () => undefined)

const browser = {
  ...fakeBrowser,
  i18n: {
    getMessage: (key: string) => (Object.hasOwn(messages, key) ? messages[key]?.message : ''),
    getUILanguage: () => 'en-GB',
  },
  runtime: { ...fakeBrowser.runtime, getManifest: () => ({ version: '1.2.3' }), openOptionsPage },
  tabs: { query: vi.fn(async () => [{ id: 7 }]), sendMessage },
}
export default browser

/** Empties the storage; no tab has a content script. */
export function resetBrowser(): void {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  sendMessage.mockReset()
  nobodyAnswers()
}

/** The active tab's content script answers with `description`. */
export function tabAnswers(description: PageDescription): void {
  sendMessage.mockResolvedValue(description)
}

function nobodyAnswers(): void {
  const complaint = 'Could not establish connection. Receiving end does not exist.'
  sendMessage.mockRejectedValue(new Error(complaint))
}

export const local = fakeBrowser.storage.local
export const sync = fakeBrowser.storage.sync
export const managed = fakeBrowser.storage.managed

/** All that is stored on this machine but for the version of its notation, for assertions. */
export async function stored(): Promise<Record<string, unknown>> {
  const { version: _, ...rest } = structuredClone(await local.get(null))
  return rest
}
