import type { ComponentChildren } from 'preact'
import { derived } from '../i18n/messages'
import { adviceKey } from '../i18n/rule-keys'
import type { Advice } from '../rules/types'
import { Sources } from './Sources'

interface FoldedProps {
  id: string
  title: string
  /** Whether it is open to begin with; from then on that is the person's. */
  open?: boolean
  children: ComponentChildren
}

/** A part of the panel that is there for whoever wants it. */
export function Folded({ id, title, open, children }: FoldedProps) {
  return (
    <details class={`fold ${id}`} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** Notes, each with where it is written. */
export function NoteList({ notes }: { notes: readonly Advice[] }) {
  return (
    <ul class="notes">
      {notes.map(note => (
        <li key={note.id} data-advice={note.id}>
          <Note note={note} />
        </li>
      ))}
    </ul>
  )
}

/** A note that must not be missed. */
export function LeadNote({ note }: { note: Advice }) {
  return (
    <div class="notice" data-advice={note.id}>
      <Note note={note} />
    </div>
  )
}

function Note({ note: { id, sources } }: { note: Advice }) {
  const text = derived(adviceKey(id)) ?? id
  return (
    <>
      <p>{text}</p>
      <Sources sources={Object.values(sources)} subject={text} />
    </>
  )
}
