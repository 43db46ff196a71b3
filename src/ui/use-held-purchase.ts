import { useRef } from 'preact/hooks'
import type { Context, Rule, Verdict } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import { factsOf, type Profile, type Purchase } from '../storage/records'
import type { Facts } from './FactFields'
import { judgeFacts } from './judge'
import type { PurchaseChanges, PurchaseStore } from './purchase-store'
import { asPurchase, usePurchaseDraft } from './use-purchase-draft'

export interface HeldPurchaseInput {
  rule: Rule
  /** The stored purchase; undefined when the person is asked what was bought. */
  purchase: Purchase | undefined
  offer?: Offer | undefined
  profile: Profile
  context: Context
  store: PurchaseStore
  /** Optional facts to ask for, unless they are known. */
  asks: readonly string[]
}

export interface HeldPurchaseState {
  /** Id of the purchase, once it is stored. */
  id: string | undefined
  purchasedOn: string | undefined
  /** Undefined until offer and date are known: before that there is nothing to say. */
  verdict: Verdict | undefined
  facts: Facts
  /** Names of the facts to ask for. A question that was asked stays, so that it can be corrected. */
  asked: readonly string[]
  errors: Readonly<Record<string, string>>
  change: (fields: PurchaseChanges) => void
  storingFailed: boolean
}

/** A purchase as it is judged, and completed, while an action is held. */
export function useHeldPurchase(input: HeldPurchaseInput): HeldPurchaseState {
  const { rule, purchase, offer, profile, context, store, asks } = input
  const judge = (fields: PurchaseChanges) =>
    judgeFacts(rule, factsOf(asPurchase(fields), profile), context)
  const saysWhatAndWhen = (fields: PurchaseChanges) =>
    fields.offer !== undefined && judge(fields).verdict?.window !== undefined

  const { draft, change, failed } = usePurchaseDraft(store, purchase ?? { offer }, {
    isComplete: saysWhatAndWhen,
    errorsIn: fields => judge(fields).errors,
  })
  const { verdict, errors } = judge(draft)
  const known = saysWhatAndWhen(draft) ? verdict : undefined

  const asked = useRef(new Set(purchase ? [] : ['offer', 'purchasedOn'])).current
  const missing = (purchase ? verdict : known)?.missing ?? []
  for (const name of [...missing, ...Object.keys(errors)]) asked.add(name)
  const facts = factsOf(asPurchase(draft), profile)
  if (known) for (const name of asks) if (!(name in facts)) asked.add(name)

  return {
    id: draft.id,
    purchasedOn: draft.purchasedOn,
    verdict: known,
    facts: facts as Facts,
    asked: [...asked],
    errors,
    change,
    storingFailed: failed,
  }
}
