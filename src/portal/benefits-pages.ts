import type { PageId } from './routes'

/**
 * Every page on which a partner meets the benefits of a membership. Apart from the routes, so that
 * who only needs to know which they are carries no patterns.
 */
export const BENEFITS_PAGES: readonly PageId[] = [
  'benefits-overview',
  'benefits-software',
  'benefits-cloud',
  'benefits-azure',
  'benefits-visual-studio',
  'benefits-technical-support',
  'benefits-technical-presales',
  'benefits-marketing',
  'benefits-other',
]
