import { t } from '../i18n/messages'
import { parseFields } from '../storage/fields'
import type { Purchase } from '../storage/records'
import { purchaseFields } from '../storage/schemas'
import { deletePurchase } from '../storage/write'
import type { Facts } from '../ui/FactFields'
import { purchaseStore } from '../ui/purchase-store'
import { Keep } from './Keep'

interface KeepPurchaseProps {
  /** Answers that fit the rule. */
  facts: Facts
  /** What is stored already. */
  purchases: readonly Purchase[]
}

/** Turns the answers into a stored purchase. */
export function KeepPurchase({ facts, purchases }: KeepPurchaseProps) {
  const { value: fields } = parseFields(purchaseFields, facts, 'check')
  const { offer, purchasedOn } = fields
  const stored = purchases.some(
    purchase => purchase.offer === offer && purchase.purchasedOn === purchasedOn,
  )
  const store = async () => {
    const id = await purchaseStore.add(fields)
    return async () => void (await deletePurchase(id))
  }
  return (
    <Keep
      what={`${offer} ${purchasedOn}`}
      offered={offer !== undefined && purchasedOn !== undefined && !stored}
      label={t('checkKeep')}
      kept={t('checkKept')}
      store={store}
    />
  )
}
