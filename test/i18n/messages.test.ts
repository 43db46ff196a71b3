import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json'
import { features } from '../../src/features'
import { camel } from '../../src/i18n/messages'
import {
  eraKey,
  evidenceHintKey,
  requestHintKey,
  requestKey,
  stepKey,
} from '../../src/i18n/request-form-keys'
import { evidenceKey, holdReasons, requestHoldKey } from '../../src/i18n/request-keys'
import {
  adviceKey,
  effectKey,
  factHintKey,
  factKey,
  keysOfRule,
  valueKey,
} from '../../src/i18n/rule-keys'
import type { PartId } from '../../src/portal/headings'
import { PAGES } from '../../src/portal/routes'
import { requestKinds } from '../../src/requests'
import { eras } from '../../src/requests/vocabulary'
import { advice, rules } from '../../src/rules'
import type { FactProblem } from '../../src/rules/facts-error'
import type { CriterionState, Parameter } from '../../src/rules/types'
import { offers, roles } from '../../src/rules/vocabulary'
import { holdTextKeys } from '../../src/ui/hold-texts'

type Messages = Readonly<Record<string, { message: string }>>

const root = new URL('../../', import.meta.url).pathname
const localesFolder = join(root, 'public/_locales')
const locales = readdirSync(localesFolder).sort()
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(localesFolder, locale, 'messages.json'), 'utf8'))
const english = messagesOf('en')
const translations = locales.filter(locale => locale !== 'en')
const textOf = (messages: Messages, key: string) => messages[key]?.message ?? ''

/** Every way a page can be recognised; the compiler knows when one is missing. */
const parts = Object.keys({
  heading: true,
  'benefits-list': true,
  'key-control': true,
} satisfies Record<PartId, true>)

const units = Object.keys({
  days: true,
  hours: true,
  months: true,
  years: true,
  reassignments: true,
  times: true,
} satisfies Record<Parameter['unit'], true>)

const problems = Object.keys({
  'unknown-fact': true,
  'wrong-type': true,
  'impossible-date': true,
  'unknown-value': true,
  'out-of-range': true,
  'wrong-shape': true,
} satisfies Record<FactProblem, true>)

const states = Object.keys({
  met: true,
  failed: true,
  unknown: true,
} satisfies Record<CriterionState, true>)

/** Everything that a rule computes, besides its verdict. */
const effects = ['months']

const requestFacts = requestKinds.flatMap(({ facts }) => facts)
const evidence = requestKinds.flatMap(kind => kind.evidence.map(({ id }) => id))
const optionsOf = ({ kind }: (typeof requestFacts)[number]) =>
  kind.type === 'choice' ? kind.options : []

const requestKeys = [
  ...requestKinds.flatMap(({ id }) => [requestKey(id), requestHintKey(id)]),
  ...requestFacts.map(({ name }) => factKey(name)),
  ...requestFacts.flatMap(optionsOf).map(valueKey),
  ...evidence.map(evidenceKey),
  ...eras.map(eraKey),
  ...requestKinds.flatMap(({ forms }) =>
    eras.flatMap(era => forms[era].steps.map(({ id }) => stepKey(era, id))),
  ),
  ...holdReasons.map(requestHoldKey),
]

const requestHints = [
  ...requestFacts.flatMap(({ name }) => factHintKey(name) ?? []),
  ...evidence.flatMap(id => evidenceHintKey(id) ?? []),
]

const guards = features.filter(feature => feature.guard).map(({ id }) => id)

/** Keys that a surface puts together from what is declared elsewhere. */
const derivedKeys = [
  ...rules.flatMap(rule => keysOfRule(rule).required),
  ...advice.map(({ id }) => adviceKey(id)),
  ...[...offers, ...roles].map(valueKey),
  ...features.flatMap(({ id }) => [`feature_${camel(id)}`, `feature_${camel(id)}_hint`]),
  ...guards.flatMap(id => ['unknown', 'proceed'].map(name => `hold_${camel(id)}_${name}`)),
  ...PAGES.map(({ id }) => `page_${camel(id)}`),
  ...[...parts, 'purchase-date'].map(part => `part_${camel(part)}`),
  ...units.flatMap(unit => [`unit_${unit}_one`, `unit_${unit}_other`]),
  ...effects.map(effectKey),
  ...states.map(state => `state_${state}`),
  ...problems.map(problem => `problem_${camel(problem)}`),
  ...requestKeys,
]

const optionalKeys = [
  ...rules.flatMap(rule => keysOfRule(rule).optional),
  ...holdTextKeys(guards),
  ...requestHints,
]

const source = sourceTexts(join(root, 'src')).join('\n') + JSON.stringify(manifest)

function sourceTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceTexts(path)
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

function isUsed(key: string): boolean {
  if (derivedKeys.includes(key) || optionalKeys.includes(key)) return true
  const [literal] = key.split(/_(?:one|other)$/)
  return source.includes(`'${literal}'`) || source.includes(`__MSG_${key}__`)
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

/** Names that stay as they are, and words that happen to be the same. */
const alikeOnPurpose = new Set([
  'aboutVersion',
  'holdProduct',
  'journalProduct',
  'value_actionPack',
  'value_azure',
  'value_businessCentral',
  'value_dynamics365',
  'value_microsoft365A1',
  'value_partnerLaunch',
  'value_powerBiPremium',
  'value_successCore',
  'value_successExpanded',
])

describe('the English texts', () => {
  it('cover everything that is looked up by a derived name', () => {
    expect(derivedKeys.filter(key => !textOf(english, key))).toEqual([])
  })

  it('are all used', () => {
    expect(Object.keys(english).filter(key => !isUsed(key))).toEqual([])
  })

  it('are all there for the manifest', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key)
    expect(named.filter(key => !key || !textOf(english, key))).toEqual([])
  })
})

describe.each(locales)('the texts in %s', locale => {
  const messages = messagesOf(locale)

  it('are as many as the English ones, by the same keys, in order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english).sort())
  })

  it('say something, without space around it', () => {
    const odd = Object.keys(messages).filter(key => {
      const text = textOf(messages, key)
      return text === '' || text !== text.trim()
    })
    expect(odd).toEqual([])
  })

  it('have the same values to fill in as the English ones', () => {
    for (const key of Object.keys(english)) {
      expect([key, placeholders(textOf(messages, key))]).toEqual([
        key,
        placeholders(textOf(english, key)),
      ])
    }
  })

  it('come in the plural forms the language has', () => {
    const tag = textOf(messages, 'languageTag')
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    expect([...forms].sort()).toEqual(['one', 'other'])
    // The text of the option "other" is none.
    const stems = Object.keys(messages)
      .filter(key => key !== 'value_other')
      .flatMap(key => key.match(/^(.+)_(?:one|other)$/)?.[1] ?? [])
    const incomplete = stems.filter(stem => !(messages[`${stem}_one`] && messages[`${stem}_other`]))
    expect(incomplete).toEqual([])
  })

  it('name the language they are in', () => {
    expect(textOf(messages, 'languageTag').split('-')[0]).toBe(locale.split('_')[0])
  })

  it('leave nothing to the platform’s own placeholders', () => {
    expect(Object.keys(messages).filter(key => textOf(messages, key).includes('$'))).toEqual([])
  })

  it('are short enough for the stores', () => {
    expect(textOf(messages, 'extensionName').length).toBeLessThanOrEqual(75)
    expect(textOf(messages, 'extensionDescription').length).toBeLessThanOrEqual(132)
  })

  it('are short enough for where they stand', () => {
    const buttons = ['options', 'edit', 'delete', 'undo', 'dismiss', 'save', 'cancel']
    for (const key of buttons) expect([key, textOf(messages, key).length < 18]).toEqual([key, true])
    // A list to choose from does not wrap its lines, and the popup is narrow.
    for (const key of Object.keys(messages).filter(key => /^rule_/.test(key))) {
      expect([key, textOf(messages, key).length <= 42]).toEqual([key, true])
    }
  })
})

describe.each(translations)('the translation into %s', locale => {
  it('differs from the English text', () => {
    const messages = messagesOf(locale)
    const alike = Object.keys(english).filter(
      key => !alikeOnPurpose.has(key) && textOf(messages, key) === textOf(english, key),
    )
    expect(alike).toEqual([])
  })
})
