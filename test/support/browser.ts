import { fakeBrowser } from '@webext-core/fake-browser'
import { vi } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import type { PageDescription } from '../../src/features/page-description'

/*
 * Stands in for webextension-polyfill. Storage is kept in memory and reports its changes as a browser
 * does; texts are the English ones.
 */

const messages: Readonly<Record<string, { message: string }>> = english

export const sendMessage = vi.fn()
export const openOptionsPage = vi.fn(async () => undefined)

/** What the person has allowed besides what the manifest asks for; `answer` is what they will say. */
export const permission = { granted: false, answer: true }

const permissionChanges = { added: new Set<() => void>(), removed: new Set<() => void>() }

const eventOf = (listeners: Set<() => void>) => ({
  addListener: (listener: () => void) => void listeners.add(listener),
  removeListener: (listener: () => void) => void listeners.delete(listener),
})

/** Grants or withdraws the permission for notifications, as a person does in the browser's settings. */
export function setPermission(granted: boolean): void {
  permission.granted = granted
  for (const tell of permissionChanges[granted ? 'added' : 'removed']) tell()
}

const permissions = {
  contains: async () => permission.granted,
  request: async () => {
    if (permission.answer) setPermission(true)
    return permission.answer
  },
  onAdded: eventOf(permissionChanges.added),
  onRemoved: eventOf(permissionChanges.removed),
}

/** The toolbar button, and what this browser can do with notifications. */
export const button = { text: '', title: '', tabs: new Map<number, string>(), knowsButtons: true }

const action = {
  setBadgeText: async ({ text, tabId }: { text: string | null; tabId?: number }) => {
    if (tabId === undefined) button.text = text ?? ''
    else if (text === null) button.tabs.delete(tabId)
    else button.tabs.set(tabId, text)
  },
  getBadgeText: async ({ tabId }: { tabId?: number }) =>
    (tabId === undefined ? undefined : button.tabs.get(tabId)) ?? button.text,
  setBadgeBackgroundColor: async () => undefined,
  setTitle: async ({ title, tabId }: { title: string; tabId?: number }) => {
    if (tabId === undefined) button.title = title
  },
  getTitle: async () => button.title,
}

/** What is on the screen, by name. */
export const notifications = new Map<string, Record<string, unknown>>()

/** The names of all that was ever put there, in order. */
export const notificationsShown: string[] = []

/** Burns at a request to the browser: that one and all later ones fail, as of a worker that was stopped. */
export const fuse = {
  left: Number.POSITIVE_INFINITY,
  burnsAt(request: number) {
    fuse.left = request
  },
  isBurnt: () => fuse.left < 0,
  mend() {
    fuse.left = Number.POSITIVE_INFINITY
  },
}

/** The same methods, as long as the fuse lasts. */
function fused<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (--fuse.left < 0) return Promise.reject(new Error('The worker was stopped'))
        return Reflect.apply(value, target, given)
      }
    },
  })
}

export const openedTabs: string[] = []

export const alarms = () => fakeBrowser.alarms.getAll()

const screen = {
  getAll: async () => Object.fromEntries(notifications),
  clear: async (id: string) => notifications.delete(id),
  create: async (id: string, options: Record<string, unknown>) => {
    if ('buttons' in options && !button.knowsButtons)
      throw new Error('Property "buttons" unsupported')
    notifications.set(id, options)
    notificationsShown.push(id)
    return id
  },
}

const browser = {
  ...fakeBrowser,
  action: fused(action),
  alarms: fused(fakeBrowser.alarms),
  notifications: fused(screen),
  permissions,
  storage: {
    ...fakeBrowser.storage,
    local: fused(fakeBrowser.storage.local),
    sync: fused(fakeBrowser.storage.sync),
  },
  i18n: {
    getMessage: (key: string) => (Object.hasOwn(messages, key) ? messages[key]?.message : ''),
    getUILanguage: () => 'en-GB',
  },
  runtime: {
    ...fakeBrowser.runtime,
    getManifest: () => ({ version: '1.2.3' }),
    getURL: (path: string) => `chrome-extension://forewarn/${path}`,
    openOptionsPage,
  },
  tabs: {
    query: vi.fn(async () => [{ id: 7 }]),
    sendMessage,
    create: async ({ url }: { url: string }) => void openedTabs.push(url),
  },
}
export default browser

/** Empties the storage; no tab has a content script. */
export function resetBrowser(): void {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  permission.granted = false
  permission.answer = true
  Object.assign(button, { text: '', title: '', knowsButtons: true })
  button.tabs.clear()
  notifications.clear()
  notificationsShown.length = 0
  fuse.mend()
  openedTabs.length = 0
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
