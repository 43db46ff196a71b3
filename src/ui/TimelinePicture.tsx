import type { Deadline } from '../deadlines/types'
import { formatDayShort, formatterOf } from '../i18n/dates'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { todays } from '../rules/dates'
import type { Context, PlainDate } from '../rules/types'
import { deadlineSubject, deadlineTitle, standingText } from './deadline-texts'
import { type Share, type Timeline, type TimelineRow, timelineOf } from './timeline-scale'
import { useUniqueId } from './use-unique-id'

interface TimelineProps {
  deadlines: readonly Deadline[]
  context: Context
}

/** More rows than this are no picture any more. */
const MOST_ROWS = 20

/** All windows on one axis with today marked, what is over included, and the same as a table. */
export function TimelinePicture({ deadlines, context }: TimelineProps) {
  const pattern = useUniqueId()
  // The axis is laid out for the rows that are shown.
  const all = timelineOf(deadlines, context).rows.map(({ deadline }) => deadline)
  const shown = all.slice(0, MOST_ROWS)
  const timeline = timelineOf(shown, context)
  if (shown.length === 0) return <p class="empty">{t('timelineEmpty')}</p>
  const left = all.length - shown.length
  return (
    <figure class="timeline">
      <figcaption class="fw-visually-hidden">{t('timelineCaption')}</figcaption>
      {/* A picture of the table below it. */}
      <div class="picture" aria-hidden="true">
        <Axis timeline={timeline} pattern={pattern} />
        <p class="now" style={placed(timeline.today, 0.25)}>
          {`${t('windowToday')}, ${formatDayShort(todays(context).later)}`}
        </p>
        <ul>
          {timeline.rows.map(row => (
            <Row
              key={row.deadline.id}
              row={row}
              today={timeline.today}
              disputed={`url(#${pattern})`}
            />
          ))}
        </ul>
      </div>
      <ul class="key" aria-hidden="true">
        <li data-swatch="safe">{t('timelineSafe')}</li>
        <li data-swatch="disputed">{t('timelineDisputed')}</li>
        <li data-swatch="over">{t('windowOver')}</li>
      </ul>
      {left > 0 && <p class="hint">{plural('timelineMore', left)}</p>}
      <details>
        <summary>{t('timelineTable')}</summary>
        <TimelineTable deadlines={shown} context={context} />
      </details>
    </figure>
  )
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Where words about a place on the axis stand: within `edge` of either end they run away from it. */
function placed(share: number, edge: number) {
  if (share < edge) return { left: percent(share) }
  if (share > 1 - edge) return { right: percent(1 - share) }
  return { left: percent(share), transform: 'translateX(-50%)' }
}

/** Behind the rows and as high as they are: each name takes the lines it needs. */
function Axis({ timeline, pattern }: { timeline: Timeline; pattern: string }) {
  const { ticks, today } = timeline
  return (
    <>
      <svg class="axis" width="100%" height="100%" aria-hidden="true">
        <defs>
          <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" class="ground" />
            <path d="M-1 6L6 -1" class="hatch" />
          </pattern>
        </defs>
        {ticks.map(({ day, at }) => (
          <line key={day} class="tick" x1={percent(at)} x2={percent(at)} y1="34" y2="100%" />
        ))}
        <line class="today" x1={percent(today)} x2={percent(today)} y1="18" y2="100%" />
      </svg>
      {ticks.map(({ day, at }) => (
        <span key={day} class="date" style={placed(at, 0.1)}>
          {tickText(day)}
        </span>
      ))}
    </>
  )
}

interface RowProps {
  row: TimelineRow
  today: number
  /** What a stretch in dispute is filled with. */
  disputed: string
}

function Row({ row, today, disputed }: RowProps) {
  const { deadline, safe, disputed: stretches } = row
  const subject = deadlineSubject(deadline)
  const bar = ({ from, to }: Share, fill?: string) => (
    <rect
      key={from}
      class={fill ? 'doubt' : 'bar'}
      x={percent(from)}
      width={percent(Math.max(0.006, to - from))}
      height="10"
      {...(fill && { fill })}
    />
  )
  return (
    <li data-urgency={deadline.urgency}>
      <p>
        <span class="what">
          {deadlineTitle(deadline)}
          {subject && <span class="whose"> {subject}</span>}
        </span>
      </p>
      <svg class="bars" width="100%" height="10" aria-hidden="true">
        {safe.to > safe.from && bar(safe)}
        {stretches.map(stretch => bar(stretch, disputed))}
        <line class="today" x1={percent(today)} x2={percent(today)} y2="10" />
      </svg>
    </li>
  )
}

/** "1 Dec" on a short axis and for the year's first month with the year, else the month alone. */
function tickText(day: PlainDate): string {
  const options: Intl.DateTimeFormatOptions = day.endsWith('-01')
    ? { month: 'short', ...(day.slice(5, 7) === '01' && { year: 'numeric' }) }
    : { day: 'numeric', month: 'short' }
  return formatterOf({ ...options, timeZone: 'UTC' }).format(new Date(day))
}

function TimelineTable({ deadlines, context }: TimelineProps) {
  const day = (value: PlainDate | undefined) => (value ? formatDayShort(value) : '–')
  return (
    <table>
      <caption class="fw-visually-hidden">{t('timelineCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timelineWhat')}</th>
          <th scope="col">{t('timelineFrom')}</th>
          <th scope="col">{t('lastSafeDay')}</th>
          <th scope="col">{t('windowOuter')}</th>
          <th scope="col">{t('timelineStanding')}</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(deadline => {
          const { id, turn, safeDay, outerDay, opensOn, startsOn } = deadline
          const opens = turn === 'opens'
          return (
            <tr key={id}>
              <th scope="row">
                {[deadlineTitle(deadline), deadlineSubject(deadline)].filter(Boolean).join(', ')}
              </th>
              <td>{day(opens ? safeDay : (opensOn ?? startsOn))}</td>
              <td>{day(opens ? undefined : safeDay)}</td>
              <td>{day(opens ? undefined : outerDay)}</td>
              <td>{standingText(deadline, context)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
