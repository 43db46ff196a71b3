import { button } from '../controls.js'
import { adoptStyles, h } from '../dom.js'
import { say } from '../prose.js'
import { remakeEvery } from '../settings.js'
import { rowProducts } from '../techniques.js'

/**
 * What a technique does with the two rows and the page around them.
 *
 * @typedef {object} Scene
 * @property {HTMLElement} place
 * @property {() => Node[]} rows makes both anew, A before B
 * @property {ReplicaAction} action
 * @property {string} words
 * @property {AbortSignal} signal ends when the page is left
 */

/** @typedef {(scene: Scene) => void} Stage */

/** @type {Stage} */
export const show = ({ place, rows }) => place.append(...rows())

/** @param {Scene} scene @param {() => void} turn */
function again({ signal }, turn) {
  const every = remakeEvery()
  if (every === 'asked') {
    window.replica.turn = turn
    return
  }
  const timer = setInterval(turn, every)
  signal.addEventListener('abort', () => clearInterval(timer))
}

/** Rows of a table that act on Enter when they have the focus. @param {Scene} scene */
function focusableRows({ place, action, words }) {
  const row = (/** @type {'A' | 'B'} */ key) => {
    const product = rowProducts[key]
    const made = h(
      'tr',
      { tabindex: 0 },
      h('th', { scope: 'row' }, product),
      h('td', { class: 'end' }, h('span', { class: 'primary' }, words)),
    )
    made.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.repeat) return
      window.replica.record({ action, product, event: event.type, label: words })
    })
    window.replica.targets[key] = made
    return made
  }
  place.append(h('table', { class: 'grid' }, h('tbody', {}, row('A'), row('B'))))
}

/** Nodes that stay where they are and become the other product's, as in a list that recycles. @param {Scene} scene */
function recycled(scene) {
  const { action, words } = scene
  show(scene)
  const headings = [...scene.place.querySelectorAll('h2')]
  const nodes = [window.replica.targets.A, window.replica.targets.B]
  const keys = /** @type {('A' | 'B')[]} */ (['A', 'B'])
  const productAt = (/** @type {number} */ index) => rowProducts[keys[index] ?? 'A']
  nodes.forEach((node, index) => {
    node?.addEventListener(
      'click',
      event => {
        event.stopImmediatePropagation()
        const product = productAt(index)
        window.replica.record({ action, product, event: event.type, label: words })
      },
      { capture: true },
    )
  })
  again(scene, () => {
    keys.reverse()
    headings.forEach((heading, index) => {
      heading.textContent = productAt(index)
    })
    const [first, second] = keys[0] === 'A' ? nodes : nodes.toReversed()
    if (first && second) window.replica.targets = { A: first, B: second }
  })
}

/** A dialog of the page, with row B in it and row A behind it. @param {Scene} scene @param {string} tag */
function dialogWithRow({ place, rows }, tag) {
  const [first = h('p'), second = h('p')] = rows()
  const dialog = h(
    tag,
    {
      class: 'page-dialog',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': label(),
      tabindex: -1,
    },
    second,
    button(say('close'), () => dialog.remove()),
  )
  place.append(first, dialog)
  return dialog
}

const label = () => say('benefitDetails')

/** One button per row that stays while the address changes and is called by the address. @param {Scene} scene */
function renamedByRoute(scene) {
  const { place, rows, words, action, signal } = scene
  const list = location.pathname + location.search
  const settings = '/dashboard/account/v3/usermanagement'
  const isList = () => location.pathname !== settings
  const cards = rows()
  const name = () => {
    for (const button of Object.values(window.replica.targets)) {
      button.textContent = isList() ? words : say('save')
    }
  }
  for (const [key, target] of Object.entries(window.replica.targets)) {
    const product = rowProducts[/** @type {'A' | 'B'} */ (key)]
    target.addEventListener(
      'click',
      event => {
        event.stopImmediatePropagation()
        window.replica.record(
          isList()
            ? { action, product, event: event.type, label: words }
            : { action: 'other', label: say('save'), payload: { product } },
        )
      },
      { capture: true },
    )
  }
  const go = (/** @type {string} */ address) => {
    history.pushState(null, '', address)
    name()
  }
  window.addEventListener('popstate', name, { signal })
  place.append(
    h(
      'div',
      { class: 'buttons' },
      button('List', () => go(list)),
      button(say('settings'), () => go(settings)),
    ),
    ...cards,
  )
}

/**
 * What the page does around its rows, by technique. What is missing here just shows them.
 *
 * @satisfies {Partial<Record<import('../techniques.js').TechniqueId, Stage>>}
 */
export const stages = {
  'row-keydown': focusableRows,
  'closed-card': ({ place, rows }) => {
    for (const row of rows()) {
      const host = h('benefits-card')
      const root = host.attachShadow({ mode: 'closed' })
      adoptStyles(root)
      root.append(row)
      place.append(host)
    }
  },
  'slow-document': show,
  'strict-policy': show,
  'rows-remade': scene => {
    show(scene)
    again(scene, () => scene.place.replaceChildren(...scene.rows()))
  },
  'rows-rotated': scene => {
    show(scene)
    let turns = 0
    again(scene, () => {
      turns += 1
      const rows = scene.rows()
      scene.place.replaceChildren(...(turns % 2 ? rows.toReversed() : rows))
    })
  },
  'rows-recycled': recycled,
  'modal-native': scene => {
    const dialog = /** @type {HTMLDialogElement} */ (dialogWithRow(scene, 'dialog'))
    queueMicrotask(() => dialog.showModal())
  },
  'modal-trap': scene => {
    const dialog = dialogWithRow(scene, 'div')
    document.addEventListener(
      'focusin',
      event => {
        if (dialog.isConnected && !event.composedPath().includes(dialog)) dialog.focus()
      },
      { signal: scene.signal },
    )
    queueMicrotask(() => dialog.focus())
  },
  'route-label': renamedByRoute,
}
