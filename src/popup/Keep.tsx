import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { type Undoable, UndoBar } from '../ui/UndoBar'

interface KeepProps {
  /** Tells one thing to keep from another; what was said of one does not hold of the next. */
  what: string
  /** Whether there is something to keep that is not stored yet. */
  offered: boolean
  /** What the button says. */
  label: string
  /** What is said once it is stored. */
  kept: string
  /** Stores it and returns what takes it back. */
  store: () => Promise<() => Promise<void>>
}

/** Stores what was checked, at a press of the button and not otherwise, with a way back. */
export function Keep({ what, offered, label, kept, store }: KeepProps) {
  const [last, setLast] = useState<{ what: string; done: Undoable }>()
  const [failed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wantsFocus = useRef(false)
  const busy = useRef(false)
  // After "Undo" the button comes back once the thing is gone from what is stored.
  useEffect(() => {
    if (!wantsFocus.current || !button.current) return
    wantsFocus.current = false
    button.current.focus()
  })
  const done = last?.what === what ? last.done : undefined

  const keep = async () => {
    if (busy.current) return
    busy.current = true
    try {
      const undo = await store()
      setLast({ what, done: { text: kept, undo } })
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }
  const undone = () => {
    setLast(undefined)
    wantsFocus.current = true
  }

  return (
    <div class="keep">
      <UndoBar done={done} onUndone={undone} />
      {offered && !done && (
        <button ref={button} type="button" class="fw-button small primary" onClick={keep}>
          {label}
        </button>
      )}
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
    </div>
  )
}
