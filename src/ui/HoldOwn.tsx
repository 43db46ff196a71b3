import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import type { Context } from '../rules/types'
import { effectFigures, effectTexts } from './effect-texts'
import { HoldHours } from './HoldHours'
import { judgeFacts } from './judge'
import type { OwnRule } from './loss'
import { PageFactField } from './PageFactField'
import { Reasons } from './Reasons'
import type { OwnFacts } from './use-own-facts'
import { headlineOf, inZone } from './verdict-texts'

interface HoldOwnProps extends OwnFacts {
  own: OwnRule
  context: Context
  /** Whether the dialog says already how the rule judges. */
  isSaid: boolean
}

/** What the guard's own rule says, and the questions that settle it. Answers are not kept. */
export function HoldOwn(props: HoldOwnProps) {
  const { own, rule, asked, facts, errors, verdict, change, context, isSaid } = props
  // While answers are missing, every reason would only say so once more.
  const settled = verdict && verdict.missing.length === 0 ? verdict : undefined
  const figures = [
    ...(verdict ? effectTexts(verdict) : []),
    ...(settled ? otherOptions(own, facts, context) : []),
  ]
  return (
    <section class="own">
      {asked.map(fact => (
        <PageFactField
          key={fact.name}
          fact={fact}
          value={facts[fact.name]}
          error={errors[fact.name]}
          context={context}
          onChange={value => change(fact.name, value)}
        />
      ))}
      {settled && !isSaid && (
        <p class="own-verdict" aria-live="polite">
          {headlineOf(settled, inZone(context))}
        </p>
      )}
      {settled && <HoldHours verdict={settled} context={context} />}
      {figures.length > 0 && (
        <div class="effect" aria-live="polite">
          {figures.map(text => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {settled && !own.isForecast && <Reasons rule={rule} reasons={settled.reasons} />}
    </section>
  )
}

/** What the other options of a choice would come to, from the same answers. */
function otherOptions(
  { rule, compare }: OwnRule,
  facts: OwnFacts['facts'],
  context: Context,
): string[] {
  const { fact = '', options = [] } = compare ?? {}
  const chosen = facts[fact]
  if (!options.some(option => option === chosen)) return []
  const others = options.filter(option => option !== chosen)
  return others.flatMap(option => {
    const { verdict } = judgeFacts(rule, { ...facts, [fact]: option }, context)
    const choice = derived(valueKey(option)) ?? option
    return verdict ? effectFigures(verdict).map(value => t('holdInstead', { choice, value })) : []
  })
}
