import { derived, t } from '../i18n/messages'
import { factKey, valueKey } from '../i18n/rule-keys'
import { taxRefund } from '../rules/tax-refund'
import { roles } from '../rules/vocabulary'
import type { Policy, Profile } from '../storage/records'
import { partnerTypes } from '../storage/vocabulary'
import { updateProfile } from '../storage/write'
import { FactField } from '../ui/FactField'
import { DomainsField } from './DomainsField'
import { Locked } from './Locked'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { useSaved } from './use-saved'

const partnerTypeTexts = {
  'membership-only': 'value_membershipOnly',
  'direct-bill': 'value_directBill',
  'indirect-provider': 'value_indirectProvider',
  'indirect-reseller': 'value_indirectReseller',
} as const

interface ProfileSectionProps {
  /** With what the organisation has set. */
  profile: Profile
  policy: Policy
}

/** What holds for the person and the company whatever they buy. */
export function ProfileSection({ profile, policy }: ProfileSectionProps) {
  const { shown, change, status, times } = useSaved(profile, updateProfile)
  const held = shown.roles ?? []
  const taxExempt = taxRefund.facts.find(fact => fact.name === 'taxExempt')
  return (
    <Section id="profile" status={<SaveStatusLine status={status} times={times} />}>
      <p class="lead">{t('profileLead')}</p>
      <fieldset class="fw-field">
        <legend>{t('profileRoles')}</legend>
        <p class="hint">{t('profileRolesHint')}</p>
        <div class="fw-choices">
          {roles.map(role => (
            <label key={role}>
              <input
                type="checkbox"
                checked={held.includes(role)}
                disabled={policy.roles !== undefined}
                onChange={({ currentTarget: { checked } }) =>
                  change({ roles: roles.filter(r => (r === role ? checked : held.includes(r))) })
                }
              />
              {derived(valueKey(role)) ?? role}
            </label>
          ))}
        </div>
        <Locked when={policy.roles !== undefined} />
      </fieldset>
      <div class="fw-field">
        <label for="partner-type">{t('profilePartnerType')}</label>
        <select
          id="partner-type"
          value={shown.partnerType ?? ''}
          disabled={policy.partnerType !== undefined}
          onChange={({ currentTarget: { value } }) =>
            change({ partnerType: partnerTypes.find(type => type === value) })
          }
        >
          <option value="">{t('notSure')}</option>
          {partnerTypes.map(type => (
            <option key={type} value={type}>
              {t(partnerTypeTexts[type])}
            </option>
          ))}
        </select>
        <Locked when={policy.partnerType !== undefined} />
      </div>
      <DomainsField
        domains={shown.tenantDomains}
        isLocked={policy.tenantDomains !== undefined}
        onChange={tenantDomains => change({ tenantDomains })}
      />
      {taxExempt && policy.taxExempt === undefined && (
        <FactField
          fact={taxExempt}
          value={shown.taxExempt}
          onChange={answer =>
            change({ taxExempt: typeof answer === 'boolean' ? answer : undefined })
          }
        />
      )}
      {taxExempt && policy.taxExempt !== undefined && (
        <div class="fw-field">
          <p class="name">{derived(factKey(taxExempt.name))}</p>
          <p>{t(policy.taxExempt ? 'yes' : 'no')}</p>
          <Locked when />
        </div>
      )}
    </Section>
  )
}
