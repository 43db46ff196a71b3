import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { benefitRefund } from '../rules/benefit-refund'
import type { Context } from '../rules/types'
import { organisationsOwn } from '../storage/area'
import type { Purchase } from '../storage/records'
import type { State } from '../storage/state'
import { deletePurchase } from '../storage/write'
import { purchaseName } from '../ui/HoldPurchase'
import { PurchaseForm } from '../ui/PurchaseForm'
import { UndoBar } from '../ui/UndoBar'
import { PurchaseItem } from './PurchaseItem'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import type { SaveStatus } from './use-saved'
import { useUndo } from './use-undo'

const askedOfNew = [
  'offer',
  'purchasedOn',
  'payment',
  'benefitsUsed',
  'keysViewed',
  'goldDiscountUsed',
  'accountSuspended',
]

/** As many as are shown before the rest is asked for. */
const shownAtFirst = 50

interface PurchasesSectionProps {
  state: State
  context: Context
}

/** What was bought, with the state of each refund; to add, change and remove. */
export function PurchasesSection({ state, context }: PurchasesSectionProps) {
  const { purchases, profile } = state
  const { bar, did, attempt, failed } = useUndo('purchases')
  /** The id of the purchase in the form, or `new`. */
  const [chosen, setOpen] = useState<string>()
  // A purchase can be removed on another page while it is in the form here.
  const open = chosen === 'new' || purchases.some(({ id }) => id === chosen) ? chosen : undefined
  const [last, setLast] = useState<string>()
  /** The new purchase in the form, once it is stored. */
  const [added, setAdded] = useState<string>()
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [times, setTimes] = useState(0)
  const [all, showAll] = useState(false)
  const others = purchases.filter(({ id }) => chosen !== 'new' || id !== added)
  const shown = all
    ? others
    : others.filter(({ id }, index) => index < shownAtFirst || id === chosen || id === last)
  const focusNext = useFocusNext()

  const edit = (id: string | undefined) => {
    setStatus('idle')
    setAdded(undefined)
    setOpen(id)
    focusNext('.ask select, .ask input')
  }
  const finish = (left: string, stored: string | undefined) => {
    setOpen(undefined)
    setLast(stored)
    focusNext(
      left === 'new' && stored === undefined ? '.add' : `[data-purchase="${stored ?? left}"]`,
    )
  }
  const remove = (purchase: Purchase) =>
    attempt(async () => {
      const undo = await deletePurchase(purchase.id)
      setStatus('idle')
      did({ text: t('purchaseDeleted', { purchase: purchaseName(purchase) }), undo })
    })
  const say = (stored: string | undefined) => {
    setStatus(stored === undefined ? 'failed' : 'saved')
    setTimes(before => before + 1)
    if (chosen === 'new' && stored !== undefined) setAdded(stored)
  }
  const about = { rule: benefitRefund, profile, context }
  const form = { ...about, onStored: say }

  return (
    <Section id="purchases" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('purchasesLead')}</p>
      <UndoBar {...bar} />
      {failed}
      {purchases.length === 0 && open === undefined && <p class="empty">{t('purchasesEmpty')}</p>}
      <ul class="purchases">
        {shown.map(purchase => (
          <li key={purchase.id} data-purchase={purchase.id} tabIndex={-1}>
            {open === purchase.id ? (
              <>
                <h3>{purchaseName(purchase)}</h3>
                <PurchaseForm
                  {...form}
                  purchase={purchase}
                  names={askedOf(purchase)}
                  onDone={stored => finish(purchase.id, stored)}
                />
              </>
            ) : (
              <PurchaseItem
                purchase={purchase}
                {...about}
                onEdit={askedOf(purchase).length > 0 ? () => edit(purchase.id) : undefined}
                onDelete={isOrganisations(purchase) ? undefined : () => remove(purchase)}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < others.length && (
        <div class="fw-buttons">
          <button type="button" class="fw-button" onClick={() => showAll(true)}>
            {t('journalShowAll', { count: others.length })}
          </button>
        </div>
      )}
      {open === 'new' ? (
        <div class="new-purchase">
          <h3>{t('purchaseNew')}</h3>
          <PurchaseForm {...form} names={askedOfNew} onDone={stored => finish('new', stored)} />
        </div>
      ) : (
        <button type="button" class="fw-button primary add" onClick={() => edit('new')}>
          {t('purchaseAdd')}
        </button>
      )}
    </Section>
  )
}

/** What was seen to happen is no question any more. */
function askedOf(purchase: Purchase): string[] {
  const { keysViewedAt, benefitsUsedAt } = purchase
  const seen = { keysViewed: keysViewedAt, benefitsUsed: benefitsUsedAt }
  // Of a purchase the organisation entered, what it was and when is not the person's to say.
  const asked = isOrganisations(purchase) ? askedOfNew.slice(3) : askedOfNew
  return asked.filter(name => seen[name as keyof typeof seen] === undefined)
}

function isOrganisations({ id }: Purchase): boolean {
  return id.startsWith(organisationsOwn)
}

/**
 * Moves the focus to the first match in the section once it is drawn, which for a stored purchase is
 * when the browser has reported it.
 */
function useFocusNext(): (selector: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  const [, redraw] = useState(0)
  useEffect(() => {
    if (wanted.current === undefined) return
    const target = document.querySelector<HTMLElement>(`#purchases ${wanted.current}`)
    if (!target) return
    wanted.current = undefined
    target.focus()
  })
  return selector => {
    wanted.current = selector
    redraw(times => times + 1)
  }
}
