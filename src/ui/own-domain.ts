import { t } from '../i18n/messages'
import type { Profile } from '../storage/records'

/**
 * What to say of an address the customer is said to have written from, when it is one of the person's
 * own company; undefined of any other answer.
 */
export function ownDomainNote(
  fact: string,
  value: unknown,
  { tenantDomains = [] }: Profile,
): string | undefined {
  if (fact !== 'customerEmail' || typeof value !== 'string' || !value.includes('@'))
    return undefined
  const domain = value
    .slice(value.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return tenantDomains.some(own => own.toLowerCase() === domain) ? t('ownDomain') : undefined
}
