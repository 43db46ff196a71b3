/*
 * What is stored in the states, on the day that `now` is. The replica's order is of 1 November 2026
 * unless an address says otherwise.
 */

const unused = { benefitsUsed: false, keysViewed: false, addedAt: '2026-11-02T09:00:00.000Z' }

/** Fifteen days old, as the page says. */
export const core = { offer: 'success-core', purchasedOn: '2026-11-01', payment: 'card', ...unused }

export const early = { 'purchase:core': core }

/** Its last safe day is tomorrow. */
export const closing = { 'purchase:core': { ...core, purchasedOn: '2026-10-19' } }
export const closed = { 'purchase:core': { ...core, purchasedOn: '2026-09-01' } }
export const used = { 'purchase:core': { ...core, keysViewedAt: '2026-11-05T08:30:00.000Z' } }
/** Whether keys were shown is not known. */
export const unsure = { 'purchase:core': { ...core, keysViewed: undefined } }
/** Another day than the page says. */
export const contradicted = { 'purchase:core': { ...core, purchasedOn: '2026-11-04' } }

/** The most urgent one is neither the newest nor the oldest. */
export const several = {
  ...early,
  'purchase:closing': { ...core, offer: 'success-expanded', purchasedOn: '2026-10-19' },
  'purchase:launch': {
    ...core,
    offer: 'partner-launch',
    purchasedOn: '2026-11-12',
    payment: 'wire',
  },
  'purchase:old': { ...core, offer: 'silver', purchasedOn: '2026-01-20' },
}

/** Two of one offer: which of them is meant, the page does not tell. */
export const twins = {
  ...early,
  'purchase:twin': { ...core, purchasedOn: '2026-11-12' },
}

export const profile = {
  profile: {
    roles: ['partner-admin', 'account-admin'],
    partnerType: 'direct-bill',
    taxExempt: true,
    tenantDomains: ['contoso.com'],
  },
}

export const assignments = {
  'assignment:maya': { label: 'Maya Visser', assignedOn: '2026-09-03' },
  'assignment:team': { label: 'Test team', assignedOn: '2026-04-20' },
}

/** Checks that were kept for their last day. */
export const deadlines = {
  'deadline:cancel': {
    rule: 'new-commerce-cancellation',
    facts: { product: 'perpetual-software', purchasedAt: '2026-11-14T08:00:00.000Z' },
    addedAt: '2026-11-14T09:00:00.000Z',
  },
  'deadline:renewal': {
    rule: 'membership-renewal',
    facts: { offer: 'success-core', anniversaryOn: '2026-12-01' },
    addedAt: '2026-11-14T09:00:00.000Z',
  },
  'deadline:token': {
    rule: 'token-replacement',
    facts: { activatedOn: '2026-11-10', reason: 'wrong-tenant', replacedBefore: false },
    addedAt: '2026-11-14T09:00:00.000Z',
  },
}

export const journal = {
  'journal:2026-11-05T08:30:00.000Z-a': {
    at: '2026-11-05T08:30:00.000Z',
    feature: 'get-keys-guard',
    decision: 'cancelled',
    product: 'Exchange Server Standard 2019',
    purchase: 'core',
    outcome: 'eligible',
  },
  'journal:2026-11-10T14:12:00.000Z-b': {
    at: '2026-11-10T14:12:00.000Z',
    feature: 'activate-guard',
    decision: 'proceeded',
    product: 'Partner cloud support',
    purchase: 'core',
    outcome: 'eligible',
    reason: 'Ticket 4711',
  },
  'journal:2026-11-12T09:05:00.000Z-c': {
    at: '2026-11-12T09:05:00.000Z',
    feature: 'cancel-subscription-guard',
    decision: 'noted',
    product: 'Microsoft 365 E3',
    outcome: 'unknown',
  },
}

const moments = { createdAt: '2026-11-13T10:00:00.000Z', updatedAt: '2026-11-15T16:20:00.000Z' }

/** Everything is answered, and the form is not attached yet. */
export const draft = {
  'draft:northlight': {
    kind: 'duplicate-order',
    facts: {
      commerce: 'legacy',
      newSubscriptionPurchasedOn: '2026-10-27',
      partnerType: 'direct-bill',
      role: 'admin-agent',
      customerName: 'Northlight Traders',
      description: 'The order was placed twice by two colleagues on the same morning.',
    },
    evidence: { 'form-completed': true },
    ...moments,
  },
}

export const drafts = {
  ...draft,
  'draft:sent': {
    kind: 'membership-refund',
    facts: { offerName: 'Partner Success Core Benefits' },
    step: 'sent',
    ...moments,
  },
}
