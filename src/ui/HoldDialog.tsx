import { useState } from 'preact/hooks'
import type { Advice, Context, Outcome } from '../rules/types'
import type { Profile } from '../storage/records'
import { HoldFrame } from './HoldFrame'
import { HoldNotes } from './HoldNotes'
import { HoldOwn } from './HoldOwn'
import { HoldRefund } from './HoldRefund'
import { HoldRequest } from './HoldRequest'
import { hasHeadline, headlineState, headlineText } from './hold-texts'
import type { Loss } from './loss'
import type { PurchaseStore } from './purchase-store'
import { toneOf } from './tone'
import { useOwnFacts } from './use-own-facts'
import { datesOf, inZone } from './verdict-texts'

/** What the person decided, and on what grounds. */
export interface Decision {
  action: 'cancel' | 'proceed'
  /** Id of the purchase it was about, once it is stored. */
  purchase: string | undefined
  outcome: Outcome | 'unknown'
  /** Why the person goes on, where that is asked. */
  reason?: string | undefined
}

export interface HoldDialogProps {
  /** Id of the feature that holds the action; its texts are found by it. */
  feature: string
  product: string | undefined
  loss: Loss
  /** What else to know before going on. */
  notes: readonly Advice[]
  /** Optional facts of the purchase to ask for. */
  asks: readonly string[]
  profile: Profile
  context: Context
  store: PurchaseStore
  /** Something the person should know about the extension itself, e.g. that the page is outdated. */
  notice: string | undefined
  /** Whether going on takes a reason, and whether it is the organisation that wants it. */
  asksReason?: boolean | 'organisation'
  /** Whom to ask, in the organisation's own words. */
  contact?: string | undefined
  /** Milliseconds until "proceed" counts. */
  wait: number
  onDecide: (decision: Decision, event: Event) => void
}

/** Asks about a held action: what would be lost, until when, why, and where it is written. */
export function HoldDialog(props: HoldDialogProps) {
  const { refund, own, holds } = props.loss
  const purchases = refund?.purchases ?? []
  const [chosen, choose] = useState(purchases[0]?.id)
  const [isSure, setSure] = useState(purchases.length < 2)
  const facts = useOwnFacts(own, props.context)
  const state = holds ? 'ineligible' : headlineState(facts?.verdict)
  const isSaid = hasHeadline(props.feature, state)
  const more = (
    <>
      {holds && <HoldRequest holds={holds} />}
      {own && facts && <HoldOwn {...facts} own={own} context={props.context} isSaid={isSaid} />}
      <HoldNotes notes={props.notes} loss={props.loss} context={props.context} />
    </>
  )
  if (!refund) {
    return (
      <HoldFrame
        {...props}
        headline={headlineText(
          props.feature,
          state,
          datesOf(facts?.verdict, inZone(props.context)),
        )}
        tone={facts?.verdict ? toneOf(facts.verdict, undefined) : 'soon'}
        verdict={facts?.verdict}
        harmless={false}
        purchase={undefined}
      >
        {more}
      </HoldFrame>
    )
  }
  return (
    // Answers belong to a purchase: another purchase starts with its own.
    <HoldRefund
      key={chosen ?? 'other'}
      {...props}
      refund={refund}
      purchase={purchases.find(({ id }) => id === chosen)}
      isSure={isSure}
      onChoose={id => {
        choose(id)
        setSure(true)
      }}
    >
      {more}
    </HoldRefund>
  )
}
