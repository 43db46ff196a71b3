import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { eraseEverything } from '../storage/backup'

interface EraseAllProps {
  attempt: (action: () => Promise<void>) => Promise<void>
  onDone: () => void
}

/** Erases everything once a word was typed: nothing brings it back. */
export function EraseAll({ attempt, onDone }: EraseAllProps) {
  const [typed, setTyped] = useState('')
  const [isMissed, setMissed] = useState(false)
  const word = t('eraseWord')
  const erase = (event: Event) => {
    event.preventDefault()
    const isMeant = typed.trim().toLowerCase() === word.toLowerCase()
    setMissed(!isMeant)
    if (!isMeant) return
    void attempt(async () => {
      await eraseEverything()
      setTyped('')
      onDone()
    })
  }
  return (
    <>
      <h3>{t('eraseTitle')}</h3>
      <p>{t('eraseLead')}</p>
      <form class="erase" onSubmit={erase}>
        <div class="fw-field">
          <label for="erase-word">{t('eraseConfirm', { word })}</label>
          <input
            id="erase-word"
            type="text"
            autocomplete="off"
            value={typed}
            aria-invalid={isMissed}
            aria-describedby="erase-error"
            onInput={event => setTyped(event.currentTarget.value)}
          />
          <div id="erase-error" class="error" aria-live="polite">
            {isMissed && t('eraseMissing', { word })}
          </div>
        </div>
        <button type="submit" class="fw-button danger">
          {t('erase')}
        </button>
      </form>
    </>
  )
}
