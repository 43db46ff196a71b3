/** One thing a handler of the page did. */
interface ReplicaEntry {
  action: 'get-keys' | 'submit' | 'other'
  /** Milliseconds since the epoch. */
  at: number
  /** Get keys only: the benefit whose keys were shown. */
  product?: string
  /** Get keys only: the event that did it, such as click or pointerdown. */
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
  /** Makes a control show keys on the event that the `act` switch names. */
  armGetKeys(control: Element, product: string, reveal: () => void): void
  /** Controls with exactly these words, in document order, through open shadow roots. */
  controls(label: string): HTMLElement[]
}

interface Window {
  replica: Replica
}
