import browser from 'webextension-polyfill'
import type english from '../../public/_locales/en/messages.json'

/** Every text of the product has a key in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof english

export type MessageValues = Readonly<Record<string, string | number>>

/**
 * The text for `key` in the browser's language, with `{name}` filled in from `values`.
 *
 * Named braces instead of the platform's `$1`, so that a translator sees what stands there and may
 * change the order.
 */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return fill(lookUp(key) ?? key, values)
}

/** As `t`, for keys derived from a rule's declaration; undefined where there is no such text. */
export function derived(key: string | undefined, values: MessageValues = {}): string | undefined {
  const text = key === undefined ? key : lookUp(key)
  return text === undefined ? undefined : fill(text, values)
}

/** The texts that go before the browser's. */
let chosen: Readonly<Record<string, unknown>> = {}

/** Every text that was looked up once, for when the extension has gone away. */
const remembered = new Map<string, string>()

/** From now on these texts go before those in the browser's language, which stand in for the rest. */
export function speak(texts: Readonly<Record<string, unknown>> = {}): void {
  chosen = texts
}

function lookUp(key: string): string | undefined {
  const own = Object.hasOwn(chosen, key) && chosen[key]
  if (own && typeof own === 'string') return own
  try {
    const text = browser.i18n.getMessage(key)
    if (text) remembered.set(key, text)
  } catch {
    // The extension was updated or removed under the page: its API is gone, the page is not.
  }
  return remembered.get(key)
}

/** Looks these texts up in time, so that they can still be shown when the extension has gone away. */
export function remember(keys: readonly string[]): void {
  for (const key of keys) lookUp(key)
}

function fill(text: string, values: MessageValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** `within-30-days` as it stands in a key: `within30Days`. */
export function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
