import type { Context } from '../rules/types'
import { effectTexts } from './effect-texts'
import { PageFactField } from './PageFactField'
import { Reasons } from './Reasons'
import type { OwnFacts } from './use-own-facts'
import { headlineOf, inZone } from './verdict-texts'

interface HoldOwnProps extends OwnFacts {
  context: Context
  /** Whether the dialog's headline says already how the rule judges. */
  isSaid: boolean
}

/** What the guard's own rule says, and the questions that settle it. Answers are not kept. */
export function HoldOwn(props: HoldOwnProps) {
  const { rule, asked, facts, errors, verdict, change, context, isSaid } = props
  // While answers are missing, every reason would only say so once more.
  const settled = verdict && verdict.missing.length === 0 ? verdict : undefined
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
      {verdict && effectTexts(verdict).map(text => <p key={text}>{text}</p>)}
      {settled && <Reasons rule={rule} reasons={settled.reasons} />}
    </section>
  )
}
