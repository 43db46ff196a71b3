import { t } from '../i18n/messages'
import type { Context, Verdict } from '../rules/types'
import { formatBoundShort, isDay, timeLeftText } from './bounds'

/**
 * Of a window counted in hours: how long it lasts, and when it ends by the portal's clock. The end in
 * the person's own zone is in the headline.
 */
export function HoldHours({ verdict, context }: { verdict: Verdict; context: Context }) {
  const { window } = verdict
  if (!window?.safeUntil || isDay(window.safeUntil) || window.state === 'closed') return null
  return (
    <dl class="figures">
      <div>
        <dt>{t('timeLeft')}</dt>
        <dd>{timeLeftText(window, context)}</dd>
      </div>
      <div>
        <dt>{t('holdInUtc')}</dt>
        <dd>{formatBoundShort(window.safeUntil, 'UTC')}</dd>
      </div>
    </dl>
  )
}
