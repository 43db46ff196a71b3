import { h, icon } from '../dom.js'
import { language } from '../settings.js'

/** @typedef {import('./row.js').Row} Row */
/** @typedef {import('./row.js').Write} Write */

/** @param {Row} row @param {...import('../dom.js').Child} content */
function pressed(row, ...content) {
  return row.press(h('button', { type: 'button', class: 'primary', onclick: row.act }, ...content))
}

/** @type {Write} */
export const plain = row => pressed(row, row.words)

/** The same button under words written otherwise. @param {(words: string) => string} spell @returns {Write} */
const spelt = spell => row => pressed(row, spell(row.words))

/** A button that does its work on another event than the click. @param {string} type @returns {Write} */
const acting = type => row =>
  row.press(h('button', { type: 'button', class: 'primary', [`on${type}`]: row.act }, row.words))

/** @param {Row} row @param {Event} event */
function onKey(row, event) {
  if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return
  event.preventDefault()
  if (!event.repeat) row.act(event)
}

/** The row's form does the work. @param {Row} row */
function sending(row) {
  row.around.addEventListener('submit', event => {
    event.preventDefault()
    row.act(event)
  })
}

/** @param {Row} row @param {Record<string, unknown>} attributes */
function inputOf(row, attributes) {
  return row.press(h('input', { class: 'primary', ...attributes }))
}

/** @param {string} words */
function halves(words) {
  const [first = '', ...rest] = words.split(' ')
  return [first, rest.join(' ')]
}

/** @type {Write} */
const link = row => row.press(h('a', { href: row.address, class: 'primary' }, row.words))

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="32"><rect width="96" height="32" rx="2" fill="#0078d4"/><path d="M40 16h16M48 8v16" stroke="#fff" stroke-width="2"/></svg>',
)}`

/** Controls that send the form of their row. */
export const inForm = new Set(['input-submit', 'input-image', 'form-enter', 'form-address'])

/**
 * How a control is written, by technique. What is missing here is a plain button.
 *
 * @satisfies {Partial<Record<import('../techniques.js').TechniqueId, Write>>}
 */
export const controls = {
  plain,
  'nested-spans': row =>
    pressed(row, h('span', {}, icon('check', 13), h('span', {}, h('span', {}, row.words)))),
  'icon-aria-label': row => {
    const made = pressed(row, icon('download'))
    made.setAttribute('aria-label', row.words)
    return made
  },
  'aria-labelledby': row => {
    const made = pressed(row, icon('download'))
    made.setAttribute('aria-labelledby', `name-${row.key}`)
    const name = h('span', { id: `name-${row.key}`, class: 'subtle' }, row.words)
    return h('span', {}, name, ' ', made)
  },
  'split-br': row => {
    const [first, rest] = halves(row.words)
    return pressed(row, first, h('br'), rest)
  },
  'split-blocks': row => {
    const made = pressed(row, ...halves(row.words).map(half => h('span', { class: 'line' }, half)))
    made.classList.add('lines')
    return made
  },
  'input-button': row => inputOf(row, { type: 'button', value: row.words, onclick: row.act }),
  'input-submit': row => {
    sending(row)
    return inputOf(row, { type: 'submit', value: row.words })
  },
  'input-image': row => {
    sending(row)
    return inputOf(row, { type: 'image', alt: row.words, src: picture })
  },
  'role-button': row =>
    row.press(
      h(
        'a',
        {
          role: 'button',
          tabindex: 0,
          class: 'primary',
          onclick: row.act,
          onkeydown: (/** @type {Event} */ event) => onKey(row, event),
        },
        row.words,
      ),
    ),
  'link-address': link,
  'link-middle': link,
  'link-ctrl': link,
  'link-script': row => {
    const { action, product, words: label } = row
    const entry = JSON.stringify({ action, product, label, event: 'script' })
    const script = `javascript:void replica.record(${entry})`
    return row.press(h('a', { href: encodeURI(script), class: 'primary' }, row.words))
  },
  summary: row => {
    const summary = row.press(h('summary', { class: 'primary' }, row.words))
    const details = h('details', {}, summary, h('p', {}, row.product))
    details.addEventListener('toggle', event => {
      if (details.hasAttribute('open')) row.act(event)
    })
    return details
  },
  'checkbox-label': row => {
    const box = h('input', { type: 'checkbox', id: `box-${row.key}`, hidden: true })
    box.addEventListener('change', row.act)
    const label = row.press(h('label', { for: `box-${row.key}`, class: 'primary' }, row.words))
    return h('span', {}, box, label)
  },
  'checkbox-space': row => {
    const box = h('input', { type: 'checkbox', id: `box-${row.key}`, class: 'unseen' })
    box.addEventListener('change', row.act)
    row.press(box)
    return h('span', {}, box, h('label', { for: box.id, class: 'primary' }, row.words))
  },
  'form-enter': row => {
    sending(row)
    const text = row.press(h('input', { type: 'text', 'aria-label': 'Reference' }))
    return h('span', {}, text, h('button', { type: 'submit', class: 'primary' }, row.words))
  },
  'form-address': row => {
    const { searchParams } = new URL(row.address, location.href)
    row.around.setAttribute('action', location.pathname)
    row.around.append(
      ...[...searchParams].map(([name, value]) => h('input', { type: 'hidden', name, value })),
    )
    return row.press(h('button', { type: 'submit', class: 'primary' }, row.words))
  },
  'on-pointerdown': acting('pointerdown'),
  'on-mousedown': acting('mousedown'),
  'on-pointerup': acting('pointerup'),
  'on-mouseup': acting('mouseup'),
  'on-touchstart': acting('touchstart'),
  'on-touchend': acting('touchend'),
  'on-dblclick': acting('dblclick'),
  'on-keydown': row => {
    const made = h('button', { type: 'button', class: 'primary' }, row.words)
    made.addEventListener('keydown', event => onKey(row, event))
    return row.press(made)
  },
  'window-listener': row => {
    const made = h('button', { type: 'button', class: 'primary' }, row.words)
    made.dataset.replicaAction = row.action
    made.dataset.replicaProduct = row.product
    return row.press(made)
  },
  'label-nbsp': spelt(words => words.replaceAll(' ', '\u00a0')),
  'label-soft-hyphen': spelt(words => words.replace(/(\p{L}{2})(?=\p{L}{2})/gu, '$1\u00ad')),
  'label-decomposed': spelt(words => words.normalize('NFD')),
  'label-capitals': spelt(words => words.toLocaleUpperCase(language())),
  'label-apostrophe': spelt(words => words.replace(/['’]/g, found => (found === "'" ? '’' : "'"))),
  disabled: row => {
    const made = pressed(row, row.words)
    made.setAttribute('disabled', '')
    return made
  },
  'aria-disabled': row => {
    const made = h(
      'button',
      { type: 'button', class: 'primary', 'aria-disabled': 'true' },
      row.words,
    )
    return row.press(made)
  },
  'fieldset-disabled': row =>
    h('fieldset', { class: 'choice', disabled: true }, pressed(row, row.words)),
}
