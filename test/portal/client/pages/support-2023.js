import {
  button,
  field,
  go,
  input,
  note,
  notice,
  outerLink,
  searchForm,
  textarea,
} from '../controls.js'
import { fragment, h } from '../dom.js'
import { closePanel, openPane } from '../panel.js'
import { say } from '../prose.js'
import { plainTable } from '../table.js'
import { label } from '../words.js'
import { facts, heading, lead } from './parts.js'
import { detailsBox } from './request-box.js'
import { choiceField } from './request-choice.js'
import { changesAddress, hasDecoys } from './request-settings.js'
import { decoys, solutionList } from './support-2021.js'
import { topics } from './topics.js'

/** @typedef {import('./parts.js').Context} Context */

export const createPath = '/dashboard/v2/support/servicerequests/create'

/** The requests filed so far. */
export function requestsPage() {
  const rows = [
    [
      '2609140040001234',
      'Invoice shows a closed subscription',
      'Billing',
      'Sep 14, 2026',
      'Closed',
    ],
    ['2611030040005678', 'Tenant of a customer is not listed', 'Customers', 'Nov 3, 2026', 'Open'],
  ]
  return fragment(
    heading(label('help-support'), label('my-support-requests')),
    lead(say('leadRequests')),
    searchForm(label('submit'), say('search')),
    h(
      'div',
      { class: 'toolbar' },
      button(label('new-request'), () => go(createPath), { appearance: 'primary' }),
    ),
    plainTable(
      [
        'ID',
        label('problem-summary'),
        label('workspace-field'),
        say('created'),
        label('status-column'),
      ],
      rows,
    ),
  )
}

/** The list with the request form beside it, as since 2023. @param {Context} context */
export function support2023Page({ mount }) {
  // The page has to be in place first: the form takes the focus.
  queueMicrotask(() => openRequest(mount))
  return fragment(requestsPage(), hasDecoys() && decoys())
}

/** What the question mark in the header shows. @param {HTMLElement} mount */
export function openHelpPane(mount) {
  openPane(
    mount,
    label('help-support'),
    fragment(h('h3', {}, say('related')), solutionList()),
    fragment(
      button(label('contact-support'), () => {
        closePanel()
        go(createPath)
      }),
      button(label('view-my-support-requests'), () => go('/dashboard/v2/support/servicerequests'), {
        appearance: 'link',
      }),
    ),
  )
}

/** @param {HTMLElement} mount */
function openRequest(mount) {
  const ticket = new URLSearchParams(location.search).get('topicid')
  const preset = topics().find(({ id }) => id === ticket)
  const first = { value: '', text: say('choose') }
  const request = {
    summary: textarea({ rows: 3 }),
    workspace: choiceField(
      label('workspace-field'),
      [label('benefits'), 'Billing', 'Customers', label('membership'), 'Account settings'],
      () => note(label('workspace-field'), { value: request.workspace.value }),
    ),
    problem: choiceField(label('problem-type'), [first], () =>
      note(label('problem-type'), { value: request.problem.value }),
    ),
  }
  const body = h('div', { class: 'form' })
  const footer = h('div', { class: 'buttons' })

  const suggest = () => {
    const wanted = request.summary.value.toLowerCase()
    const all = topics().map(({ topic, subtopic }) => `${topic}: ${subtopic}`)
    const fitting = all.filter(name =>
      wanted.split(/\s+/).some(word => word.length > 3 && name.toLowerCase().includes(word)),
    )
    const kept = request.problem.value
    request.problem.fill([first, ...new Set([...fitting, ...all])])
    request.problem.value = kept
  }
  suggest()
  if (preset) {
    request.workspace.value = 'Billing'
    request.problem.value = `${preset.topic}: ${preset.subtopic}`
  }
  request.summary.addEventListener('input', suggest)
  const ask = () => {
    body.replaceChildren(
      field(label('problem-summary'), request.summary),
      request.workspace.labelled,
      request.problem.labelled,
    )
    footer.replaceChildren(
      button(label('review-solutions'), offerSolutions, { appearance: 'primary' }),
      button(say('cancel'), closePanel),
    )
  }
  const offerSolutions = () => {
    moved('2')
    body.replaceChildren(chosen(), h('h3', {}, label('recommended-solutions')), solutionList())
    footer.replaceChildren(
      button(label('create-support-request'), describe, { appearance: 'primary' }),
      button(say('previous'), ask),
    )
  }
  const chosen = () =>
    facts([
      [label('problem-summary'), request.summary.value],
      [label('workspace-field'), request.workspace.value],
      [label('problem-type'), request.problem.value],
    ])
  const describe = () => {
    moved('3')
    detailsStep(body, footer, chosen(), () => ({
      summary: request.summary.value,
      workspace: request.workspace.value,
      problemType: request.problem.value,
    }))
  }

  if (preset) describe()
  else ask()
  openPane(mount, label('contact-support'), body, footer)
}

/** Says in the address which step is shown, where the page does. @param {string} stage */
function moved(stage) {
  if (!changesAddress(false)) return
  const address = new URL(location.href)
  address.searchParams.set('stage', stage)
  history.pushState(null, '', address)
}

/**
 * @param {HTMLElement} body
 * @param {HTMLElement} footer
 * @param {Node} chosen
 * @param {() => Record<string, unknown>} soFar
 */
function detailsStep(body, footer, chosen, soFar) {
  const details = detailsBox(label('details'), { name: 'details', rows: 8 })
  const contact = input({ name: 'contact', type: 'email', value: 'noor@northlight.example' })
  const phone = input({ name: 'phone', type: 'tel' })
  const files = input({ name: 'files', type: 'file', multiple: true })
  const words = label('submit')
  const submit = () => {
    /** @type {Record<string, unknown>} */
    const payload = {
      form: '2023',
      ...soFar(),
      details: details.value(),
      contact: contact.value,
      phone: phone.value,
      files: [...(files.files ?? [])].map(file => file.name),
    }
    const product = String(payload.problemType || payload.summary)
    window.replica.record({ action: 'submit-support-request', product, event: 'click', payload })
    body.replaceChildren(
      notice('success', `${say('sent')} REPLICA-0003.`),
      outerLink(label('view-my-support-requests')),
    )
    footer.replaceChildren(button(say('close'), closePanel, { appearance: 'primary' }))
  }
  body.replaceChildren(
    chosen,
    h('h3', {}, label('issue-details')),
    details.labelled,
    h('div', { class: 'pair' }, field(label('contact-field'), contact), field(say('phone'), phone)),
    field(label('add-files'), files),
  )
  footer.replaceChildren(submitButton(words, submit), button(say('cancel'), closePanel))
}

/** @param {string} words @param {() => void} submit */
function submitButton(words, submit) {
  const made = button(words, undefined, { appearance: 'primary' })
  made.addEventListener('click', submit)
  return made
}
