import { actionButton } from '../actions.js'
import { button, input, note } from '../controls.js'
import { people, shortDate } from '../data.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'
import { numbered, paragraph } from './parts.js'

/** @typedef {(typeof people)[number]} Person */

/** Assigned long enough ago that the person may be exchanged for another. */
const longAgo = new Date(Date.UTC(2026, 6, 14))

/**
 * Search for a person, pick one, assign the benefit.
 *
 * @param {string} product
 * @param {{ reassign: boolean }} options whether those who have it already may be replaced
 */
export function assignStep(product, { reassign }) {
  const list = h('div')
  const first = people[0]
  /** @type {Map<Person, Date>} */
  const assigned = new Map(reassign && first ? [[first, longAgo]] : [])

  const render = () => {
    if (assigned.size === 0) return list.replaceChildren(h('p', { class: 'subtle' }, say('nobody')))
    const rows = [...assigned].map(([person, since]) => [
      person.name,
      person.mail,
      shortDate(since),
      actions(person, since),
    ])
    list.replaceChildren(plainTable([say('name'), say('mail'), say('since'), say('action')], rows))
  }

  /** @param {Person} person @param {Date} since */
  const actions = (person, since) => {
    const drop = () => {
      assigned.delete(person)
      render()
    }
    if (reassign && since === longAgo) {
      return actionButton('reassign-user', product, label('reassign-user'), drop, {
        appearance: 'outline',
      })
    }
    return button(label('remove'), drop)
  }

  render()
  return fragment(
    numbered(
      1,
      say('assignHeading'),
      paragraph(say('assignHint')),
      picker(product, person => {
        assigned.set(person, new Date())
        render()
      }),
    ),
    numbered(2, say('assigned'), list),
  )
}

/**
 * A field for a person and Assign user, which is dim until somebody is typed.
 *
 * @param {string} product
 * @param {(person: Person) => void} assign
 */
export function picker(product, assign) {
  const words = label('assign-user')
  const search = input({ placeholder: say('searchPerson'), 'aria-label': say('searchPerson') })
  const matches = h('ul', { class: 'matches' })

  const press = actionButton(
    'assign-user',
    product,
    words,
    () => {
      const name = search.value.trim()
      assign(people.find(person => person.name === name) ?? { name, mail: '' })
      search.value = ''
      update([])
    },
    { disabled: true },
  )

  /** @param {Person[]} found */
  const update = found => {
    press.toggleAttribute('disabled', !search.value.trim())
    matches.replaceChildren(...found.map(person => h('li', {}, match(person, pick))))
  }

  /** @param {Person} person */
  const pick = person => {
    search.value = person.name
    update([])
  }

  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase()
    update(wanted ? people.filter(({ name }) => name.toLowerCase().includes(wanted)) : [])
  })
  return h('div', { class: 'picker' }, h('div', { class: 'picker-field' }, search, matches), press)
}

/**
 * @param {Person} person
 * @param {(person: Person) => void} pick
 */
function match(person, pick) {
  const made = h(
    'button',
    { type: 'button', class: 'match' },
    person.name,
    h('small', {}, person.mail),
  )
  made.addEventListener('click', () => {
    note(person.name)
    pick(person)
  })
  return made
}
