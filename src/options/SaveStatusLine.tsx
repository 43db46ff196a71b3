import { t } from '../i18n/messages'
import type { SaveStatus } from './use-saved'

interface SaveStatusLineProps {
  status: SaveStatus
  /** How often something was saved; a new number announces the same word anew. */
  times: number
}

/** "Saved", or that it was not. */
export function SaveStatusLine({ status, times }: SaveStatusLineProps) {
  return (
    <output class="save-status" data-status={status}>
      {status !== 'idle' && (
        <span key={times}>{t(status === 'saved' ? 'saved' : 'saveFailed')}</span>
      )}
    </output>
  )
}
