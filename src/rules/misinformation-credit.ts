import { unpublishedCredit } from './unpublished-credit'

/** A credit for wrong information that Microsoft gave. */
export const misinformationCredit = unpublishedCredit(
  'misinformation-credit',
  'credit-incorrect-information',
)
