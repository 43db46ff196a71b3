import { LAST_DAYS } from './standing'
import { type Dated, type Deadline, isDated } from './types'

/** Days ahead in which a safe day is worth a sign on the toolbar: the longest of the short windows. */
const BADGE_DAYS = 30

export interface Badge {
  /** Nothing is coming where there is none. */
  nearest?: Dated
  /** What stands on the toolbar button: "12d", "!" on the last safe day and after it, or nothing. */
  text: string
  tone: 'quiet' | 'safe' | 'soon' | 'last'
}

/** The sign for the nearest safe day of all that is open and still to be done. */
export function badgeOf(deadlines: readonly Deadline[]): Badge {
  const [nearest] = coming(deadlines)
  if (!nearest) return { text: '', tone: 'quiet' }
  const { daysLeft } = nearest
  const tone = nearest.urgency === 'last' || nearest.urgency === 'soon' ? nearest.urgency : 'safe'
  return { nearest, text: daysLeft < 1 ? '!' : `${daysLeft}d`, tone }
}

/** What ends within a month, the nearest first. Before its window opens there is nothing to do. */
function coming(deadlines: readonly Deadline[]): Dated[] {
  return deadlines
    .filter(isDated)
    .filter(
      ({ turn, ended, urgency, daysLeft }) =>
        turn === 'ends' &&
        !ended &&
        urgency !== 'later' &&
        daysLeft <= BADGE_DAYS &&
        daysLeft >= -LAST_DAYS,
    )
    .sort((a, b) => a.daysLeft - b.daysLeft)
}
