import { LONGEST_LINE } from './facts'
import { entered, givenFacts, isEmpty, matters } from './given'
import { en } from './texts/en'
import { nl } from './texts/nl'
import { sv } from './texts/sv'
import type { LabelledFact, RequestTexts, StatedFact } from './texts/types'
import type { RequestContent, RequestFact, RequestKind } from './types'
import type { TextLanguage } from './vocabulary'

const texts = { en, nl, sv } as const satisfies Record<TextLanguage, RequestTexts>

/**
 * UTF-16 code units. No text gets longer, since every part has a bound of its own. How much the
 * portal's box takes is not documented.
 */
export const LONGEST_DETAILS = 12_000

/**
 * The text for the Details box: plain, in paragraphs, with lines ending in a line feed. It says what
 * the person entered, to the character, and nothing else; what was not entered is left out. Left out
 * are also values longer than their field takes, dates and choices that are none, and the tenant's
 * domains, which serve to check the customer's address. Never throws.
 */
export function compose(
  kind: RequestKind,
  { facts, evidence }: RequestContent,
  language: TextLanguage,
): string {
  const words: RequestTexts = texts[language]
  const { usable } = givenFacts(kind, facts)
  const told = kind.facts.filter(fact => matters(fact, usable) && isTold(fact, kind, facts))
  const lines: string[] = []
  const sections: string[] = []
  const statements: string[] = []
  for (const fact of told) {
    const value = entered(fact, facts)
    if (typeof value === 'boolean') statements.push(...stated(words, fact.name, value))
    else if (fact.kind.type === 'prose') sections.push(...labelled(words, fact, value, '\n'))
    else lines.push(...labelled(words, fact, value, ' '))
  }
  for (const [id, text] of Object.entries(words.evidence)) {
    const belongs = kind.evidence.some(item => item.id === id)
    if (belongs && Object.hasOwn(evidence, id) && evidence[id] === true) statements.push(text)
  }
  const paragraphs = [
    words.greeting,
    words.opening[kind.id],
    lines.join('\n'),
    ...sections,
    statements.join('\n'),
    words.closing,
  ]
  return paragraphs.filter(paragraph => paragraph !== '').join('\n\n')
}

type Values = RequestContent['facts']

function isTold(fact: RequestFact, kind: RequestKind, facts: Values): boolean {
  return (
    canBeTold(fact, entered(fact, facts)) &&
    !kind.facts.some(
      other => other.insteadOf === fact.name && canBeTold(other, entered(other, facts)),
    )
  )
}

/** Text that is not finished, or mistyped, is the person's all the same; only its length counts. */
function canBeTold(fact: RequestFact, value: unknown): boolean {
  if (isEmpty(value)) return false
  if (fact.kind.type === 'text') return isTextUpTo(LONGEST_LINE, value)
  if (fact.kind.type === 'prose') return isTextUpTo(fact.kind.longest, value)
  return fact.problemOf(value) === undefined
}

function isTextUpTo(longest: number, value: unknown): boolean {
  return typeof value === 'string' && value.length <= longest
}

function labelled(
  { labels, values }: RequestTexts,
  { name, kind }: RequestFact,
  value: unknown,
  gap: string,
): string[] {
  const label = Object.hasOwn(labels, name) ? labels[name as LabelledFact] : undefined
  if (label === undefined || typeof value !== 'string') return []
  const said = kind.type === 'choice' ? values[value] : value
  return said === undefined ? [] : [`${label}:${gap}${said}`]
}

function stated({ statements }: RequestTexts, name: string, value: boolean): string[] {
  if (!Object.hasOwn(statements, name)) return []
  const { yes, no } = statements[name as StatedFact]
  return [value ? yes : no]
}
