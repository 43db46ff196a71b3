import { surroundingsOf } from '../tree'
import { captionOf, isTitling, MOST_ELEMENTS, titleOf } from './parts'

/** In English, as is the one label that needs it. */
const SUBSCRIPTION = /subscri|\bstatus\b/
const PEOPLE = /\b(?:users?|accounts?|admins?|administrators?|members?|devices?)\b/

/**
 * Whether what is around a control is about a subscription or its status, and its nearest title not
 * about people. Where there is no heading at all, the page's address has to do.
 */
export function isAboutSubscription(control: Element): boolean {
  let isTitled = false
  for (const { outer, elements } of surroundingsOf(control, MOST_ELEMENTS)) {
    const titles = [titleOf(outer), ...elements.filter(isTitling).map(captionOf)].filter(Boolean)
    if (titles.some(title => SUBSCRIPTION.test(title))) return true
    if (!isTitled && titles.some(title => PEOPLE.test(title))) return false
    if (titles.length > 0) isTitled = true
  }
  return !isTitled
}
