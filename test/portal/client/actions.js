import { button } from './controls.js'

/**
 * A button with consequences: what it does is in the log as that action and not as any other
 * control. It acts on the event that the `act` switch names.
 *
 * @param {ReplicaAction} action
 * @param {string} product the benefit, offer or subscription it is done to
 * @param {string} words
 * @param {() => void} act
 * @param {{ appearance?: import('./controls.js').Appearance, disabled?: boolean }} [options]
 */
export function actionButton(action, product, words, act, options = {}) {
  const made = button(words, undefined, { appearance: 'primary', ...options })
  window.replica.arm(made, action, product, act)
  return made
}

/**
 * Sends a form with consequences when its own Submit is pressed, or Enter in one of its fields.
 *
 * @param {HTMLElement} form
 * @param {ReplicaAction} action
 * @param {string} product
 * @param {() => Record<string, unknown>} payload
 * @param {() => void} sent
 */
export function onSubmit(form, action, product, payload, sent) {
  form.addEventListener('submit', event => {
    event.preventDefault()
    window.replica.record({ action, product, event: 'submit', payload: payload() })
    sent()
  })
}
