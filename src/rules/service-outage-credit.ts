import {
  isDisputedRole,
  requesterCriteria,
  requesterFacts,
  requesterReasons,
  requesterSources,
} from './csp-criteria'
import { credit2021, credit2023 } from './documents'
import { calendarDate, choice, domains, email, guid, incident, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import { withinMonthsOfMonthEnd } from './month-windows'
import { valueOn } from './parameters'
import type {
  Context,
  CriterionState,
  FactValues,
  Parameter,
  Rule,
  Source,
  SourceId,
  Window,
} from './types'
import { dayWindow, windowCriterion } from './windows'

const services = ['azure', 'other'] as const

type Service = (typeof services)[number]

const facts = [
  calendarDate('incidentOn'),
  choice('service', services),
  ...requesterFacts,
  yesNo('customerRequestedCredit'),
  guid('tenantId'),
  incident('incidentId'),
  email('customerEmail'),
  domains('tenantDomains'),
] as const

type Facts = FactValues<typeof facts>

const outages2021 = {
  document: credit2021,
  heading: 'Service outages (service level agreement issues)',
}

const slaSources = {
  'credit-sla-deadline': outages2021,
  'credit-sla-evidence': outages2021,
  'credit-sla-now': {
    document: credit2023,
    heading: 'Service outages (service-level agreement issues) credit',
  },
} satisfies Record<SourceId, Source>

const azureWindow: Parameter = {
  id: 'azure-outage-credit-window',
  unit: 'months',
  values: [{ from: '2023-05-04', value: 2, sources: ['credit-sla-now'] }],
}

const otherWindow: Parameter = {
  id: 'service-outage-credit-window',
  unit: 'months',
  values: [{ from: '2021-03-31', value: 1, sources: ['credit-sla-deadline', 'credit-sla-now'] }],
}

const evidence = ['credit-sla-evidence'] as const

/** A customer hit by an outage gets a credit, if the partner asks in time and can prove it. */
export const serviceOutageCredit: Rule = {
  id: 'service-outage-credit',
  facts,
  criteria: [
    ...requesterCriteria,
    'within-window',
    'customer-requested-credit',
    'tenant-id-is-guid',
    'incident-id-given',
    'email-from-tenant-domain',
  ],
  parameters: [azureWindow, otherWindow],
  remedies: ['sla-credit'],
  routes: [],
  sources: { ...requesterSources, ...slaSources },

  judge(facts: Facts, context) {
    const { service, customerRequestedCredit, tenantId, role } = facts
    const window = service && windowOf(service, facts, context)
    const possible = (service ? [service] : services).map(
      service => windowOf(service, facts, context)?.state,
    )
    const mayBeLate = possible.some(state => state === undefined || state === 'closed')
    // Only where all else can turn out well does it matter what cannot turn out badly.
    const mayBeEligible =
      !isDisputedRole(role) && possible.some(state => state === undefined || state === 'open')

    return {
      reasons: [
        ...requesterReasons(facts),
        reason('within-window', windowCriterion(window), ['credit-sla-deadline', 'credit-sla-now']),
        reason('customer-requested-credit', metIf(customerRequestedCredit), evidence),
        // One that is no GUID does not get past its declaration.
        reason('tenant-id-is-guid', tenantId === undefined ? 'unknown' : 'met', evidence),
        reason('incident-id-given', incidentIdGiven(facts), evidence),
        reason('email-from-tenant-domain', emailFromTenantDomain(facts), evidence),
      ],
      missing: absent(facts, [
        'incidentOn',
        (mayBeLate || mayBeEligible) && 'service',
        'partnerType',
        'customerRequestedCredit',
        mayBeEligible && 'tenantId',
        'incidentId',
        'customerEmail',
        'tenantDomains',
      ]),
      remedy: 'sla-credit',
      ...(window && { window }),
    }
  },
}

function windowOf(service: Service, { incidentOn }: Facts, context: Context): Window | undefined {
  const within = service === 'azure' ? azureWindow : otherWindow
  return incidentOn === undefined
    ? undefined
    : dayWindow(withinMonthsOfMonthEnd(incidentOn, valueOn(within, incidentOn)), context)
}

/** Two letters for the service and a number, such as EX25194 for Exchange Online. */
function incidentIdGiven({ incidentId }: Facts): CriterionState {
  return metIf(incidentId === undefined ? undefined : /^[a-z]{2}\d+$/i.test(incidentId.trim()))
}

/** A subdomain is another domain: nothing says that it belongs to the tenant. */
function emailFromTenantDomain({ customerEmail, tenantDomains }: Facts): CriterionState {
  if (customerEmail === undefined || tenantDomains === undefined) return 'unknown'
  const domain = canonical(customerEmail.slice(customerEmail.lastIndexOf('@') + 1))
  return metIf(tenantDomains.some(own => canonical(own) === domain))
}

function canonical(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '')
}
