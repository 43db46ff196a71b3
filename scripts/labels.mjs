#!/usr/bin/env node
/**
 * Writes src/portal/labels.data.ts, the labels the content script carries, page-labels.data.ts,
 * which only the popup needs, and reading/date-labels.data.ts, by which dates on a page are known,
 * from a JSON file of labels by id and language.
 *
 *   node scripts/labels.mjs [labels.json]           writes
 *   node scripts/labels.mjs [labels.json] --check   exits 1 when the file is not up to date
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Labels by id, then by language. Keys that begin with `_` are notes, beside ids and within them.
 * @typedef {Record<string, unknown>} LabelSource */

/** The languages Partner Center is documented in. A held control needs a label in each. */
export const LANGUAGES = [
  ...['en', 'nl', 'sv', 'de', 'fr', 'it', 'es', 'pt-br', 'pt-pt'],
  ...['pl', 'cs', 'hu', 'tr', 'ru', 'ja', 'ko', 'zh-cn', 'zh-tw'],
]

/**
 * Ids of controls that are held. A missing language is a click nobody holds, so each has a label in
 * every language, or stands in {@link FEWER_LANGUAGES}.
 */
export const HELD_IDS = [
  'get-keys',
  'activate',
  'activate-benefits',
  'assign-user',
  'reassign-user',
  'redeem',
  'redeem-product-key',
  'confirm',
  'submit',
  'buy-now',
  'accept-agreement-place-order',
  'buy',
  'cancel-order',
  'cancel-subscription',
  'yes-cancel',
  'submit-tpd-request',
  'suspend',
  'upgrade-now',
]

/**
 * Held ids that the documentation names in fewer languages, with those it has. The first five came
 * with the portal of 2023, whose localised pages were not found; the last three have no attested
 * label, and the source says for each what stands in.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const FEWER_LANGUAGES = {
  'activate-benefits': ['en'],
  'reassign-user': ['en'],
  'buy-now': ['en', 'sv', 'pl', 'zh-tw'],
  'accept-agreement-place-order': ['en', 'sv', 'pl', 'zh-tw'],
  'yes-cancel': ['en'],
  confirm: ['en', 'nl', 'sv'],
  suspend: ['en'],
  'upgrade-now': ['en'],
}

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

/**
 * Ids of labels that dates stand with, in every language. Most are in no documentation: nothing is
 * held or stored for them, they only say which dates are offered to the person to use.
 */
export const DATE_IDS = [
  'order-date',
  'start-date',
  'activate-by',
  'expiry-date',
  'payment-date',
  'assignment-date',
]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What each written file holds. */
export const FILES = {
  'src/portal/labels.data.ts': {
    name: 'LABELS',
    about: "Labels of controls in Microsoft's published documentation.",
    ids: HELD_IDS,
  },
  'src/portal/page-labels.data.ts': {
    name: 'PAGE_LABELS',
    about: "Names of pages as attested in Microsoft's published documentation.",
    ids: PAGE_IDS,
  },
  'src/portal/reading/date-labels.data.ts': {
    name: 'DATE_LABELS',
    about: 'Labels that dates stand with; the source says which of them are attested.',
    ids: DATE_IDS,
  },
}

/** Between the labels of one id. */
const SEPARATOR = '|'

/** @param {string} text */
const quote = text =>
  text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/**
 * What two spellings share that the content script reads alike: case and the kind of apostrophe.
 * @param {string} label
 */
const comparable = label =>
  label
    .replace(/[\u2018\u2019]/g, "'")
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/\u0131|i\u0307/g, 'i')

/**
 * The labels of one id in the order of {@link LANGUAGES}, each spelling once.
 * @param {string} id
 * @param {unknown} byLanguage
 * @returns {string[]}
 */
function labelsOf(id, byLanguage) {
  if (typeof byLanguage !== 'object' || byLanguage === null) throw new Error(`No labels for ${id}`)
  const named = Object.keys(byLanguage).filter(key => !key.startsWith('_'))
  const unknown = named.filter(language => !LANGUAGES.includes(language))
  if (unknown.length > 0) throw new Error(`${id}: unknown language ${unknown.join(', ')}`)
  const isWhole = HELD_IDS.includes(id) || DATE_IDS.includes(id)
  const needed = isWhole ? (FEWER_LANGUAGES[id] ?? LANGUAGES) : []

  /** @type {Map<string, string>} */
  const labels = new Map()
  for (const language of LANGUAGES) {
    const own = Reflect.get(byLanguage, language) ?? []
    if (!Array.isArray(own)) throw new Error(`${id}: ${language} is not a list`)
    if (own.length === 0 && needed.includes(language)) {
      throw new Error(`${id}: no label in ${language}`)
    }
    for (const label of own) {
      if (typeof label !== 'string' || label.trim() === '' || /[\r\n|]/.test(label)) {
        throw new Error(`${id}: ${language} has a label that is not one line of text`)
      }
      const key = comparable(label)
      if (!labels.has(key)) labels.set(key, label)
    }
  }
  if (labels.size === 0) throw new Error(`No labels for ${id}`)
  return [...labels.values()]
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
    `/** ${about} In the order of that file's languages. */`,
    `export const ${name} = {`,
  ]
  for (const id of ids) {
    const key = /^[a-z]+$/.test(id) ? id : quote(id)
    const value = quote(labelsOf(id, source[id]).join(SEPARATOR))
    // The formatter leaves a long text beside a key of four letters or less.
    const isLong = key.length > 4 && widthOf(`  ${key}: ${value},`) > 100
    lines.push(...(isLong ? [`  ${key}:`, `    ${value},`] : [`  ${key}: ${value},`]))
  }
  lines.push('} as const satisfies Record<string, string>', '')
  return lines.join('\n')
}

/**
 * Columns of a line, as the formatter counts them: the scripts of East Asia take two a character.
 * @param {string} line
 */
const widthOf = line => [...line].reduce((sum, c) => sum + (/[\u1100-\uffe6]/.test(c) ? 2 : 1), 0)

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
