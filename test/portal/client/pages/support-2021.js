import { onSubmit } from '../actions.js'
import {
  button,
  field,
  fillSelect,
  go,
  input,
  note,
  notice,
  outerLink,
  searchForm,
  select,
  textarea,
} from '../controls.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { label } from '../words.js'
import { facts, heading, lead } from './parts.js'
import { topics } from './topics.js'

/** @typedef {import('./topics.js').Topic} Topic */

/** The request form of 2021: stage 1 asks what it is about, stage 2 offers help and then a form. */
export function support2021Page() {
  const query = new URLSearchParams(location.search)
  const topic = topics().find(({ id }) => id === query.get('topicid'))
  return fragment(
    heading(label('support'), label('new-request')),
    lead(say('leadSupport2021')),
    searchForm(label('submit'), say('search')),
    query.get('stage') === '2' ? solutions(topic) : choice(),
  )
}

function choice() {
  const known = topics()
  const first = { value: '', text: say('choose') }
  const category = select([first])
  const topic = select([first], { disabled: true })
  const subtopic = select([first], { disabled: true })
  const browse = h(
    'div',
    { class: 'pair', hidden: true },
    field(label('category'), category),
    field(label('topic'), topic),
    field(label('subtopic'), subtopic),
  )

  const review = button(
    label('review-solutions'),
    () => go(`/dashboard/support/servicerequests/create?stage=2&topicid=${subtopic.value}`),
    { appearance: 'primary', disabled: true },
  )
  const update = () => review.toggleAttribute('disabled', !subtopic.value)

  fillSelect(category, [first, ...new Set(known.map(entry => entry.category))])
  category.addEventListener('change', () => {
    note(label('category'), { value: category.value })
    const fitting = known.filter(entry => entry.category === category.value)
    fillSelect(topic, [first, ...new Set(fitting.map(entry => entry.topic))])
    fillSelect(subtopic, [first])
    topic.disabled = fitting.length === 0
    subtopic.disabled = true
    update()
  })
  topic.addEventListener('change', () => {
    note(label('topic'), { value: topic.value })
    const fitting = known.filter(e => e.category === category.value && e.topic === topic.value)
    fillSelect(subtopic, [first, ...fitting.map(e => ({ value: e.id, text: e.subtopic }))])
    subtopic.disabled = fitting.length === 0
    update()
  })
  subtopic.addEventListener('change', () => {
    note(label('subtopic'), { value: subtopic.selectedOptions[0]?.text })
    update()
  })

  return h(
    'section',
    { class: 'card wide form' },
    h('h2', {}, label('partner-support-requests')),
    field(say('describe'), input({ type: 'search' })),
    h(
      'div',
      { class: 'buttons' },
      button(label('browse-topics'), () => {
        browse.hidden = !browse.hidden
      }),
    ),
    browse,
    h('div', { class: 'buttons' }, review),
  )
}

/** What may help first, as links that lead nowhere. */
export function solutionList() {
  return h(
    'ul',
    { class: 'solutions' },
    ...[say('solutionDates'), say('solutionForm'), say('solutionWho')].map(text =>
      h('li', {}, outerLink(text)),
    ),
  )
}

/** @param {Topic | undefined} topic */
function solutions(topic) {
  const more = h('div')
  const yes = button(label('yes'), () => more.replaceChildren(issueForm(topic)), {
    appearance: 'primary',
  })
  const no = button(say('no'), () => more.replaceChildren(notice('success', say('glad'))))
  return fragment(
    topic && chosen(topic),
    h(
      'section',
      { class: 'card wide' },
      h('h2', {}, label('recommended-solutions')),
      solutionList(),
      h(
        'div',
        { class: 'question' },
        h('h3', {}, label('do-you-need-more-help')),
        h('div', { class: 'buttons' }, yes, no),
      ),
    ),
    more,
  )
}

/** @param {Topic} topic */
function chosen(topic) {
  return h(
    'div',
    { class: 'chosen' },
    facts([
      [label('category'), topic.category],
      [label('topic'), topic.topic],
      [label('subtopic'), topic.subtopic],
    ]),
  )
}

/** @param {Topic | undefined} topic */
function issueForm(topic) {
  const title = input({ name: 'title' })
  const details = textarea({ name: 'details', rows: 7 })
  const contact = input({ name: 'contact', type: 'email', value: 'noor@northlight.example' })
  const files = input({ name: 'files', type: 'file', multiple: true })
  const status = h('div', { role: 'status' })
  const words = label('submit')
  const form = h(
    'form',
    { class: 'card wide form' },
    h('h2', {}, label('issue-details')),
    field(label('title-field'), title),
    field(label('details'), details),
    field(label('contact-field'), contact),
    field(label('add-files'), files),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, words),
      button(say('cancel'), () => go('/dashboard/support/servicerequests/create?stage=1')),
    ),
    status,
  )
  onSubmit(
    form,
    'submit-support-request',
    topic?.subtopic ?? label('issue-details'),
    () => ({
      form: '2021',
      topicId: topic?.id,
      category: topic?.category,
      topic: topic?.topic,
      subtopic: topic?.subtopic,
      title: title.value,
      details: details.value,
      contact: contact.value,
      files: [...(files.files ?? [])].map(file => file.name),
    }),
    () => status.replaceChildren(notice('success', `${say('sent')} REPLICA-0001.`)),
  )
  return form
}
