/**
 * Every way a page may write a control, surround it or work against whoever watches it. One table,
 * which the pages are built by and the tests go through.
 */

/** @typedef {'mouse' | 'touch' | 'double' | 'middle' | 'ctrl' | 'Enter' | 'Space'} Press */

/**
 * @typedef {object} Technique
 * @property {string} what completes "a control that is …"
 * @property {readonly Press[]} presses inputs of a person, each of which acts exactly once
 * @property {'frame' | 'window'} [where] the rows are in a frame, or in a window that a button opens
 * @property {'address' | 'tab'} [leads] acts by going elsewhere, here or in a new tab; the page that
 * is reached has the entry in its log
 * @property {readonly ('A' | 'B')[]} [rows] those a person can reach, if not both
 * @property {boolean} [dead] switched off: no press ever does anything
 */

/** @type {readonly Press[]} */
const all = ['mouse', 'touch', 'Enter', 'Space']
/** @type {readonly Press[]} */
const pointed = ['mouse', 'touch']
/** @type {readonly Press[]} */
const followed = ['mouse', 'touch', 'Enter']
/** @type {readonly Press[]} */
const mouse = ['mouse']
/** @type {readonly Press[]} */
const touch = ['touch']
/** @type {readonly Press[]} */
const keys = ['Enter', 'Space']

/** @satisfies {Record<string, Technique>} */
export const techniques = {
  plain: { what: 'a plain button', presses: all },
  'nested-spans': { what: 'a button with its words three spans deep', presses: all },
  'icon-aria-label': { what: 'an icon named by aria-label', presses: all },
  'aria-labelledby': { what: 'an icon named by another element', presses: all },
  'split-br': { what: 'written over two lines with a line break', presses: all },
  'split-blocks': { what: 'written over two lines with two blocks', presses: all },
  'input-button': { what: 'an input of type button', presses: all },
  'input-submit': { what: 'an input that submits a form', presses: all },
  'input-image': { what: 'a picture that submits a form', presses: all },
  'role-button': { what: 'a link that plays a button', presses: all },
  'link-address': { what: 'a link that leads elsewhere', presses: followed, leads: 'address' },
  'link-script': { what: 'a link with a script for an address', presses: followed },
  summary: { what: 'the summary of something that unfolds', presses: all },
  'checkbox-label': { what: 'the label of a checkbox that is not shown', presses: pointed },
  'checkbox-space': { what: 'a checkbox that cannot be seen', presses: ['Space'] },
  'form-enter': { what: 'a form sent by Enter in its field', presses: ['Enter'] },
  'form-address': { what: 'a form that leads elsewhere', presses: all, leads: 'address' },
  'link-middle': { what: 'a link opened in a tab by the wheel', presses: ['middle'], leads: 'tab' },
  'link-ctrl': { what: 'a link opened in a tab by Ctrl', presses: ['ctrl'], leads: 'tab' },

  'on-pointerdown': { what: 'a button that acts on pointerdown', presses: pointed },
  'on-mousedown': { what: 'a button that acts on mousedown', presses: pointed },
  'on-pointerup': { what: 'a button that acts on pointerup', presses: pointed },
  'on-mouseup': { what: 'a button that acts on mouseup', presses: pointed },
  'on-touchstart': { what: 'a button that acts on touchstart', presses: touch },
  'on-touchend': { what: 'a button that acts on touchend', presses: touch },
  'on-dblclick': { what: 'a button that acts on a double click', presses: ['double'] },
  'on-keydown': { what: 'a button that acts on keydown', presses: keys },
  'row-keydown': { what: 'a row that acts on Enter', presses: ['Enter'] },

  'shadow-open': { what: 'three open shadow roots deep, its words slotted', presses: all },
  'closed-slotted': { what: 'in a closed shadow root, its words slotted', presses: all },
  'closed-aria-label': { what: 'in a closed shadow root, named on the host', presses: all },
  'closed-inside': { what: 'in a closed shadow root, words and all', presses: all },
  'closed-card': { what: 'in a closed shadow root with its whole card', presses: all },
  'closed-icon': { what: 'an icon in a closed shadow root', presses: all },

  'frame-address': { what: 'in a frame of the same origin', presses: all, where: 'frame' },
  'frame-srcdoc': { what: 'in a srcdoc frame', presses: all, where: 'frame' },
  'frame-written': { what: 'in a frame written with document.write', presses: all, where: 'frame' },
  'frame-late': { what: 'in a frame made after half a second', presses: all, where: 'frame' },
  'window-blank': { what: 'in a blank window', presses: all, where: 'window' },

  'window-listener': { what: 'worked by a listener on the window', presses: all },
  'slow-document': { what: 'in a document that is still arriving', presses: all },
  'rows-remade': { what: 'in rows that are made anew', presses: mouse },
  'rows-rotated': { what: 'in rows that change places', presses: mouse },
  'rows-recycled': { what: 'in rows that become another product’s', presses: mouse },
  'modal-native': { what: 'in a modal dialog of the page', presses: all, rows: ['B'] },
  'modal-trap': { what: 'in or behind a dialog that keeps the focus', presses: pointed },

  'host-removed': { what: 'on a page that removes the overlay', presses: all },
  'host-hidden': { what: 'on a page that hides the overlay', presses: all },
  'host-covered': { what: 'on a page that covers the question', presses: all },
  'host-covered-top': { what: 'on a page that covers the question in the top layer', presses: all },
  'host-moved': { what: 'on a page that moves the overlay elsewhere', presses: all },
  'host-inert': { what: 'on a page that makes the overlay inert', presses: all },
  'document-inert': { what: 'on a page that makes itself inert under the question', presses: all },
  'strict-policy': { what: 'on a page with a strict security policy', presses: all },

  'label-nbsp': { what: 'named with no-break spaces', presses: all },
  'label-soft-hyphen': { what: 'named with soft hyphens', presses: all },
  'label-decomposed': { what: 'named with decomposed accents', presses: all },
  'label-capitals': { what: 'named in capitals', presses: all },
  'label-apostrophe': { what: 'named with the other apostrophe', presses: all },
  'route-label': { what: 'one that is called otherwise on another page', presses: all },

  disabled: { what: 'switched off', presses: all, dead: true },
  'aria-disabled': { what: 'said to be switched off', presses: all, dead: true },
  'fieldset-disabled': { what: 'in a fieldset that is switched off', presses: all, dead: true },
}

/** @typedef {keyof typeof techniques} TechniqueId */

/** @type {readonly (Technique & { id: TechniqueId })[]} */
export const techniqueList = Object.entries(techniques).map(([id, technique]) => ({
  id: /** @type {TechniqueId} */ (id),
  ...technique,
}))

/** @param {string | null} id @returns {id is TechniqueId} */
export function isTechnique(id) {
  return id !== null && Object.hasOwn(techniques, id)
}

/** The two rows every technique is shown in. */
export const rowProducts = { A: 'Exchange Server Standard 2019', B: 'SharePoint Server 2019' }
