import { attributeOf } from '../dom'
import { rolesOf } from '../prose'
import { surroundingsOf } from '../tree'
import { fieldNameOf, isField, isWhole, MOST_ELEMENTS } from './parts'

/** What the field is called that says how many licences there are. */
const QUANTITY =
  /quantit|licen[cs]|licenz|lizenz|\bseats?\b|aantal|\bantal|anzahl|\bmenge|cantidad|quantidade|ilość|liczba|počet|množství|mennyiség|miktar|количеств|лиценз|数量|數量|ライセンス|수량|라이선스|许可证|授權/

/** Whether the form, panel or section around a control has a field for a number of licences. */
export function isBesideQuantity(control: Element): boolean {
  for (const { outer, elements } of surroundingsOf(control, MOST_ELEMENTS)) {
    if (elements.some(isQuantity)) return true
    if (isWhole(outer)) return false
  }
  return false
}

const isQuantity = (element: Element) =>
  isField(element) &&
  (attributeOf(element, 'type')?.toLowerCase() === 'number' ||
    rolesOf(element).includes('spinbutton') ||
    QUANTITY.test(fieldNameOf(element)))
