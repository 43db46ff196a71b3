import { lastDayAt } from '../rules/facts'
import type { Context } from '../rules/types'
import { FactField, type FactFieldProps } from './FactField'
import { InstantField } from './InstantField'
import { ListField, NumberField, TextField } from './TypedFields'

export interface PageFactFieldProps extends Omit<FactFieldProps, 'lastDay'> {
  /** When it is asked, and the zone moments are asked for in. */
  context: Context
  /** What is to be said of the answer, which is no mistake in itself. Of answers in words only. */
  note?: string | undefined
}

/**
 * One question of a rule as a form field, of whatever kind. For the extension's own pages: what the
 * content script asks for are choices, days and yes or no, and it carries the fields of no others.
 */
export function PageFactField({ context, note, ...props }: PageFactFieldProps) {
  const { kind } = props.fact
  switch (kind.type) {
    case 'choice':
    case 'date':
    case 'yes-no':
      return <FactField {...props} lastDay={lastDayAt(context.now)} />
    case 'number':
      return <NumberField {...props} range={kind} />
    case 'text':
      return <TextField {...props} note={note} format={kind.format} />
    case 'list':
      return <ListField {...props} />
    case 'instant':
      return <InstantField {...props} context={context} />
  }
}
