import { parseAgenda } from '../deadlines/agenda'
import { t } from '../i18n/messages'
import { rules } from '../rules'
import { emptyState, parseState } from '../storage/state'
import { useHereAndNow } from '../ui/use-here-and-now'
import { useStored } from '../ui/use-stored'
import { Coming } from './Coming'
import { FirstRun } from './FirstRun'
import { OnThisTab } from './OnThisTab'
import { PopupHead } from './PopupHead'
import { QuickCheck } from './QuickCheck'
import { useUnfinished } from './use-unfinished'

/** What the toolbar button opens: what Forewarn does on this tab, and a check of any situation. */
export function Popup() {
  const stored = useStored(parseState)
  const agenda = useStored(parseAgenda)
  const context = useHereAndNow()
  const state = stored.status === 'read' ? stored.state : emptyState
  const unfinished = useUnfinished(rules, stored.status === 'loading' ? undefined : state.purchases)
  return (
    <div class="fw fw-page popup">
      <PopupHead />
      <main>
        <OnThisTab />
        {stored.status === 'failed' && (
          <p class="notice" role="alert">
            {t('storageUnreadable')}
          </p>
        )}
        {stored.status === 'read' && state.purchases.length === 0 && <FirstRun />}
        {agenda.status === 'read' && <Coming stored={agenda.state} context={context} />}
        {/* Drawn once it is known what to fill in, so that no answer changes under the pointer. */}
        {unfinished && (
          <QuickCheck
            unfinished={unfinished}
            rules={rules}
            state={state}
            context={context}
            mayKeep={stored.status === 'read'}
          />
        )}
      </main>
    </div>
  )
}
