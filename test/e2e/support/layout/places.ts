/** What of what is shown a person would call broken. */
export interface PlaceFindings {
  /** Texts of which a part can be seen nowhere, whatever is scrolled. */
  clipped: string[]
  /** Controls that lie over each other. */
  overlapping: string[]
  /** Targets under 24 x 24 CSS pixels without an excuse of WCAG 2.5.8. */
  small: string[]
}

/** Runs in the page, so it is one function with all it needs. */
export function placeFindings(start: Element): PlaceFindings {
  const root = start.getRootNode() as Document | ShadowRoot
  const all = [...root.querySelectorAll<HTMLElement>('*')]
  const describe = (element: Element) => element.outerHTML.slice(0, 120)
  const isDrawn = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  /** There for who listens, and for nobody to see. */
  const unseen = all.filter(element => getComputedStyle(element).clipPath === 'inset(50%)')
  const isHidden = (element: Element) => unseen.some(outer => outer.contains(element))

  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  const slack = 1
  const isWithin = (inner: Box, outer: Box) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  const isScrolled = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  /** What cuts an element off for good; undefined when it can be brought into sight as a whole. */
  const cutBy = (box: Box, from: Element): string | undefined => {
    const at = { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
    let isFixed = false
    for (let outer: Element | null = from; outer; outer = outer.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(outer)
      const frame = outer.getBoundingClientRect()
      const clips =
        overflowX !== 'visible' && outer !== document.documentElement && outer !== document.body
      if (clips && !isWithin(at, frame)) {
        const inner = { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom }
        if (!isScrolled(overflowX)) {
          if (at.left < inner.left - slack || at.right > inner.right + slack) return describe(outer)
        } else Object.assign(at, { left: inner.left, right: inner.right })
        if (!isScrolled(overflowY)) {
          if (at.top < inner.top - slack || at.bottom > inner.bottom + slack) return describe(outer)
        } else Object.assign(at, { top: inner.top, bottom: inner.bottom })
      }
      if (position === 'fixed') isFixed = true
    }
    const { clientWidth } = document.documentElement
    if (at.left < -slack || at.right > clientWidth + slack) return 'the window'
    if (isFixed && (at.top < -slack || at.bottom > innerHeight + slack)) return 'the window'
    return undefined
  }
  // Under an open dialog nothing can be reached, nor need it be.
  const modal = root.querySelector('dialog:modal')
  const isReachable = (element: Element) =>
    isDrawn(element) && !isHidden(element) && (!modal || modal.contains(element))

  const clipped: string[] = []
  for (const element of all) {
    if (element.closest('svg, option, style, script') || !isReachable(element)) continue
    for (const child of element.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE || !child.textContent?.trim()) continue
      const range = document.createRange()
      range.selectNode(child)
      for (const box of range.getClientRects()) {
        const by = cutBy(box, element)
        if (by) clipped.push(`"${child.textContent.slice(0, 60)}" by ${by}`)
      }
    }
  }

  const targets = all
    .filter(element =>
      element.matches('a[href], button, input, select, textarea, summary, [role="option"]'),
    )
    .filter(isReachable)
  /** What a press has to meet: a box or a dot together with the words beside it. */
  const areaOf = (target: HTMLElement): HTMLElement => {
    const label = target.closest('label')
    if (label) return label
    const { labels } = target as HTMLInputElement
    const isDot = target.matches('[type="checkbox"], [type="radio"]')
    return (isDot && labels?.[0]) || target
  }
  const areas = [...new Set(targets.map(areaOf))]
  const boxesOf = (element: HTMLElement) => [...element.getClientRects()]
  const scrollerOf = (element: Element): Element | null => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (isScrolled(getComputedStyle(outer).overflowY)) return outer
    }
    return null
  }
  const scrollers = new Map(areas.map(area => [area, scrollerOf(area)]))
  const overlapping: string[] = []
  areas.forEach((one, at) => {
    for (const other of areas.slice(at + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      // What is scrolled away by one box is not there, as far as others are concerned.
      if (scrollers.get(one) !== scrollers.get(other)) continue
      const meet = boxesOf(one).some(a =>
        boxesOf(other).some(
          b =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack,
        ),
      )
      if (meet) overlapping.push(`${describe(one)} and ${describe(other)}`)
    }
  })

  const least = 23.5
  const isSmall = (area: HTMLElement) => {
    const { width, height } = area.getBoundingClientRect()
    return width < least || height < least
  }
  /** A link within a sentence, whose height is that of the line. */
  const isInSentence = (area: HTMLElement) => {
    const block = area.closest('p, li, dd, td, th, div, output, span.hint')
    const isInline = area.localName === 'a' && getComputedStyle(area).display === 'inline'
    const words = (element: Element | null) => element?.textContent?.trim().length ?? 0
    return isInline && words(block) > words(area)
  }
  /** Whether a circle of 24 pixels around a link's middle leaves all other targets alone. */
  const hasRoom = (area: HTMLElement) => {
    if (area.localName !== 'a') return false
    const { left, top, width, height } = area.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    return areas.every(other => {
      if (other === area) return true
      const box = other.getBoundingClientRect()
      const reach = isSmall(other) ? 24 : 12
      const near = isSmall(other)
        ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
        : {
            x: Math.max(box.left, Math.min(x, box.right)),
            y: Math.max(box.top, Math.min(y, box.bottom)),
          }
      return Math.hypot(near.x - x, near.y - y) >= reach
    })
  }
  const small = areas
    .filter(area => isSmall(area) && !isInSentence(area) && !hasRoom(area))
    .map(area => {
      const { width, height } = area.getBoundingClientRect()
      return `${width.toFixed(0)} x ${height.toFixed(0)}: ${describe(area)}`
    })
  return { clipped, overlapping, small }
}
