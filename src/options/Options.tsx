import { deadlinesOf } from '../deadlines'
import { parseAgenda } from '../deadlines/agenda'
import { t } from '../i18n/messages'
import { parseEverything } from '../storage/everything'
import { Mark } from '../ui/icons'
import { useHereAndNow } from '../ui/use-here-and-now'
import { useStored } from '../ui/use-stored'
import { AboutSection } from './AboutSection'
import { AssignmentsSection } from './AssignmentsSection'
import { DataSection } from './DataSection'
import { DeadlinesSection } from './DeadlinesSection'
import { JournalSection } from './JournalSection'
import { PolicyNotice } from './PolicyNotice'
import { PreferencesSection } from './PreferencesSection'
import { ProfileSection } from './ProfileSection'
import { PurchasesSection } from './PurchasesSection'
import { unknownFeatures } from './preferences'
import { QuestionSection } from './QuestionSection'
import { RemindersSection } from './RemindersSection'
import { Repairs } from './Repairs'
import { RoamingSection } from './RoamingSection'
import { SectionSearch } from './SectionSearch'
import { SourcesSection } from './SourcesSection'
import { sections, useAddressedSection } from './sections'

/** What Forewarn knows, what it may do, and what it rests on. */
export function Options() {
  const stored = useStored(parseEverything)
  const agenda = useStored(parseAgenda)
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
        <SectionSearch shown={stored} />
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
            {state.isNewer && <p class="notice">{t('storedByNewer')}</p>}
            <PolicyNotice state={state} />
            <Repairs
              repairs={[
                ...state.repairs,
                ...unknownFeatures(state.policy),
                ...(kept?.repairs ?? []),
              ]}
            />
            <ProfileSection profile={state.profile} policy={state.policy} />
            <PurchasesSection state={state} context={context} />
            <AssignmentsSection state={state} context={context} />
            <DeadlinesSection deadlines={deadlines} stored={kept} context={context} />
            {kept && <RemindersSection reminders={kept.reminders} />}
            <PreferencesSection state={state} />
            <QuestionSection state={state} />
            <RoamingSection state={state} />
            <JournalSection state={state} />
            <DataSection />
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
