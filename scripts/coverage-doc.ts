// Writes docs/coverage.md, what each feature holds on the replica portal and what it leaves alone.
//
//   node --import tsx scripts/coverage-doc.ts           writes
//   node --import tsx scripts/coverage-doc.ts --check   exits 1 when the file is not up to date

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import english from '../public/_locales/en/messages.json'
import {
  chains,
  type Held,
  held,
  leftAlone,
  silentAfterRefund,
  temptingWords,
} from '../test/features/coverage'
import { ROOT } from './process'

const FILE = 'docs/coverage.md'

const INTRODUCTION = `# What is held, and what is not

Written by \`scripts/coverage-doc.ts\` from the tables in \`test/features/coverage.ts\`, which \`test/e2e/guards.test.ts\` works through in a real browser: each control is pressed, cancelled, pressed again and let go, and what is left alone is pressed and acts at once. Addresses are those of the replica portal; what is behind a question mark is its own.`

const features = [...new Set(held.map(({ feature }) => feature))]

/** @throws when there is no such text */
function titleOf(feature: string): string {
  const id = feature.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const messages: Readonly<Record<string, { message: string }>> = english
  const text = messages[`feature_${id}`]?.message
  if (text === undefined) throw new Error(`${feature} has no title`)
  return text
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** Identifiers of a customer or a topic say nothing to a reader. */
const shown = (address: string) =>
  `\`${address.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}')}\``

function heldOn(feature: string): string {
  const own = held.filter(entry => entry.feature === feature)
  const later = chains.filter(({ first }) => first.feature === feature)
  return [
    ...own.map(({ label, address, builds }) => place(label, address, builds)),
    ...later.map(({ label, first }) => place(label, first.address, first.builds)),
  ].join('<br>')
}

function place(label: string, address: string, builds: Held['builds']): string {
  return `*${label}* on ${shown(address)} (${builds.join(', ')})`
}

function silentWhen(feature: string): string {
  return silentAfterRefund.includes(feature)
    ? 'the refund is certainly over, or the feature is off'
    : 'the feature is off'
}

const text = `${[
  INTRODUCTION,
  '## Held',
  table(
    ['feature', 'held on (builds)', 'silent when'],
    features.map(feature => [
      `${titleOf(feature)}<br>\`${feature}\``,
      heldOn(feature),
      silentWhen(feature),
    ]),
  ),
  '## Left alone',
  table(
    ['what', 'address', 'pressed', 'mounted'],
    leftAlone.map(({ about, address, labels = temptingWords, inert, isOurs }) => [
      about,
      shown(address),
      inert ? `\`${inert}\`` : labels === temptingWords ? 'all the words below' : labels.join(', '),
      isOurs ? 'a page of Forewarn, no question' : 'nothing',
    ]),
  ),
  `The words: ${temptingWords.join(', ')}.`,
].join('\n\n')}\n`

const unknown = process.argv.slice(2).filter(argument => argument !== '--check')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --check.`)
  process.exit(2)
}
const path = join(ROOT, FILE)
if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error(`${FILE} is out of date: run node --import tsx scripts/coverage-doc.ts`)
  process.exitCode = 1
}
