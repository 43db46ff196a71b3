import { useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { Context, Rule } from '../rules/types'
import { addAssignment, updateAssignment } from '../storage/assignments'
import type { Assignment } from '../storage/records'
import type { FactValue } from './FactField'
import { FactFields } from './FactFields'
import { judgeFacts } from './judge'
import { useUniqueId } from './use-unique-id'

interface AssignmentFormProps {
  /** The rule that asks for the date. */
  rule: Rule
  /** The assignment to change; without it a new one is added. */
  assignment?: Assignment
  context: Context
  onDone: () => void
}

/** Asks who has a subscription, in the person's own words, and since when. */
export function AssignmentForm({ rule, assignment, context, onDone }: AssignmentFormProps) {
  const id = useUniqueId()
  const [label, setLabel] = useState(assignment?.label ?? '')
  const [assignedOn, setAssignedOn] = useState<FactValue>(assignment?.assignedOn)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState(false)
  const saving = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  const required = t('problem_required')
  const { errors } = judgeFacts(rule, assignedOn === undefined ? {} : { assignedOn }, context)
  const dateError = errors.assignedOn ?? (tried && assignedOn === undefined ? required : undefined)
  const labelError = tried && label.trim() === '' ? required : undefined

  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    const given = label.trim()
    if (saving.current || given === '' || typeof assignedOn !== 'string' || errors.assignedOn) {
      const wrong = given === '' ? 'input' : 'input[type="date"]'
      form.current?.querySelector<HTMLElement>(wrong)?.focus()
      return
    }
    // Pressed twice, it must not be stored twice.
    saving.current = true
    const fields = { label: given, assignedOn }
    try {
      await (assignment ? updateAssignment(assignment.id, fields) : addAssignment(fields))
      onDone()
    } catch {
      setFailed(true)
    } finally {
      saving.current = false
    }
  }

  return (
    <form ref={form} class="ask" noValidate onSubmit={submit}>
      <div class="fw-field" data-fact="label">
        <label for={id}>{t('panelAssignmentLabel')}</label>
        <input
          id={id}
          type="text"
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          value={label}
          aria-invalid={labelError !== undefined}
          aria-describedby={`${id}-more`}
          onInput={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        <div id={`${id}-more`}>
          <div class="hint">{t('panelAssignmentLabelHint')}</div>
          <div class="error" aria-live="polite">
            {labelError}
          </div>
        </div>
      </div>
      <FactFields
        rule={rule}
        names={['assignedOn']}
        values={{ assignedOn }}
        errors={dateError === undefined ? {} : { assignedOn: dateError }}
        context={context}
        onChange={(_, value) => setAssignedOn(value)}
      />
      {failed && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="fw-button small primary">
          {t('save')}
        </button>
        <button type="button" class="fw-button small" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
