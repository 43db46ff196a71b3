import { fileURLToPath } from 'node:url'

/** Where the pages of failed tests are kept; emptied when the next run begins. */
export const failuresFolder = fileURLToPath(new URL('../../../test-failures', import.meta.url))
