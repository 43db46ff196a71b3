import { locale } from '../i18n/locale'
import { derived } from '../i18n/messages'
import { effectKey } from '../i18n/rule-keys'
import type { Verdict } from '../rules/types'

/** What an effect is counted in; one that is not listed is shown as a bare figure. */
const units: Readonly<Record<string, string>> = { months: 'month' }

/** What a verdict computed, in words: "Left on the subscription afterwards: 7.2 months". */
export function effectTexts({ effect = {} }: Verdict): string[] {
  return Object.entries(effect).map(([name, value]) => {
    const shown = shownAs(name, value)
    return derived(effectKey(name), { value: shown }) ?? `${name}: ${shown}`
  })
}

/** The same figures alone: "7.2 months". */
export function effectFigures({ effect = {} }: Verdict): string[] {
  return Object.entries(effect).map(([name, value]) => shownAs(name, value))
}

function shownAs(name: string, value: string | number): string {
  return typeof value === 'number' ? figure(value, units[name]) : value
}

function figure(value: number, unit: string | undefined): string {
  return new Intl.NumberFormat(locale(), {
    maximumFractionDigits: 1,
    ...(unit && { style: 'unit', unit, unitDisplay: 'long' }),
  }).format(value)
}
