import { camel, derived, t } from '../i18n/messages'
import type { RequestFact } from '../requests/types'
import type { FactProblem } from '../rules/facts-error'
import type { Context, FactKind } from '../rules/types'
import type { FactValue } from './FactField'
import { LabelledField } from './LabelledField'
import { PageFactField } from './PageFactField'

interface RequestFieldProps {
  fact: RequestFact
  value: FactValue
  problem: FactProblem | undefined
  context: Context
  note: string | undefined
  onChange: (value: FactValue) => void
}

/** One question of a request, in a line or in several. */
export function RequestField({ fact, problem, ...props }: RequestFieldProps) {
  const { kind } = fact
  const error =
    problem && (derived(`problem_${camel(problem)}`) ?? derived('problem_wrongType') ?? problem)
  if (kind.type !== 'prose') {
    return <PageFactField fact={{ ...fact, kind }} error={error} {...props} />
  }
  const { value, onChange } = props
  return (
    <LabelledField fact={fact.name} error={error && t('requestProblemProse')}>
      {(attributes, typing) => (
        <textarea
          {...attributes}
          rows={4}
          maxLength={kind.longest}
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => {
            typing(true)
            onChange(currentTarget.value || undefined)
          }}
          onBlur={() => typing(false)}
        />
      )}
    </LabelledField>
  )
}

/** Whether an answer comes key by key, so that half of it is none yet. */
export function isTyped({ kind }: RequestFact): boolean {
  const types: (FactKind['type'] | 'prose')[] = ['text', 'list', 'prose']
  return types.includes(kind.type)
}
