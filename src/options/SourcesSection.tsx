import { formatDayShort } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { parameterKey, ruleKey } from '../i18n/rule-keys'
import { rules } from '../rules'
import type { Parameter, Rule } from '../rules/types'
import { Sources } from '../ui/Sources'
import { AdviceList } from './AdviceList'
import { Section } from './Section'

/** What each rule rests on, and the notes that are no rule. */
export function SourcesSection() {
  return (
    <Section id="sources">
      <p class="lead">{t('sourcesLead')}</p>
      {rules.map(rule => (
        <RuleSources key={rule.id} rule={rule} />
      ))}
      <AdviceList />
    </Section>
  )
}

function RuleSources({ rule }: { rule: Rule }) {
  const title = derived(ruleKey(rule.id)) ?? rule.id
  return (
    <article class="rule">
      <h3>{title}</h3>
      {rule.parameters.length > 0 && (
        <dl>
          {rule.parameters.map(parameter => (
            <ParameterFigures key={parameter.id} parameter={parameter} />
          ))}
        </dl>
      )}
      <Sources sources={Object.values(rule.sources)} subject={title} />
    </article>
  )
}

function ParameterFigures({ parameter: { id, unit, values } }: { parameter: Parameter }) {
  return (
    <div>
      <dt>{derived(parameterKey(id)) ?? id}</dt>
      {values.map(({ from, value }) => (
        <dd key={from}>
          <strong>{plural(`unit_${unit}`, value)}</strong>
          {' · '}
          {t('parameterFrom', { date: formatDayShort(from) })}
        </dd>
      ))}
    </div>
  )
}
