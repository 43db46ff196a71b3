import { formatDayShort } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import type { Purchase } from '../storage/records'

interface HoldPurchaseProps {
  purchases: readonly Purchase[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** Which purchase the action belongs to; the person may know better than the page tells. */
export function HoldPurchase({ purchases, chosen, onChoose }: HoldPurchaseProps) {
  return (
    <div class="fw-field">
      <label for="which-purchase">{t('holdPurchase')}</label>
      <select
        id="which-purchase"
        value={chosen ?? ''}
        onChange={event => onChoose(event.currentTarget.value || undefined)}
      >
        {purchases.map(purchase => (
          <option key={purchase.id} value={purchase.id}>
            {purchaseName(purchase)}
          </option>
        ))}
        <option value="">{t('holdOtherPurchase')}</option>
      </select>
    </div>
  )
}

/** "Partner Success Core, bought 1 Nov 2026"; says so where a part is not known. */
export function purchaseName({ offer, purchasedOn }: Purchase): string {
  const name = (offer && derived(valueKey(offer))) ?? t('unknownOffer')
  return purchasedOn
    ? t('purchaseNamed', { offer: name, date: formatDayShort(purchasedOn) })
    : t('purchaseUndated', { offer: name })
}
