import { formatDayShort } from '../i18n/dates'
import { derived, type MessageKey, t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { valueKey } from '../i18n/rule-keys'
import type { DateKind } from '../portal/reading'
import type { PlainDate } from '../rules/types'
import type { Choice, PageDate, Spot } from './page-dates'
import { useUniqueId } from './use-unique-id'

/** What the person has answered about a date so far. */
export interface Entry {
  isTicked?: boolean
  day?: PlainDate
  label?: string
}

/** A date with what the answers make of it. */
export interface Answers {
  date: PageDate
  /** Whether it is to be stored with the others. */
  isWanted: boolean
  /** Absent as long as an answer is missing. */
  choice?: Choice
}

const kinds: Readonly<Record<DateKind, MessageKey>> = {
  'order-date': 'dateKind_order',
  'start-date': 'dateKind_start',
  'activate-by': 'dateKind_activateBy',
  'expiry-date': 'dateKind_expiry',
  'payment-date': 'dateKind_payment',
  'assignment-date': 'dateKind_assignment',
}

const isAssignment = ({ kind }: PageDate) => kind === 'assignment-date'

/** Whether it is for the person to say that a date is to be stored at all. */
const isOptional = (date: PageDate) => date.isLoose || isAssignment(date)

export function answersOf(date: PageDate, entry: Entry = {}): Answers {
  const day = date.days.length === 1 ? date.days[0] : entry.day
  const label = entry.label?.trim()
  const isComplete = day !== undefined && (!isAssignment(date) || Boolean(label))
  return {
    date,
    isWanted: isOptional(date) ? entry.isTicked === true : day !== undefined,
    ...(isComplete && { choice: { date, day, ...(label && { label }) } }),
  }
}

/** Whether an answer of the person is missing to what the person wants. */
export function isAsked(date: PageDate, entry: Entry | undefined): boolean {
  const { isWanted, choice } = answersOf(date, entry)
  return date.standing === 'contradicts' ? !choice : isWanted && !choice
}

interface DateItemProps {
  date: PageDate
  entry: Entry
  /** An answer is missing and was asked for. */
  isWrong: boolean
  onAnswer: (change: Entry) => void
  /** Uses this date alone. */
  onUse: () => void
}

/** A date of the page: which, where it stands, how it stands to what is stored, and what it takes. */
export function DateItem({ date, entry, isWrong, onAnswer, onUse }: DateItemProps) {
  const id = useUniqueId()
  const { kind, offer, days, spots, standing, stored, isLoose } = date
  const name = offer && (derived(valueKey(offer)) ?? offer)
  const isOpen = standing === 'new' || standing === 'contradicts'
  return (
    <li data-standing={standing} data-kind={kind}>
      <p class="name" id={id}>
        {t(kinds[kind])}
        {name && ` · ${name}`}
      </p>
      <p class="day">
        {days.map(formatDayShort).join(' / ')} <Mark standing={standing} />
      </p>
      {standing === 'contradicts' && stored !== undefined && (
        <p class="rival">{t('panelDateEntered', { date: formatDayShort(stored) })}</p>
      )}
      <Where spots={spots} />
      {isOpen && days.length > 1 && (
        <fieldset class="fw-field">
          <legend>{t('panelDateWhich')}</legend>
          {days.map(day => (
            <label key={day} class="tick">
              <input
                type="radio"
                name={`${id}-day`}
                value={day}
                checked={entry.day === day}
                aria-invalid={isWrong && entry.day === undefined}
                onChange={() => onAnswer({ day })}
              />
              {formatDayShort(day)}
            </label>
          ))}
        </fieldset>
      )}
      {standing === 'new' && isOptional(date) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={entry.isTicked === true}
            aria-describedby={id}
            onChange={({ currentTarget }) => onAnswer({ isTicked: currentTarget.checked })}
          />
          {isLoose && name ? t('panelDateBelongs', { offer: name }) : t('panelDateTrack')}
        </label>
      )}
      {isAssignment(date) && entry.isTicked && standing === 'new' && (
        <div class="fw-field">
          <label for={`${id}-label`}>{t('panelAssignmentLabel')}</label>
          <input
            id={`${id}-label`}
            type="text"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            value={entry.label ?? ''}
            aria-invalid={isWrong}
            aria-describedby={`${id}-hint`}
            onInput={({ currentTarget }) => onAnswer({ label: currentTarget.value })}
          />
          <div class="hint" id={`${id}-hint`}>
            {t('panelAssignmentLabelHint')}
          </div>
        </div>
      )}
      {standing === 'contradicts' && (
        <button type="button" class="fw-button small" aria-describedby={id} onClick={onUse}>
          {t('panelDateReplace')}
        </button>
      )}
    </li>
  )
}

const marks = {
  new: 'panelDateNew',
  stored: 'panelDateStored',
  contradicts: 'panelDateContradicts',
} as const

function Mark({ standing }: Pick<PageDate, 'standing'>) {
  return standing === 'unused' ? null : <span class="mark">{t(marks[standing])}</span>
}

/** Characters of a heading, of which the first tell which it is. */
const LONGEST_SOURCE = 48

/** In the page's own words and direction, whatever the language around it. */
function Where({ spots }: { spots: readonly Spot[] }) {
  const [first, ...others] = spots
  if (!first) return null
  const { label, place, source } = first
  return (
    <p class="where">
      <bdi>{label}</bdi>
      {place.in === 'column' && `, ${t('panelDateRow', { row: place.row })}`}
      {source && (
        <>
          {' · '}
          <bdi>{shortened(source)}</bdi>
        </>
      )}
      {others.length > 0 && ` ${plural('panelDatePlaces', others.length)}`}
    </p>
  )
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_SOURCE
    ? `${characters.slice(0, LONGEST_SOURCE - 1).join('')}…`
    : text
}
