import { useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Undoable } from '../ui/UndoBar'

/** For a section in which something can be removed and brought back. */
export function useUndo(section: string) {
  const [done, did] = useState<Undoable>()
  const [refused, setRefused] = useState(false)

  const close = () => {
    did(undefined)
    // The bar had the focus and is gone.
    document.getElementById(section)?.focus()
  }
  /** Runs what may be refused by the browser, and says so if it is. */
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action()
      setRefused(false)
    } catch {
      setRefused(true)
    }
  }
  const failed = refused && (
    <p class="notice" role="alert">
      {t('saveFailed')}
    </p>
  )
  return { bar: { done, onUndone: close, onDismiss: close }, did, attempt, failed }
}
