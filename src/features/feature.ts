import type { ComponentChildren, FunctionComponent } from 'preact'
import type { ControlId } from '../portal/controls'
import type { Look } from '../portal/look'
import type { Product } from '../portal/product'
import type { PageId } from '../portal/routes'
import type { Hold } from '../requests/types'
import type { Advice, Context, RuleId } from '../rules/types'
import type { Strength } from '../storage/records'
import type { State } from '../storage/state'
import type { Loss } from '../ui/loss'
import type { DatesOnPage } from '../ui/panel-dates'

/**
 * Something the user notices in the portal. Declared, never registered: `features/index.ts` lists
 * them all, and switches, popup and tests are drawn from that list.
 */
export interface Feature {
  /** Equal to the name of its file, its switch in the preferences and its message keys. */
  id: string
  pages: readonly PageId[]
  /** Rules whose verdict it rests on. */
  rules: readonly [RuleId, ...RuleId[]]
  /** What it holds; absent for a panel. */
  guard?: Guard
  /** What it shows beside the page, in the top frame only. */
  Panel?: FunctionComponent<PanelProps>
  /** What runs out next, for the folded panel; undefined when nothing does. */
  summarise?: (props: PanelProps) => Summary | undefined
}

/** A feature that holds something. */
export type GuardingFeature = Feature & Required<Pick<Feature, 'guard'>>

/** How a feature holds an action. */
export interface Guard {
  /** Controls whose use it may hold, on the feature's pages. */
  controls: readonly ControlId[]
  /** How hard it holds them unless the person chose otherwise. */
  strength: Strength
  /** Decides what a held action would cost. Synchronous: the click waits for it. */
  assess: (action: Action) => Stake
  /** What else to know before going on, in the question; each with its sources. */
  notes: readonly Advice[]
  /** Optional facts of the purchase that have a say here, and so are asked for. */
  asks?: readonly string[]
  /**
   * What the name near its control is: a product unless said otherwise. What is neither product nor
   * offer, such as a person or the number of a bill, is neither shown nor kept.
   */
  isAbout?: 'offer' | 'nothing'
  /** What is to be kept on the purchase once the held action was let go. */
  record?: (purchase: string, at: Date) => Promise<void>
}

/** A press of a listed control, and all that is known at that moment. */
export interface Action {
  page: PageId
  product: Product
  state: State
  context: Context
  /** Of the support request on the page; absent in frames and while nothing has looked at it. */
  request?: RequestStanding | undefined
}

/** What is known of the support request that is being made. */
export interface RequestStanding {
  /** Why it would be held, the gravest first; undefined while no draft of it is open. */
  holds: () => readonly Hold[] | undefined
  /** Whether what is chosen in the form surely has to do with neither a credit nor a refund. */
  isUnrelated?: () => boolean
}

/** What would be lost. */
export type Stake =
  /** Certainly nothing: the action goes through untouched. */
  { kind: 'nothing' } | Loss

export interface PanelProps {
  state: State
  context: Context
  page: PageId
  /** What stands on the page; absent until it was looked at. */
  seen?: Look | undefined
  /** Only where a request is made. */
  request?: RequestSection | undefined
  /** Reads the dates of the page for as long as they are shown; absent where nothing can. */
  dates?: DatesOnPage | undefined
}

/** The support request that is being made, as the panel shows it. */
export interface RequestSection {
  /** What is known of it now, drawn; nothing where no request can be made. */
  view: (props: PanelProps) => ComponentChildren
  /** Calls back when there is something new to draw. @returns what ends that */
  follow: (redraw: () => void) => () => void
  /** Somebody works on it. */
  touched: () => void
  /** What runs out for the request that is open. */
  summarise: (context: Context) => Summary | undefined
  /** Whether the panel would lie over what it has the person fill in. */
  covers: (area: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) => boolean
  /** Calls back after the form has moved on. @returns what ends that */
  watch: (moved: () => void) => () => void
}

/** A countdown in a few words. The panel's tab shows the one that ends first. */
export interface Summary {
  daysLeft: number
  text: string
}

/** Features are on until they are switched off. */
export function isOn(feature: Feature, { features }: State): boolean {
  return features[feature.id] !== false
}

/** How hard a guard holds: as the person chose, or as it is meant. */
export function strengthOf({ id, guard }: Feature, { strengths }: State): Strength {
  return strengths[id] ?? guard?.strength ?? 'ask'
}
