import type { Advice } from '../types'
import { azureAdvice } from './azure'
import { cancellationAdvice } from './cancellations'
import { creditAdvice } from './credits'
import { goToMarketAdvice } from './go-to-market'
import { keyAdvice } from './keys'
import { licenceAdvice } from './licences'
import { membershipAdvice } from './membership'
import { refundAdvice } from './refunds'
import { renewalAdvice } from './renewal'
import { technicalSupportAdvice } from './technical-support'
import { visualStudioAdvice } from './visual-studio'

/** All advice, in the order it is shown. */
export const advice: readonly Advice[] = [
  ...refundAdvice,
  ...creditAdvice,
  ...keyAdvice,
  ...licenceAdvice,
  ...azureAdvice,
  ...visualStudioAdvice,
  ...technicalSupportAdvice,
  ...goToMarketAdvice,
  ...membershipAdvice,
  ...renewalAdvice,
  ...cancellationAdvice,
]
