import type { Deadline } from '../deadlines/types'
import { formatDayShort } from '../i18n/dates'
import { locale } from '../i18n/locale'
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

const headHeight = 40
const rowHeight = 38

/** All windows on one axis with today marked, what is over included, and the same as a table. */
export function TimelinePicture({ deadlines, context }: TimelineProps) {
  const pattern = useUniqueId()
  // The axis is laid out for the rows that are shown.
  const all = timelineOf(deadlines, context).rows.map(({ deadline }) => deadline)
  const shown = all.slice(0, MOST_ROWS)
  const timeline = timelineOf(shown, context)
  if (shown.length === 0) return <p class="empty">{t('timelineEmpty')}</p>
  const left = all.length - shown.length
  const height = headHeight + shown.length * rowHeight + 4
  return (
    <figure class="timeline">
      <figcaption class="fw-visually-hidden">{t('timelineCaption')}</figcaption>
      {/* A picture of the table below it. */}
      <svg width="100%" height={height} aria-hidden="true">
        <defs>
          <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" class="ground" />
            <path d="M-1 6L6 -1" class="hatch" />
          </pattern>
        </defs>
        <Ticks timeline={timeline} height={height} />
        {timeline.rows.map((row, index) => (
          <Bars key={row.deadline.id} row={row} top={topOf(index)} disputed={`url(#${pattern})`} />
        ))}
        <line
          class="today"
          x1={percent(timeline.today)}
          x2={percent(timeline.today)}
          y1="18"
          y2={height}
        />
        {/* Above the lines, so that none runs through a word. */}
        {timeline.rows.map((row, index) => (
          <Name key={row.deadline.id} deadline={row.deadline} top={topOf(index)} />
        ))}
        <Today at={timeline.today} day={todays(context).later} />
      </svg>
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

const topOf = (index: number): number => headHeight + index * rowHeight

/** Text near an edge runs away from it. */
function anchorAt(share: number, edge: number): 'start' | 'middle' | 'end' {
  if (share < edge) return 'start'
  return share > 1 - edge ? 'end' : 'middle'
}

function Ticks({ timeline, height }: { timeline: Timeline; height: number }) {
  return timeline.ticks.map(({ day, at }) => (
    <g key={day}>
      <line class="tick" x1={percent(at)} x2={percent(at)} y1="34" y2={height} />
      <text class="date" x={percent(at)} y="30" text-anchor={anchorAt(at, 0.1)}>
        {tickText(day)}
      </text>
    </g>
  ))
}

/** Of the narrowest page its words take half the width. */
function Today({ at, day }: { at: number; day: PlainDate }) {
  return (
    <text class="now" x={percent(at)} y="12" text-anchor={anchorAt(at, 0.25)}>
      {`${t('windowToday')}, ${formatDayShort(day)}`}
    </text>
  )
}

interface BarsProps {
  row: TimelineRow
  top: number
  /** What a stretch in dispute is filled with. */
  disputed: string
}

function Bars({ row: { deadline, safe, disputed: stretches }, top, disputed }: BarsProps) {
  const bar = ({ from, to }: Share, fill?: string) => (
    <rect
      key={from}
      class={fill ? 'doubt' : 'bar'}
      x={percent(from)}
      y={top + 20}
      width={percent(Math.max(0.006, to - from))}
      height="10"
      {...(fill && { fill })}
    />
  )
  return (
    <g data-urgency={deadline.urgency}>
      {safe.to > safe.from && bar(safe)}
      {stretches.map(stretch => bar(stretch, disputed))}
    </g>
  )
}

function Name({ deadline, top }: { deadline: Deadline; top: number }) {
  const subject = deadlineSubject(deadline)
  return (
    <text class="what" x="0" y={top + 14} data-urgency={deadline.urgency}>
      {deadlineTitle(deadline)}
      {subject && <tspan class="whose"> {subject}</tspan>}
    </text>
  )
}

/** "1 Dec" on a short axis and for the year's first month with the year, else the month alone. */
function tickText(day: PlainDate): string {
  const options: Intl.DateTimeFormatOptions = day.endsWith('-01')
    ? { month: 'short', ...(day.slice(5, 7) === '01' && { year: 'numeric' }) }
    : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(new Date(day))
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
