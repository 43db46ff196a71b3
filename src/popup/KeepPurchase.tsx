import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { parseFields } from '../storage/fields'
import type { Purchase } from '../storage/records'
import { purchaseFields } from '../storage/schemas'
import { deletePurchase } from '../storage/write'
import type { Facts } from '../ui/FactFields'
import { purchaseStore } from '../ui/purchase-store'
import { type Undoable, UndoBar } from '../ui/UndoBar'

interface KeepPurchaseProps {
  /** Answers that fit the rule. */
  facts: Facts
  /** What is stored already. */
  purchases: readonly Purchase[]
}

/** Turns the answers into a stored purchase, at a press of the button and not otherwise. */
export function KeepPurchase({ facts, purchases }: KeepPurchaseProps) {
  const { value: fields } = parseFields(purchaseFields, facts, 'check')
  const [kept, setKept] = useState<{ name: string; done: Undoable }>()
  const [failed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wantsFocus = useRef(false)
  const busy = useRef(false)
  // After "Undo" the button comes back once the purchase is gone from what is stored.
  useEffect(() => {
    if (!wantsFocus.current || !button.current) return
    wantsFocus.current = false
    button.current.focus()
  })

  const { offer, purchasedOn } = fields
  const name = `${offer} ${purchasedOn}`
  const done = kept?.name === name ? kept.done : undefined
  const stored = purchases.some(
    purchase => purchase.offer === offer && purchase.purchasedOn === purchasedOn,
  )
  const mayKeep = offer !== undefined && purchasedOn !== undefined && !stored && !done

  const keep = async () => {
    if (busy.current) return
    busy.current = true
    try {
      const id = await purchaseStore.add(fields)
      const undo = async () => void (await deletePurchase(id))
      setKept({ name, done: { text: t('checkKept'), undo } })
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }
  const undone = () => {
    setKept(undefined)
    wantsFocus.current = true
  }

  return (
    <div class="keep">
      <UndoBar done={done} onUndone={undone} />
      {mayKeep && (
        <button ref={button} type="button" class="fw-button small primary" onClick={keep}>
          {t('checkKeep')}
        </button>
      )}
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
    </div>
  )
}
