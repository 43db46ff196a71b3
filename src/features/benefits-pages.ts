import type { PageId } from '../portal/routes'

/** Every page on which benefits of a membership are used. */
export const benefitsPages: readonly PageId[] = [
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
