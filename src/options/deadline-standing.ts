import { derived, t } from '../i18n/messages'
import { ruleKey } from '../i18n/rule-keys'
import type { Context, Verdict } from '../rules/types'
import type { Deadline } from '../storage/deadlines'
import { type Bound, formatBoundShort } from '../ui/bounds'
import { judgeFacts } from '../ui/judge'

/** A stored deadline and what its rule says of it now. */
export interface Standing {
  deadline: Deadline
  /** Undefined where the answers cannot be read. */
  verdict: Verdict | undefined
}

export function standingOf(deadline: Deadline, context: Context): Standing {
  const verdict =
    deadline.status === 'read'
      ? judgeFacts(deadline.rule, deadline.facts, context).verdict
      : undefined
  return { deadline, verdict }
}

/**
 * What can still be done first, the nearest last safe day or moment at the top; then what has no
 * such day; then what is over, the latest first; then what cannot be read.
 */
export function inOrder(standings: readonly Standing[]): Standing[] {
  return [...standings].sort((a, b) => {
    const byGroup = groupOf(a) - groupOf(b)
    if (byGroup !== 0) return byGroup
    const byTime = timeOf(a) - timeOf(b)
    return isOver(a) ? -byTime : byTime
  })
}

function groupOf(standing: Standing): number {
  if (!standing.verdict) return 3
  if (isOver(standing)) return 2
  return lastSafe(standing) === undefined ? 1 : 0
}

/** Whether nothing can be reached any more; before its window opens there still is. */
function isOver({ verdict }: Standing): boolean {
  return verdict?.outcome === 'ineligible' && verdict.window?.state !== 'not-open'
}

/** Compares days with moments: a day ends with its last moment in UTC. */
function timeOf(standing: Standing): number {
  const bound = lastSafe(standing)
  if (bound === undefined) return 0
  return Date.parse(bound.includes('T') ? bound : `${bound}T23:59:59.999Z`)
}

const lastSafe = ({ verdict }: Standing): Bound | undefined => verdict?.window?.safeUntil

/** The situation, as far as it is known. */
export function situationTitle({ rule }: Deadline): string {
  return rule ? (derived(ruleKey(rule.id)) ?? rule.id) : t('repairDeadline')
}

/** The situation and its last safe day or moment, which tell it from others of its kind. */
export function deadlineName(standing: Standing, { timeZone }: Context): string {
  const title = situationTitle(standing.deadline)
  const bound = lastSafe(standing)
  return bound === undefined ? title : `${title}, ${formatBoundShort(bound, timeZone)}`
}
