import { fragment, h } from '../dom.js'
import { heading, lead } from '../pages/parts.js'
import { techniqueInUse } from '../settings.js'
import { isTechnique, techniques } from '../techniques.js'
import { controlWords } from '../words.js'
import { opponents } from './against.js'
import { controls, inForm, plain } from './controls.js'
import { frames } from './frames.js'
import { rowCard } from './row.js'
import { shadows } from './shadows.js'
import { show, stages } from './stages.js'

/** @typedef {import('../techniques.js').TechniqueId} TechniqueId */

/** @type {Partial<Record<TechniqueId, import('./row.js').Write>>} */
const writers = { ...controls, ...shadows }
/** @type {Partial<Record<TechniqueId, import('./stages.js').Stage>>} */
const staging = { ...stages, ...frames, ...opponents }

/** Every technique is written in one of the two ways. @satisfies {Record<TechniqueId, unknown>} */
const complete = { ...controls, ...shadows, ...stages, ...frames, ...opponents }

/** @param {string | null} name @returns {name is ReplicaAction} */
function isAction(name) {
  return name !== null && Object.hasOwn(controlWords, name)
}

/**
 * The page that the switches `technique` and `control` ask for, whatever the address is.
 *
 * @param {import('../pages/parts.js').Context} context
 */
export function techniquePage({ signal }) {
  const { technique, control } = techniqueInUse()
  if (!isTechnique(technique) || !Object.hasOwn(complete, technique)) return undefined
  const action = isAction(control) ? control : 'get-keys'
  const write = writers[technique] ?? plain
  const place = h('div', { class: 'list' })
  const rows = () =>
    /** @type {const} */ (['A', 'B']).map(key => rowCard(key, action, write, inForm.has(technique)))
  const words = controlWords[action]()
  const stage = staging[technique] ?? show
  // Frames and dialogs only work once they are in a document.
  queueMicrotask(() => stage({ place, rows, action, words, signal }))
  return fragment(heading('Technique', technique), lead(techniques[technique].what), place)
}
