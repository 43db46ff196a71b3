import { advicePanel } from './advice-panel'
import type { Feature } from './feature'
import { membershipPanel } from './membership-panel'
import { pageDatesPanel } from './page-dates-panel'
import { refundPanel } from './refund-panel'
import { requestPanel } from './request-panel'
import { visualStudioPanel } from './visual-studio-panel'

/** Everything that is shown beside a page, in the order in which it is shown. */
export const panels: readonly Feature[] = [
  refundPanel,
  membershipPanel,
  visualStudioPanel,
  requestPanel,
  pageDatesPanel,
  advicePanel,
]
