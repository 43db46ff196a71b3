import { choiceOf } from '../i18n/lists'
import { derived, t } from '../i18n/messages'
import { valueKey } from '../i18n/rule-keys'
import { evaluateRule } from '../rules/evaluate'
import type { Context, Outcome, Rule } from '../rules/types'
import { roles as allRoles, type Role } from '../rules/vocabulary'
import { Folded } from './panel-notes'
import { Sources } from './Sources'

/** What is done on a page, as far as it takes a role. Elsewhere seeing the page is what does. */
const actions: Readonly<Record<string, string>> = {
  'benefits-software': 'get-keys',
  'benefits-cloud': 'get-keys',
  'benefits-azure': 'assign-benefits',
  'benefits-visual-studio': 'assign-benefits',
  'benefits-technical-support': 'activate-benefits',
  'benefits-marketing': 'manage-go-to-market',
  'membership-offers': 'request-refund',
  'membership-bills': 'request-refund',
}

interface AccessProps {
  /** Who may do what. */
  rule: Rule
  page: string
  /** The person's own; empty while they are not known. */
  roles: readonly Role[]
  context: Context
}

/** Which role the page takes: in plain sight for somebody who has another one. */
export function Access({ rule, page, roles, context }: AccessProps) {
  const action = actions[page] ?? 'view-benefits'
  const outcomeFor = (role: Role): Outcome => evaluateRule(rule, { role, action }, context).outcome
  const may = allRoles.filter(role => outcomeFor(role) === 'eligible')
  const outcomes = roles.map(outcomeFor)
  const lacks = outcomes.length > 0 && outcomes.every(outcome => outcome === 'ineligible')
  const isDisputed = outcomes.length > 0 && !lacks && !outcomes.includes('eligible')
  const values = { action: nameOf(action), roles: choiceOf(may.map(nameOf)) }
  const { reasons } = evaluateRule(rule, { action }, context)
  const cited = reasons.flatMap(({ sources }) => sources)
  return (
    <Folded id="access" title={t(lacks ? 'panelRoleLacking' : 'panelRole')} open={lacks}>
      <p data-access={lacks ? 'lacking' : isDisputed ? 'disputed' : 'fine'}>
        {t('panelRoleNeeded', values)}
        {isDisputed && ` ${t('panelRoleDisputed')}`}
      </p>
      <Sources sources={cited.flatMap(id => rule.sources[id] ?? [])} subject={t('panelRole')} />
    </Folded>
  )
}

function nameOf(value: string): string {
  return derived(valueKey(value)) ?? value
}
