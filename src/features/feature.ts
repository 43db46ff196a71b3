import type { FunctionComponent } from 'preact'
import type { ControlId } from '../portal/controls'
import type { Product } from '../portal/product'
import type { PageId } from '../portal/routes'
import type { Context, Rule } from '../rules/types'
import type { Offer } from '../rules/vocabulary'
import type { Purchase } from '../storage/records'
import type { State } from '../storage/state'

/**
 * Something the user notices in the portal. Declared, never registered: `features/index.ts` lists
 * them all, and switches, popup and tests are drawn from that list.
 */
export interface Feature {
  /** Equal to the name of its file, its switch in the preferences and its message keys. */
  id: string
  pages: readonly PageId[]
  /** Controls whose use it may hold; none for a panel. */
  controls: readonly ControlId[]
  /** Rules whose verdict it rests on; the first one is explained when an action is held. */
  rules: readonly [Rule, ...Rule[]]
  /** Decides what a held action would cost. Synchronous: the click waits for it. */
  assess?: (action: Action) => Stake
  /** What is to be kept on the purchase once the held action was let go. */
  record?: (purchase: string, at: Date) => Promise<void>
  /** What it shows beside the page, in the top frame only. */
  Panel?: FunctionComponent<PanelProps>
  /** The same in a few words, for the folded panel. */
  summarise?: (props: PanelProps) => string
}

/** A press of a listed control, and all that is known at that moment. */
export interface Action {
  product: Product
  state: State
  context: Context
}

/** What would be lost. */
export type Stake =
  /** Certainly nothing: the action goes through untouched. */
  | { kind: 'nothing' }
  /** A refund of one of these purchases, the likeliest first. */
  | { kind: 'refund'; purchases: readonly [Purchase, ...Purchase[]] }
  /** Nobody knows, as the purchase is not known; `offer` is what the page says of it. */
  | { kind: 'unknown'; offer: Offer | undefined }

export interface PanelProps {
  state: State
  context: Context
  page: PageId
}

/** Features are on until they are switched off. */
export function isOn(feature: Feature, { features }: State): boolean {
  return features[feature.id] !== false
}
