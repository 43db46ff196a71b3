/** What the stylesheets of what is shown say, and of what. */
export interface StyleFindings {
  /** Classes of drawn elements that no rule of a loaded stylesheet speaks of. */
  unruled: string[]
  /** Selectors of all loaded rules, and those of them that match something. */
  rules: string[]
  used: string[]
}

/** Runs in the page, so it is one function with all it needs. */
export function styleFindings(start: Element): StyleFindings {
  const root = start.getRootNode() as Document | ShadowRoot
  const all = [...root.querySelectorAll<HTMLElement>('*')]

  const selectorsIn = (rules: CSSRuleList): string[] =>
    [...rules].flatMap(rule => {
      if (rule instanceof CSSStyleRule) return [rule.selectorText]
      if (rule instanceof CSSImportRule)
        return rule.styleSheet ? selectorsIn(rule.styleSheet.cssRules) : []
      return rule instanceof CSSGroupingRule && !(rule instanceof CSSPageRule)
        ? selectorsIn(rule.cssRules)
        : []
    })
  const sheets = [...root.styleSheets, ...root.adoptedStyleSheets]
  const rules = [...new Set(sheets.flatMap(sheet => selectorsIn(sheet.cssRules)))]
  /** The parts of a list of selectors, without what holds for a moment or for no element. */
  const partsOf = (selector: string): string[] => {
    const parts: string[] = ['']
    let depth = 0
    for (const sign of selector) {
      if (sign === '(' || sign === '[') depth++
      if (sign === ')' || sign === ']') depth--
      if (sign === ',' && depth === 0) parts.push('')
      else parts[parts.length - 1] += sign
    }
    return parts.map(part =>
      part
        .replace(/::[\w-]+|:(?:hover|focus-visible|focus|active)(?![\w-])/g, '')
        .replace(/(^|[\s>+~])\s*$/, '$1*')
        .trim(),
    )
  }
  const parts = rules.flatMap(selector => partsOf(selector))
  const used = rules.filter(selector =>
    partsOf(selector).every(part => part === ':host' || root.querySelector(part) !== null),
  )

  const isDrawn = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  /** Of each class: whom selectors would speak of by it, in any state, up to what it belongs to. */
  const speaking = new Map<string, string[]>()
  for (const part of parts) {
    let plain = part.replace(/\[[^\]]*\]/g, '')
    // From the inside, since they hold each other.
    for (let before = ''; before !== plain; ) {
      before = plain
      plain = plain.replace(/:(?:has|not|nth-child)\((?:[^()]|\([^()]*\))*\)/g, '')
    }
    const compounds = plain.match(/(?:[^\s>+~(]|\([^)]*\))+|[>+~]/g) ?? []
    compounds.forEach((compound, at) => {
      const up = compounds
        .slice(0, at + 1)
        .join(' ')
        .replace(/^[>+~]\s*|[>+~]\s*(?=[>+~])/g, '')
      for (const [, name = ''] of compound.matchAll(/\.([\w-]+)/g)) {
        speaking.set(name, [...(speaking.get(name) ?? []), up])
      }
    })
  }
  const unruled = new Set<string>()
  for (const element of all) {
    if (element.classList.length === 0 || !isDrawn(element)) continue
    for (const name of element.classList) {
      const isRuled = speaking.get(name)?.some(part => element.matches(part)) === true
      if (!isRuled) unruled.add(`${element.localName}.${name}`)
    }
  }
  return { unruled: [...unruled], rules, used }
}
