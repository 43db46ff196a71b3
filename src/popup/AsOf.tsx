import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { dateProblem } from '../rules/facts'
import type { PlainDate } from '../rules/types'
import { useUniqueId } from '../ui/use-unique-id'

interface AsOfProps {
  /** The day chosen; undefined for today. */
  day: PlainDate | undefined
  onChange: (day: PlainDate | undefined) => void
}

/** Lets the check be made as of another day. What is no day that can be judged counts as today. */
export function AsOf({ day, onChange }: AsOfProps) {
  const id = useUniqueId()
  const [typed, setTyped] = useState('')
  // A check that is taken up again as of another day shows how to come back to this one.
  const [open] = useState(day !== undefined)
  const wrong = typed !== '' && dateProblem(typed) !== undefined
  const take = (text: string) => {
    setTyped(text)
    onChange(dateProblem(text) === undefined ? text : undefined)
  }
  return (
    <details class="as-of-choice" open={open}>
      <summary>{t('asOfTitle')}</summary>
      <div class="fw-field">
        <label for={id}>{t('asOfDay')}</label>
        <input
          id={id}
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          value={day ?? typed}
          aria-invalid={wrong}
          aria-describedby={`${id}-more`}
          onInput={event => take(event.currentTarget.value)}
        />
        <div id={`${id}-more`}>
          <div class="hint">{t('asOfHint')}</div>
          <div class="error" aria-live="polite">
            {wrong && t('asOfWrong')}
          </div>
        </div>
      </div>
      {day && (
        <button type="button" class="fw-button small" onClick={() => take('')}>
          {t('asOfToday')}
        </button>
      )}
    </details>
  )
}
