// Mozilla's linter on dist-firefox/. Its warnings fail the run as its errors do, but for those below.

import { join } from 'node:path'
import { ROOT, run, stopChildrenOnSignal } from './process'

interface Message {
  code: string
  message: string
  description: string
  file?: string
  line?: number
}

/** Warnings that are known and accepted, and why. */
const ACCEPTED: Record<string, string> = {
  // Preact's renderer carries dangerouslySetInnerHTML; `promises` holds that our code never uses it.
  UNSAFE_VAR_ASSIGNMENT: 'Preact',
  // The extension is for the desktop, and Firefox for Android is not declared as supported.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'desktop only',
}

stopChildrenOnSignal()
const { stdout, output } = await run(process.execPath, [
  join(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
  ...['lint', '--source-dir', join(ROOT, 'dist-firefox'), '--output', 'json'],
  ...['--no-input', '--no-config-discovery'],
])
const report = parse(stdout)
if (!report) {
  console.error(output)
  process.exitCode = 1
} else {
  const accepted = report.warnings.filter(({ code }) => code in ACCEPTED)
  const problems = [
    ...report.errors,
    ...report.warnings.filter(message => !accepted.includes(message)),
  ]
  for (const { code, message, description, file, line } of problems) {
    console.error(
      `${code} ${file ?? ''}${line ? `:${line}` : ''}\n  ${message}\n  ${description}\n`,
    )
  }
  console.log(`${problems.length} problems, ${accepted.length} accepted warnings`)
  if (problems.length > 0) process.exitCode = 1
}

function parse(text: string): { errors: Message[]; warnings: Message[] } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
