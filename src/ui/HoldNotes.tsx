import { derived } from '../i18n/messages'
import { adviceKey } from '../i18n/rule-keys'
import { todays } from '../rules/dates'
import type { Advice, Context } from '../rules/types'
import type { Loss } from './loss'
import { Sources } from './Sources'

interface HoldNotesProps {
  /** Those that hold for the offer in question, or for all. */
  notes: readonly Advice[]
  loss: Loss
  context: Context
}

/** What else to know before going on, each note with where it is written. */
export function HoldNotes({ notes, loss: { refund, own }, context }: HoldNotesProps) {
  const offer = refund?.offer ?? refund?.purchases[0]?.offer ?? own?.facts.offer
  // What holds no more is told only of an offer that is known to be from that time.
  const today = todays(context).earlier
  const told = notes.filter(({ until }) => offer !== undefined || !until || until >= today)
  if (told.length === 0) return null
  return (
    <ul class="notes">
      {told.map(({ id, sources }) => {
        const text = derived(adviceKey(id)) ?? id
        return (
          <li key={id} data-advice={id}>
            {text}
            <Sources sources={Object.values(sources)} subject={text} />
          </li>
        )
      })}
    </ul>
  )
}
