import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import { taxRefund } from '../rules/tax-refund'
import { roles } from '../rules/vocabulary'
import type { Profile } from '../storage/records'
import { updateProfile } from '../storage/write'
import { FactField } from '../ui/FactField'
import { SaveStatusLine } from './SaveStatusLine'
import { Section } from './Section'
import { useSaved } from './use-saved'

/** What holds for the person and the company whatever they buy. */
export function ProfileSection({ profile }: { profile: Profile }) {
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
                onChange={({ currentTarget: { checked } }) =>
                  change({ roles: roles.filter(r => (r === role ? checked : held.includes(r))) })
                }
              />
              {derived(valueKey(role)) ?? role}
            </label>
          ))}
        </div>
      </fieldset>
      {taxExempt && (
        <FactField
          fact={taxExempt}
          value={shown.taxExempt}
          onChange={answer =>
            change({ taxExempt: typeof answer === 'boolean' ? answer : undefined })
          }
        />
      )}
    </Section>
  )
}
