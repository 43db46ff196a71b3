import { derived } from '../i18n/messages'
import { adviceKey } from '../i18n/rule-keys'
import type { Advice } from '../rules/types'
import { Sources } from './Sources'

/** What else to know before going on, each note with where it is written. */
export function HoldNotes({ notes }: { notes: readonly Advice[] }) {
  if (notes.length === 0) return null
  return (
    <ul class="notes">
      {notes.map(({ id, sources }) => {
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
