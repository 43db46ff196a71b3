import { actionButton } from '../actions.js'
import { button, go, link, note, searchForm } from '../controls.js'
import { azure, cloud, developer, marketing, presales, software, technical } from '../data.js'
import { fragment, h } from '../dom.js'
import { say } from '../prose.js'
import { areaNames, label } from '../words.js'
import { activateControl, activateStep, showActivated } from './activate.js'
import { assignStep, picker } from './assign.js'
import { benefitList } from './benefit-list.js'
import { contactsCard } from './contacts.js'
import { heading, lead, paragraph } from './parts.js'
import { presalesForm } from './presales-form.js'
import { billingProfile, depositStep } from './rollout.js'

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

/** @type {import('./benefit-list.js').Offering} */
const activating = {
  unit: 'activations',
  walk: () => paragraph(say('activateWalk')),
  step: activateStep,
  row: { control: activateControl, result: showActivated },
}

/** Assigning in a row that has no room for a list. @type {import('./build-late.js').RowAction} */
const assigning = {
  control: (benefit, act) => picker(benefit.name, act),
  result: place => place.replaceChildren(paragraph(say('assigned'))),
}

/** @param {Context} context */
export function azurePage(context) {
  return areaPage(
    'azure',
    benefitList(context, azure, {
      unit: 'users',
      walk: ({ rollout }) => paragraph(say(rollout ? 'billingProfileHint' : 'assignWalk')),
      step: benefit =>
        benefit.rollout ? depositStep(benefit) : assignStep(benefit.name, { reassign: false }),
      row: {
        control: (benefit, act) =>
          benefit.rollout ? billingProfile(benefit, act) : assigning.control(benefit, act),
        result: (place, benefit) =>
          benefit.rollout
            ? place.replaceChildren(paragraph(say('confirmed')))
            : assigning.result(place, benefit),
      },
    }),
  )
}

/** @param {Context} context */
export function developerPage(context) {
  const isGitHub = (/** @type {Benefit} */ { name }) => name.startsWith('GitHub')
  return areaPage(
    'visualstudio',
    benefitList(context, developer, {
      unit: 'users',
      walk: benefit => paragraph(say(isGitHub(benefit) ? 'activateWalk' : 'assignWalk')),
      step: benefit =>
        isGitHub(benefit) ? activateStep(benefit) : assignStep(benefit.name, { reassign: true }),
      row: {
        control: (benefit, act) =>
          isGitHub(benefit) ? activateControl(benefit, act) : assigning.control(benefit, act),
        result: (place, benefit) =>
          (isGitHub(benefit) ? showActivated : assigning.result)(place, benefit),
      },
    }),
  )
}

/** @param {Context} context */
export function technicalPage(context) {
  return areaPage(
    'technicalsupport',
    benefitList(context, technical, { ...activating, unit: 'incidents', isFlat: true }),
  )
}

/** @param {Context} context */
export function presalesPage(context) {
  const words = label('submit-tpd-request')
  const open = (/** @type {Benefit} */ { name }) =>
    actionButton('submit-presales-request', name, words, () =>
      go('/dashboard/mpn/membership/benefits/technical/createadvisoryhours-servicerequest'),
    )
  return areaPage(
    'technicalpresales',
    searchForm(label('submit'), say('products')),
    benefitList(context, presales, {
      unit: 'hours',
      walk: () => paragraph(say('leadPresales')),
      step: presalesForm,
      row: { control: open, result: () => {} },
      isFlat: true,
    }),
  )
}

/** The request for hours as a page of its own, as in 2021. */
export function advisoryPage() {
  return areaPage(
    'technicalpresales',
    searchForm(label('submit'), say('products')),
    presalesForm(presales[0]),
  )
}

/** @param {Context} context */
export function marketingPage(context) {
  return areaPage('marketing', contactsCard(), benefitList(context, marketing, activating))
}

export function logoPage() {
  return fragment(
    heading(label('benefits'), 'Logo Builder'),
    lead(say('nothingHere')),
    button(label('view-details'), () => note('Logo Builder')),
  )
}
