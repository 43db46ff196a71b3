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
  /** Called with the id once a new one is stored. */
  onAdded?: (id: string) => void
  onDone: () => void
}

/**
 * Asks who has a subscription, in the person's own words, and since when. Both are stored as soon as
 * they are there, and again with every change.
 */
export function AssignmentForm(props: AssignmentFormProps) {
  const { rule, assignment, context, onAdded, onDone } = props
  const id = useUniqueId()
  const [storedId, setStoredId] = useState(assignment?.id)
  const [label, setLabel] = useState(assignment?.label ?? '')
  const [assignedOn, setAssignedOn] = useState<FactValue>(assignment?.assignedOn)
  const [tried, setTried] = useState(false)
  const [status, setStatus] = useState<'saved' | 'failed'>()
  /** One write after the other, so that a new one is not stored twice. */
  const queue = useRef(Promise.resolve(assignment?.id))
  const form = useRef<HTMLFormElement>(null)

  const required = t('problem_required')
  const { errors } = judgeFacts(rule, assignedOn === undefined ? {} : { assignedOn }, context)
  const dateError = errors.assignedOn ?? (tried && assignedOn === undefined ? required : undefined)
  const labelError = tried && label.trim() === '' ? required : undefined

  const isGood = (label: string, day: FactValue): day is string =>
    label.trim() !== '' &&
    typeof day === 'string' &&
    judgeFacts(rule, { assignedOn: day }, context).verdict !== undefined
  const store = (label: string, day: FactValue): Promise<boolean> => {
    if (!isGood(label, day)) return Promise.resolve(false)
    const fields = { label: label.trim(), assignedOn: day }
    let isStored = true
    queue.current = queue.current.then(async known => {
      try {
        const stored = known ?? (await addAssignment(fields))
        if (known !== undefined) await updateAssignment(known, fields)
        else onAdded?.(stored)
        setStoredId(stored)
        setStatus('saved')
        return stored
      } catch {
        isStored = false
        setStatus('failed')
        return known
      }
    })
    return queue.current.then(() => isStored)
  }

  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (await store(label, assignedOn)) onDone()
    else if (!isGood(label, assignedOn)) {
      const wrong = label.trim() === '' ? 'input' : 'input[type="date"]'
      form.current?.querySelector<HTMLElement>(wrong)?.focus()
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
          // Half a name is none.
          onChange={() => void store(label, assignedOn)}
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
        onChange={(_, value) => {
          setAssignedOn(value)
          void store(label, value)
        }}
      />
      <output class="save-status">{status === 'saved' && t('saved')}</output>
      {status === 'failed' && (
        <p class="notice" role="alert">
          {t('saveFailed')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="fw-button small primary">
          {t('done')}
        </button>
        {storedId === undefined && (
          <button type="button" class="fw-button small" onClick={onDone}>
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
