/*
 * Stands in for webextension-polyfill in the content script, see vite.config.ts. Chromium's own API
 * has returned promises since Manifest V3, and Firefox's always did, so all the polyfill would add
 * here is a tenth of the script's size. What it still evens out, answering a message with a promise,
 * `describe.ts` does in the way that both understand.
 */
const api = 'browser' in globalThis ? globalThis.browser : globalThis.chrome

export default api
