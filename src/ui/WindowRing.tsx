import { plural } from '../i18n/plural'
import type { Countdown } from './countdown'

const radius = 34
const circumference = 2 * Math.PI * radius

/** The days left, in a ring that empties as the window runs out. */
export function WindowRing({ countdown }: { countdown: Countdown }) {
  const left = Math.max(0, countdown.daysLeft)
  const share = Math.max(0, 1 - countdown.elapsed / countdown.safeShare)
  return (
    <svg class="fw-ring" viewBox="0 0 80 80" role="img" aria-label={plural('daysLeft', left)}>
      <circle cx="40" cy="40" r={radius} fill="none" stroke="var(--line)" stroke-width="7" />
      <circle
        cx="40"
        cy="40"
        r={radius}
        fill="none"
        stroke="currentColor"
        stroke-width="7"
        stroke-linecap="round"
        stroke-dasharray={`${circumference * share} ${circumference}`}
        transform="rotate(-90 40 40)"
      />
      <text x="40" y="48" text-anchor="middle" font-size="26" font-weight="700" fill="var(--ink)">
        {left}
      </text>
    </svg>
  )
}
