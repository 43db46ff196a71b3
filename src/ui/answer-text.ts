import { formatDayShort } from '../i18n/dates'
import { listOf } from '../i18n/lists'
import { locale } from '../i18n/locale'
import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import { lastDayAt } from '../rules/facts'
import type { Context, FactDeclaration } from '../rules/types'
import { formatBoundShort } from './bounds'

/** An answer in words; moments in the zone of `context`. */
export function answerText(
  fact: FactDeclaration,
  value: unknown,
  { now, timeZone }: Context,
): string {
  if (value === undefined) return t('notKnown')
  if (fact.problemOf(value, lastDayAt(now)) !== undefined) return t('answerWrong')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale()).format(value)
  if (Array.isArray(value)) return listOf(value)
  if (typeof value !== 'string') return t('answerWrong')
  switch (fact.kind.type) {
    case 'choice':
      return derived(valueKey(value)) ?? value
    case 'date':
      return formatDayShort(value)
    case 'instant':
      return formatBoundShort(value, timeZone)
    default:
      return value
  }
}
