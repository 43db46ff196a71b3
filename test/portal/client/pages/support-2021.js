import { onSubmit } from '../actions.js'
import {
  button,
  field,
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
import { detailsBox } from './request-box.js'
import { choiceField } from './request-choice.js'
import { changesAddress, hasDecoys } from './request-settings.js'
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
    hasDecoys() && decoys(),
  )
}

/** What is called as parts of a request are, and is none: a filter, and a comment on the page. */
export function decoys() {
  return h(
    'aside',
    { class: 'card' },
    h(
      'div',
      { role: 'toolbar', class: 'buttons' },
      field(label('category'), select(['News', 'Events'])),
    ),
    h(
      'form',
      { class: 'form' },
      h('h3', {}, say('feedback')),
      field(label('details'), textarea({ name: 'comment' })),
      h('button', { type: 'button' }, label('submit')),
    ),
  )
}

function choice() {
  const known = topics()
  const first = { value: '', text: say('choose') }
  const category = choiceField(
    label('category'),
    [first, ...new Set(known.map(entry => entry.category))],
    () => {
      note(label('category'), { value: category.value })
      const fitting = known.filter(entry => entry.category === category.value)
      topic.fill([first, ...new Set(fitting.map(entry => entry.topic))])
      topic.value = ''
      subtopic.fill([first])
      topic.disabled = fitting.length === 0
      subtopic.disabled = true
      update()
    },
  )
  const topic = choiceField(
    label('topic'),
    [first],
    () => {
      note(label('topic'), { value: topic.value })
      const fitting = known.filter(e => e.category === category.value && e.topic === topic.value)
      subtopic.fill([first, ...fitting.map(e => ({ value: e.id, text: e.subtopic }))])
      subtopic.value = ''
      subtopic.disabled = fitting.length === 0
      update()
    },
    true,
  )
  const subtopic = choiceField(
    label('subtopic'),
    [first],
    () => {
      note(label('subtopic'), { value: subtopic.text })
      update()
    },
    true,
  )
  const browse = h(
    'div',
    { class: 'pair', hidden: true },
    category.labelled,
    topic.labelled,
    subtopic.labelled,
  )

  const review = button(
    label('review-solutions'),
    () => {
      if (changesAddress(true)) {
        go(`/dashboard/support/servicerequests/create?stage=2&topicid=${subtopic.value}`)
      } else {
        step.replaceWith(solutions(known.find(({ id }) => id === subtopic.value)))
      }
    },
    { appearance: 'primary', disabled: true },
  )
  const update = () => review.toggleAttribute('disabled', !subtopic.value)

  const step = h(
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
  return step
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
  const details = detailsBox(label('details'), { name: 'details', rows: 7 })
  const contact = input({ name: 'contact', type: 'email', value: 'noor@northlight.example' })
  const files = input({ name: 'files', type: 'file', multiple: true })
  const status = h('div', { role: 'status' })
  const words = label('submit')
  const form = h(
    'form',
    { class: 'card wide form' },
    h('h2', {}, label('issue-details')),
    field(label('title-field'), title),
    details.labelled,
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
      details: details.value(),
      contact: contact.value,
      files: [...(files.files ?? [])].map(file => file.name),
    }),
    () => status.replaceChildren(notice('success', `${say('sent')} REPLICA-0001.`)),
  )
  return form
}
