import { benefits2020 } from './documents'
import { email } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import type { FactValues, Rule, Source, SourceId } from './types'

const facts = [email('contactEmail'), email('accountEmail')] as const

type Facts = FactValues<typeof facts>

/** Every statement this rule rests on. */
const sources = {
  'gtm-contact-fields': { document: benefits2020, heading: 'Manage Go-To-Market offers' },
} satisfies Record<SourceId, Source>

/** The marketing contact needs an address that the company's account does not have. */
export const marketingContact: Rule = {
  id: 'marketing-contact',
  facts,
  criteria: ['differs-from-account-email'],
  parameters: [],
  remedies: [],
  routes: [],
  sources,

  judge(facts: Facts) {
    return {
      reasons: [reason('differs-from-account-email', metIf(differ(facts)), Object.keys(sources))],
      missing: absent(facts, ['contactEmail', 'accountEmail']),
    }
  },
}

function differ({ contactEmail, accountEmail }: Facts): boolean | undefined {
  if (contactEmail === undefined || accountEmail === undefined) return
  return contactEmail.toLowerCase() !== accountEmail.toLowerCase()
}
