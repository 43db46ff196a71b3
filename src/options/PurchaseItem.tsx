import { formatDay, formatMoment } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { factKey } from '../i18n/rule-keys'
import { benefitRefund } from '../rules/benefit-refund'
import type { Context, Rule } from '../rules/types'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import { countdownOf } from '../ui/countdown'
import { daysLeftText } from '../ui/HoldFigures'
import { purchaseName } from '../ui/HoldPurchase'
import { judgeFacts } from '../ui/judge'
import { Reasons } from '../ui/Reasons'
import { toneOf } from '../ui/tone'
import { headlineOf } from '../ui/verdict-texts'
import { Locked } from './Locked'

interface PurchaseItemProps {
  purchase: Purchase
  rule: Rule
  profile: Profile
  context: Context
  /** Absent where there is nothing that may be changed. */
  onEdit: (() => void) | undefined
  /** Absent for what the organisation entered. */
  onDelete: (() => void) | undefined
}

/** A stored purchase and how its refund stands. */
export function PurchaseItem(props: PurchaseItemProps) {
  const { purchase, rule, profile, context, onEdit, onDelete } = props
  const { verdict, errors } = judgeFacts(rule, factsOf(purchase, profile), context)
  const countdown = verdict && countdownOf(verdict, purchase.purchasedOn, context)
  const over = verdict?.window?.state === 'closed'
  const question = verdict?.missing[0] && derived(factKey(verdict.missing[0]))
  const name = purchaseName(purchase)
  return (
    <article class="purchase" data-outcome={verdict?.outcome}>
      <h3>{name}</h3>
      {verdict ? (
        <>
          <p class="headline" data-tone={toneOf(verdict, countdown)}>
            {headlineOf(verdict)}
          </p>
          {question && <p class="hint">{t('answerToSettle', { question })}</p>}
          {countdown && (over || verdict.outcome !== 'ineligible') && (
            <dl class="figures">
              <div>
                <dt>{t('lastSafeDay')}</dt>
                <dd>{formatDay(countdown.safeUntil)}</dd>
              </div>
              <div>
                <dt>{t('timeLeft')}</dt>
                <dd>{over ? t('windowOver') : daysLeftText(countdown)}</dd>
              </div>
            </dl>
          )}
        </>
      ) : (
        <p class="headline">{Object.values(errors)[0]}</p>
      )}
      {purchase.keysViewedAt && (
        <p class="hint">
          {t('purchaseKeysShown', { moment: formatMoment(purchase.keysViewedAt) })}
        </p>
      )}
      {purchase.benefitsUsedAt && (
        <p class="hint">
          {t('purchaseBenefitUsed', { moment: formatMoment(purchase.benefitsUsedAt) })}
        </p>
      )}
      {verdict && (
        <details>
          <summary>{t('why')}</summary>
          <Reasons rule={benefitRefund} reasons={verdict.reasons} />
        </details>
      )}
      <div class="fw-buttons">
        {onEdit && (
          <button type="button" class="fw-button small" onClick={onEdit}>
            {t('edit')} <span class="fw-visually-hidden">{name}</span>
          </button>
        )}
        {onDelete && (
          <button type="button" class="fw-button small" onClick={onDelete}>
            {t('delete')} <span class="fw-visually-hidden">{name}</span>
          </button>
        )}
      </div>
      <Locked when={!onDelete} />
    </article>
  )
}
