import type { RequestSection, RequestStanding } from '../features/feature'
import type { PageId } from '../portal/routes'
import type { State } from '../storage/state'
import type { Decision } from '../ui/HoldDialog'
import type { Overlay } from './overlay'
import type { Gesture } from './replay'
import type { Aim } from './target'

/*
 * The scripts of a frame, one after the other in the same isolated world, which no page can look
 * into. They are cut from one module graph, so no module is there twice, and meet in one global
 * variable.
 *
 * - `guard.iife.ts`, in every frame, knows the portal and holds what is pressed. It is small and
 *   stands by itself: were the others to fail, it would still hold every listed control and ask with
 *   the browser's own question.
 * - `frame.iife.ts`, in every frame, knows the rules and what is stored: it says what a press would
 *   cost and asks about it.
 * - `page.iife.ts`, in the top frame only, shows what the page means for the person and guides
 *   through a support request.
 */

export interface HeldAction {
  aim: Aim
  page: PageId
  gesture: Gesture
}

/**
 * Whether an action may go through: `free` untouched, `noted` untouched but not without a word,
 * `held` not without a decision.
 */
export type Standing = 'free' | 'noted' | 'held'

/** What the guard leaves to the one who knows the rules. */
export interface Judge {
  /** Synchronous, since a press waits for it; undefined while nothing stored has been read yet. */
  standing: (aim: Aim, page: PageId) => Standing | undefined
  /** Resolves when `standing` can tell. */
  ready: () => Promise<void>
  /** Asks the person; undefined when there is nothing to ask about after all. */
  decide: (action: HeldAction) => Promise<Decision | undefined>
  /** A noted action went through. */
  noted: (aim: Aim, page: PageId) => void
  /** The decision took effect: nothing was done, or the action was done again. */
  settled: (action: HeldAction, decision: Decision) => void
  /** The control of a released action cannot be found any more. */
  lost: (action: HeldAction) => void
}

/** What is stored, for whoever shows it. */
export interface Stored {
  /**
   * Calls `show` whenever there may be something new to show: what is stored was read or has
   * changed, the address is another, or the tab is looked at again.
   */
  follow: (show: (state: State) => void) => void
  /** Ids of the guards that are on for a page. */
  guardsOn: (page: PageId) => string[]
}

/** What each script offers those after it. */
export interface Bridge {
  overlay: Overlay
  /**
   * To be called when one of `forewarnArrived` is there. It runs once there is something to do: the
   * frame shows a page of ours, or a control was pressed there. In most frames that never comes, and
   * the script is not even compiled.
   */
  onArrival: () => void
  /** Calls `arrived` when the address is another one that is a page of ours or leaves one. */
  onAddress: (arrived: () => void) => void
  /** The portal page this frame belongs to now. */
  page: () => PageId | undefined
  /** Undefined until the second script has come up; so is `stored`. */
  judge?: Judge
  stored?: Stored
  /** The guided request, in the top frame. */
  request?: RequestGuide
}

/** Draws the request that is open, and tells the guard what it lacks. */
export interface RequestGuide extends RequestSection, RequestStanding {}

/** A script that waits until the guard wants it. */
export type LaterScript = 'frame' | 'page'

declare global {
  var forewarn: Bridge | undefined
  /** What was injected so far; the guard itself may come after it. */
  var forewarnArrived: Partial<Record<LaterScript, () => void>> | undefined
}
