import { normalise } from './labels'

type OfferId =
  | 'action-pack'
  | 'silver'
  | 'gold'
  | 'partner-launch'
  | 'success-core'
  | 'success-expanded'
  | 'solutions-partner'

/** Words of the source column, of panel subheadings and of the menu. */
const WORDS: readonly (readonly [OfferId, RegExp])[] = [
  ['action-pack', /\bmaps\b|\baction pack\b/],
  ['silver', /\bsilver\b/],
  ['gold', /\bgold\b/],
  // Alone it is a verb, as in the step "Launch the activation page".
  ['partner-launch', /\bpartner launch\b|\blaunch (?:- )?(?:core|benefits?|package)\b|^launch$/],
  ['success-core', /\bsuccess core\b/],
  ['success-expanded', /\bexpanded\b/],
  ['solutions-partner', /\bsolutions partner\b/],
]

/**
 * The offer that a source names, for instance `MAPS - Core` or `Legacy Silver`. Undefined for a
 * source that names none (ISV Success is a programme of its own) or more than one.
 */
export function offerOfSource(source: string): OfferId | undefined {
  if (source.length > 200) return undefined
  const text = normalise(source)
  if (/\bisv success\b/.test(text)) return undefined
  const [offer, ...others] = WORDS.filter(([, words]) => words.test(text))
  return others.length === 0 ? offer?.[0] : undefined
}
