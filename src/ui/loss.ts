import type { Hold } from '../requests/types'
import type { Rule } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { Purchase } from '../storage/records'

/** What an action would cost. */
export interface Loss {
  kind: 'loss'
  /** The refund of a purchase; absent where none is at stake. */
  refund?: Refund
  /** Something else, by a rule of its own. */
  own?: OwnRule
  /** What a support request lacks, the gravest first; never empty. */
  holds?: readonly Hold[]
}

export interface Refund {
  rule: Rule
  /** Purchases it may be, the likeliest first; none when the purchase is not known. */
  purchases: readonly Purchase[]
  /** What the page says was bought. */
  offer?: Offer | undefined
  /** Set where the action costs something even when no refund is left. */
  costsAnyway?: true
}

export interface OwnRule {
  rule: Rule
  /** Facts that are known before anybody is asked. */
  facts: Readonly<Record<string, string | number | boolean>>
  /** A choice whose options lead to different figures, which are shown side by side. */
  compare?: { fact: string; options: readonly string[] }
  /** Set where it is judged as if the action had been done: its criteria then tell nobody anything. */
  isForecast?: true
}
