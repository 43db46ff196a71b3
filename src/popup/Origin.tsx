import { t } from '../i18n/messages'
import { organisationsOwn } from '../storage/area'
import { purchaseName } from '../ui/HoldPurchase'
import { useUniqueId } from '../ui/use-unique-id'
import type { Situation } from './use-quick-check'

/** Says which purchase answers come from, and takes them from another one or from none. */
export function Origin({ situation }: { situation: Situation }) {
  const { purchases, purchase, clear, fill } = situation
  const [only, ...others] = purchases
  if (!only) return null
  if (others.length > 0) return <ChoosePurchase situation={situation} />
  return (
    <p class="origin">
      {purchase && `${t('checkFrom', { purchase: purchaseName(purchase) })} `}
      {purchase?.id.startsWith(organisationsOwn) && `${t('setByOrganisation')}. `}
      <button
        type="button"
        class="fw-button small bare"
        onClick={() => (purchase ? clear() : fill(only))}
      >
        {purchase ? t('checkStartEmpty') : t('checkFill', { purchase: purchaseName(only) })}
      </button>
    </p>
  )
}

function ChoosePurchase({
  situation: { purchases, purchase, clear, fill },
}: {
  situation: Situation
}) {
  const id = useUniqueId()
  return (
    <div class="fw-field">
      <label for={id}>{t('checkFromPurchase')}</label>
      <select
        id={id}
        value={purchase?.id ?? ''}
        onChange={event => {
          const chosen = purchases.find(({ id }) => id === event.currentTarget.value)
          if (chosen) fill(chosen)
          else clear()
        }}
      >
        {purchases.map(purchase => (
          <option key={purchase.id} value={purchase.id}>
            {purchaseName(purchase)}
          </option>
        ))}
        <option value="">{t('checkFromNone')}</option>
      </select>
    </div>
  )
}
