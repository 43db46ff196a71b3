import { derived, t } from '../i18n/messages'
import { keysOfRule, ruleKey } from '../i18n/rule-keys'
import type { Rule } from '../rules/types'
import { groupOf, groups } from './groups'

/** A situation in plain words. */
export function situationName(rule: Rule): string {
  return derived(ruleKey(rule.id)) ?? rule.id
}

/**
 * The rules whose situation fits what was typed: every word must be found in its name or heading;
 * when that finds none, at the start of a word of anything that may be said about it; and when that
 * finds none either, anywhere in it, as many languages put words together; but what is short stands
 * in the middle of everything. Case, accents and spelling on either side of the Atlantic make
 * no difference.
 */
export function findSituations(rules: readonly Rule[], typed: string): readonly Rule[] {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const having = (texts: (rule: Rule) => readonly string[], before: string) =>
    rules.filter(rule => {
      const text = folded(` ${texts(rule).join(' ')}`).replace(/[^\p{L}\p{N}]+/gu, ' ')
      return words.every(word => text.includes(before + word))
    })
  const allTexts = (rule: Rule) => [...nameTexts(rule), ...furtherTexts(rule)]
  const attempts = [() => having(nameTexts, ''), () => having(allTexts, ' ')]
  for (const attempt of attempts) {
    const found = attempt()
    if (found.length > 0) return found
  }
  return words.every(word => word.length > 3) ? having(allTexts, '') : []
}

function nameTexts(rule: Rule): string[] {
  const group = groups.find(({ id }) => id === groupOf[rule.id])
  return [situationName(rule), ...(group ? [t(group.title)] : [])]
}

/** Verdicts, questions and answers; and the id, whose words are those of the documents. */
function furtherTexts(rule: Rule): string[] {
  const { required, optional } = keysOfRule(rule)
  return [rule.id, ...[...required, ...optional].flatMap(key => derived(key) ?? [])]
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('licens', 'licenc')
}
