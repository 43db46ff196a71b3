import { parseAgenda } from '../deadlines/agenda'
import { t } from '../i18n/messages'
import type { Rule } from '../rules/types'
import { addDeadline } from '../storage/deadlines'
import { useStored } from '../ui/use-stored'
import { Keep } from './Keep'

type GivenFacts = Readonly<Record<string, unknown>>

interface KeepDeadlineProps {
  rule: Rule
  /** Answers that fit the rule. */
  facts: GivenFacts
}

/** Stores the answers, so that their verdict and its last day can be looked at again. */
export function KeepDeadline({ rule, facts }: KeepDeadlineProps) {
  const kept = useStored(parseAgenda)
  const what = nameOf(rule, facts)
  const stored =
    kept.status === 'read' &&
    kept.state.agenda.checks.some(
      check => check.status === 'read' && nameOf(check.rule, check.facts) === what,
    )
  return (
    <Keep
      what={what}
      offered={kept.status === 'read' && !stored}
      label={t('checkKeepDeadline')}
      kept={t('checkKeptDeadline')}
      store={() => addDeadline(rule, facts)}
    />
  )
}

/** The same for the same answers, in whatever order they were given. */
function nameOf({ id, facts: declared }: Rule, facts: GivenFacts): string {
  return JSON.stringify([id, ...declared.map(({ name }) => facts[name] ?? null)])
}
