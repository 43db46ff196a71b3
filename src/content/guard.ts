import { shadowOf } from '../portal/dom'
import { pathOf } from '../portal/path'
import type { PageId } from '../portal/routes'
import { isRow } from '../portal/row'
import { lineageOf } from '../portal/tree'
import type { HeldAction, Judge } from './bridge'
import { listen } from './listen'
import { currentPage } from './page'
import type { Passes } from './pass'
import { type Gesture, gestureOf, replay } from './replay'
import { type Aim, aimOf, findAgain } from './target'

/*
 * Holds actions.
 *
 *   event at window, capture ──▶ aimOf: a listed control of this page?   no ──▶ untouched
 *          │ yes
 *          ▼
 *   has it a pass?  yes ──▶ through          judge: something at stake?  no ──▶ untouched
 *          │ no                                   │ yes, or cannot tell
 *          └──────────────────────────────────────▼
 *   every event of the press is stopped; the one that completes it (click, Enter, Space, …)
 *   opens the question, and "proceed" does the whole press again with a pass.
 *
 * Nothing is scanned or remembered between events: what the event itself passes through decides, so
 * a control that was rendered, replaced or renamed a moment ago is held like any other.
 */

/** Stopped so that a control that acts on them does not; they open no question. */
const preludes = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'keyup',
] as const

/** Complete a press. */
const completions = ['click', 'auxclick', 'keydown', 'submit'] as const

/** Pixels: as far apart as the two clicks of a double click may be. */
const samePlace = 10

/** What the guard leaves to others. */
export interface GuardPorts {
  /** Undefined when the one who knows the rules has not come up; then everything listed is held. */
  judge: () => Judge | undefined
  passes: Passes
  /** The browser's own yes-or-no question, for when everything else fails. */
  confirm: (aim: Aim) => boolean
}

/**
 * Must run before the page's scripts.
 *
 * @param signal takes the guard down; in a page nothing ever does
 */
export function installGuard(view: Window, ports: GuardPorts, signal: AbortSignal): void {
  let busy = false
  /** The key that is held down, of those that work a button. */
  let heldKey: string | undefined
  /** The key that was still held down when the last question was answered. */
  let keyOfAnswer: string | undefined
  let clickedAt: MouseEvent | undefined
  /** The click that answered the last question, if it was one of ours. */
  let answeredAt: MouseEvent | undefined
  /** The press that asked the open question, as long as none but its own second one came after. */
  let latest: Gesture | undefined

  /**
   * What is left of the press that answered the question: the repeats of its key and its release, or
   * the second click of a double click, which would fall on whatever lay under the dialog. The events
   * themselves tell, never the time at which they are handled: on a slow machine that is any time.
   */
  const isAftermath = (event: Event): boolean => {
    if (busy || !event.isTrusted) return false
    if (event instanceof KeyboardEvent) return event.key === keyOfAnswer && !isFirstDown(event)
    // The browser counts clicks from 1 again when a press is one of its own.
    if (event instanceof MouseEvent && event.detail === 1) answeredAt = undefined
    return isSecondOf(answeredAt, event)
  }

  const followKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    if (event.type === 'keyup') {
      if (event.key === heldKey) heldKey = undefined
      if (event.key === keyOfAnswer) keyOfAnswer = undefined
    } else if (isFirstDown(event)) {
      heldKey = event.key
      keyOfAnswer = undefined
    }
  }

  const isSecondOf = (first: MouseEvent | undefined, event: Event) =>
    event.isTrusted &&
    event instanceof MouseEvent &&
    event.detail > 1 &&
    first !== undefined &&
    Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) < samePlace

  /** The second press of a double click falls on the question that the first one brought up. */
  const isSecondOfHeld = (event: Event): boolean => {
    if (!latest || !(event instanceof MouseEvent) || event.detail === 0) return false
    if (isSecondOf(clickedAt, event)) latest.isDouble = true
    else latest = undefined
    return latest !== undefined
  }

  const onEvent = (event: Event) => {
    // A key between two clicks makes them two, however close they are.
    if (event.type === 'keydown' && event.isTrusted) clickedAt = answeredAt = undefined
    if (!isPress(event)) return
    const isLeftOver = isSecondOfHeld(event) || isAftermath(event)
    if (event instanceof KeyboardEvent) followKey(event)
    if (isLeftOver) {
      stop(event)
      // It would open a list of the question that has come up there, and Escape would close that.
      if (event.type === 'mousedown') event.preventDefault()
      return
    }
    if (event.type === 'click' && event.isTrusted) clickedAt = event as MouseEvent
    const page = currentPage(view)
    if (page === undefined) return
    const aim = aimOf(event, page)
    if (!aim) return
    try {
      holdUnlessFree(event, page, aim)
    } catch {
      // Whatever failed, the action must not slip through with it.
      stop(event)
      if (isCompletion(event) && !isRepeat(event) && ports.confirm(aim)) {
        release(aim, gestureOf(event, aim.element))
      }
    }
  }

  const holdUnlessFree = (event: Event, page: PageId, aim: Aim) => {
    if (ports.passes.admits(aim, event)) {
      if (isCompletion(event)) ports.passes.consume(aim)
      return
    }
    const judge = ports.judge()
    if (!judge) throw new Error('nobody to ask')
    const standing = judge.standing(aim, page)
    if (standing === 'noted' && isCompletion(event) && !isRepeat(event)) judge.noted(aim, page)
    if (standing === 'free' || standing === 'noted') return
    stop(event)
    if (busy || !isCompletion(event) || isRepeat(event)) return
    // Of the other buttons only the middle one does anything by itself, and only on a link.
    if (event.type === 'auxclick' && !aim.element.matches('a[href]')) return
    busy = true
    const [target] = pathOf(event)
    const gesture = gestureOf(event, target instanceof Element ? target : aim.element)
    latest = event.isTrusted && event.type === 'click' ? gesture : undefined
    settle({ aim, page, gesture }, judge)
      .catch(() => {
        if (ports.confirm(aim)) release(aim, gesture)
      })
      .finally(() => {
        busy = false
        latest = undefined
      })
  }

  const settle = async (action: HeldAction, judge: Judge) => {
    const { aim, page } = action
    const askedAt = clickedAt
    // Pressed before what is stored was read: the press waits for it, not the guard.
    if (judge.standing(aim, page) === undefined) await judge.ready()
    const decision = await judge.decide(action)
    if (decision) {
      keyOfAnswer = heldKey
      // The browser's own question is answered without a click that could be seen here.
      answeredAt = clickedAt === askedAt ? undefined : clickedAt
    }
    if (decision?.action === 'cancel') {
      judge.settled(action, decision)
      return
    }
    const done = () => decision && judge.settled(action, decision)
    const now = findAgain(aim, page, view.document)
    if (now && !isScriptLink(now.element)) {
      release(now, action.gesture)
      done()
    } else {
      ports.passes.grant(aim, done)
      judge.lost(action)
    }
  }

  const release = (aim: Aim, gesture: Gesture) => {
    ports.passes.during(aim, () => replay(gesture, targetOf(gesture, aim.element)))
  }

  const options = { capture: true, passive: false, signal }
  listen(view, [...preludes, ...completions], onEvent, options)
}

/** Its address is code of the page's, which the browser keeps from being run by an extension. */
function isScriptLink(element: Element): boolean {
  return element.getAttribute('href')?.trim().toLowerCase().startsWith('javascript:') ?? false
}

/** Of the keys only those that work a button; of the buttons not the one for the context menu. */
function isPress(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Enter' || event.key === ' '
  return !(event instanceof MouseEvent) || event.button !== 2
}

function isCompletion(event: Event): boolean {
  return (completions as readonly string[]).includes(event.type)
}

/** The key goes down, and was not down before. */
function isFirstDown(event: KeyboardEvent): boolean {
  return event.type === 'keydown' && !event.repeat
}

function isRepeat(event: Event): boolean {
  return event instanceof KeyboardEvent && event.repeat
}

/**
 * Only what completes a press is prevented. Preventing a touch or pointer event would swallow the
 * click that follows from it, and with it the question.
 */
function stop(event: Event): void {
  event.stopImmediatePropagation()
  if (isCompletion(event) || event.type === 'dblclick' || event.type === 'keyup') {
    event.preventDefault()
  }
}

/** Whether `inner` lies in `outer`, also inside the shadow roots in it. */
function contains(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node; ) {
    if (node === outer) return true
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  }
  return false
}

/** Where to do the gesture again: where it was done, or the same place of what is there now. */
function targetOf(gesture: Gesture, control: Element): Element {
  const { target } = gesture
  if (target.isConnected && contains(control, target)) return target
  // A key on a row was meant for the row, though it is the control in it that is held.
  if (isRow(target)) return [...lineageOf(control)].find(isRow) ?? control
  return innermost(control)
}

/** A component's own button: its handlers may be on either, and events go from the inside out. */
function innermost(element: Element): Element {
  return shadowOf(element)?.querySelector('button, a, [role="button"]') ?? element
}
