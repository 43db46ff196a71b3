import { useState } from 'preact/hooks'
import { derived, t } from '../i18n/messages'
import { factHintKey, factKey, valueKey } from '../i18n/rule-keys'
import type { FactDeclaration, PlainDate } from '../rules/types'
import { useNamedRadios } from './use-named-radios'
import { useUniqueId } from './use-unique-id'

export type FactValue = string | boolean | number | readonly string[] | undefined

export interface FactFieldProps {
  fact: FactDeclaration
  value: FactValue
  /** A message at the field; the field is then marked as wrong. */
  error?: string | undefined
  /** The last day that can be answered where a day is asked for. */
  lastDay?: PlainDate
  onChange: (value: FactValue) => void
}

/** One question of a rule as a form field, drawn from the rule's declaration. */
export function FactField(props: FactFieldProps) {
  return props.fact.kind.type === 'yes-no' ? <YesNoField {...props} /> : <ValueField {...props} />
}

function ValueField(props: FactFieldProps) {
  const { fact } = props
  const id = useUniqueId()
  const [typing, setTyping] = useState(false)
  const error = typing ? undefined : props.error
  const control = {
    ...props,
    id,
    described: { 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-more` },
  }
  return (
    <div class="fw-field" data-fact={fact.name}>
      <label for={id}>{derived(factKey(fact.name)) ?? fact.name}</label>
      {fact.kind.type === 'choice' ? (
        <Choice {...control} options={fact.kind.options} />
      ) : (
        <CalendarDate {...control} onTyping={setTyping} />
      )}
      <FieldNotes id={`${id}-more`} fact={fact.name} error={error} />
    </div>
  )
}

interface ControlProps extends FactFieldProps {
  id: string
  described: { 'aria-invalid': boolean; 'aria-describedby': string }
}

function Choice({
  id,
  value,
  described,
  options,
  onChange,
}: ControlProps & { options: readonly string[] }) {
  return (
    <select
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={event => onChange(event.currentTarget.value || undefined)}
      {...described}
    >
      <option value="">{t('choose')}</option>
      {options.map(option => (
        <option key={option} value={option}>
          {derived(valueKey(option)) ?? option}
        </option>
      ))}
    </select>
  )
}

/** What a date field holds while what is typed in it is no date. No schema accepts it. */
const impossible = 'not-a-date'

interface CalendarDateProps extends ControlProps {
  /** Whether a date is just being typed: 0202 on the way to 2026 is no mistake yet. */
  onTyping: (typing: boolean) => void
}

function CalendarDate({ id, value, described, lastDay, onChange, onTyping }: CalendarDateProps) {
  const take = ({ value: text, validity }: HTMLInputElement) => {
    // A date that is typed half or cannot exist has an empty value; `badInput` tells it from a field
    // left empty.
    const taken = text || (validity.badInput ? impossible : undefined)
    if (taken !== value) onChange(taken)
  }
  return (
    <input
      id={id}
      type="date"
      // Setting anything on a field that holds half a date would wipe out that half.
      value={typeof value === 'string' && value !== impossible ? value : ''}
      min="2000-01-01"
      max={lastDay}
      onInput={event => {
        // A mistake that is shown stays until it is put right.
        onTyping(!described['aria-invalid'])
        take(event.currentTarget)
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') onTyping(false)
      }}
      // Of a date that cannot exist the browser reports no input at all.
      onBlur={event => {
        onTyping(false)
        take(event.currentTarget)
      }}
      {...described}
    />
  )
}

function YesNoField({ fact, value, error, onChange }: FactFieldProps) {
  const id = useUniqueId()
  const group = useNamedRadios<HTMLFieldSetElement>()
  return (
    <fieldset ref={group} class="fw-field" data-fact={fact.name} aria-describedby={`${id}-more`}>
      <legend>{derived(factKey(fact.name)) ?? fact.name}</legend>
      <div class="fw-choices">
        {([false, true, undefined] as const).map(answer => (
          <label key={String(answer)}>
            <input
              type="radio"
              name={id}
              value={String(answer)}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            {t(answer === undefined ? 'notSure' : answer ? 'yes' : 'no')}
          </label>
        ))}
      </div>
      <FieldNotes id={`${id}-more`} fact={fact.name} error={error} />
    </fieldset>
  )
}

interface FieldNotesProps {
  id: string
  fact: string
  error: string | undefined
}

/** Hint and error of a field, where its `aria-describedby` finds them. */
export function FieldNotes({ id, fact, error }: FieldNotesProps) {
  const hint = derived(factHintKey(fact))
  return (
    <div id={id}>
      {hint && <div class="hint">{hint}</div>}
      <div class="error" aria-live="polite">
        {error}
      </div>
    </div>
  )
}
