import { unpublishedCredit } from './unpublished-credit'

/** A credit for technical problems on Microsoft's side. */
export const technicalIssueCredit = unpublishedCredit(
  'technical-issue-credit',
  'credit-technical-issue',
)
