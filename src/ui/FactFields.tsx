import { applies } from '../rules/applies'
import { lastDayAt } from '../rules/facts'
import type { Context, Rule } from '../rules/types'
import { FactField, type FactValue } from './FactField'

export type Facts = Readonly<Record<string, FactValue>>

interface FactFieldsProps {
  rule: Rule
  /** Which of the rule's facts to ask, in the rule's order, as far as they apply. */
  names: readonly string[]
  values: Facts
  errors: Readonly<Record<string, string>>
  context: Context
  onChange: (name: string, value: FactValue) => void
}

/** Some of a rule's questions, drawn from its declaration. */
export function FactFields({ rule, names, values, errors, context, onChange }: FactFieldsProps) {
  return (
    <>
      {rule.facts
        .filter(fact => names.includes(fact.name) && applies(fact, values))
        .map(fact => (
          <FactField
            key={fact.name}
            fact={fact}
            value={values[fact.name]}
            error={errors[fact.name]}
            lastDay={lastDayAt(context.now)}
            onChange={value => onChange(fact.name, value)}
          />
        ))}
    </>
  )
}
