import { useEffect, useRef, useState } from 'preact/hooks'
import { formatDayShort } from '../i18n/dates'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { daysBetween, todays } from '../rules/dates'
import type { Context, Rule, Verdict } from '../rules/types'
import { deleteAssignment } from '../storage/assignments'
import type { Assignment } from '../storage/records'
import { judgeFacts } from './judge'
import { AssignmentForm } from './panel-assignment-form'
import { Folded } from './panel-notes'
import { Reasons } from './Reasons'
import { type Undoable, UndoBar } from './UndoBar'

interface AssignmentListProps {
  /** When a subscription can be given to somebody else. */
  rule: Rule
  assignments: readonly Assignment[]
  context: Context
}

/** From when each subscription can be given to somebody else; to add, change and remove. */
export function AssignmentList({ rule, assignments, context }: AssignmentListProps) {
  /** The id of the assignment in the form, or `new`. */
  const [open, setOpen] = useState<string>()
  /** The new one in the form, once it is stored. */
  const [added, setAdded] = useState<string>()
  const [done, setDone] = useState<Undoable>()
  const [failed, setFailed] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const closed = useRef(false)
  useEffect(() => {
    if (open !== undefined) list.current?.querySelector<HTMLElement>('form input')?.focus()
    else if (closed.current) list.current?.querySelector<HTMLElement>('.add')?.focus()
    closed.current = open !== undefined
  }, [open])

  const openNew = () => {
    setAdded(undefined)
    setOpen('new')
  }
  const remove = async (assignment: Assignment) => {
    try {
      const undo = await deleteAssignment(assignment.id)
      setFailed(false)
      setDone({ text: t('panelAssignmentRemoved', { name: nameOf(assignment) }), undo })
    } catch {
      setFailed(true)
    }
  }
  const dismiss = () => {
    setDone(undefined)
    list.current?.querySelector<HTMLElement>('.add')?.focus()
  }
  const shown = assignments.filter(({ id }) => open !== 'new' || id !== added)
  const verdicts = assignments.flatMap(assignment => verdictOf(rule, assignment, context) ?? [])

  return (
    <div ref={list} class="assignment-list">
      {assignments.length === 0 && open === undefined && (
        <p class="empty">{t('panelAssignmentsNone')}</p>
      )}
      <ul>
        {shown.map(assignment => (
          <li key={assignment.id} data-assignment={assignment.id}>
            {open === assignment.id ? (
              <AssignmentForm
                rule={rule}
                assignment={assignment}
                context={context}
                onDone={() => setOpen(undefined)}
              />
            ) : (
              <AssignmentItem
                rule={rule}
                assignment={assignment}
                context={context}
                onEdit={() => setOpen(assignment.id)}
                onRemove={() => remove(assignment)}
              />
            )}
          </li>
        ))}
      </ul>
      <UndoBar done={done} onUndone={dismiss} onDismiss={dismiss} />
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
      {open === 'new' ? (
        <AssignmentForm
          rule={rule}
          context={context}
          onAdded={setAdded}
          onDone={() => setOpen(undefined)}
        />
      ) : (
        <button type="button" class="fw-button small add" onClick={openNew}>
          {t('panelAssignmentAdd')}
        </button>
      )}
      {verdicts[0] && (
        <Folded id="why" title={t('why')}>
          <Reasons rule={rule} reasons={verdicts[0].reasons} />
        </Folded>
      )}
    </div>
  )
}

interface AssignmentItemProps {
  rule: Rule
  assignment: Assignment
  context: Context
  onEdit: () => void
  onRemove: () => void
}

function AssignmentItem({ rule, assignment, context, onEdit, onRemove }: AssignmentItemProps) {
  const verdict = verdictOf(rule, assignment, context)
  const name = nameOf(assignment)
  return (
    <article data-outcome={verdict?.outcome}>
      <p class="name">{name}</p>
      <p class="when">{whenText(verdict, context)}</p>
      <div class="fw-buttons">
        <button type="button" class="fw-button small bare" onClick={onEdit}>
          {t('edit')} <span class="fw-visually-hidden">{name}</span>
        </button>
        <button type="button" class="fw-button small bare" onClick={onRemove}>
          {t('delete')} <span class="fw-visually-hidden">{name}</span>
        </button>
      </div>
    </article>
  )
}

function verdictOf(rule: Rule, { assignedOn }: Assignment, context: Context): Verdict | undefined {
  return assignedOn === undefined ? undefined : judgeFacts(rule, { assignedOn }, context).verdict
}

/**
 * Whole days until a subscription can surely be given on, from the earlier of the date in UTC and in
 * the person's zone; undefined while it is not known when it was assigned.
 */
export function daysToReassign(
  rule: Rule,
  assignment: Assignment,
  context: Context,
): number | undefined {
  const safeFrom = verdictOf(rule, assignment, context)?.window?.safeFrom
  return safeFrom === undefined ? undefined : daysBetween(todays(context).earlier, safeFrom)
}

/** "From 21 Nov 2026, in 43 days", or that it can be done now. */
function whenText(verdict: Verdict | undefined, context: Context): string {
  const { safeFrom } = verdict?.window ?? {}
  if (!verdict || safeFrom === undefined) return t('panelAssignmentUndated')
  const from = formatDayShort(safeFrom)
  switch (verdict.outcome) {
    case 'eligible':
      return t('panelReassignNow')
    case 'undetermined':
      return t('panelReassignPerhaps', { from })
    case 'ineligible': {
      const days = daysBetween(todays(context).earlier, safeFrom)
      return t('panelReassignFrom', { from, left: plural('panelInDays', days) })
    }
  }
}

function nameOf({ label }: Assignment): string {
  return label || t('panelAssignmentUnnamed')
}
