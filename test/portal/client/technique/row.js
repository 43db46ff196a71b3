import { field, input, select, textarea } from '../controls.js'
import { h } from '../dom.js'
import { say } from '../prose.js'
import { rowProducts } from '../techniques.js'
import { controlWords, label } from '../words.js'

/** @typedef {import('../techniques.js').TechniqueId} TechniqueId */

/**
 * One of the two rows, for whoever writes its control.
 *
 * @typedef {object} Row
 * @property {'A' | 'B'} key
 * @property {string} product
 * @property {ReplicaAction} action
 * @property {string} words what the control is called
 * @property {HTMLElement} around the form or box the control and its fields are in
 * @property {(event: Event) => void} act what the control does
 * @property {string} address where a control leads that does it by going there
 * @property {<T extends HTMLElement>(element: T) => T} press names the element that a person presses
 */

/** @typedef {(row: Row) => Node} Write how a row's control is written */

/** What a control needs around it to be what it is. @param {ReplicaAction} action @returns {Node[]} */
function fields(action) {
  switch (action) {
    case 'submit-presales-request':
      return [
        field(label('title-field'), input({ name: 'title' })),
        field(say('caseDescription'), textarea({ name: 'description', rows: 2 })),
        field(say('products'), input({ name: 'products' })),
      ]
    case 'submit-support-request':
      return [
        field(label('title-field'), input({ name: 'title' })),
        field(label('details'), textarea({ name: 'details', rows: 5 })),
        field(label('contact-field'), input({ name: 'contact', type: 'email' })),
      ]
    case 'reduce-licenses':
      return [field('Quantity', input({ name: 'quantity', type: 'number', value: 25 }))]
    case 'confirm-billing-profile':
      return [
        field(say('billingProfile'), select(['Northlight Partners B.V.'], { name: 'profile' })),
      ]
    case 'cancel-subscription':
    case 'suspend-subscription':
    case 'upgrade-subscription':
      return [h('h3', {}, 'Subscription status')]
    default:
      return []
  }
}

/**
 * A card with one product and its control.
 *
 * @param {'A' | 'B'} key
 * @param {ReplicaAction} action
 * @param {Write} write
 * @param {boolean} isForm whether fields and control make a form
 */
export function rowCard(key, action, write, isForm) {
  const product = rowProducts[key]
  const words = controlWords[action]()
  const status = h('p', { class: 'subtle', role: 'status' })
  const around = h(isForm ? 'form' : 'div', { class: 'form' }, ...fields(action))
  const place = h('div', { class: 'buttons' })
  around.append(place)
  place.append(
    write({
      key,
      product,
      action,
      words,
      around,
      act: event => {
        window.replica.record({ action, product, event: event.type, label: words })
        status.textContent = say('confirmed')
      },
      address: `${location.pathname}?${new URLSearchParams({ did: action, product })}`,
      press: element => {
        window.replica.targets[key] = element
        return element
      },
    }),
  )
  return h(
    'section',
    { class: 'card wide' },
    h('h2', {}, product),
    h('p', { class: 'subtle' }, 'Partner Success Core Benefits'),
    around,
    status,
  )
}
