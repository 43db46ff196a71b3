import { derived, t } from '../i18n/messages'
import { factKey, remedyKey, ruleKey, valueKey } from '../i18n/rule-keys'
import type { Rule } from '../rules/types'
import { groupOf, groups } from './groups'

/** A situation in plain words. */
export function situationName(rule: Rule): string {
  return derived(ruleKey(rule.id)) ?? rule.id
}

/**
 * The rules whose situation fits what was typed: every word must be found in its name or heading, or
 * else, when that finds none, in its questions, their answers and what one gets. Case and accents
 * make no difference.
 */
export function findSituations(rules: readonly Rule[], typed: string): readonly Rule[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const having = (texts: (rule: Rule) => readonly string[]) =>
    rules.filter(rule => {
      const text = folded(texts(rule).join(' '))
      return words.every(word => text.includes(word))
    })
  const byName = having(nameTexts)
  return byName.length > 0 ? byName : having(rule => [...nameTexts(rule), ...furtherTexts(rule)])
}

function nameTexts(rule: Rule): string[] {
  const group = groups.find(({ id }) => id === groupOf[rule.id])
  return [situationName(rule), ...(group ? [t(group.title)] : [])]
}

function furtherTexts(rule: Rule): string[] {
  const keys = [
    ...rule.remedies.map(remedyKey),
    ...rule.facts.map(fact => factKey(fact.name)),
    ...rule.facts.flatMap(({ kind }) => (kind.type === 'choice' ? kind.options.map(valueKey) : [])),
  ]
  return keys.flatMap(key => derived(key) ?? [])
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
