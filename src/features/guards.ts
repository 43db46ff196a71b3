import { activateGuard } from './activate-guard'
import { assignAzureCreditGuard } from './assign-azure-credit-guard'
import { assignUserGuard } from './assign-user-guard'
import { billingProfileGuard } from './billing-profile-guard'
import { buyGuard } from './buy-guard'
import { cancelOrderGuard } from './cancel-order-guard'
import { cancelSubscriptionGuard } from './cancel-subscription-guard'
import type { GuardingFeature } from './feature'
import { getKeysGuard } from './get-keys-guard'
import { marketingActivateGuard } from './marketing-activate-guard'
import { presalesRequestGuard } from './presales-request-guard'
import { reassignAzureCreditGuard } from './reassign-azure-credit-guard'
import { reassignUserGuard } from './reassign-user-guard'
import { redeemGuard } from './redeem-guard'
import { reduceLicensesGuard } from './reduce-licenses-guard'
import { supportRequestGuard } from './support-request-guard'
import { suspendSubscriptionGuard } from './suspend-subscription-guard'
import { upgradeSubscriptionGuard } from './upgrade-subscription-guard'

/** Everything that is held, in the order in which the actions come up. */
export const guards: readonly GuardingFeature[] = [
  getKeysGuard,
  activateGuard,
  marketingActivateGuard,
  assignUserGuard,
  assignAzureCreditGuard,
  reassignUserGuard,
  reassignAzureCreditGuard,
  redeemGuard,
  billingProfileGuard,
  buyGuard,
  cancelOrderGuard,
  presalesRequestGuard,
  supportRequestGuard,
  cancelSubscriptionGuard,
  suspendSubscriptionGuard,
  upgradeSubscriptionGuard,
  reduceLicensesGuard,
]
