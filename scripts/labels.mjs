#!/usr/bin/env node
/**
 * Writes src/portal/labels.data.ts, the labels the content script carries, and page-labels.data.ts,
 * which only the popup needs, from a JSON file of labels by id and language.
 *
 *   node scripts/labels.mjs [labels.json]           writes
 *   node scripts/labels.mjs [labels.json] --check   exits 1 when the file is not up to date
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Labels by id, then by language. Keys that begin with `_` are notes.
 * @typedef {Record<string, unknown>} LabelSource */

/** The languages Partner Center is documented in. A held control needs a label in each. */
export const LANGUAGES = [
  ...['en', 'nl', 'sv', 'de', 'fr', 'it', 'es', 'pt-br', 'pt-pt'],
  ...['pl', 'cs', 'hu', 'tr', 'ru', 'ja', 'ko', 'zh-cn', 'zh-tw'],
]

/** Ids of controls that are held: here a missing language would be a click nobody holds. */
export const HELD_IDS = ['get-keys']

/** Ids by which pages are told apart, in fewer languages. The content script does without them. */
export const PAGE_IDS = [
  'benefits',
  'software',
  'software-benefits',
  'cloud-services',
  'azure-cloud-products',
  'azure-credits',
  'visual-studio-subscriptions',
  'developer-tools',
  'technical-benefits',
  'technical-support-consultation',
  'technical-presales-deployment',
  'go-to-market',
  'marketing-benefits',
  'membership-offers',
  'bills-and-payments',
  'service-requests',
  'new-request',
  'help-support',
  'contact-support',
  'create-support-request',
]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What each written file holds. */
export const FILES = {
  'src/portal/labels.data.ts': {
    name: 'LABELS',
    about: "Labels of controls as attested in Microsoft's published documentation.",
    ids: HELD_IDS,
  },
  'src/portal/page-labels.data.ts': {
    name: 'PAGE_LABELS',
    about: "Names of pages as attested in Microsoft's published documentation.",
    ids: PAGE_IDS,
  },
}

/** @param {string} text */
const quote = text =>
  text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/**
 * The labels of one id with the languages that use each, in the order of {@link LANGUAGES}.
 * Spellings that differ in case only are one label.
 * @param {string} id
 * @param {unknown} byLanguage
 * @returns {Map<string, { label: string, languages: string[] }>}
 */
function labelsOf(id, byLanguage) {
  if (typeof byLanguage !== 'object' || byLanguage === null) throw new Error(`No labels for ${id}`)
  const entries = Object.entries(byLanguage)
  const unknown = entries.map(([language]) => language).filter(l => !LANGUAGES.includes(l))
  if (unknown.length > 0) throw new Error(`${id}: unknown language ${unknown.join(', ')}`)

  /** @type {Map<string, { label: string, languages: string[] }>} */
  const labels = new Map()
  for (const language of LANGUAGES) {
    const own = Reflect.get(byLanguage, language) ?? []
    if (!Array.isArray(own)) throw new Error(`${id}: ${language} is not a list`)
    if (own.length === 0 && HELD_IDS.includes(id)) throw new Error(`${id}: no label in ${language}`)
    for (const label of own) {
      if (typeof label !== 'string' || label.trim() === '' || /[\r\n]/.test(label)) {
        throw new Error(`${id}: ${language} has a label that is not one line of text`)
      }
      const key = label.toLowerCase()
      const known = labels.get(key)
      if (known && !known.languages.includes(language)) known.languages.push(language)
      if (!known) labels.set(key, { label, languages: [language] })
    }
  }
  if (labels.size === 0) throw new Error(`No labels for ${id}`)
  return labels
}

/**
 * The text of one of the written files. Pure.
 * @param {LabelSource} source
 * @param {{ name: string, about: string, ids: readonly string[] }} file
 * @returns {string}
 * @throws when an id is missing, a held id lacks a language, or a value is no line of text
 */
export function labelsModule(source, { name, about, ids }) {
  const lines = [
    '// Written by scripts/labels.mjs from scripts/labels-source.json; edit that file instead.',
    '',
    `/** ${about} */`,
    `export const ${name} = {`,
  ]
  for (const id of ids) {
    lines.push(`  ${/^[a-z]+$/.test(id) ? id : quote(id)}: [`)
    for (const { label, languages } of labelsOf(id, source[id]).values()) {
      lines.push(`    ${quote(label)}, // ${languages.join(' ')}`)
    }
    lines.push('  ],')
  }
  lines.push('} as const satisfies Record<string, readonly string[]>', '')
  return lines.join('\n')
}

/** @param {readonly string[]} args */
function main(args) {
  const path =
    args.find(argument => !argument.startsWith('--')) ?? join(root, 'scripts/labels-source.json')
  const source = JSON.parse(readFileSync(path, 'utf8'))
  const written = Object.entries(FILES).map(([file, content]) => ({
    file,
    text: labelsModule(source, content),
  }))
  if (!args.includes('--check')) {
    for (const { file, text } of written) writeFileSync(join(root, file), text)
    return 0
  }
  const stale = written.filter(({ file, text }) => current(file) !== text)
  for (const { file } of stale) console.error(`${file} is out of date: run node scripts/labels.mjs`)
  return stale.length > 0 ? 1 : 0
}

/** @param {string} file */
function current(file) {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return '' // A missing file is out of date like any other.
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
