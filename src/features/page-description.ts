import type { PageId } from '../portal/routes'
import type { Survey } from '../portal/survey'

/** What the popup asks the content script of the tab it was opened on. */
export const describeRequest = 'forewarn-describe-page'

/** What the content script tells whenever a tab comes to a page where something is held, or leaves it. */
export interface GuardedPageMessage {
  type: 'forewarn-guarded-page'
  guarded: boolean
}

export function isGuardedPageMessage(message: unknown): message is GuardedPageMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'forewarn-guarded-page' &&
    'guarded' in message &&
    typeof message.guarded === 'boolean'
  )
}

/** What Forewarn makes of a page. Of what the page says it holds the main headings alone. */
export interface PageDescription {
  /** Absent on pages of the portal that are none of its business. */
  page?: PageId
  /** Ids of the features at work here. */
  features: string[]
  survey?: Survey
}
