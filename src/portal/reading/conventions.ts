import { normalise } from '../labels'

/** In which order day, month and year stand. */
export type Order = 'dmy' | 'mdy' | 'ymd'

export const ORDERS: readonly Order[] = ['dmy', 'mdy', 'ymd']

/** How dates are written on a page. */
export interface Conventions {
  /** The month a word names, from 1, in the form for comparing; whole or cut short. */
  monthOf: (word: string) => number | undefined
  /**
   * Order and separator of dates in figures, for instance `mdy/`. Undefined when the languages of
   * the page do not tell.
   */
  figures?: string | undefined
}

/** Months as they stand in dates, long and short, and as they stand alone: `listopada`, `listopad`. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long' },
]

/** Building a format takes far longer than using it, so it is built once for all months. */
function formatIn(language: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
  return (month: number) => format.formatToParts(Date.UTC(2026, month, 15))
}

function figuresOf(language: string): string | undefined {
  // English says nothing of the order: it is one in the United States and another elsewhere.
  if (language.toLowerCase() === 'en') return undefined
  const parts = formatIn(language, { dateStyle: 'short' })(0)
  const ofType = (pattern: RegExp) => parts.filter(({ type }) => pattern.test(type))
  const order = ofType(/^[dmy]/).map(({ type }) => type[0])
  return [...order, ofType(/^l/)[0]?.value.trim()].join('')
}

/**
 * How a page in these languages writes its dates, as far as the browser's own formats tell. Names
 * of months are known in English too, which the portal falls back to.
 *
 * @param languages BCP 47 tags, such as `nl-NL`; the first that knows a word decides. An order is
 * known only if all of them agree on it. A tag the browser does not understand says nothing.
 */
export function conventionsOf(languages: readonly string[]): Conventions {
  const months = new Map<string, number>()
  const figures = new Set<string | undefined>()
  for (const language of [...languages, '']) {
    try {
      for (const style of STYLES) {
        const partsOf = formatIn(language || 'en', style)
        for (let month = 0; month < 12; month++) {
          const parts = partsOf(month)
          const { value = '' } = parts.find(({ type }) => type === 'month') ?? {}
          const name = normalise(value).replace(/\.$/, '')
          if (!months.has(name)) months.set(name, month + 1)
        }
      }
      if (language) figures.add(figuresOf(language))
    } catch {
      figures.add(undefined)
    }
  }
  return {
    monthOf: word => months.get(word) ?? monthCutShort(months, word),
    figures: figures.size === 1 ? [...figures][0] : undefined,
  }
}

/** `sept`, where the browser says `sep`. */
function monthCutShort(months: ReadonlyMap<string, number>, word: string): number | undefined {
  const fitting = [...months].filter(([name]) => word.length > 2 && name.startsWith(word))
  const [month, ...others] = new Set(fitting.map(([, number]) => number))
  return others.length > 0 ? undefined : month
}
