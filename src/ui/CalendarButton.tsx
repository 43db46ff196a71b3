import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Deadline } from '../deadlines/types'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import type { ReminderSettings } from '../storage/reminders'
import { calendarOf, forCalendar, handOver } from './deadline-calendar'

interface CalendarButtonProps {
  deadlines: readonly Deadline[]
  settings: ReminderSettings
  context: Context
  /** What the button says. */
  children: ComponentChildren
}

/** Saves deadlines as a calendar file; absent where none of them has a day that is still to come. */
export function CalendarButton({ deadlines, settings, context, children }: CalendarButtonProps) {
  const [failed, setFailed] = useState(false)
  if (forCalendar(deadlines).length === 0) return null
  const save = async () => {
    try {
      handOver('forewarn.ics', await calendarOf(deadlines, settings, context))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" class="fw-button small" onClick={save}>
        {children}
      </button>
      {failed && (
        <p class="notice" role="alert">
          {t('calendarFailed')}
        </p>
      )}
    </>
  )
}
