import { locale } from '../i18n/locale'
import { derived } from '../i18n/messages'
import { effectKey } from '../i18n/rule-keys'
import type { Verdict } from '../rules/types'

/** What a verdict computed, in words: "Licence time left afterwards, in months: 18". */
export function effectTexts({ effect = {} }: Verdict): string[] {
  return Object.entries(effect).map(([name, value]) => {
    const shown =
      typeof value === 'number'
        ? new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)
        : value
    return derived(effectKey(name), { value: shown }) ?? `${name}: ${shown}`
  })
}
