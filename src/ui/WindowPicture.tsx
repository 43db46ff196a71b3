import { formatDayShort } from '../i18n/dates'
import { type MessageKey, t } from '../i18n/messages'
import { todays } from '../rules/dates'
import type { Context, Window } from '../rules/types'
import { type Bound, type BoundRole, boundsOf, formatBoundShort } from './bounds'
import { useUniqueId } from './use-unique-id'
import { type Stretch, scaleOf } from './window-scale'

interface WindowPictureProps {
  window: Window
  /** What the window is counted from, where that is known. */
  startsOn: Bound | undefined
  context: Context
  /** Whether `context` is a day the person chose, and not today. */
  asOf: boolean
}

const width = 300

/** A window at a glance: what is safe, what is disputed and where today lies, with the dates. */
export function WindowPicture({ window, startsOn, context, asOf }: WindowPictureProps) {
  const pattern = useUniqueId()
  const { today, safe, disputed } = scaleOf(window, startsOn, context)
  const bar = ({ from, to }: Stretch, fill: string) => (
    <rect key={from} x={width * from} y="9" width={width * (to - from)} height="9" fill={fill} />
  )
  return (
    <figure class="fw-window">
      {/* A picture of what is written below it. */}
      <svg viewBox={`0 0 ${width} 22`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="var(--line)" />
            <path d="M-1 6L6 -1" stroke="var(--soon)" stroke-width="2" />
          </pattern>
        </defs>
        <rect x="0" y="9" width={width} height="9" rx="3" fill="var(--line)" />
        {bar(safe, 'var(--safe)')}
        {disputed.map(stretch => bar(stretch, `url(#${pattern})`))}
        <rect
          x={Math.min(width - 3, Math.max(0, width * today - 1.5))}
          y="3"
          width="3"
          height="19"
          rx="1.5"
          fill="var(--ink)"
          stroke="var(--paper)"
        />
      </svg>
      <dl>
        <Entry swatch="today" label={t(asOf ? 'windowAsOf' : 'windowToday')}>
          {formatDayShort(todays(context).later)}
        </Entry>
        {boundsOf(window).map(({ role, at }) => (
          <Entry key={role} swatch={swatches[role]} label={boundLabel(role)}>
            {formatBoundShort(at, context.timeZone)}
          </Entry>
        ))}
      </dl>
    </figure>
  )
}

function Entry(props: { swatch: string; label: string; children: string }) {
  return (
    <div data-swatch={props.swatch}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

const swatches: Record<BoundRole, 'safe' | 'disputed'> = {
  opens: 'disputed',
  'safe-from': 'safe',
  'last-safe': 'safe',
  outer: 'disputed',
  until: 'safe',
}

const labels = {
  opens: 'windowOpens',
  'safe-from': 'windowSafeFrom',
  'last-safe': 'lastSafeDay',
  outer: 'windowOuter',
  until: 'windowUntil',
} as const satisfies Record<BoundRole, MessageKey>

/** "Last safe day", and the like. */
export function boundLabel(role: BoundRole): string {
  return t(labels[role])
}
