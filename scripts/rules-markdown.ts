import './english-browser'
import { derived } from '../src/i18n/messages'
import { plural } from '../src/i18n/plural'
import {
  adviceKey,
  criterionKey,
  factHintKey,
  factKey,
  parameterKey,
  remedyKey,
  routeKey,
  ruleKey,
  valueKey,
} from '../src/i18n/rule-keys'
import type { Advice, FactDeclaration, Parameter, Rule, Source } from '../src/rules/types'
import { openCriteria } from './open-questions'

const INTRODUCTION = `# Rules

Written by \`scripts/rules-doc.ts\` from the declarations in \`src/rules\` and the English texts. Change those, then run \`node --import tsx scripts/rules-doc.ts\`.

A failed criterion makes a verdict ineligible; otherwise an unknown one leaves it undetermined. A criterion that is not listed as an open question is unknown only while an answer is missing. A figure holds from the date given, the first on which it is known to hold; before that date the earliest figure is taken to have held already. A source marked as secondary is an account of a document that was not read itself.`

/** All rules and advice as a Markdown document, drawn from their declarations. */
export function rulesMarkdown(rules: readonly Rule[], advice: readonly Advice[]): string {
  const contents = [
    ...rules.map(rule => `- [${titleOf(rule)}](#${rule.id})`),
    '- [Advice](#advice)',
  ].join('\n')
  const notes = ['## Advice', ...advice.map(adviceMarkdown)]
  return [INTRODUCTION, contents, ...rules.map(ruleMarkdown), ...notes].join('\n\n')
}

/** A note that needs no answers: what it says, for whom, since when, where, and on what it rests. */
function adviceMarkdown({ id, sources, offers, from, until, ...place }: Advice): string {
  const { pages, controls = [], disputed } = place
  const limits = [
    ...(disputed ? ['the documents disagree'] : []),
    ...(offers ? [`for ${offers.map(code).join(', ')}`] : []),
    ...(from ? [`holds from ${from}`] : []),
    ...(until ? [`held until ${until}`] : []),
    `pages ${pages.map(code).join(', ')}`,
    ...(controls.length > 0 ? [`controls ${controls.map(code).join(', ')}`] : []),
  ]
  const cited = Object.entries(sources).map(([source, where]) => item(source, sourceText(where)))
  return [
    `### ${code(id)}`,
    textOf(adviceKey(id)),
    `- ${limits.join('; ')}\n${cited.join('\n')}`,
  ].join('\n\n')
}

function titleOf(rule: Rule): string {
  return textOf(ruleKey(rule.id))
}

function ruleMarkdown(rule: Rule): string {
  return [
    // The heading's own anchor would change with the wording of the title.
    `<a id="${rule.id}"></a>`,
    `## ${titleOf(rule)}`,
    code(rule.id),
    part('Facts', rule.facts.map(factItem)),
    part('Criteria', rule.criteria.map(criterionItem)),
    part('Figures', rule.parameters.flatMap(figureItems)),
    part(
      'Remedies',
      rule.remedies.map(id => item(id, textOf(remedyKey(id)))),
    ),
    part(
      'Routes',
      rule.routes.map(id => item(id, textOf(routeKey(id)))),
    ),
    part(
      'Open even with every question answered',
      openCriteria(rule).map(id => item(id, textOf(criterionKey(id, 'unknown')))),
    ),
    part(
      'Sources',
      Object.entries(rule.sources).map(([id, source]) => item(id, sourceText(source))),
    ),
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

/** A list under its heading; nothing at all when it is empty. */
function part(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `### ${heading}\n\n${items.join('\n')}`
}

function item(id: string, text: string): string {
  return `- ${code(id)}: ${text}`
}

function factItem(fact: FactDeclaration): string {
  const hint = derived(factHintKey(fact.name))
  const question = [textOf(factKey(fact.name)), hint && escaped(hint)].filter(Boolean).join(' ')
  const answer = [answerOf(fact), ...conditions(fact)].join('; ')
  return `${item(fact.name, question)}\n  - ${answer}`
}

function answerOf({ kind }: FactDeclaration): string {
  switch (kind.type) {
    case 'choice':
      return kind.options.map(option => `${code(option)} ${textOf(valueKey(option))}`).join(', ')
    case 'yes-no':
      return 'yes or no'
    case 'date':
      return 'a day'
    case 'instant':
      return 'a moment'
    case 'number':
      return `a ${kind.decimals ? '' : 'whole '}number from ${kind.min} to ${kind.max}`
    case 'text':
      return TEXT_FORMATS[kind.format]
    case 'list':
      return 'a list of mail domains'
  }
}

const TEXT_FORMATS = {
  plain: 'text',
  email: 'an e-mail address',
  guid: 'a GUID',
  incident: 'the ID of an incident',
} as const

function conditions({ optional, onlyWhile }: FactDeclaration): string[] {
  return [
    ...(optional ? ['optional'] : []),
    ...(onlyWhile
      ? [`asked only while ${code(onlyWhile.fact)} is ${onlyWhile.is.map(code).join(' or ')}`]
      : []),
  ]
}

function criterionItem(criterion: string): string {
  const text = (state: string) => textOf(criterionKey(criterion, state))
  return `- ${code(criterion)}\n  - met: ${text('met')}\n  - failed: ${text('failed')}`
}

function figureItems({ id, unit, values }: Parameter): string[] {
  return values.map(({ value, from, sources }) => {
    const figure = `${plural(`unit_${unit}`, value)}, holds from ${from}`
    return item(id, `${textOf(parameterKey(id))}: ${figure} (${sources.map(code).join(', ')})`)
  })
}

/** Where a statement stands. */
function sourceText({ document, heading }: Source): string {
  const { title, url, kind, documentDate, lastChecked } = document
  return [
    `[${escaped(title)}](${url}), “${escaped(heading)}”`,
    ...(kind === 'secondary' ? ['secondary'] : []),
    documentDate === undefined ? 'no date shown' : `of ${documentDate}`,
    `last checked ${lastChecked}`,
  ].join('; ')
}

/** @throws when there is no such text: a document with holes is not written. */
function textOf(key: string): string {
  const text = derived(key)
  if (text === undefined) throw new Error(`There is no text ${key}`)
  return escaped(text)
}

function code(id: string): string {
  return `\`${id}\``
}

/** Plain text as Markdown that shows just that. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|]/g, '\\$&')
}
