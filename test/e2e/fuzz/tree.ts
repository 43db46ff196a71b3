/** An element of a fuzz page, as data for the script in the page. */
export interface FuzzNode {
  tag: string
  attributes?: Readonly<Record<string, string>>
  /** Outside the shadow root, if there is one. */
  children?: readonly (FuzzNode | string)[]
  shadow?: { mode: 'open' | 'closed'; children: readonly FuzzNode[] }
  frame?: 'srcdoc' | 'blank' | 'address'
  /** By which it is pressed and told of. */
  id?: string
  /** The event on which it acts. */
  acts?: string
  /** Whether the page listens for that on its window. */
  delegated?: boolean
  /** Its children are what is drawn anew. */
  scene?: boolean
}

/** What the script in the page offers. */
export interface FuzzRuntime {
  log: { id: string; event: string; trusted: boolean }[]
  painted: () => Promise<void>
  build: (address: string, late: number, tree: FuzzNode) => Promise<void>
  redraw: (reversed: boolean) => Promise<void>
  point: (id: string) => { x: number; y: number }
  isCovered: (x: number, y: number) => boolean
  focus: (id: string) => void
  hosts: () => readonly Element[]
  offset: (element: Element) => { x: number; y: number }
  acted: (id: string, times: number) => Promise<string[]>
}

type Attributes = Readonly<Record<string, string>>

/** Makes an element. */
export function el(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (FuzzNode | string)[]
): FuzzNode {
  return { tag, attributes, children }
}
