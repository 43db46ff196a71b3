import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { derived } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import { FieldNotes } from './FactField'
import { useUniqueId } from './use-unique-id'

/** What a control inside a labelled field must carry. */
export interface ControlAttributes {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string
  onKeyDown: (event: KeyboardEvent) => void
}

interface LabelledFieldProps {
  fact: string
  error: string | undefined
  /** What is said below the hint of the fact, such as the zone of a time. */
  note?: string
  /** @param typing to be called when typing begins and ends: half an address is no mistake yet */
  children: (attributes: ControlAttributes, typing: (typing: boolean) => void) => ComponentChildren
}

/** A label, a control and what is to be said about it. */
export function LabelledField({ fact, error, note, children }: LabelledFieldProps) {
  const id = useUniqueId()
  const [typing, setTyping] = useState(false)
  const shown = typing ? undefined : error
  // A mistake that was pointed out stays so until it is put right.
  const onTyping = (typing: boolean) => setTyping(typing && shown === undefined)
  const attributes = {
    id,
    'aria-invalid': shown !== undefined,
    'aria-describedby': note ? `${id}-note ${id}-more` : `${id}-more`,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') setTyping(false)
    },
  }
  return (
    <div class="fw-field" data-fact={fact}>
      <label for={id}>{derived(factKey(fact)) ?? fact}</label>
      {children(attributes, onTyping)}
      {note && (
        <div id={`${id}-note`} class="hint">
          {note}
        </div>
      )}
      <FieldNotes id={`${id}-more`} fact={fact} error={shown} />
    </div>
  )
}
