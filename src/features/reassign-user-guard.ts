import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { visualStudioPerPerson } from '../rules/advice/visual-studio'
import type { GuardingFeature } from './feature'
import { visualStudioFromToday } from './reassignments'

/**
 * Holds *Reassign user*: the new user keeps the subscription for 90 days
 * (`vs-reassign-after-90-days`).
 */
export const reassignUserGuard: GuardingFeature = {
  id: 'reassign-user-guard',
  pages: BENEFITS_PAGES.filter(page => page !== 'benefits-azure'),
  rules: ['visual-studio-reassignment'],
  guard: {
    controls: ['reassign-user'],
    strength: 'ask',
    // What its row names is a person.
    isAbout: 'nothing',
    notes: [visualStudioPerPerson],
    assess: ({ context }) => ({ kind: 'loss', own: visualStudioFromToday(context) }),
  },
}
