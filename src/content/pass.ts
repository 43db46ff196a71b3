/*
 * What lets a released action through the guard. A pass belongs to one control of one product: a
 * pass for the page as a whole would be a blind spot.
 */

/** How long a pass for a control that has to be pressed again is good, in milliseconds. */
const passLifetime = 10_000

export interface Target {
  element: Element
  label: string
  product: string | undefined
}

export interface Passes {
  /** Runs `act`; what it sets off on `target` at once is let through, and nothing else. */
  during: (target: Target, act: () => void) => void
  /** Lets the next press of the same control of the same product through, once, and tells. */
  grant: (target: Target, onUse: () => void) => void
  /** Whether a press of `target` may go through now. */
  admits: (target: Target) => boolean
  /** Uses up what `grant` gave; call it when the press is complete. */
  consume: (target: Target) => void
}

/** @param now a clock in milliseconds that never goes back, such as `performance.now` */
export function createPasses(now: () => number): Passes {
  let releasing: Target | undefined
  let granted: { target: Target; until: number; onUse: () => void } | undefined

  const holdsFor = (pass: Target, target: Target) =>
    pass.label === target.label && pass.product === target.product

  const isGranted = (target: Target) =>
    granted !== undefined && now() <= granted.until && holdsFor(granted.target, target)

  return {
    during(target, act) {
      const outer = releasing
      releasing = target
      try {
        act()
      } finally {
        releasing = outer
      }
    },
    grant(target, onUse) {
      granted = { target, until: now() + passLifetime, onUse }
    },
    admits(target) {
      const isReleased =
        releasing !== undefined &&
        releasing.element === target.element &&
        holdsFor(releasing, target)
      return isReleased || isGranted(target)
    },
    consume(target) {
      if (!isGranted(target)) return
      const used = granted
      granted = undefined
      used?.onUse()
    },
  }
}
