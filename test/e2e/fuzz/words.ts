import type { Disguise } from './page-spec'
import { el, type FuzzNode } from './tree'

const plain = {
  none: words => words,
  nbsp: words => words.replaceAll(' ', '\u00a0'),
  'soft-hyphen': words => words.replace(/(\p{L}{2})(?=\p{L}{2})/gu, '$1\u00ad'),
  'zero-width': words => `\u200b${words.replace(/(\p{L})(?=\p{L})/u, '$1\u200d')}\ufeff`,
  capitals: words => words.toUpperCase(),
  decomposed: words => words.normalize('NFD'),
  padded: words => `\n      ${words.replace(/ /g, ' \n  ')}\t`,
} satisfies Partial<Record<Disguise, (words: string) => string>>

/** The words as they stand in an attribute, where no element can split them. */
export function disguised(words: string, disguise: Disguise): string {
  return disguise in plain ? plain[disguise as keyof typeof plain](words) : words
}

/** The words as the content of an element. */
export function disguisedContent(
  words: string,
  disguise: Disguise,
): readonly (FuzzNode | string)[] {
  const middle = Math.ceil(words.length / 2)
  const gap = words.indexOf(' ')
  switch (disguise) {
    case 'spans':
      return [
        el('span', {}, words.slice(0, middle)),
        el('span', {}, el('b', {}, words.slice(middle))),
      ]
    case 'line-break':
      return gap < 0 ? [words] : [words.slice(0, gap), el('br'), words.slice(gap + 1)]
    case 'icon':
      return [el('i', { 'aria-hidden': 'true' }, '\ue8a7'), el('span', {}, ` ${words}`)]
    default:
      return [disguised(words, disguise)]
  }
}
