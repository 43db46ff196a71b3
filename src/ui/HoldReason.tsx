import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'

/** UTF-16 code units; a reason is a line, not a report. */
const longestReason = 200

interface Reason {
  text: string
  /** It was missing when it was needed. */
  isMissed: boolean
  field: RefObject<HTMLInputElement | null>
  change: (text: string) => void
  /** Whether there is one, or none is needed; says so and goes to the field if not. */
  isGiven: () => boolean
}

/** Why the person goes on. */
export function useReason(isNeeded = false): Reason {
  const [text, setText] = useState('')
  const [isMissed, setMissed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  return {
    text,
    isMissed,
    field,
    change: typed => {
      setText(typed)
      if (typed.trim()) setMissed(false)
    },
    isGiven: () => {
      const isGiven = !isNeeded || text.trim() !== ''
      setMissed(!isGiven)
      if (!isGiven) field.current?.focus()
      return isGiven
    },
  }
}

interface ReasonFieldProps extends Reason {
  /** By the organisation. */
  isSet: boolean
}

export function ReasonField({ text, isMissed, field, change, isGiven, isSet }: ReasonFieldProps) {
  return (
    <div class="fw-field reason">
      <label for="reason">{t('reasonLabel')}</label>
      <input
        id="reason"
        ref={field}
        type="text"
        autocomplete="off"
        required
        maxLength={longestReason}
        value={text}
        aria-invalid={isMissed}
        aria-describedby="reason-notes"
        onInput={event => change(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') isGiven()
        }}
      />
      <div id="reason-notes">
        <div class="hint">{t('reasonHint')}</div>
        {isSet && <div class="hint set">{t('setByOrganisation')}</div>}
        <div class="error" aria-live="polite">
          {isMissed && t('reasonMissing')}
        </div>
      </div>
    </div>
  )
}
