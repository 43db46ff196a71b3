import { attributeOf, tagOf } from '../dom'
import { rolesOf } from '../prose'
import { isPanel } from '../titles'
import { lineageOf, surroundingsOf } from '../tree'
import {
  captionOf,
  fieldNameOf,
  isField,
  isTitling,
  isWhole,
  MOST_ELEMENTS,
  titleOf,
} from './parts'

/** What Microsoft calls a billing profile in the languages of its documentation. */
const BILLING_PROFILE =
  /billing profile|factureringsprofiel|faktureringsprofil|abrechnungsprofil|profil de facturation|perfil de (?:facturación|cobrança|faturação)|profilo di fatturazione|profil rozliczeniowy|fakturační profil|számlázási profil|faturalama profili|профиль выставления счетов|(?:課金|請求)プロファイル|청구 프로필|计费配置文件|[帐账]单配置文件|[計帳][費單]設定檔/

/**
 * Whether a control is in a dialog, panel, form or section that speaks of a billing profile: in a
 * heading, a legend, a label, or its own name. The nearest that has a title decides.
 */
export function isAboutBillingProfile(control: Element): boolean {
  const around = new Set(lineageOf(control))
  for (const { outer, elements } of surroundingsOf(control, MOST_ELEMENTS)) {
    const titles = elements.filter(isTitling)
    const captions = (isOneThing(outer) ? titles : titlesBefore(elements, around)).map(captionOf)
    const fields = elements.filter(element => tagOf(element) === 'label').map(captionOf)
    fields.push(titleOf(outer), ...elements.filter(isField).map(fieldNameOf))
    const counts = titles.length > 0 && !isOneThing(outer) ? captions : [...captions, ...fields]
    if (counts.some(text => BILLING_PROFILE.test(text))) return true
    if (titles.length > 0 || isPanel(outer)) return false
  }
  return false
}

/** About one thing as a whole. Any other box may hold several, each below a title of its own. */
const isOneThing = (element: Element) =>
  isWhole(element) ||
  /^(?:section|article|fieldset)$/.test(tagOf(element)) ||
  rolesOf(element).some(role => role === 'group' || role === 'region')

/** The titles that what holds the control stands under: the last before it, and those above that. */
function titlesBefore(elements: readonly Element[], around: ReadonlySet<Element>) {
  const place = elements.findIndex(element => around.has(element))
  // The title of a section beside this one is about that section alone.
  const isBeside = (box: Element) => !around.has(box) && isOneThing(box)
  const above: Element[] = []
  for (const title of elements.slice(0, Math.max(place, 0)).filter(isTitling).toReversed()) {
    if ([...lineageOf(title)].some(isBeside)) continue
    const lowest = above.at(-1)
    if (!lowest || rankOf(title) < rankOf(lowest)) above.push(title)
  }
  return above
}

/** 1 is the page's. A legend is below them all. */
const rankOf = (title: Element) =>
  Number(attributeOf(title, 'aria-level') ?? tagOf(title).slice(1)) || 7
