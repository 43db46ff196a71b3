import type { Page } from 'puppeteer-core'
import { reach } from '../../e2e/support/reach'
import { dark, dutch, forced, narrow, type State, swedish, zoomed } from '../state'
import {
  assignments,
  closed,
  closing,
  contradicted,
  early,
  profile,
  several,
  twins,
  unsure,
  used,
} from '../stored'
import { heldBy } from './question'

const panel = '.fw-panel'
const benefits = '/dashboard/v2/benefits'
const software = `${benefits}/software?build=2021`
const offers = '/dashboard/v2/membership/offers'

/** Every page on which the panel is, in one build; and the switches of the replica it needs. */
const pages = {
  overview: benefits,
  cloud: `${benefits}/cloud`,
  azure: `${benefits}/azure`,
  'visual-studio': `${benefits}/visualstudio`,
  'technical-support': `${benefits}/technicalsupport`,
  'technical-presales': `${benefits}/technicalpresales`,
  marketing: `${benefits}/marketing`,
  guide: `${benefits}/guide`,
  offers,
  bills: `${offers}/billsandpayments`,
} as const

interface PanelState extends Pick<State, 'name' | 'looks' | 'main'> {
  address?: string
  stored?: Record<string, unknown>
  /** What is done on the page first. */
  prepare?: (page: Page) => Promise<void>
  /** What is pressed on the panel, one after the other. */
  press?: readonly string[]
  /** What tells that the state is reached. */
  until: string
  /** Set where the page shows no date. */
  hasNoDates?: boolean
  subject?: string
}

function panelState({
  address = software,
  stored,
  prepare,
  press = [],
  until,
  hasNoDates = false,
  ...state
}: PanelState): State {
  const { subject = panel, ...rest } = state
  return {
    ...rest,
    surface: 'panel',
    subject: { overlay: subject },
    show: async ({ store, open }) => {
      if (stored) await store(stored)
      const { page, overlay } = await open(address)
      await page.waitForSelector('>>> h1')
      await prepare?.(page)
      await overlay.waitFor(':is(.fw-panel, .fw-tab)')
      // On a small window it waits to be unfolded.
      if (subject === panel && (await overlay.has('.fw-tab'))) await overlay.click('.fw-tab')
      for (const control of press) {
        await overlay.waitFor(control)
        await overlay.click(control)
      }
      await overlay.waitFor(until)
      // They are read last, a little at a time.
      if (subject === panel && !hasNoDates) await overlay.waitFor('.fw-panel .page-dates')
      return page
    },
  }
}

const counting = '.fw-panel .fw-bar'
const verdict = (outcome: string) => `.fw-panel [data-outcome="${outcome}"]`

export const panelStates: readonly State[] = [
  panelState({
    name: 'software-nothing-stored',
    looks: [dark, dutch],
    main: true,
    until: '.fw-panel .purchase button.primary',
  }),
  panelState({
    name: 'software-early',
    stored: early,
    looks: [dark, forced, dutch, swedish, narrow, zoomed],
    main: [{}, dark, forced, dutch],
    until: counting,
  }),
  panelState({
    name: 'software-last-days',
    address: `${software}&ordered=2026-10-19`,
    stored: closing,
    main: true,
    until: counting,
  }),
  panelState({
    name: 'software-over',
    address: `${software}&ordered=2026-09-01`,
    stored: closed,
    main: true,
    until: verdict('ineligible'),
  }),
  panelState({ name: 'software-used', stored: used, until: verdict('ineligible') }),
  panelState({ name: 'software-unsure', stored: unsure, until: verdict('undetermined') }),
  panelState({
    name: 'software-several',
    stored: several,
    looks: [dark],
    main: true,
    until: counting,
  }),
  panelState({ name: 'software-two-of-one-offer', stored: twins, until: counting }),
  panelState({
    name: 'offers-dates-contradict',
    address: `${pages.offers}?build=2021`,
    stored: contradicted,
    main: true,
    until: counting,
  }),
  panelState({
    name: 'software-reasons',
    stored: early,
    press: ['.why summary'],
    until: '.why[open]',
  }),
  panelState({
    name: 'software-purchase-form',
    press: ['.fw-panel .purchase button.primary'],
    until: '.fw-panel [data-fact="offer"]',
  }),
  panelState({
    name: 'folded',
    stored: { ...early, panel: { collapsed: true } },
    until: '.fw-tab',
    subject: '.fw-tab',
    looks: [dark, forced, dutch, narrow],
    main: true,
  }),
  panelState({
    name: 'visual-studio-assignments',
    address: `${pages['visual-studio']}?build=2021`,
    stored: { ...early, ...assignments, ...profile },
    until: '.fw-panel .assignments',
  }),
  panelState({
    name: 'cloud-without-keys',
    address: `${pages.cloud}?build=2021`,
    stored: early,
    // Only an open benefit shows that there is no key.
    prepare: async page => void (await reach(page.mainFrame(), heldBy('redeem-guard'), '2021')),
    until: '.fw-panel .notice[data-advice]',
  }),
  ...Object.entries(pages).map(([name, path]) =>
    panelState({
      name: `${name}-early`,
      address: `${path}?build=2021`,
      stored: early,
      until: counting,
      hasNoDates: name === 'overview' || name === 'guide',
      ...(name === 'offers' && { main: true }),
    }),
  ),
]
