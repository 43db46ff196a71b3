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
 * @param {{ reassign: boolean }} options whether those who have it already may be replaced
 */
export function assignStep({ reassign }) {
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
    if (reassign && since === longAgo) return button(label('reassign-user'), drop)
    return button(label('remove'), drop)
  }

  render()
  return fragment(
    numbered(
      1,
      say('assignHeading'),
      paragraph(say('assignHint')),
      picker(person => {
        assigned.set(person, new Date())
        render()
      }),
    ),
    numbered(2, say('assigned'), list),
  )
}

/** @param {(person: Person) => void} assign */
function picker(assign) {
  const words = label('assign-user')
  /** @type {Person | undefined} */
  let picked
  const search = input({ placeholder: say('searchPerson'), 'aria-label': say('searchPerson') })
  const matches = h('ul', { class: 'matches' })

  const press = button(
    words,
    () => {
      if (!picked) return
      assign(picked)
      pick(undefined)
      search.value = ''
    },
    { appearance: 'primary', disabled: true },
  )

  /** @param {Person | undefined} person */
  const pick = person => {
    picked = person
    press.toggleAttribute('disabled', !person)
    matches.replaceChildren()
    if (person) search.value = person.name
  }

  search.addEventListener('input', () => {
    pick(undefined)
    const wanted = search.value.trim().toLowerCase()
    const found = wanted ? people.filter(({ name }) => name.toLowerCase().includes(wanted)) : []
    matches.replaceChildren(...found.map(person => h('li', {}, match(person, pick))))
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
