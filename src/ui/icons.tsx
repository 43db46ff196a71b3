import type { CriterionState } from '../rules/types'

/*
 * Drawn, not typed: a state must be told apart by shape as well as by colour, and an icon font or
 * emoji looks different on every machine.
 */

export function StateIcon({ state }: { state: CriterionState }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="8" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path
        d={shapes[state]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

const shapes: Record<CriterionState, string> = {
  met: 'M5.2 9.3l2.6 2.6 5-5.6',
  failed: 'M6 6l6 6M12 6l-6 6',
  unknown: 'M6.9 7.1a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.2.9-1.2 1.6M9 13v.1',
}

/** The mark of the product: a key that is stopped. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="6" fill="#0b5a6f" />
      <circle cx="8.5" cy="12" r="3.4" fill="none" stroke="#fff" stroke-width="2" />
      <path d="M12 12h7M16.5 12v3.2" stroke="#fff" stroke-width="2" stroke-linecap="round" />
      <circle cx="17.6" cy="7.4" r="3" fill="#ffb020" />
    </svg>
  )
}
