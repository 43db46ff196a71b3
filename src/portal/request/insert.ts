import { isDisabled } from '../disabled'
import { attributeOf, hasAttribute, linesOf, read, shadowOf, tagOf } from '../dom'
import { rolesOf } from '../prose'
import { walk } from '../tree'
import { isEditable } from './fields'
import { settle } from './settle'
import { type Change, focused, giveFocus, leave, setNatively, typeInto } from './typing'

export interface InsertOptions {
  /** What an earlier call put in, word for word: it is replaced where it stands. */
  earlier?: string | undefined
  /** Puts it in place of all that is there, because the person wants that. */
  replacing?: boolean
  /** Finds the box again, should the page have drawn it anew meanwhile. */
  findAgain?: () => Element | undefined
}

export type Refusal =
  /** No text can be put in, by whatever means: switched off, read only, no text field. */
  | 'not-editable'
  /** Longer than the field takes. */
  | 'too-long'
  /** The field holds one line and the text has several. */
  | 'one-line'
  /** The page put back or changed what was put in. What it held before stands again. */
  | 'not-kept'

export type Insertion =
  | {
      result: 'inserted'
      /** What to hand in as `earlier` next time. */
      text: string
      /** Puts back what was there before, unless the field holds anything else by now. */
      undo: () => Promise<'restored' | 'refused'>
    }
  | { result: 'refused'; reason: Refusal }

export interface Standing {
  /** `ours`: what an earlier call put in is still there, word for word. */
  text: 'none' | 'ours' | 'other'
  /** UTF-16 code units that the field takes in all; undefined where it does not say. */
  longest: number | undefined
}

/**
 * Whether something stands in a field that a text would come after; what it is, is not told.
 *
 * @param earlier what an earlier call put in
 */
export function standingIn(field: Element, earlier?: string): Standing {
  const box = editableIn(field)
  const held = box ? heldBy(box) : ''
  const isOurs = earlier !== undefined && held.includes(withLineFeeds(earlier))
  const text = held.trim() === '' ? 'none' : isOurs ? 'ours' : 'other'
  return { text, longest: box && longestOf(box) }
}

/**
 * Puts a text into a field of the page as if it were typed, after what is there already, and says
 * so only once the page has had its turn and the field still holds it to the last character. Line
 * breaks count as one character (LF), as in the value of a text area. Takes about a third of a
 * second, and gives the focus back. Never throws: what cannot be done is refused, for the caller to
 * offer to copy the text instead.
 *
 * @param field the Details box of `readRequestForm`, or the element around it
 */
export async function insertText(
  field: Element,
  text: string,
  options: InsertOptions = {},
): Promise<Insertion> {
  const box = editableIn(field)
  if (!box || isReadOnly(box)) return { result: 'refused', reason: 'not-editable' }
  const isSingle = tagOf(box) === 'input'
  const added = withLineFeeds(text)
  if (isSingle && added.includes('\n')) return { result: 'refused', reason: 'one-line' }

  const before = heldBy(box)
  const change = options.replacing
    ? { start: 0, end: before.length, text: added, after: added }
    : placed(before, added, isSingle ? undefined : options.earlier, isSingle)
  const longest = longestOf(box)
  if (longest !== undefined && change.after.length > longest) {
    return { result: 'refused', reason: 'too-long' }
  }
  const find = () => standing(box, options.findAgain)
  if (await put(find, change)) {
    const back = { start: 0, end: change.after.length, text: before, after: before }
    return {
      result: 'inserted',
      text: added,
      undo: async () => {
        const now = find()
        const isOurs = now !== undefined && heldBy(now) === change.after
        return isOurs && (await put(find, back)) ? 'restored' : 'refused'
      },
    }
  }
  const now = find()
  if (now && heldBy(now) !== before) {
    const back = { start: 0, end: heldBy(now).length, text: before, after: before }
    await put(find, back)
  }
  return { result: 'refused', reason: 'not-kept' }
}

/** Where a text goes: in place of the earlier one, else after all there is, a blank line between. */
function placed(
  before: string,
  text: string,
  earlier: string | undefined,
  isSingle: boolean,
): Change {
  const known = earlier && withLineFeeds(earlier)
  const start = known ? before.lastIndexOf(known) : -1
  if (known && start >= 0) {
    const end = start + known.length
    return { start, end, text, after: before.slice(0, start) + text + before.slice(end) }
  }
  const isBlank = before.trim() === ''
  const gap = isSingle ? ' ' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const added = isBlank ? text : gap + text
  const from = isBlank ? 0 : before.length
  return { start: from, end: before.length, text: added, after: before.slice(0, from) + added }
}

/** Tries one way after the other; true once the page has kept the value. */
async function put(find: () => Element | undefined, change: Change): Promise<boolean> {
  for (const way of [typeInto, setNatively]) {
    const box = find()
    if (!box) return false
    const hadFocus = focused(box.ownerDocument)
    giveFocus(box)
    // The second way starts from whatever the first has left.
    const whole = { start: 0, end: heldBy(box).length, text: change.after, after: change.after }
    way(box, way === typeInto ? change : whole)
    await settle()
    // To leave the field is what some forms take a value at.
    leave(box, hadFocus)
    await settle()
    const now = find()
    if (now && heldBy(now) === change.after) return true
  }
  return false
}

function standing(box: Element, findAgain: InsertOptions['findAgain']): Element | undefined {
  if (read(Node.prototype, 'isConnected', box)) return box
  const again = findAgain?.()
  return again && editableIn(again)
}

/** The field itself, or the one in the shadow root of the portal's own element. */
function editableIn(field: Element): Element | undefined {
  if (isTextField(field)) return field
  const inner = shadowOf(field)
  return [inner, field].flatMap(root => (root ? walk(root, 200).elements : [])).find(isTextField)
}

function isTextField(element: Element): boolean {
  const tag = tagOf(element)
  if (tag === 'textarea') return true
  if (tag !== 'input') return isEditable(element)
  return /^(?:text)?$/i.test(attributeOf(element, 'type') ?? '') && !isCombobox(element)
}

function longestOf(box: Element): number | undefined {
  const longest = Number(attributeOf(box, 'maxlength') || -1)
  return longest >= 0 ? longest : undefined
}

const isCombobox = (element: Element) => rolesOf(element).includes('combobox')

const isReadOnly = (box: Element) =>
  hasAttribute(box, 'readonly') ||
  attributeOf(box, 'aria-readonly')?.toLowerCase() === 'true' ||
  isDisabled(box)

/** What a field holds, lines parted by one line feed. */
function heldBy(box: Element): string {
  const tag = tagOf(box)
  if (tag === 'textarea') return read(HTMLTextAreaElement.prototype, 'value', box) ?? ''
  if (tag === 'input') return read(HTMLInputElement.prototype, 'value', box) ?? ''
  // An empty line at the end is what an editor keeps the caret in.
  return (linesOf(box) ?? '').replace(/\n$/, '')
}

const withLineFeeds = (text: string) => text.replace(/\r\n?/g, '\n')
