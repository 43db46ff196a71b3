import { deadlinesOf } from '../deadlines'
import { parseAgenda } from '../deadlines/agenda'
import { t } from '../i18n/messages'
import { parseDrafts } from '../storage/drafts'
import { parseStateWithJournal } from '../storage/journal'
import { Mark } from '../ui/icons'
import { useHereAndNow } from '../ui/use-here-and-now'
import { useStored } from '../ui/use-stored'
import { AboutSection } from './AboutSection'
import { AssignmentsSection } from './AssignmentsSection'
import { DeadlinesSection } from './DeadlinesSection'
import { JournalSection } from './JournalSection'
import { PreferencesSection } from './PreferencesSection'
import { ProfileSection } from './ProfileSection'
import { PurchasesSection } from './PurchasesSection'
import { RemindersSection } from './RemindersSection'
import { Repairs } from './Repairs'
import { SourcesSection } from './SourcesSection'
import { sections, useAddressedSection } from './sections'

/** What Forewarn knows, what it may do, and what it rests on. */
export function Options() {
  const stored = useStored(parseStateWithJournal)
  const agenda = useStored(parseAgenda)
  const drafts = useStored(parseDrafts)
  const context = useHereAndNow()
  const state = stored.status === 'read' ? stored.state : undefined
  const kept = agenda.status === 'read' ? agenda.state : undefined
  const deadlines = kept ? deadlinesOf(kept.agenda, context) : []
  useAddressedSection(stored.status !== 'loading')
  return (
    <div class="fw fw-page options">
      <header>
        <Mark size={36} />
        <h1>{t('optionsTitle')}</h1>
      </header>
      <nav aria-label={t('optionsSections')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main aria-busy={stored.status === 'loading'}>
        {stored.status === 'failed' && (
          <p class="notice" role="alert">
            {t('storageUnreadable')}
          </p>
        )}
        {state && (
          <>
            <Repairs
              repairs={[
                ...state.repairs,
                ...(kept?.repairs ?? []),
                ...(drafts.status === 'read' ? drafts.state.repairs : []),
              ]}
            />
            <ProfileSection profile={state.profile} />
            <PurchasesSection state={state} context={context} />
            <AssignmentsSection state={state} context={context} />
            <DeadlinesSection deadlines={deadlines} stored={kept} context={context} />
            {kept && <RemindersSection settings={kept.reminders.settings} />}
            <PreferencesSection state={state} />
            <JournalSection state={state} />
          </>
        )}
        {stored.status !== 'loading' && (
          <>
            <SourcesSection />
            <AboutSection />
          </>
        )}
      </main>
    </div>
  )
}
