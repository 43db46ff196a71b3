import type { PageId } from './routes'
import { isRow, type Product, productOfRow, productOfSlot } from './row'
import { isPanel, productOfPanel, productOfSection } from './titles'
import { lineageOf } from './tree'

export { offerOfSource } from './offer-of-source'
export type { Product } from './row'

/**
 * The product a control belongs to, read off the page. The nearest row or panel around it decides,
 * and only where there is neither, the nearest heading before it: surely if it is in the same card,
 * else loosely. Never throws; a text that holds a product key is never handed on.
 *
 * @param page on the pages of a customer's subscription the main heading may be the product
 */
export function productOf(element: Element, page?: PageId): Product {
  const around = [...lineageOf(element)]
  for (const outer of around) {
    const product = isRow(outer)
      ? productOfRow(outer, around)
      : isPanel(outer)
        ? productOfPanel(outer, around)
        : productOfSlot(outer, around)
    if (product.name) return product
  }
  return productOfSection(element, around, page === 'customer-subscription')
}
