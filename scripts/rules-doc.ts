// Writes docs/rules.md, the rules and the advice, from their declarations.
//
//   node --import tsx scripts/rules-doc.ts           writes
//   node --import tsx scripts/rules-doc.ts --check   exits 1 when the file is not up to date

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { advice, rules } from '../src/rules'
import { ROOT } from './process'
import { rulesMarkdown } from './rules-markdown'

const FILE = 'docs/rules.md'

const unknown = process.argv.slice(2).filter(argument => argument !== '--check')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --check.`)
  process.exit(2)
}
const path = join(ROOT, FILE)
const text = `${rulesMarkdown(rules, advice)}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error(`${FILE} is out of date: run node --import tsx scripts/rules-doc.ts`)
  process.exitCode = 1
}
