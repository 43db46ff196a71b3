import { isRow, type Product, productOfRow, productOfSlot } from './row'
import { isPanel, productOfPanel, productOfSection } from './titles'
import { lineageOf } from './tree'

export { offerOfSource } from './offer-of-source'
export type { Product } from './row'

/** Elements around a control whose headings are looked through. */
const MOST_SECTIONS = 30

/**
 * The product a control belongs to, read off the page. The nearest row or panel around it decides,
 * and only where there is neither, the nearest heading before it. Never throws; a text that holds
 * a product key is never handed on.
 */
export function productOf(element: Element): Product {
  const around = [...lineageOf(element)]
  for (const outer of around) {
    const product = isRow(outer)
      ? productOfRow(outer, around)
      : isPanel(outer)
        ? productOfPanel(outer, around)
        : productOfSlot(outer, around)
    if (product.name) return product
  }
  for (const outer of around.slice(1, MOST_SECTIONS)) {
    const product = productOfSection(outer, element, around)
    if (product.name) return { ...product, isLoose: true }
  }
  return {}
}
