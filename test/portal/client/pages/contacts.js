import { button, field, input } from '../controls.js'
import { h } from '../dom.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'

/** Who hears about marketing benefits. */
export function contactsCard() {
  const list = h('div')
  const form = h('div')
  /** @type {string[][]} */
  const contacts = []

  const add = () => {
    const fields = { name: input(), mail: input({ type: 'email' }), phone: input({ type: 'tel' }) }
    const save = () => {
      contacts.push([fields.name.value, fields.mail.value, fields.phone.value])
      list.replaceChildren(plainTable([say('name'), say('mail'), say('phone')], contacts))
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
