import { formatDay } from '../i18n/dates'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { Verdict } from '../rules/types'
import type { Countdown } from './countdown'
import type { Tone } from './tone'
import { WindowBar } from './WindowBar'

interface HoldFiguresProps {
  verdict: Verdict
  countdown: Countdown | undefined
  tone: Tone
}

/** Until when, in words and in one picture. */
export function HoldFigures({ verdict, countdown, tone }: HoldFiguresProps) {
  if (!countdown) return null
  const over = verdict.window?.state === 'closed'
  return (
    <div class={`figures fw-tone-${tone}`}>
      <dl>
        <div>
          <dt>{t('lastSafeDay')}</dt>
          <dd>{formatDay(countdown.safeUntil)}</dd>
        </div>
        <div>
          <dt>{t('timeLeft')}</dt>
          <dd>{over ? t('windowOver') : daysLeftText(countdown)}</dd>
        </div>
      </dl>
      {!over && <WindowBar countdown={countdown} />}
    </div>
  )
}

/** "10 days", "last safe day today", or that the safe days are over. */
export function daysLeftText({ daysLeft }: Pick<Countdown, 'daysLeft'>): string {
  if (daysLeft === 0) return t('lastDayToday')
  return daysLeft > 0 ? plural('daysLeft', daysLeft) : t('safeDaysOver')
}
