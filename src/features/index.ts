import type { Feature } from './feature'
import { guards } from './guards'
import { panels } from './panels'

/** Every feature there is. */
export const features: readonly Feature[] = [...guards, ...panels]
