import { useState } from 'preact/hooks'
import { locale } from '../i18n/locale'
import { derived, t } from '../i18n/messages'
import { factHintKey } from '../i18n/rule-keys'
import type { FactKind } from '../rules/types'
import type { FactFieldProps, FactValue } from './FactField'
import { LabelledField } from './LabelledField'

type TextFormat = Extract<FactKind, { type: 'text' }>['format']

type Range = Extract<FactKind, { type: 'number' }>

/** A number. What is typed that is none becomes `NaN`, which no rule accepts. */
export function NumberField(props: FactFieldProps & { range: Range }) {
  const { fact, value, error, onChange } = props
  const { min, max, decimals } = props.range
  const problem = t(decimals ? 'problemNumber' : 'problemWholeNumber', {
    min: formatNumber(min),
    max: formatNumber(max),
  })
  return (
    <LabelledField fact={fact.name} error={error && problem}>
      {(attributes, typing) => (
        <input
          {...attributes}
          type="number"
          inputMode={decimals ? 'decimal' : 'numeric'}
          min={min}
          max={max}
          step={decimals ? 'any' : 1}
          autocomplete="off"
          ref={input => show(input, value)}
          onInput={({ currentTarget: { value: text, valueAsNumber, validity } }) => {
            typing(true)
            onChange(text || validity.badInput ? valueAsNumber : undefined)
          }}
          // Turning the wheel over a page must not change an answer on the way.
          onWheel={event => event.currentTarget.blur()}
          onBlur={() => typing(false)}
        />
      )}
    </LabelledField>
  )
}

function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/**
 * Sets the field only when it holds another number. Setting what it holds already would move the
 * caret out of "7." on the way to 7.5, or wipe out half a number.
 */
function show(input: HTMLInputElement | null, value: FactValue): void {
  if (!input || (typeof value === 'number' && Number.isNaN(value))) return
  const held = Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber
  if (held !== value) input.value = value === undefined ? '' : String(value)
}

/** A line of text; the space around it is left out. */
export function TextField({
  fact,
  value,
  error,
  note,
  format,
  onChange,
}: FactFieldProps & { note?: string | undefined; format: TextFormat }) {
  const [text, setText] = useState('')
  const shown = text.trim() === (value ?? '') ? text : String(value ?? '')
  return (
    <LabelledField
      fact={fact.name}
      error={error && t(problems[format])}
      {...(note !== undefined && { note })}
    >
      {(attributes, typing) => (
        <input
          {...attributes}
          type="text"
          inputMode={format === 'email' ? 'email' : 'text'}
          maxLength={200}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={shown}
          onInput={({ currentTarget }) => {
            typing(true)
            setText(currentTarget.value)
            onChange(currentTarget.value.trim() || undefined)
          }}
          onBlur={() => typing(false)}
        />
      )}
    </LabelledField>
  )
}

const problems = {
  plain: 'problemText',
  incident: 'problemText',
  email: 'problemEmail',
  guid: 'problemGuid',
} as const satisfies Record<TextFormat, string>

/** Mail domains, one a line. */
export function ListField({ fact, value, error, onChange }: FactFieldProps) {
  const [text, setText] = useState('')
  const items = Array.isArray(value) ? value.join('\n') : ''
  return (
    <LabelledField
      fact={fact.name}
      error={error && t('problemList')}
      {...(derived(factHintKey(fact.name)) === undefined && { note: t('fieldOneEachLine') })}
    >
      {(attributes, typing) => (
        <textarea
          {...attributes}
          rows={3}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={linesOf(text).join('\n') === items ? text : items}
          onInput={({ currentTarget }) => {
            typing(true)
            setText(currentTarget.value)
            const lines = linesOf(currentTarget.value)
            onChange(lines.length > 0 ? lines : undefined)
          }}
          onBlur={() => typing(false)}
        />
      )}
    </LabelledField>
  )
}

/** A domain is often pasted with others behind a comma, or copied with its @. */
function linesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map(line => line.replace(/^@/, ''))
    .filter(line => line !== '')
}
