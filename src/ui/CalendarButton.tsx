import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Deadline, occurrenceOf } from '../deadlines/types'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { noteSaved, type Reminders } from '../storage/reminders'
import { calendarOf, calledOffSince, forCalendar, handOver } from './deadline-calendar'

interface CalendarButtonProps {
  deadlines: readonly Deadline[]
  reminders: Pick<Reminders, 'settings' | 'log'>
  context: Context
  /** These are not all there are, so of others the file says nothing. */
  single?: boolean
  /** What the button says. */
  children: ComponentChildren
}

/** Saves deadlines as a calendar file; absent where there is nothing to tell a calendar. */
export function CalendarButton(props: CalendarButtonProps) {
  const { deadlines, reminders, context, single = false, children } = props
  const [failed, setFailed] = useState(false)
  const { settings, log } = reminders
  const saved = forCalendar(deadlines)
  const calledOff = single ? [] : calledOffSince(deadlines, log, context)
  if (saved.length === 0 && calledOff.length === 0) return null
  const save = async () => {
    try {
      const file = await calendarOf(deadlines, settings, context, calledOff)
      handOver('forewarn.ics', file)
      setFailed(false)
      // The file is made; where this cannot be noted, nothing is called off later.
      await noteSaved(saved.map(occurrenceOf), context.now).catch(() => undefined)
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
