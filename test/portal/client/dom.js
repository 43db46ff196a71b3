/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. An attribute that is false, null or undefined is left out; a function under
 * `on…` becomes a listener.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    } else {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
  append(element, children)
  return element
}

/**
 * @param {Node} parent
 * @param {Child[]} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)))
  }
}

/** @param {...Child} children */
export function fragment(...children) {
  const result = document.createDocumentFragment()
  append(result, children)
  return result
}

/** Outlines on a 16 by 16 grid, drawn for this replica. */
const outlines = {
  menu: 'M1.5 4h13M1.5 8h13M1.5 12h13',
  search: 'M10 2.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5ZM7.2 8.9 2 14',
  bell: 'M8 2a4 4 0 0 1 4 4v3.5l1.3 2.2H2.7L4 9.5V6a4 4 0 0 1 4-4ZM6.5 13.7h3',
  smile:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM5.2 9.3c1.5 2 4.1 2 5.6 0M5.9 6.2v.4M10.1 6.2v.4',
  help: 'M5.2 5.3C5.2 2 10.9 2 10.9 5.2 10.9 7.6 8 7.6 8 10.4M8 13v.7',
  gear: 'M8 3.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6ZM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4ZM8 1.8v1.9M8 12.3v1.9M1.8 8h1.9M12.3 8h1.9M3.6 3.6l1.35 1.35M11.05 11.05l1.35 1.35M3.6 12.4l1.35-1.35M11.05 4.95l1.35-1.35',
  person: 'M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM2.8 13.8c.4-5 10-5 10.4 0',
  filter: 'M1.8 2.5h12.4L9.6 8v5.5L6.4 12V8Z',
  down: 'M3 5.8 8 10.8l5-5',
  right: 'M5.8 3 10.8 8l-5 5',
  close: 'M3 3l10 10M13 3 3 13',
  download: 'M8 1.8v9M4.3 7.3 8 11l3.7-3.7M3 14h10',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7v4.3M8 4.5v.7',
  check: 'M3 8.5 6.5 12 13 4.5',
  open: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M6.5 3.5h-4v10h10v-4',
  copy: 'M5.5 1.8h5l3 3v7h-8ZM10.5 1.8v3h3M5.5 4.2h-3v10h8v-2.4',
  seal: 'M2.5 1.8h8l3 3v9.4h-5M2.5 1.8v5M10.5 1.8v3h3M4.8 7.6a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM3.7 11.3l-.7 3 1.8-1 1.8 1-.7-3',
  rocket:
    'M9 9.8 6.2 7C7.5 3.8 10 2 13.8 2.2 14 6 12.2 8.5 9 9.8ZM6.2 7H3.7L2 9.2l2.8.5M9 9.8v2.5L6.8 14l-.5-2.8M4.3 11.7 2.5 13.5',
  add: 'M8 2.5v11M2.5 8h11',
}

/** @typedef {keyof typeof outlines} Icon */

/** @param {Icon} name @param {number} [size] px */
export function icon(name, size = 16) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('width', String(size))
  svg.setAttribute('height', String(size))
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', outlines[name])
  svg.append(path)
  return svg
}

/** @type {CSSStyleSheet | undefined} */
let shared

/**
 * Gives a shadow root the styles of the document, so that every build of a page looks the same.
 *
 * @param {ShadowRoot} root
 */
export function adoptStyles(root) {
  if (!shared) {
    shared = new CSSStyleSheet()
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    shared.replaceSync(rules.map(rule => rule.cssText).join('\n'))
  }
  root.adoptedStyleSheets = [shared]
}
