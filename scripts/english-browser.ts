// Stands in for the browser's extension API, with the English texts, so that a script can use the
// modules in src/ that look texts up. Import it before any of them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './process'

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
)

const api = {
  // Without an id webextension-polyfill takes this for an ordinary page and refuses to load.
  runtime: { id: 'script' },
  i18n: {
    getMessage: (key: string) => messages[key]?.message ?? '',
    getUILanguage: () => 'en',
  },
}

Object.assign(globalThis, { browser: api, chrome: api })
