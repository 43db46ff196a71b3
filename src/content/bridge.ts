import type { RequestSection, RequestStanding } from '../features/feature'
import type { Knowledge } from '../features/knowledge'
import type { Texts } from '../i18n/messages'
import type { FoundControl } from '../portal/controls'
import type { Look } from '../portal/look'
import type { PageReading } from '../portal/reading'
import type { PageId } from '../portal/routes'
import type { Survey } from '../portal/survey'
import type { State } from '../storage/state'
import type { Decision } from '../ui/HoldDialog'
import type { RequestKnowledge } from '../ui/request-knowledge'
import type { Area } from './beneath'
import type { Ask } from './decision'
import type { Overlay } from './overlay'
import type { Gesture } from './replay'
import type { Aim } from './target'

/*
 * The scripts of a frame, one after the other in the same isolated world, which no page can look
 * into. They meet in one global variable there.
 *
 * - `guard.iife.ts` knows the portal and holds what is pressed. It is small and stands by itself:
 *   were the others to fail, it would still hold every listed control and ask with the browser's own
 *   question.
 * - `judge.iife.ts` knows the rules and what is stored: it says what a press would cost.
 * - `question.iife.ts` asks about it.
 * - `knowledge.iife.ts`, in the top frame only, holds the rules and notes of the panel, and what
 *   reads the dates of a page for it.
 * - `panel.iife.ts`, in the top frame only, shows what the page means for the person.
 * - `request-knowledge.iife.ts` and `request.iife.ts`, in the top frame and only where a request is
 *   made, know the way through one and guide along it.
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

/**
 * What scripts wait for: any page of ours in this frame, that page of ours, or that something has to
 * be asked.
 */
export type Demand = 'page' | PageId | 'question'

/** What each script offers those after it. */
export interface Bridge {
  overlay: Overlay
  /** Runs a script once there is a demand, which in most frames there never is. See vite.config.ts. */
  onDemand: (script: () => void, demand: Demand) => void
  /** From here on the scripts that waited for this are there. Throws what such a script throws. */
  call: (demand: Demand) => void
  /** The texts that were looked up: they outlive the extension, which may go away under a page. */
  texts: Texts
  /** Calls `arrived` when the address is another one that is a page of ours or leaves one. */
  onAddress: (arrived: () => void) => void
  /** The portal page this frame belongs to now. */
  page: () => PageId | undefined
  /** Looks the page over, once. */
  survey: (page: PageId) => Survey
  /** The listed controls there are, for whoever was asked about them: walks the whole page. */
  controls: (page: PageId) => readonly FoundControl[]
  /** Names of the tags an element is in, outermost first. */
  tagsAround: (element: Element) => string[]
  /**
   * Whether a listed control is drawn in a part of the window, whatever of ours is above it; point by
   * point.
   */
  covers: (area: Area, page: PageId) => Generator<void, boolean>
  /** Looks at the page for the panel, element by element. */
  lookOver: (page: PageId) => Generator<Element, Look>
  /** Undefined until the second script has come up; so is `stored`. */
  judge?: Judge
  stored?: Stored
  /** Undefined until something had to be asked. */
  ask?: Ask
  /** What the panel goes by, in the top frame. */
  knowledge?: Knowledge
  /** What the guided request goes by. */
  requestKnowledge?: RequestKnowledge
  /** The guided request, in the top frame and from the first page on where one is made. */
  request?: RequestGuide
  /** Reads the dates of the page, in steps; there with `knowledge`. */
  readingDates?: (page: PageId) => Generator<Element, PageReading>
}

/** Draws the request that is open, and tells the guard what it lacks. */
export interface RequestGuide extends RequestSection, RequestStanding {}

declare global {
  var forewarn: Bridge | undefined
}
