import { normalise } from '../labels'

/** In which order day, month and year stand. */
export type Order = 'dmy' | 'mdy' | 'ymd'

/** How dates are written on a page. */
export interface Conventions {
  /** The month a word names, from 1, in the form for comparing; whole or cut short. */
  monthOf: (word: string) => number | undefined
  /** Order and separator of a date in figures. Undefined when the languages of the page do not tell. */
  figures?: { order: Order; separator: string }
}

export const ORDERS: readonly Order[] = ['dmy', 'mdy', 'ymd']

/** Months as they stand in dates, long and short, and as they stand alone: `listopada`, `listopad`. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long' },
]

const partsOf = (language: string, options: Intl.DateTimeFormatOptions, month: number) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatToParts(
    Date.UTC(2026, month, 15),
  )

function monthsOf(language: string): readonly (readonly [string, number])[] {
  return STYLES.flatMap(options =>
    Array.from({ length: 12 }, (_, month) => {
      const name = partsOf(language, options, month).find(({ type }) => type === 'month')
      return [normalise(name?.value ?? '').replace(/\.$/, ''), month + 1] as const
    }),
  )
}

function figuresOf(language: string): Conventions['figures'] {
  // English says nothing of the order: it is one in the United States and another elsewhere.
  if (/^en$/i.test(language)) return undefined
  const parts = partsOf(language, { dateStyle: 'short' }, 0)
  const kinds = parts.filter(({ type }) => /^(?:day|month|year)$/.test(type))
  const order = ORDERS.find(known => known === kinds.map(({ type }) => type[0]).join(''))
  const separator = parts.find(({ type }) => type === 'literal')?.value.trim()
  return order && separator ? { order, separator } : undefined
}

/** What the browser knows of a language; nothing for a tag it does not understand. */
function known<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/**
 * How a page in these languages writes its dates, as far as the browser's own formats tell. Names
 * of months are known in English too, which the portal falls back to.
 *
 * @param languages BCP 47 tags, such as `nl-NL`; the first that knows a word decides. An order is
 * known only if all of them agree on it; none is when there are none.
 */
export function conventionsOf(languages: readonly string[]): Conventions {
  const months = new Map<string, number>()
  for (const language of [...languages, 'en']) {
    for (const [name, month] of known(() => monthsOf(language)) ?? []) {
      if (!months.has(name)) months.set(name, month)
    }
  }
  const [figures, ...others] = languages.map(language => known(() => figuresOf(language)))
  const agree = others.every(
    other => other?.order === figures?.order && other?.separator === figures?.separator,
  )
  return {
    monthOf: word => months.get(word) ?? monthCutShort(months, word),
    ...(figures && agree && { figures }),
  }
}

/** `sept`, where the browser says `sep`. */
function monthCutShort(months: ReadonlyMap<string, number>, word: string): number | undefined {
  if (word.length < 3) return undefined
  const fitting = [...months].filter(([name]) => name.startsWith(word)).map(([, month]) => month)
  return new Set(fitting).size === 1 ? fitting[0] : undefined
}
