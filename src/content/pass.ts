/*
 * What lets a released action through the guard. A pass belongs to one control of one product: a
 * pass for the page as a whole would be a blind spot.
 */

/** How long a pass for a control that has to be pressed again is good, in milliseconds. */
const passLifetime = 10_000

/** How long what a page does by itself in answer to a released press is let through, likewise. */
const followLifetime = 3_000

/** How long the rest of a press goes on after the event that completed it, likewise. */
const pressLifetime = 1_000

export interface Target {
  element: Element
  label: string
  product: string | undefined
  source: string | undefined
  /** Whether row or panel name the product, so that another node can be told to be the same. */
  isKnown: boolean
}

export interface Passes {
  /** Runs `act`; what it sets off on `target` at once is let through, and nothing else. */
  during: (target: Target, act: () => void) => void
  /** Lets the next press of the same control of the same product through, once, and tells. */
  grant: (target: Target, onUse: () => void) => void
  /** Whether an event at `target` may go through now. */
  admits: (target: Target, event: Event) => boolean
  /** Uses up what `grant` gave; call it when the press is complete. */
  consume: (target: Target) => void
}

interface Grant {
  target: Target
  until: number
  /** Absent once it is used; then it covers what follows from that use and no new press. */
  onUse?: () => void
  /** Whether real presses are covered too, and not only what the page does by itself. */
  forPresses: boolean
}

/** @param now a clock in milliseconds that never goes back, such as `performance.now` */
export function createPasses(now: () => number): Passes {
  let releasing: Target | undefined
  let grant: Grant | undefined

  // The browser presses a label's field when the label is pressed.
  const isPart = ({ element }: Target, target: Target) =>
    target.element === element || target.element === Reflect.get(element, 'control')

  const covers = (pass: Target, target: Target) =>
    pass.label === target.label &&
    pass.product === target.product &&
    pass.source === target.source &&
    (pass.isKnown || isPart(pass, target))

  const valid = (target: Target) =>
    grant && now() <= grant.until && covers(grant.target, target) ? grant : undefined

  return {
    during(target, act) {
      releasing = target
      try {
        act()
      } finally {
        releasing = undefined
        // A page may check something first and act a moment later, by its own event.
        grant = { target, until: now() + followLifetime, forPresses: false }
      }
    },
    grant(target, onUse) {
      grant = { target, until: now() + passLifetime, onUse, forPresses: true }
    },
    admits(target, event) {
      const isReleased =
        releasing !== undefined && isPart(releasing, target) && covers(releasing, target)
      if (isReleased) return true
      const pass = valid(target)
      if (!pass) return false
      const isByPage = !event.isTrusted || event.type === 'submit'
      return pass.onUse ? !isByPage : pass.forPresses || isByPage
    },
    consume(target) {
      const pass = valid(target)
      if (!pass?.onUse) return
      grant = { target, until: now() + pressLifetime, forPresses: true }
      pass.onUse()
    },
  }
}
