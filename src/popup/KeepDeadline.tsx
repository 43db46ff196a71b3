import { t } from '../i18n/messages'
import type { Rule } from '../rules/types'
import { addDeadline } from '../storage/deadlines'
import { useDeadlines } from '../ui/use-deadlines'
import { Keep } from './Keep'

type GivenFacts = Readonly<Record<string, unknown>>

interface KeepDeadlineProps {
  rule: Rule
  /** Answers that fit the rule. */
  facts: GivenFacts
}

/** Stores the answers, so that their verdict and its last day can be looked at again. */
export function KeepDeadline({ rule, facts }: KeepDeadlineProps) {
  const kept = useDeadlines()
  const what = nameOf(rule, facts)
  const stored = kept?.deadlines.some(
    deadline => deadline.status === 'read' && nameOf(deadline.rule, deadline.facts) === what,
  )
  return (
    <Keep
      what={what}
      offered={stored === false}
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
