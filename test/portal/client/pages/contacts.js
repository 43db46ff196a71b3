import { button, field, input } from '../controls.js'
import { h } from '../dom.js'
import { say } from '../prose.js'
import { hasContact } from '../settings.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'

/** Who hears about marketing benefits. */
export function contactsCard() {
  const list = h('div')
  const form = h('div')
  /** @type {string[][]} */
  const contacts = hasContact()
    ? [['Noor Bakker', 'noor@northlight.example', '+31 20 555 0100']]
    : []

  const render = () =>
    list.replaceChildren(
      contacts.length > 0
        ? plainTable([say('name'), say('mail'), say('phone')], contacts)
        : h('p', { class: 'subtle' }, say('noContact')),
    )
  render()

  const add = () => {
    const fields = { name: input(), mail: input({ type: 'email' }), phone: input({ type: 'tel' }) }
    const save = () => {
      contacts.push([fields.name.value, fields.mail.value, fields.phone.value])
      render()
      form.replaceChildren()
    }
    form.replaceChildren(
      h(
        'div',
        { class: 'pair' },
        field(say('name'), fields.name),
        field(say('mail'), fields.mail),
        field(say('phone'), fields.phone),
      ),
      h(
        'div',
        { class: 'buttons' },
        button(say('save'), save, { appearance: 'primary' }),
        button(say('cancel'), () => form.replaceChildren()),
      ),
    )
  }

  return h(
    'section',
    { class: 'card wide' },
    h('h2', {}, say('contacts')),
    h('p', {}, say('contactsHint')),
    list,
    form,
    button(label('marketing-contact-add'), add, { appearance: 'stealth', icon: 'add' }),
  )
}
