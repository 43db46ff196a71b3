import type { JournalEntry, Purchase } from '../storage/records'
import { cellsOf, journalColumns } from './journal-cells'

/* The journal for a spreadsheet and for a program. */

/** As CSV (RFC 4180), with a mark that tells Excel that it is UTF-8. Moments are in UTC. */
export function journalCsv(
  entries: readonly JournalEntry[],
  purchases: readonly Purchase[],
): string {
  const rows = entries.map(entry => [entry.at, ...cellsOf(entry, purchases).slice(1)])
  const lines = [journalColumns(), ...rows].map(row => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** As JSON, with the words of the storage. */
export function journalJson(entries: readonly JournalEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`
}

/**
 * A cell that no spreadsheet takes for a formula, whatever a page or a person wrote
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(text = ''): string {
  const harmless = /^\s*[=+\-@|%]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
