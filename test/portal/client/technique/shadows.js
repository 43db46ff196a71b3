import { adoptStyles, h, icon } from '../dom.js'

/** @typedef {import('./row.js').Row} Row */
/** @typedef {import('./row.js').Write} Write */

/**
 * An element with a shadow root. It has no definition, which no shadow root needs.
 *
 * @param {ShadowRootMode} mode
 * @param {Node} inside
 * @param {Record<string, unknown>} [attributes]
 * @param {...import('../dom.js').Child} light
 */
export function shadowed(mode, inside, attributes = {}, ...light) {
  const host = h('benefits-action', attributes, ...light)
  const root = host.attachShadow({ mode })
  adoptStyles(root)
  root.append(inside)
  return host
}

/** @param {Row} row @param {import('../dom.js').Child} content @param {Record<string, unknown>} [attributes] */
function inner(row, content, attributes = {}) {
  return row.press(
    h('button', { type: 'button', class: 'primary', onclick: row.act, ...attributes }, content),
  )
}

/**
 * Controls in shadow roots, by technique.
 *
 * @satisfies {Partial<Record<import('../techniques.js').TechniqueId, Write>>}
 */
export const shadows = {
  'shadow-open': row => {
    const slot = () => h('slot')
    const third = shadowed('open', inner(row, slot()), {}, slot())
    const second = shadowed('open', third, {}, slot())
    return shadowed('open', second, {}, row.words)
  },
  'closed-slotted': row => shadowed('closed', inner(row, h('slot')), {}, row.words),
  'closed-aria-label': row =>
    shadowed('closed', inner(row, '→'), { role: 'group', 'aria-label': row.words }),
  'closed-inside': row => shadowed('closed', inner(row, row.words)),
  'closed-icon': row =>
    shadowed('closed', inner(row, icon('download'), { 'aria-label': row.words })),
}
