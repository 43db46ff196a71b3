import { todays } from './dates'
import { azureCredit2023, benefits2020 } from './documents'
import { choice, onlyWhile, wholeNumber } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import { valueOn } from './parameters'
import type {
  Context,
  CriterionState,
  FactValues,
  Parameter,
  Rule,
  Source,
  SourceId,
} from './types'

const facts = [
  choice('kind', ['monthly', 'bulk']),
  onlyWhile(wholeNumber('reassignments', { min: 0, max: 1000 }), 'kind', ['monthly']),
] as const

type Facts = FactValues<typeof facts>

const AZURE_CREDIT = 'Usage-based subscriptions - Microsoft Azure Credit'
const ASSIGNED_USERS = 'View and remove assigned users'

/** Every statement this rule rests on. */
const sources = {
  'azure-monthly-reassign-anytime': { document: benefits2020, heading: AZURE_CREDIT },
  'monthly-five-reassignments': { document: azureCredit2023, heading: ASSIGNED_USERS },
  'azure-bulk-no-remove': { document: benefits2020, heading: AZURE_CREDIT },
  'bulk-no-reassign': { document: azureCredit2023, heading: ASSIGNED_USERS },
} satisfies Record<SourceId, Source>

const mostReassignments: Parameter = {
  id: 'azure-monthly-reassignments',
  unit: 'reassignments',
  values: [{ from: '2023-09-19', value: 5, sources: ['monthly-five-reassignments'] }],
}

/** Monthly Azure credit changes hands a few times; whether bulk credit may at all is in dispute. */
export const azureCreditReassignment: Rule = {
  id: 'azure-credit-reassignment',
  facts,
  criteria: ['fewer-than-five-reassignments', 'transfer-during-the-year'],
  parameters: [mostReassignments],
  remedies: ['reassign'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const { kind } = facts
    const monthly = reason('fewer-than-five-reassignments', fewEnough(facts, context), [
      'azure-monthly-reassign-anytime',
      'monthly-five-reassignments',
    ])
    // The 2020 text lets bulk credit be transferred during the year, the one of 2023 does not.
    const bulk = reason('transfer-during-the-year', 'unknown', [
      'azure-bulk-no-remove',
      'bulk-no-reassign',
    ])

    return {
      reasons: [...(kind === 'bulk' ? [] : [monthly]), ...(kind === 'monthly' ? [] : [bulk])],
      missing: absent(facts, kind === 'bulk' ? [] : ['kind', 'reassignments']),
      remedy: 'reassign',
    }
  },
}

/** While the kind of credit is unknown, so is whether this criterion applies at all. */
function fewEnough({ kind, reassignments }: Facts, context: Context): CriterionState {
  if (kind === undefined || reassignments === undefined) return 'unknown'
  return metIf(reassignments < valueOn(mostReassignments, todays(context).earlier))
}
