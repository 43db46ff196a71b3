// Read once, as in settings.js: the steps change the address, and with it the query.
const query = new URLSearchParams(location.search)

const writtenAs = /** @type {const} */ (['plain', 'he', 'closed', 'list'])
const frameworks = /** @type {const} */ ([
  'dom',
  'react',
  'angular',
  'blur',
  'trusted',
  'remade',
  'ascii',
  'nothing',
])

/** @typedef {(typeof writtenAs)[number]} WrittenAs */
/** @typedef {(typeof frameworks)[number]} Framework */

/** How the fields of a request are written. @returns {WrittenAs} */
export function fieldsWrittenAs() {
  return writtenAs.find(known => known === query.get('fields')) ?? 'plain'
}

/** What keeps the text of the Details box. @returns {Framework} */
export function framework() {
  return frameworks.find(known => known === query.get('keeps')) ?? 'dom'
}

/** Whether the Details box is an editor instead of a text area. */
export function isEditor() {
  return query.get('box') === 'editor'
}

/** The longest Details the form takes, in characters; none unless asked for. */
export function longestDetails() {
  return Number(query.get('maxlength')) || undefined
}

/**
 * Whether a step changes the address. By itself the form of 2021 does and that of 2023 does not.
 *
 * @param {boolean} usually
 */
export function changesAddress(usually) {
  const moves = query.get('moves')
  return moves ? moves === 'push' : usually
}

/** Whether a comment with a box called Details stands beside the form. */
export function hasDecoys() {
  return query.get('decoys') === '1'
}
