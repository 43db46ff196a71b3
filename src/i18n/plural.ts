import { locale } from './locale'
import { derived, type MessageKey } from './messages'

type Stem<Key> = Key extends `${infer Base}_other` ? Base : never

/** Messages that come in plural forms: `daysLeft` for `daysLeft_one`, `daysLeft_other`. */
export type PluralKey = Stem<MessageKey>

/** The form of `key` for `count`, by the plural rules of the language shown. */
export function plural(key: PluralKey, count: number): string {
  const form = new Intl.PluralRules(locale()).select(count)
  const values = { count: new Intl.NumberFormat(locale()).format(count) }
  return derived(`${key}_${form}`, values) ?? derived(`${key}_other`, values) ?? String(count)
}
