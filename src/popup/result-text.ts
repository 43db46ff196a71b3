import browser from 'webextension-polyfill'
import { formatDay } from '../i18n/dates'
import { derived, t } from '../i18n/messages'
import { criterionKey, remedyKey, routeKey } from '../i18n/rule-keys'
import type { Context, PlainDate, Reason, Rule, Verdict } from '../rules/types'
import { localTimeAt } from '../rules/zoned'
import { boundsOf, formatBound } from '../ui/bounds'
import { effectTexts } from '../ui/effect-texts'
import { stateWord } from '../ui/Reasons'
import { headlineOf } from '../ui/verdict-texts'
import { boundLabel } from '../ui/WindowPicture'
import { situationName } from './find-situations'

interface Result {
  rule: Rule
  verdict: Verdict
  context: Context
  /** The day the person chose to judge as of; undefined for today. */
  asOf: PlainDate | undefined
}

/**
 * A verdict as plain text, to be pasted into a mail or a ticket: what it is about, as of which day,
 * where one stands, until when, what to do, why, and where that is written. No answer is in it.
 */
export function resultText({ rule, verdict, context, asOf }: Result): string {
  const { timeZone, now } = context
  const { window, remedy, route } = verdict
  const judgedOn = asOf ?? localTimeAt(now.toISOString(), timeZone).slice(0, 10)
  const bound = (at: string) => formatBound(at, timeZone)
  const outlook = [
    ...(window ? boundsOf(window).map(({ role, at }) => `${boundLabel(role)}: ${bound(at)}`) : []),
    ...(remedy ? [nextStep(remedy, route)] : []),
    ...effectTexts(verdict),
  ]
  return [
    [situationName(rule), t(asOf ? 'asOfShown' : 'resultOn', { date: formatDay(judgedOn) })],
    [headlineOf(verdict, bound), ...outlook],
    [`${t('reasonsLabel')}:`, ...verdict.reasons.flatMap(reason => reasonLines(rule, reason))],
    [`${t('extensionName')} ${browser.runtime.getManifest().version}`],
  ]
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

function nextStep(remedy: string, route: string | undefined): string {
  const what = derived(remedyKey(remedy)) ?? remedy
  return route ? `${what}. ${derived(routeKey(route)) ?? route}` : `${what}.`
}

function reasonLines(rule: Rule, { criterion, state, sources }: Reason): string[] {
  const text = derived(criterionKey(criterion, state)) ?? criterion
  const cited = sources.flatMap(id => rule.sources[id] ?? [])
  return [
    `- ${stateWord(state)}: ${text}`,
    ...cited.map(({ document, heading }) => `    ${document.title}, “${heading}”: ${document.url}`),
  ]
}
