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
  action: ReplicaAction | 'submit' | 'other'
  /** Milliseconds since the epoch. */
  at: number
  /** Of an action: the benefit, offer or subscription it was done to. */
  product?: string
  /** Of an action: the event that did it, such as click or pointerdown. */
  event?: string
  /** Everything else: the words on the control. */
  label?: string
  /** What was sent or chosen, when there was anything. */
  payload?: Record<string, unknown>
}

interface Replica {
  /** What the page's own handlers ran, oldest first; frames write to the log of the top window. */
  log: ReplicaEntry[]
  record(entry: Omit<ReplicaEntry, 'at'>): void
  /** Makes a control act on the event that the `act` switch names. */
  arm(control: Element, action: ReplicaAction, product: string, act: () => void): void
  armGetKeys(control: Element, product: string, reveal: () => void): void
  /** Controls with exactly these words, in document order, through open shadow roots. */
  controls(label: string): HTMLElement[]
}

interface Window {
  replica: Replica
}
