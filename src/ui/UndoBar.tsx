import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { useUniqueId } from './use-unique-id'

/** Something that was done and can be taken back. */
export interface Undoable {
  text: string
  undo: () => Promise<void>
}

interface UndoBarProps {
  /** What was done last; while there is nothing the bar stays empty. */
  done: Undoable | undefined
  /** Called once it has been taken back. */
  onUndone: () => void
  /** Called when the person wants the bar gone; without it the bar stays. */
  onDismiss?: () => void
}

/**
 * Says what was done and takes it back. It has no time limit. The control that did it is often gone
 * with what it removed, so the focus moves here.
 */
export function UndoBar({ done, onUndone, onDismiss }: UndoBarProps) {
  const id = useUniqueId()
  const [failed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    setFailed(false)
    if (done) button.current?.focus()
  }, [done])

  const undo = async () => {
    try {
      await done?.undo()
      onUndone()
    } catch {
      setFailed(true)
    }
  }

  return (
    <div class={done ? 'fw-undo' : 'fw-visually-hidden'}>
      {/* Always there, so that a screen reader hears the text arrive. */}
      <output id={id}>{done && (failed ? t('undoFailed') : done.text)}</output>
      {done && (
        <div class="fw-buttons">
          <button
            ref={button}
            type="button"
            class="fw-button small"
            aria-describedby={id}
            onClick={undo}
          >
            {t('undo')}
          </button>
          {onDismiss && (
            <button type="button" class="fw-button small bare" onClick={onDismiss}>
              {t('dismiss')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
