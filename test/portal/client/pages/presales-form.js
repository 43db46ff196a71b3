import { onSubmit } from '../actions.js'
import { button, field, fillSelect, input, note, notice, select, textarea } from '../controls.js'
import { h } from '../dom.js'
import { say } from '../prose.js'
import { label } from '../words.js'

const topics = ['Azure', 'Business applications', 'Modern work', 'Security']

/**
 * The request for advisory hours. It has a Browse topics too, which is not the one of support.
 *
 * @param {import('../data.js').Benefit} [benefit]
 */
export function presalesForm(benefit) {
  const title = input()
  const description = textarea({ rows: 4 })
  const products = input()
  const topic = select([{ value: '', text: say('choose') }], {
    hidden: true,
    'aria-label': label('topic'),
  })
  const country = select(['Nederland', 'Sverige', 'Deutschland', 'Ireland'])
  const phone = input({ type: 'tel' })
  const status = h('div', { role: 'status' })

  const browse = button(label('browse-topics'), () => {
    fillSelect(topic, [{ value: '', text: say('choose') }, ...topics])
    topic.hidden = false
    topic.focus()
  })
  topic.addEventListener('change', () => note(label('topic'), { value: topic.value }))

  const words = label('submit')
  const form = h(
    'form',
    { class: 'form' },
    field(label('title-field'), title),
    field(say('caseDescription'), description),
    field(say('products'), products),
    h('div', { class: 'buttons' }, browse, topic),
    h('div', { class: 'pair' }, field(say('country'), country), field(say('phone'), phone)),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, words)),
    status,
  )
  onSubmit(
    form,
    'submit-presales-request',
    benefit?.name ?? '',
    () => ({
      form: 'presales',
      title: title.value,
      description: description.value,
      products: products.value,
      topic: topic.value,
      country: country.value,
      phone: phone.value,
    }),
    () => status.replaceChildren(notice('success', `${say('sent')} REPLICA-0002.`)),
  )
  return form
}
