import { attributeOf } from '../dom'
import { LOCALE } from '../routes'

/**
 * The languages a page says it is in: the locale in its address and the `lang` of its document. Two
 * when they name different languages, so that neither decides alone; none when there are none.
 *
 * @param address the URL of the page; what is no URL names no language
 * @returns BCP 47 tags, such as `nl-nl`
 */
export function languagesOf(document: Document, address: string | URL): readonly string[] {
  const [, segment = ''] = /^https?:\/\/[^/]+\/([^/?#]+)/.exec(String(address).toLowerCase()) ?? []
  const located = LOCALE.test(segment) ? segment : undefined
  const root = document.documentElement
  const marked = (root && attributeOf(root, 'lang'))?.trim().toLowerCase() || undefined
  const languages = [located, marked].filter(tag => tag !== undefined)
  const regional = languages.filter(tag => tag.includes('-'))
  const isOne = new Set(languages.map(tag => tag.split('-')[0])).size === 1
  return [...new Set(isOne && regional.length > 0 ? regional : languages)]
}
