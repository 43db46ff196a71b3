import { locale } from './locale'

/** "a, b and c", in the language shown. */
export function listOf(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items)
}

/** "a, b or c", in the language shown. */
export function choiceOf(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(items)
}
