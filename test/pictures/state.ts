import type { Page } from 'puppeteer-core'
import type { Stage } from './stage'

export type Surface = 'popup' | 'panel' | 'question' | 'note' | 'request' | 'options'
export type Theme = 'light' | 'dark' | 'forced'
export type PictureLanguage = 'en' | 'nl' | 'sv'

/**
 * The window a state is shown in: `desktop` is a laptop's, `narrow` 400 px wide, `zoomed` a laptop's
 * with the page at 200 %, and `popup` what a browser gives the popup.
 */
export type Size = 'popup' | 'desktop' | 'narrow' | 'zoomed'

/** How a state is looked at. */
export interface Look {
  theme: Theme
  language: PictureLanguage
  size: Size
}

/** What of the window the state is about: the rest is background and may change without harm. */
export type Subject = 'window' | { overlay: string } | { page: string }

/** A state that a person can see, and the looks in which it is pictured. */
export interface State {
  surface: Surface
  name: string
  subject: Subject
  /** Besides the plain look: light, English, and the usual size of the surface. */
  looks?: readonly Partial<Look>[]
  /** Looks whose accepted picture is in the repository; `true` is the plain one alone. */
  main?: true | readonly Partial<Look>[]
  /** Leads to the state as a person gets there, and tells on which page it is seen. */
  show: (stage: Stage) => Promise<Page>
}

/** One picture: a state in one look. */
export interface Picture extends Look {
  /** E.g. `panel.software-early` or `panel.software-early.dark.nl`. */
  id: string
  surface: Surface
  name: string
  subject: Subject
  main: boolean
  show: (stage: Stage) => Promise<Page>
}

export const dark = { theme: 'dark' } as const
export const forced = { theme: 'forced' } as const
export const dutch = { language: 'nl' } as const
export const swedish = { language: 'sv' } as const
export const narrow = { size: 'narrow' } as const
export const zoomed = { size: 'zoomed' } as const

/** Every picture of a state, the plain one first. */
export function picturesOf({ looks = [], main, ...state }: State): Picture[] {
  const { surface, name, subject, show } = state
  const plain: Look = {
    theme: 'light',
    language: 'en',
    size: surface === 'popup' ? 'popup' : 'desktop',
  }
  const mains = (main === true ? [{}] : (main ?? [])).map(look => idOf(state, look))
  const all = [{}, ...looks].map(look => {
    const id = idOf({ surface, name }, look)
    return { ...plain, ...look, id, surface, name, subject, show, main: mains.includes(id) }
  })
  const unknown = mains.filter(id => !all.some(picture => picture.id === id))
  if (unknown.length > 0) throw new Error(`Main pictures that nobody takes: ${unknown.join(', ')}`)
  return all
}

const idOf = ({ surface, name }: Pick<State, 'surface' | 'name'>, look: Partial<Look>): string =>
  [`${surface}.${name}`, look.theme, look.language, look.size].filter(Boolean).join('.')
