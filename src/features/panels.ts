import type { Feature } from './feature'
import { refundPanel } from './refund-panel'

/** Everything that is shown beside a page. */
export const panels: readonly Feature[] = [refundPanel]
