import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Context, Rule } from '../rules/types'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import { FactFields, type Facts } from './FactFields'
import { judgeFacts } from './judge'
import { type PurchaseChanges, purchaseStore } from './purchase-store'
import { asPurchase } from './use-purchase-draft'

interface PurchaseFormProps {
  rule: Rule
  profile: Profile
  context: Context
  /** Facts to ask for, as far as they apply. */
  names: readonly string[]
  /** The purchase to change; without it a new one is added. */
  purchase?: Purchase
  /** Called with the purchase's id once it is stored, without one when the person cancels. */
  onDone: (id?: string) => void
}

/** Adds or changes a purchase. What was bought and when are required; the rest may stay open. */
export function PurchaseForm(props: PurchaseFormProps) {
  const { rule, profile, context, names, purchase, onDone } = props
  const [fields, setFields] = useState<PurchaseChanges>(purchase ?? {})
  const [attempts, setAttempts] = useState(0)
  const [failed, setFailed] = useState(false)
  const { errors } = judgeFacts(rule, factsOf(asPurchase(fields), profile), context)
  const shown = { ...(attempts > 0 && absent(fields)), ...errors }

  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  // Pressed twice, it must not store the purchase twice.
  const saving = useRef(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (saving.current || Object.keys({ ...absent(fields), ...errors }).length > 0) return
    saving.current = true
    try {
      if (purchase) await purchaseStore.update(purchase.id, changesBetween(purchase, fields))
      onDone(purchase ? purchase.id : await purchaseStore.add(fields))
    } catch {
      setFailed(true)
    } finally {
      saving.current = false
    }
  }

  return (
    <form ref={form} class="ask" noValidate onSubmit={submit}>
      <FactFields
        rule={rule}
        names={names}
        values={fields as Facts}
        errors={shown}
        context={context}
        onChange={(name, value) => setFields(before => ({ ...before, [name]: value }))}
      />
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="fw-button small primary">
          {t('save')}
        </button>
        <button type="button" class="fw-button small" onClick={() => onDone()}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function absent(fields: PurchaseChanges): Record<string, string> {
  const required = ['offer', 'purchasedOn'] as const
  const missing = required.filter(name => fields[name] === undefined)
  return Object.fromEntries(missing.map(name => [name, t('problem_required')]))
}

/** Only what was changed is written, so that a field changed elsewhere meanwhile is kept. */
function changesBetween(before: Purchase, after: PurchaseChanges): PurchaseChanges {
  const changed = Object.entries(after).filter(
    ([name, value]) => before[name as keyof Purchase] !== value,
  )
  return Object.fromEntries(changed)
}
