import { formatDayShort } from '../i18n/dates'
import { t } from '../i18n/messages'
import type { Countdown } from './countdown'

/**
 * The window at a glance: filled up to today, a tick on the last safe day, hatched from there to the
 * last day any reading allows. A picture of what the text beside it says, so hidden from readers.
 */
export function WindowBar({ countdown }: { countdown: Countdown }) {
  const { startsOn, safeUntil, outerUntil, elapsed, safeShare } = countdown
  return (
    <figure class="fw-bar" aria-hidden="true">
      <svg viewBox="0 0 300 22" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="8" width="300" height="8" rx="4" fill="var(--line)" />
        <rect
          x={300 * safeShare}
          y="8"
          width={300 * (1 - safeShare)}
          height="8"
          rx="4"
          fill="var(--soon)"
          opacity="0.55"
        />
        <rect x="0" y="8" width={300 * elapsed} height="8" rx="4" fill="currentColor" />
        <rect
          x={Math.min(300 * elapsed, 298) - 1.5}
          y="3"
          width="3"
          height="18"
          rx="1.5"
          fill="var(--ink)"
        />
      </svg>
      <div class="ends">
        <span>{formatDayShort(startsOn)}</span>
        <span>
          {t('barEnd', { safe: formatDayShort(safeUntil), outer: formatDayShort(outerUntil) })}
        </span>
      </div>
    </figure>
  )
}
