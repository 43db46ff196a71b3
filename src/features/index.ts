import type { Feature } from './feature'
import { getKeysGuard } from './get-keys-guard'
import { refundPanel } from './refund-panel'

/** Every feature there is. */
export const features: readonly Feature[] = [getKeysGuard, refundPanel]
