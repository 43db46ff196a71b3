/** A control with consequences. */
type ReplicaAction =
  | 'get-keys'
  | 'activate'
  | 'assign-user'
  | 'reassign-user'
  | 'redeem'
  | 'confirm-billing-profile'
  | 'buy'
  | 'cancel-order'
  | 'submit-presales-request'
  | 'submit-support-request'
  | 'cancel-subscription'
  | 'suspend-subscription'
  | 'upgrade-subscription'
  | 'reduce-licenses'

/** One thing a handler of the page did. */
interface ReplicaEntry {
  action: ReplicaAction | 'submit' | 'other' | 'acted'
  /** Milliseconds since the epoch. */
  at: number
  /** Of an action: the benefit, offer or subscription it was done to. */
  product?: string
  /** Of an action: the event that did it, such as click or pointerdown. */
  event?: string
  /** Of an element of a canvas: its id. */
  id?: string
  /** The words on the control; not of Get keys. */
  label?: string
  /** What was sent or chosen, when there was anything. */
  payload?: Record<string, unknown>
}

/** An element of a canvas, as data. */
interface ReplicaNode {
  /** Ignored for a frame. */
  tag: string
  /** Words before the children; with `shadow` they stay outside the root. */
  text?: string
  attributes?: Record<string, string>
  /** In the shadow root or the frame's body, when there is one. */
  children?: readonly ReplicaNode[]
  shadow?: 'open' | 'closed' | null
  /** Makes an iframe of it. */
  frame?: 'srcdoc' | 'blank' | null
  /** The event on which it logs its `id`. */
  acts?: string | null
  id?: string
}

interface Replica {
  /** What the page's own handlers ran, oldest first; frames write to the log of the top window. */
  log: ReplicaEntry[]
  /**
   * On the page of a technique: what a person presses in each of its two rows. In a frame or a window
   * of the page it is the element in there, in a closed shadow root the one inside.
   */
  targets: Partial<Record<'A' | 'B', HTMLElement>>
  /** With `rotate=asked`, on the page of a technique: makes the rows anew, now. */
  turn?(): void
  record(entry: Omit<ReplicaEntry, 'at'>): void
  /** Makes a control act on the event that the `act` switch names. */
  arm(control: Element, action: ReplicaAction, product: string, act: () => void): void
  armGetKeys(control: Element, product: string, reveal: () => void): void
  /** Controls with exactly these words, in document order, through open shadow roots. */
  controls(label: string): HTMLElement[]
  /** On a canvas: adds a tree, and is done when its frames are. */
  build?(spec: ReplicaNode): Promise<void>
}

interface Window {
  replica: Replica
}
