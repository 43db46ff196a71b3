import browser from 'webextension-polyfill'
import { dateProblem } from '../rules/facts'
import type { PlainDate, Rule, RuleId } from '../rules/types'
import type { Purchase } from '../storage/records'
import type { FactValue } from '../ui/FactField'
import type { Answers } from './answers'

/** A quick check as it was left. */
export interface Unfinished {
  /** The situation that was looked at. */
  rule?: RuleId | undefined
  answers: Readonly<Partial<Record<RuleId, Answers>>>
  asOf?: PlainDate | undefined
}

const key = 'quick-check'

/** Who comes back later than this, in milliseconds, comes with another question. */
const keptFor = 30 * 60_000

/**
 * Keeps a check for when the popup is opened again: a popup closes as soon as one looks up an id in
 * the page behind it. It is kept in memory, where nothing outlives the browser. What cannot be kept
 * is not worth a word.
 */
export function keepUnfinished({ rule, answers, asOf }: Unfinished): void {
  const entries = Object.entries(answers).map(([id, { purchase, ...rest }]) => [
    id,
    { ...rest, purchaseId: purchase?.id },
  ])
  const kept = { at: Date.now(), rule, asOf, answers: Object.fromEntries(entries) }
  // As text: of objects browsers would keep no number that is none, and each in its own way.
  browser.storage.session.set({ [key]: JSON.stringify(kept) }).catch(() => undefined)
}

/** The check that was left, unless that is long ago. Never throws. */
export async function readUnfinished(
  rules: readonly Rule[],
  purchases: readonly Purchase[],
): Promise<Unfinished> {
  try {
    const { [key]: text } = await browser.storage.session.get(key)
    return typeof text === 'string' ? parse(JSON.parse(text), rules, purchases) : { answers: {} }
  } catch {
    return { answers: {} }
  }
}

function parse(
  kept: { at: number; rule?: unknown; asOf?: unknown; answers: Record<string, KeptAnswers> },
  rules: readonly Rule[],
  purchases: readonly Purchase[],
): Unfinished {
  const age = Date.now() - kept.at
  if (!(age >= 0 && age < keptFor)) return { answers: {} }
  const answers = rules.flatMap(rule => {
    const given = kept.answers[rule.id]
    return given ? [[rule.id, parseAnswers(given, rule, purchases)]] : []
  })
  const { asOf } = kept
  return {
    rule: rules.find(({ id }) => id === kept.rule)?.id,
    answers: Object.fromEntries(answers),
    ...(typeof asOf === 'string' && dateProblem(asOf) === undefined && { asOf }),
  }
}

interface KeptAnswers {
  facts: Record<string, FactValue>
  order: string[]
  current?: string
  purchaseId?: string
}

/** The extension may have been updated meanwhile, and the purchase deleted. */
function parseAnswers(
  { facts, order, current, purchaseId }: KeptAnswers,
  rule: Rule,
  purchases: readonly Purchase[],
): Answers {
  const names = rule.facts.map(({ name }) => name)
  const purchase = purchases.find(({ id }) => id === purchaseId)
  return {
    facts: Object.fromEntries(
      Object.entries(facts).filter(([name, value]) => names.includes(name) && value !== null),
    ),
    order: order.filter(name => names.includes(name)),
    ...(current !== undefined && names.includes(current) && { current }),
    ...(purchase && { purchase }),
  }
}
