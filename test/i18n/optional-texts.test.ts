import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import { guards } from '../../src/features/guards'
import { camel } from '../../src/i18n/messages'
import { evidenceHintKey } from '../../src/i18n/request-form-keys'
import { factHintKey } from '../../src/i18n/rule-keys'
import { requestKinds } from '../../src/requests'
import { rules } from '../../src/rules'
import { buttonText, headlineText, holdTextKeys } from '../../src/ui/hold-texts'

/*
 * Firefox logs an error for each text that it is asked for and does not have, so what is declared to
 * be there and what is there have to be the same.
 */

const keys = Object.keys(english)
const keysLike = (pattern: RegExp) => keys.filter(key => pattern.test(key))
const unique = (values: readonly (string | undefined)[]) =>
  [...new Set(values.filter(value => value !== undefined))].sort()

describe('texts that not everything has', () => {
  it.each(guards.map(({ id }) => id))('are those that %s declares', guard => {
    const own = new RegExp(`^hold_${camel(guard)}_`)
    const declared = holdTextKeys([guard]).filter(key => own.test(key))
    expect(unique(declared)).toEqual(keysLike(own))
    expect(declared).toHaveLength(new Set(declared).size)
  })

  it('are looked up nowhere else for a guard', () => {
    expect(holdTextKeys(guards.map(({ id }) => id)).filter(key => !keys.includes(key))).toEqual([])
    expect(headlineText('no-guard', 'eligible')).toBe(english.holdFallback.message)
    expect(buttonText('no-guard', 'go')).toBe(english.holdGo.message)
  })

  it('are the hints of facts', () => {
    const facts = [...rules, ...requestKinds].flatMap(({ facts }) => facts.map(({ name }) => name))
    expect(unique(facts.map(factHintKey))).toEqual(keysLike(/^fact_\w+_hint$/))
  })

  it('are the hints of evidence', () => {
    const evidence = requestKinds.flatMap(kind => kind.evidence.map(({ id }) => id))
    expect(unique(evidence.map(evidenceHintKey))).toEqual(keysLike(/^evidence_\w+_hint$/))
  })
})
