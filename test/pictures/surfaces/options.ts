import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { Stage } from '../stage'
import { dark, dutch, forced, narrow, type State, swedish } from '../state'
import { assignments, deadlines, early, journal, profile, several } from '../stored'

const everything = { ...several, ...profile, ...assignments, ...deadlines, ...journal }
const recommended = {
  strengths: { 'get-keys-guard': 'pause' },
  features: { 'buy-guard': false },
  reminders: { on: true, days: [7, 3, 1], time: '09:00' },
}

interface OptionsState extends Pick<State, 'name' | 'looks' | 'main'> {
  /** Id of the section that the state is about; without one it is the top of the page. */
  section?: string
  /** What in the section it is about, where that is not the whole. */
  part?: string
  stored?: Record<string, unknown>
  preferences?: Record<string, unknown>
  act?: (page: Page, stage: Stage) => Promise<void>
}

function optionsState({
  section,
  part = '',
  stored,
  preferences,
  act,
  ...state
}: OptionsState): State {
  return {
    ...state,
    surface: 'options',
    subject: section === undefined ? 'window' : { page: `#${section} ${part}` },
    show: async stage => {
      if (stored) await stage.store(stored)
      if (preferences) await stage.store({ preferences }, 'sync')
      const page = await stage.openOptions(section)
      await act?.(page, stage)
      return page
    },
  }
}

const sections: Readonly<Record<string, Pick<State, 'looks' | 'main'>>> = {
  profile: {},
  purchases: { looks: [dark, dutch, narrow], main: [{}] },
  assignments: {},
  deadlines: { looks: [dark, narrow] },
  reminders: {},
  preferences: { looks: [narrow] },
  question: {},
  roaming: {},
  journal: { looks: [narrow] },
  data: {},
  sources: {},
  about: {},
}

const choose = async (page: Page, name: string, content: unknown) => {
  const file = join(tmpdir(), name)
  await writeFile(file, JSON.stringify(content))
  const input = await page.waitForSelector('#import-file')
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file)
}

export const optionsStates: readonly State[] = [
  optionsState({ name: 'nothing-stored', looks: [dark, narrow], main: [{}] }),
  optionsState({ name: 'everything-stored', stored: everything, preferences: recommended }),
  ...Object.entries(sections).map(([section, state]) =>
    optionsState({
      name: section,
      section,
      stored: everything,
      preferences: recommended,
      ...state,
    }),
  ),
  optionsState({
    name: 'timeline',
    section: 'deadlines',
    part: '.timeline',
    stored: everything,
    looks: [dark, forced, swedish, narrow],
    main: [{}, dark, forced],
  }),
  optionsState({ name: 'purchases-empty', section: 'purchases' }),
  optionsState({ name: 'deadlines-empty', section: 'deadlines' }),
  optionsState({ name: 'reminders-off', section: 'reminders' }),
  optionsState({
    name: 'purchase-form',
    section: 'purchases',
    main: true,
    act: async page => {
      await page.locator('#purchases .add').click()
      await page.waitForSelector('#purchases .new-purchase')
    },
  }),
  optionsState({
    name: 'purchase-deleted',
    section: 'purchases',
    stored: early,
    act: async page => {
      await page.locator('[data-purchase="core"] ::-p-text(Delete)').click()
      await page.waitForSelector('#purchases .fw-undo')
    },
  }),
  optionsState({
    name: 'search',
    act: async page => {
      await page.type('#section-search', 'erase everything')
      await page.waitForSelector('#profile[hidden]')
    },
  }),
  optionsState({
    name: 'import-preview',
    section: 'data',
    stored: early,
    act: async page => {
      await choose(page, 'forewarn-picture.json', {
        app: 'forewarn',
        version: 1,
        exportedAt: '2026-11-15T10:00:00.000Z',
        entries: { ...several, ...profile },
      })
      await page.waitForSelector('#data .preview')
    },
  }),
  optionsState({
    name: 'import-refused',
    section: 'data',
    act: async page => {
      await choose(page, 'forewarn-other.json', { app: 'another' })
      await page.waitForFunction(() => document.querySelector('#import-notes .error')?.textContent)
    },
  }),
  optionsState({
    name: 'repairs',
    stored: { 'purchase:bad': { offer: 'platinum', purchasedOn: '2026-02-30' } },
    act: async page => void (await page.waitForSelector('[data-repairs]')),
  }),
]
