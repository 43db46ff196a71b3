import { useEffect } from 'preact/hooks'
import type { MessageKey } from '../i18n/messages'

export type SectionId =
  | 'profile'
  | 'purchases'
  | 'assignments'
  | 'deadlines'
  | 'reminders'
  | 'preferences'
  | 'question'
  | 'roaming'
  | 'journal'
  | 'data'
  | 'sources'
  | 'about'

/** The sections of the page in their order. An id is the section's part of the address. */
export const sections: readonly { id: SectionId; title: MessageKey }[] = [
  { id: 'profile', title: 'profileTitle' },
  { id: 'purchases', title: 'purchasesTitle' },
  { id: 'assignments', title: 'panelAssignments' },
  { id: 'deadlines', title: 'deadlinesTitle' },
  { id: 'reminders', title: 'remindersTitle' },
  { id: 'preferences', title: 'preferencesTitle' },
  { id: 'question', title: 'questionTitle' },
  { id: 'roaming', title: 'roamingTitle' },
  { id: 'journal', title: 'journalTitle' },
  { id: 'data', title: 'dataTitle' },
  { id: 'sources', title: 'sourcesTitle' },
  { id: 'about', title: 'aboutTitle' },
]

/** Goes to the section the address names, which is not there yet when the browser looks for it. */
export function useAddressedSection(ready: boolean): void {
  useEffect(() => {
    if (ready) goToAddressed()
  }, [ready])
}

export function goToAddressed(): void {
  const id = location.hash.slice(1)
  const section = sections.some(section => section.id === id) && document.getElementById(id)
  if (!section) return
  section.hidden = false
  section.focus()
}
