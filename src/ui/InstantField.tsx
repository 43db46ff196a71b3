import { t } from '../i18n/messages'
import { lastDayAt } from '../rules/facts'
import { instantAt, localTimeAt } from '../rules/zoned'
import { LabelledField } from './LabelledField'
import type { PageFactFieldProps } from './PageFactField'

/** What the field holds while what is typed in it is no moment. No rule accepts it. */
const impossible = 'not-a-moment'

/** A moment, asked for in the person's own zone, which is named, and passed on in UTC. */
export function InstantField({ fact, value, error, context, onChange }: PageFactFieldProps) {
  const { now, timeZone } = context
  const take = ({ value: local, validity }: HTMLInputElement) => {
    if (local === shownOf(value, timeZone) && !validity.badInput) return
    const taken = local || validity.badInput ? instantOf(local, timeZone) : undefined
    if (taken !== value) onChange(taken)
  }
  return (
    <LabelledField
      fact={fact.name}
      error={error && t('problemMoment')}
      note={t('fieldZone', { zone: timeZone.replaceAll('_', ' ') })}
    >
      {(attributes, typing) => (
        <input
          {...attributes}
          type="datetime-local"
          // Setting anything on a field that holds half a date would wipe out that half.
          value={shownOf(value, timeZone)}
          min="2000-01-01T00:00"
          max={localTimeAt(`${lastDayAt(now)}T23:59Z`, timeZone)}
          onInput={event => {
            typing(true)
            take(event.currentTarget)
          }}
          onBlur={event => {
            typing(false)
            take(event.currentTarget)
          }}
        />
      )}
    </LabelledField>
  )
}

/** A year of five digits can be typed, too. */
function instantOf(local: string, timeZone: string): string {
  return Number.isNaN(Date.parse(`${local}Z`)) ? impossible : instantAt(local, timeZone)
}

function shownOf(value: PageFactFieldProps['value'], timeZone: string): string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? localTimeAt(value, timeZone)
    : ''
}
