import type { Page } from 'puppeteer-core'
import { typeDate } from '../../e2e/support/replica'
import type { Stage } from '../stage'
import { dark, dutch, forced, type State, swedish } from '../state'
import { closed, deadlines, early, profile, several } from '../stored'

const software = '/dashboard/v2/benefits/software?build=2021'
const home = '/dashboard/home'
const search = '[role="combobox"]'
const field = '.question :is(input, select, textarea)'

/** Chooses a situation and waits for its first question, or for the verdict on what is stored. */
async function chooseSituation(popup: Page, rule: string): Promise<void> {
  await popup.focus(search)
  await popup.keyboard.press('ArrowDown')
  await popup.locator(`[role="option"][id$="-${rule}"]`).click()
  await popup.waitForSelector(`${search}[aria-expanded="false"]`)
}

/** Answers the question that is asked, and waits for the next or for the end of them. */
async function answer(popup: Page, name: string, value: string | boolean): Promise<void> {
  const asked = `.question [data-fact="${name}"]`
  await popup.waitForSelector(asked)
  if (typeof value === 'boolean') await popup.locator(`${field}[value="${value}"]`).click()
  else if (await popup.$(`${asked} select`)) await popup.select(field, value)
  else {
    await popup.focus(field)
    await typeDate(popup, value)
  }
  await popup.locator('.question [type="submit"]').click()
  await popup.waitForFunction(selector => !document.querySelector(selector), {}, asked)
}

async function askedAbout({ openPopup }: Stage, rule: string): Promise<Page> {
  const popup = await openPopup(software)
  await chooseSituation(popup, rule)
  await popup.waitForSelector('.question')
  return popup
}

const popupState = (state: Omit<State, 'surface' | 'subject'>): State => ({
  surface: 'popup',
  subject: 'window',
  ...state,
})

export const popupStates: readonly State[] = [
  popupState({
    name: 'nothing-stored',
    looks: [dark, dutch, swedish],
    main: [{}, dutch],
    show: ({ openPopup }) => openPopup(software),
  }),
  popupState({ name: 'elsewhere', main: true, show: ({ openPopup }) => openPopup() }),
  popupState({
    name: 'other-page-of-the-portal',
    show: async ({ store, openPopup }) => {
      await store(early)
      return openPopup(home)
    },
  }),
  popupState({
    name: 'one-purchase',
    looks: [dark, forced, dutch, swedish],
    main: [{}, dark],
    show: async ({ store, openPopup }) => {
      await store({ ...early, ...profile })
      return openPopup(software)
    },
  }),
  popupState({
    name: 'several-purchases',
    main: true,
    show: async ({ store, openPopup }) => {
      await store({ ...several, ...deadlines })
      return openPopup(software)
    },
  }),
  popupState({
    name: 'refund-over',
    show: async ({ store, openPopup }) => {
      await store(closed)
      return openPopup(software)
    },
  }),
  popupState({
    name: 'search-found',
    show: async ({ openPopup }) => {
      const popup = await openPopup(software)
      await popup.type(search, 'azure')
      await popup.waitForSelector('[role="option"][data-active]')
      return popup
    },
  }),
  popupState({
    name: 'search-found-nothing',
    show: async ({ openPopup }) => {
      const popup = await openPopup(software)
      await popup.type(search, 'parking')
      await popup.waitForSelector('.nothing-found')
      return popup
    },
  }),
  popupState({
    name: 'question',
    looks: [dark, dutch, swedish],
    main: true,
    show: stage => askedAbout(stage, 'service-outage-credit'),
  }),
  popupState({
    name: 'question-with-a-wrong-answer',
    show: async stage => {
      const popup = await askedAbout(stage, 'membership-renewal')
      await popup.waitForSelector('.question [data-fact="anniversaryOn"]')
      await popup.focus(field)
      await typeDate(popup, '1850-01-01')
      await popup.locator('.question [type="submit"]').click()
      await popup.waitForSelector('.question [aria-invalid="true"]')
      return popup
    },
  }),
  popupState({
    name: 'eligible',
    looks: [dark, forced, dutch, swedish],
    main: [{}, dark, forced],
    show: async ({ store, openPopup }) => {
      await store(early)
      const popup = await openPopup(software)
      await chooseSituation(popup, 'benefit-refund')
      await popup.waitForSelector('.fw-verdict[data-outcome="eligible"]')
      return popup
    },
  }),
  popupState({
    name: 'ineligible',
    main: true,
    show: async stage => {
      const popup = await askedAbout(stage, 'visual-studio-reassignment')
      await answer(popup, 'assignedOn', '2026-11-01')
      await popup.waitForSelector('.fw-verdict[data-outcome="ineligible"]')
      return popup
    },
  }),
  popupState({
    name: 'undetermined',
    show: async stage => {
      const popup = await askedAbout(stage, 'technical-issue-credit')
      await answer(popup, 'partnerType', 'direct-bill')
      await popup.waitForSelector('.fw-verdict[data-outcome="undetermined"]')
      return popup
    },
  }),
]
