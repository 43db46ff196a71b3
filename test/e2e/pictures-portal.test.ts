import { it } from 'vitest'
import { isNightly, lookAtPictures } from '../pictures/compared'

if (isNightly) it.skip('are looked at with all others at night', () => undefined)
else await lookAtPictures(['panel', 'question', 'request'])
