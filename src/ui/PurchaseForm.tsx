import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Context, Rule } from '../rules/types'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import { FactFields, type Facts } from './FactFields'
import { judgeFacts } from './judge'
import { type PurchaseChanges, purchaseStore } from './purchase-store'
import { asPurchase, usePurchaseDraft } from './use-purchase-draft'

interface PurchaseFormProps {
  rule: Rule
  profile: Profile
  context: Context
  /** Facts to ask for, as far as they apply. */
  names: readonly string[]
  /** The purchase to change; without it a new one is added. */
  purchase?: Purchase
  /** Called with the id each time something was stored, without one when that failed. */
  onStored: (id?: string) => void
  /** Called with the purchase's id, or without one where none was stored. */
  onDone: (id?: string) => void
}

/**
 * Adds or changes a purchase, of which every answer is stored at once: of a new one as soon as it is
 * said what was bought and when. The rest may stay open.
 */
export function PurchaseForm(props: PurchaseFormProps) {
  const { rule, profile, context, names, purchase, onStored, onDone } = props
  const [attempts, setAttempts] = useState(0)
  const errorsIn = (fields: PurchaseChanges) => ({
    ...absent(fields),
    ...judgeFacts(rule, factsOf(asPurchase(fields), profile), context).errors,
  })
  const isComplete = (fields: PurchaseChanges) => Object.keys(errorsIn(fields)).length === 0
  const checks = { isComplete, errorsIn }
  const store = usePurchaseDraft(purchaseStore, purchase ?? {}, checks)
  const { draft, change, failed, times, settle } = store
  const { id } = draft
  useEffect(() => {
    if (failed) onStored()
    else if (times > 0) onStored(id)
  }, [times, failed])

  const errors = errorsIn(draft)
  // What has not been answered yet is no mistake before the person is done.
  const isAsked = (name: string) =>
    attempts > 0 || id !== undefined || draft[name as keyof PurchaseChanges] !== undefined
  const shown = Object.fromEntries(Object.entries(errors).filter(([name]) => isAsked(name)))

  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  const finish = async (event: Event) => {
    event.preventDefault()
    setAttempts(attempts + 1)
    if (!isComplete(draft)) return
    const stored = await settle()
    if (stored !== undefined) onDone(stored)
  }
  // What is stored follows the answers.
  const [before] = useState(purchase)
  const changed = before ? changesBetween(draft, before) : {}

  return (
    <form ref={form} class="ask" noValidate onSubmit={finish}>
      <FactFields
        rule={rule}
        names={names}
        values={draft as Facts}
        errors={shown}
        context={context}
        onChange={(name, value) => change({ [name]: value })}
      />
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="fw-button small primary">
          {t('done')}
        </button>
        {id === undefined && (
          <button type="button" class="fw-button small" onClick={() => onDone()}>
            {t('cancel')}
          </button>
        )}
        {purchase && (
          // Always there, since it would take the focus with it.
          <button
            type="button"
            class="fw-button small"
            aria-disabled={Object.keys(changed).length === 0}
            onClick={() => change(changed)}
          >
            {t('undo')}
          </button>
        )}
      </div>
    </form>
  )
}

function absent(fields: PurchaseChanges): Record<string, string> {
  const required = ['offer', 'purchasedOn'] as const
  const missing = required.filter(name => fields[name] === undefined)
  return Object.fromEntries(missing.map(name => [name, t('problem_required')]))
}

/** What makes of `now` what was before, and nothing that was changed elsewhere. */
function changesBetween(now: PurchaseChanges, before: PurchaseChanges): PurchaseChanges {
  const names = Object.keys({ ...before, ...now }) as (keyof PurchaseChanges)[]
  const changed = names.filter(name => now[name] !== before[name])
  return Object.fromEntries(changed.map(name => [name, before[name]]))
}
