import { t } from '../i18n/messages'
import type { Everything } from '../storage/everything'

/** That an organisation has a say here, and where its settings come from. */
export function PolicyNotice({ state: { policy } }: { state: Everything }) {
  const { features, strengths, ...others } = policy
  const isSet = [features, strengths, others].some(part => Object.keys(part).length > 0)
  if (!isSet) return null
  return (
    <section class="notice policy" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('policyTitle')}</h2>
      <p>{t('policyLead')}</p>
      {policy.contact && <p>{t('holdContact', { contact: policy.contact })}</p>}
    </section>
  )
}
