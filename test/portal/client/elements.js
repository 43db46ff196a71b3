import { adoptStyles, h } from './dom.js'

/**
 * The portal's own elements. Every team of the real one ships them under its own prefix, so the
 * same class goes by several names here too. All shadow roots are open.
 */

class HeButton extends HTMLElement {
  static observedAttributes = ['disabled', 'aria-label', 'aria-expanded']
  #inner = h('button', { type: 'button', class: 'control' }, h('slot'))

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
    adoptStyles(root)
    root.append(this.#inner)
  }

  /** @param {string} name @param {string | null} _before @param {string | null} now */
  attributeChangedCallback(name, _before, now) {
    if (now === null) this.#inner.removeAttribute(name)
    else this.#inner.setAttribute(name, now)
  }
}

class HeCheckbox extends HTMLElement {
  #input = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox', id: 'box' }))

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
    adoptStyles(root)
    root.append(
      h('span', { class: 'checkbox' }, this.#input, h('label', { for: 'box' }, h('slot'))),
    )
    // A change event stays inside the shadow root unless it is sent on.
    this.#input.addEventListener('change', () => this.dispatchEvent(new Event('change')))
  }

  get checked() {
    return this.#input.checked
  }
}

class HeShell extends HTMLElement {
  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    adoptStyles(root)
    root.append(
      h('slot', { name: 'header' }),
      h('slot', { name: 'crumbs' }),
      h(
        'div',
        { class: 'columns' },
        h('slot', { name: 'nav' }),
        h('main', { class: 'main' }, h('slot')),
      ),
      h('slot', { name: 'aside' }),
    )
  }
}

class HeLayout extends HTMLElement {
  constructor() {
    super()
    adoptStyles(this.attachShadow({ mode: 'open' }))
  }
}

/** @typedef {{ key: string, title: string, width: string }} Column */
/** @typedef {{ id: string, cells: Record<string, Node> }} Row */

class HeDataGrid extends HTMLElement {
  #head = h('tr', { role: 'row' })
  #body = h('tbody')
  /** @type {Column[]} */
  #columns = []

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    adoptStyles(root)
    root.append(h('table', { class: 'grid', role: 'grid' }, h('thead', {}, this.#head), this.#body))
  }

  /** @param {Column[]} columns */
  setColumns(columns) {
    this.#columns = columns
    this.#head.replaceChildren(
      ...columns.map(({ title, width }) =>
        h('th', { role: 'columnheader', style: `width: ${width}` }, title),
      ),
    )
  }

  /** Grey bars until the rows are there. @param {number} count */
  setSkeleton(count) {
    const cells = () =>
      this.#columns.map(() => h('td', {}, h('span', { class: 'skeleton', 'aria-hidden': 'true' })))
    this.replaceChildren()
    this.#body.replaceChildren(
      ...Array.from({ length: count }, (_, n) =>
        h('tr', { role: 'row', id: `row-he-row-${n}` }, ...cells()),
      ),
    )
  }

  /** Rows live in the shadow root; what is in their cells is slotted from outside. @param {Row[]} rows */
  setRows(rows) {
    this.#body.replaceChildren(
      ...rows.map(({ id }) =>
        h(
          'tr',
          { role: 'row', id: `row-${id}` },
          ...this.#columns.map(({ key }, index) =>
            h(
              index === 0 ? 'th' : 'td',
              { id: `cell-${key}-${id}`, role: 'gridcell' },
              h('slot', { name: `${key}-${id}` }),
            ),
          ),
        ),
      ),
    )
    this.replaceChildren(
      ...rows.flatMap(({ id, cells }) =>
        Object.entries(cells).map(([key, node]) => h('span', { slot: `${key}-${id}` }, node)),
      ),
    )
  }
}

class HePanel extends HTMLElement {
  static observedAttributes = ['heading', 'subheading']
  #heading = h('h2', { id: 'heading' })
  #subheading = h('p', { class: 'subtle' })

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
    adoptStyles(root)
    root.append(
      h(
        'section',
        { class: 'fly-in', role: 'dialog', 'aria-labelledby': 'heading', tabindex: '-1' },
        h(
          'header',
          {},
          h('div', {}, this.#heading, this.#subheading),
          h('slot', { name: 'close' }),
        ),
        h(
          'div',
          { class: 'fly-in-columns' },
          h('slot', { name: 'steps' }),
          h('div', { class: 'fly-in-body' }, h('slot')),
        ),
        h('footer', {}, h('slot', { name: 'footer' })),
      ),
    )
  }

  /** @param {string} name @param {string | null} _before @param {string | null} now */
  attributeChangedCallback(name, _before, now) {
    const place = name === 'heading' ? this.#heading : this.#subheading
    place.textContent = now
  }
}

/** @type {Record<string, CustomElementConstructor>} */
const parts = {
  button: HeButton,
  checkbox: HeCheckbox,
  layout: HeLayout,
  'data-grid': HeDataGrid,
  panel: HePanel,
}

/** @typedef {'benefitsapp' | 'membershipapp' | 'supportapp' | 'customersvcadmin' | 'customer' | 'accexp' | 'v6'} Prefix */
/** @type {Prefix[]} */
const prefixes = [
  'benefitsapp',
  'membershipapp',
  'supportapp',
  'customersvcadmin',
  'customer',
  'accexp',
  'v6',
]

customElements.define('he-shell', HeShell)
for (const prefix of prefixes) {
  for (const [name, base] of Object.entries(parts)) {
    customElements.define(`${prefix}_he-${name}`, class extends base {})
  }
}

/** @type {Prefix} */
let current = 'benefitsapp'

/** The prefix of the team whose page is shown. @param {Prefix} prefix */
export function usePrefix(prefix) {
  current = prefix
}

/**
 * @param {'button' | 'checkbox' | 'layout' | 'data-grid' | 'panel'} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...import('./dom.js').Child} children
 */
export function he(name, attributes = {}, ...children) {
  return h(`${current}_he-${name}`, attributes, ...children)
}

/** @typedef {HeDataGrid} Grid */
/** @typedef {HeCheckbox} Checkbox */
