import { useState } from 'preact/hooks'
import { type MessageKey, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import {
  chooseReminders,
  type ReminderSettings,
  type Reminders,
  usualReminders,
} from '../storage/reminders'
import { Locked } from './Locked'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { askToNotify, showTest, useMayNotify } from './use-notifications'
import { useSaved } from './use-saved'

/** Days before the safe day that are offered, besides any that were chosen elsewhere. */
const offered = [30, 14, 7, 3, 1, 0]

/** Whether, on which days and at what time to be reminded. */
export function RemindersSection({ reminders }: { reminders: Reminders }) {
  const { settings, locked } = reminders
  const { shown, change, status, times } = useSaved<ReminderSettings>(settings, chooseReminders)
  const may = useMayNotify()
  const [refused, setRefused] = useState(false)

  /** Before anything else, since the browser only asks straight after a press. */
  const allow = async () => {
    const allowed = await askToNotify()
    setRefused(!allowed)
    return allowed
  }
  const turn = async (on: boolean) => {
    setRefused(false)
    if (!on || (await allow())) change({ on })
  }
  return (
    <Section id="reminders" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('remindersLead')}</p>
      <ul class="switches">
        <li>
          <input
            id="reminders-on"
            type="checkbox"
            role="switch"
            class="switch"
            checked={shown.on}
            disabled={locked.includes('on')}
            aria-checked={shown.on}
            aria-describedby="reminders-on-hint"
            onChange={event => {
              const { currentTarget } = event
              const { checked } = currentTarget
              // It shows what is stored, also when the browser refuses.
              currentTarget.checked = shown.on
              void turn(checked)
            }}
          />
          <label for="reminders-on">{t('remindersOn')}</label>
          <div id="reminders-on-hint" class="hint">
            <p>{t('remindersOnHint')}</p>
            <Locked when={locked.includes('on')} />
          </div>
        </li>
      </ul>
      {refused && (
        <p class="notice" role="alert">
          {t('remindersRefused')}
        </p>
      )}
      {shown.on && may === false && (
        <div class="notice" role="alert">
          <p>{t('remindersWithdrawn')}</p>
          <button type="button" class="fw-button small" onClick={allow}>
            {t('remindersAllow')}
          </button>
        </div>
      )}
      {shown.on && (
        <>
          <Days
            chosen={shown.days}
            isLocked={locked.includes('days')}
            onChoose={days => change({ days })}
          />
          <Time
            time={shown.time}
            isLocked={locked.includes('time')}
            onChoose={time => change({ time })}
          />
          {may && <Test />}
        </>
      )}
    </Section>
  )
}

interface DaysProps {
  chosen: readonly number[]
  isLocked: boolean
  onChoose: (days: readonly number[]) => void
}

function Days({ chosen, isLocked, onChoose }: DaysProps) {
  const all = [...new Set([...offered, ...chosen])].sort((a, b) => b - a)
  return (
    <fieldset class="fw-field days">
      <legend>{t('remindersDays')}</legend>
      <div class="fw-choices">
        {all.map(day => (
          <label key={day}>
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              disabled={isLocked}
              onChange={event => {
                const { checked } = event.currentTarget
                onChoose(checked ? [...chosen, day] : chosen.filter(other => other !== day))
              }}
            />
            {day === 0 ? t('remindersDayOf') : plural('remindersBefore', day)}
          </label>
        ))}
      </div>
      {chosen.length === 0 && <p class="hint">{t('remindersNoDay')}</p>}
      <Locked when={isLocked} />
    </fieldset>
  )
}

interface TimeProps {
  time: string
  isLocked: boolean
  onChoose: (time: string) => void
}

function Time({ time, isLocked, onChoose }: TimeProps) {
  return (
    <div class="fw-field time">
      <label for="reminders-time">{t('remindersTime')}</label>
      <input
        id="reminders-time"
        type="time"
        value={time}
        disabled={isLocked}
        aria-describedby="reminders-time-hint"
        onChange={event => onChoose(event.currentTarget.value || usualReminders.time)}
      />
      <p id="reminders-time-hint" class="hint">
        {t('remindersTimeHint')}
      </p>
      <Locked when={isLocked} />
    </div>
  )
}

function Test() {
  const [said, setSaid] = useState<MessageKey>()
  const show = async () => {
    try {
      await showTest(t('reminderTestTitle'), t('reminderTestText'))
      setSaid('remindersTested')
    } catch {
      setSaid('remindersTestFailed')
    }
  }
  return (
    <div class="fw-buttons">
      <button type="button" class="fw-button small" onClick={show}>
        {t('remindersTest')}
      </button>
      <output>{said && t(said)}</output>
    </div>
  )
}
