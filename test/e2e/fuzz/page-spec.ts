import type { Company } from './vocabulary'

/*
 * A page of the fuzz test as data: what stands on it and what a person does to it. Drawn at random,
 * shrunk, and written down as it is when it fails.
 */

/** How words are made to look other than they are compared. */
export const disguises = [
  'none',
  'nbsp',
  'soft-hyphen',
  'zero-width',
  'capitals',
  'decomposed',
  'padded',
  'spans',
  'line-break',
  'icon',
] as const
export type Disguise = (typeof disguises)[number]

/** What is pressed. */
export const shapes = [
  'button',
  'link',
  'role-link',
  'role-div',
  'menu-item',
  'focusable',
  'hand',
  'input',
  'submit',
  'input-submit',
  'image',
  'summary',
  'aria-label',
  'labelled-by',
  'title',
  'component',
  'closed-component',
  'inner-component',
] as const
export type Shape = (typeof shapes)[number]

/** The event on which it acts. */
export const acts = [
  'click',
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'submit',
] as const
export type Act = (typeof acts)[number]

export const gestures = [
  'mouse',
  'touch',
  'double',
  'middle',
  'ctrl',
  'shift',
  'Enter',
  'Space',
  'field-Enter',
] as const
export type Gesture = (typeof gestures)[number]

/** Where a control stands; the first three name what it is about. */
export const places = ['row', 'card', 'panel', 'box'] as const
export type Place = (typeof places)[number]

/** What holds the whole scene, or one item of it. */
export const wrappers = [
  'div',
  'section',
  'tempting-group',
  'tempting-section',
  'hand-card',
  'open',
  'closed',
  'slot-open',
  'slot-closed',
] as const
export type Wrapper = (typeof wrappers)[number]

export type FrameKind = 'srcdoc' | 'blank' | 'address'

/** What holds the same words as a control and is none, or is none for another reason. */
export const decoys = [
  'prose',
  'strong-in-prose',
  'heading',
  'code',
  'documentation-link',
  'search-field',
  'text-area',
  'longer-button',
  'titled-button',
  'picture',
  'pictured-button',
  'other-page-button',
  'get-key',
  'disabled',
  'aria-disabled',
  'in-disabled-fieldset',
  'step',
  'tab',
  'search-form',
  'feedback',
  'lonely-form',
  'other-section',
  'other-form',
  'plain-button',
  'card-with-more',
  'editable',
  'row-with-more',
] as const
export type DecoyKind = (typeof decoys)[number]

interface Common {
  words: string
  disguise: Disguise
  gesture: Gesture
  around: readonly Wrapper[]
}

export interface ListedItem extends Common {
  kind: 'listed'
  shape: Shape
  act: Act
  place: Place
  company?: Company
  /** Whether the page listens on its window rather than on the control. */
  delegated: boolean
  answer: 'cancel' | 'proceed'
  /** How the question is answered. */
  by: 'mouse' | 'Enter' | 'Space' | 'Escape'
  /** The scene is drawn anew while the question is open. */
  redrawn: 'no' | 'same' | 'reversed'
}

export interface DecoyItem extends Common {
  kind: 'decoy'
  decoy: DecoyKind
}

export type Item = ListedItem | DecoyItem

export interface FuzzPage {
  path: string
  frame: FrameKind | 'none'
  around: readonly Wrapper[]
  items: readonly Item[]
  /** Drawn only this long after the address changed, in milliseconds. */
  late: number
}
