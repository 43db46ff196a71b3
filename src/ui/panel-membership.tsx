import { useState } from 'preact/hooks'
import { formatDayShort } from '../i18n/dates'
import { t } from '../i18n/messages'
import { wireOrderExpires } from '../rules/advice/refunds'
import { daysBetween, todays } from '../rules/dates'
import { membershipRenewal } from '../rules/membership-renewal'
import { addYears } from '../rules/months'
import { taxRefund } from '../rules/tax-refund'
import type { Context, PlainDate, Rule, Verdict, Window } from '../rules/types'
import { wireOrderWindow } from '../rules/wire-order'
import type { Profile, Purchase } from '../storage/records'
import type { FactValue } from './FactField'
import { FactFields } from './FactFields'
import { judgeFacts } from './judge'
import { Folded, NoteList } from './panel-notes'
import { purchaseStore } from './purchase-store'
import { Reasons } from './Reasons'
import { usePurchaseDraft } from './use-purchase-draft'

interface MembershipCountdown {
  kind: 'renewal' | 'wire' | 'tax'
  /** To the last safe day, as of a countdown. */
  daysLeft: number
}

interface Membership {
  anniversaryOn: PlainDate | undefined
  renewal: Verdict | undefined
  /** The offer is one that cannot be renewed any more. */
  isRetired: boolean
  /** Until when a bank transfer has to be paid, as long as the order can still expire. */
  wire: Window | undefined
  /** The year in which tax comes back, while it lasts and the company is exempt. */
  tax: Verdict | undefined
  countdowns: MembershipCountdown[]
}

/** All the days of a membership but those of its refund. */
export function membershipOf(purchase: Purchase, profile: Profile, context: Context): Membership {
  const { offer, purchasedOn, payment } = purchase
  const anniversaryOn = purchase.anniversaryOn ?? (purchasedOn && addYears(purchasedOn, 1))
  const renewal =
    anniversaryOn === undefined
      ? undefined
      : judgeFacts(membershipRenewal, known({ offer, anniversaryOn }), context).verdict
  const sold = renewal?.reasons.find(({ criterion }) => criterion === 'offer-still-sold')
  const isRetired = sold?.state === 'failed'
  const isWire = payment === 'wire' && purchasedOn !== undefined
  const wire = isWire ? wireOrderWindow(purchasedOn, context) : undefined
  const isTaxed = profile.taxExempt === true && purchasedOn !== undefined
  const tax = isTaxed
    ? judgeFacts(taxRefund, { taxExempt: true, paidOn: purchasedOn }, context).verdict
    : undefined
  const counted = (kind: MembershipCountdown['kind'], window: Window | undefined) =>
    window?.safeUntil !== undefined && (window.state === 'open' || window.state === 'closing')
      ? [{ kind, daysLeft: daysBetween(todays(context).later, window.safeUntil) }]
      : []
  return {
    anniversaryOn,
    renewal,
    isRetired,
    wire: wire?.state === 'closed' ? undefined : wire,
    tax: tax?.outcome === 'ineligible' ? undefined : tax,
    countdowns: [
      ...(isRetired ? [] : counted('renewal', renewal?.window)),
      ...counted('wire', wire),
      ...counted('tax', tax?.window),
    ],
  }
}

interface MembershipYearProps {
  purchase: Purchase
  profile: Profile
  context: Context
}

/** When to renew, to pay and to ask for tax, with why and where that is written folded away. */
export function MembershipYear({ purchase, profile, context }: MembershipYearProps) {
  const { anniversaryOn, renewal, isRetired, wire, tax } = membershipOf(purchase, profile, context)
  if (anniversaryOn === undefined) return null
  return (
    <>
      {wire && <p class="wire">{t('panelWire', datesOf({ window: wire }))}</p>}
      {isRetired && <p class="retired">{t('panelRetired')}</p>}
      {tax && <p class="tax">{t('panelTax', datesOf(tax))}</p>}
      <Folded
        id="renewal"
        title={isRetired ? t('panelAnniversary') : t('panelRenewal', datesOf(renewal))}
        open={renewal?.window?.state !== 'not-open' && !isRetired}
      >
        {!isRetired && renewal?.window && <RenewalDays window={renewal.window} />}
        <Anniversary
          rule={membershipRenewal}
          purchase={purchase}
          anniversaryOn={anniversaryOn}
          context={context}
        />
        {renewal && <Reasons rule={membershipRenewal} reasons={renewal.reasons} />}
        {tax && <Reasons rule={taxRefund} reasons={tax.reasons} />}
        {wire && <NoteList notes={[wireOrderExpires]} />}
      </Folded>
    </>
  )
}

function RenewalDays({ window }: { window: Window }) {
  const { opensOn, safeFrom, safeUntil, outerUntil, state } = window
  if (!(opensOn && safeFrom && safeUntil && outerUntil)) return null
  return (
    <>
      {state === 'closed' && <p>{t('panelRenewalOver')}</p>}
      <dl class="days" data-renewal={state}>
        <dt>{t('panelRenewalFirst')}</dt>
        <dd>{formatDayShort(opensOn)}</dd>
        <dt>{t('panelRenewalSafe')}</dt>
        <dd>
          {t('panelFromTo', { from: formatDayShort(safeFrom), to: formatDayShort(safeUntil) })}
        </dd>
        <dt>{t('panelRenewalLast')}</dt>
        <dd>{formatDayShort(outerUntil)}</dd>
      </dl>
    </>
  )
}

interface AnniversaryProps {
  rule: Rule
  purchase: Purchase
  anniversaryOn: PlainDate
  context: Context
}

/** It is stored only once it was found good. */
const noChecks = { isComplete: () => true, errorsIn: () => ({}) }

/** The anniversary is a year after the purchase, unless the person knows it to be another day. */
function Anniversary({ rule, purchase, anniversaryOn, context }: AnniversaryProps) {
  const { draft, change, failed } = usePurchaseDraft(purchaseStore, purchase, noChecks)
  const [typed, setTyped] = useState<FactValue>(draft.anniversaryOn ?? anniversaryOn)
  const { errors } = judgeFacts(rule, { anniversaryOn: typed }, context)
  return (
    <>
      <FactFields
        rule={rule}
        names={['anniversaryOn']}
        values={{ anniversaryOn: typed }}
        errors={errors}
        context={context}
        onChange={(name, value) => {
          setTyped(value)
          const given = judgeFacts(rule, known({ [name]: value }), context)
          if (given.verdict) change({ anniversaryOn: value as PlainDate | undefined })
        }}
      />
      {failed && <p class="notice">{t('notStored')}</p>}
    </>
  )
}

/** The days of a window as a text has them: `{from}`, `{safe}`, `{outer}`. */
function datesOf(verdict: Pick<Verdict, 'window'> | undefined) {
  const { safeFrom, safeUntil, outerUntil } = verdict?.window ?? {}
  const shown = (day: PlainDate | undefined) => (day === undefined ? '' : formatDayShort(day))
  return { from: shown(safeFrom), safe: shown(safeUntil), outer: shown(outerUntil) }
}

function known(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
