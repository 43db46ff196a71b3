import type { Context } from '../rules/types'
import { formatBound } from './bounds'
import { effectTexts } from './effect-texts'
import { PageFactField } from './PageFactField'
import { Reasons } from './Reasons'
import { toneOf } from './tone'
import type { OwnFacts } from './use-own-facts'
import { headlineOf } from './verdict-texts'

/** What the guard's own rule says, and the questions that settle it. Answers are not kept. */
export function HoldOwn(props: OwnFacts & { context: Context }) {
  const { rule, asked, facts, errors, verdict, change, context } = props
  return (
    <section class="own">
      {asked.map(fact => (
        <PageFactField
          key={fact.name}
          fact={fact}
          value={facts[fact.name]}
          error={errors[fact.name]}
          timeZone={context.timeZone}
          onChange={value => change(fact.name, value)}
        />
      ))}
      {verdict && (
        <p class="own-verdict" data-tone={toneOf(verdict, undefined)} aria-live="polite">
          {headlineOf(verdict, bound => formatBound(bound, context.timeZone))}
        </p>
      )}
      {verdict && effectTexts(verdict).map(text => <p key={text}>{text}</p>)}
      {verdict && <Reasons rule={rule} reasons={verdict.reasons} />}
    </section>
  )
}
