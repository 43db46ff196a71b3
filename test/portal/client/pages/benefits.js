import { button, link, note } from '../controls.js'
import { azure, cloud, developer, marketing, presales, software, technical } from '../data.js'
import { fragment, h } from '../dom.js'
import { benefitSteps, openSteps } from '../panel.js'
import { say } from '../prose.js'
import { benefitGrid } from '../table.js'
import { areaNames, label } from '../words.js'
import { assignStep } from './assign.js'
import { introduction } from './build-current.js'
import { contactsCard } from './contacts.js'
import { facts, heading, lead, numbered, paragraph } from './parts.js'
import { presalesForm } from './presales-form.js'

/** @typedef {import('./parts.js').Context} Context */
/** @typedef {import('../data.js').Benefit} Benefit */

const counts = {
  azure: azure.length,
  cloud: cloud.length,
  software: software.length,
  visualstudio: developer.length,
  technicalsupport: technical.length,
  technicalpresales: presales.length,
  marketing: marketing.length,
}

const leads = /** @type {const} */ ({
  azure: 'leadAzure',
  cloud: 'leadCloud',
  software: 'leadSoftware',
  visualstudio: 'leadDeveloper',
  technicalsupport: 'leadTechnical',
  technicalpresales: 'leadPresales',
  marketing: 'leadMarketing',
})

/** @typedef {keyof typeof areaNames} Area */
const areas = /** @type {Area[]} */ (Object.keys(counts))

export function overviewPage() {
  return fragment(
    heading(label('benefits'), say('overview')),
    lead(say('leadOverview')),
    h(
      'div',
      { class: 'cards' },
      ...areas.map(area =>
        h(
          'section',
          { class: 'card' },
          h('h2', {}, link(areaNames[area](), `/dashboard/v2/benefits/${area}`)),
          h('p', {}, say(leads[area])),
          h('p', { class: 'subtle foot' }, `${counts[area]} ${say('available')}`),
        ),
      ),
    ),
  )
}

/** @param {Area} area @param {...Node} content */
function areaPage(area, ...content) {
  return fragment(heading(label('benefits'), areaNames[area]()), lead(say(leads[area])), ...content)
}

/** @param {Context} context */
export function azurePage({ mount, signal }) {
  const open = (/** @type {Benefit} */ benefit) =>
    openSteps(
      mount,
      benefit.name,
      benefit.source,
      benefitSteps(
        () => introduction(benefit, 'users'),
        () => paragraph(say('assignWalk')),
        () => assignStep({ reassign: false }),
      ),
    )
  return areaPage('azure', lead(say('openHint')), benefitGrid(azure, 'users', open, signal))
}

/** @param {Context} context */
export function developerPage({ mount, signal }) {
  const open = (/** @type {Benefit} */ benefit) => {
    const github = benefit.name.startsWith('GitHub')
    openSteps(
      mount,
      benefit.name,
      benefit.source,
      benefitSteps(
        () => introduction(benefit, 'users'),
        () => paragraph(say(github ? 'activateWalk' : 'assignWalk')),
        () => (github ? activateStep() : assignStep({ reassign: true })),
      ),
    )
  }
  return areaPage(
    'visualstudio',
    lead(say('openHint')),
    benefitGrid(developer, 'users', open, signal),
  )
}

/** @param {Context} context */
export function technicalPage({ mount, signal }) {
  const ids = () =>
    facts([
      [label('contract-id'), h('code', {}, '100200300')],
      [label('access-id'), h('code', {}, '400500600')],
    ])
  const open = (/** @type {Benefit} */ benefit) =>
    openSteps(
      mount,
      benefit.name,
      benefit.source,
      benefitSteps(
        () => introduction(benefit, 'incidents'),
        () => paragraph(say('activateWalk')),
        () => activateStep(ids),
      ),
    )
  return areaPage(
    'technicalsupport',
    lead(say('openHint')),
    benefitGrid(technical, 'incidents', open, signal),
  )
}

/** @param {Context} context */
export function presalesPage({ mount, signal }) {
  const open = (/** @type {Benefit} */ benefit) =>
    openSteps(
      mount,
      benefit.name,
      benefit.source,
      benefitSteps(
        () => introduction(benefit, 'hours'),
        () => paragraph(say('leadPresales')),
        presalesForm,
      ),
    )
  return areaPage(
    'technicalpresales',
    lead(say('openHint')),
    benefitGrid(presales, 'hours', open, signal),
  )
}

/** The request for hours as a page of its own, as in 2021. */
export function advisoryPage() {
  return areaPage('technicalpresales', presalesForm())
}

/** @param {Context} context */
export function marketingPage({ mount, signal }) {
  const open = (/** @type {Benefit} */ benefit) =>
    openSteps(
      mount,
      benefit.name,
      benefit.source,
      benefitSteps(
        () => introduction(benefit, 'activations'),
        () => paragraph(say('activateWalk')),
        () => activateStep(),
      ),
    )
  return areaPage(
    'marketing',
    contactsCard(),
    lead(say('openHint')),
    benefitGrid(marketing, 'activations', open, signal),
  )
}

export function logoPage() {
  return fragment(
    heading(label('benefits'), 'Logo Builder'),
    lead(say('nothingHere')),
    button(label('view-details'), () => note('Logo Builder')),
  )
}

/** One press, and the benefit is on. @param {() => Node} [result] */
function activateStep(result) {
  const words = label('activate')
  const place = h('div', { role: 'status' })
  const press = button(
    words,
    () => {
      press.setAttribute('disabled', '')
      place.replaceChildren(
        paragraph(say('activated')),
        ...(result ? [result(), paragraph(say('idsHint'))] : []),
      )
    },
    { appearance: 'primary' },
  )
  return numbered(1, label('activate-benefits'), paragraph(say('activateWalk')), press, place)
}
