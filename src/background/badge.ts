import browser from 'webextension-polyfill'
import { type Badge, badgeOf } from '../deadlines/badge'
import type { Deadline } from '../deadlines/types'
import { t } from '../i18n/messages'
import type { Context } from '../rules/types'
import { deadlineTitle, standingText } from '../ui/deadline-texts'

/*
 * The toolbar button. The sign for all tabs says what ends first; on a tab that shows a page where
 * something is held, a dot stands before it. Which tabs these are is known from that dot alone, so
 * that nothing is lost when the worker is stopped.
 */

/** Before the sign, on a tab that shows a guarded page; alone when nothing is coming. */
const GUARDED = '•'

/** White is readable on each of these; the text says the same without them. */
const colours: Record<Badge['tone'], string> = {
  quiet: '#0b5a6f',
  safe: '#0e7a4b',
  soon: '#8a5200',
  last: '#b3261e',
}

/** Shows what ends first, on every tab. */
export async function showBadge(deadlines: readonly Deadline[], context: Context): Promise<void> {
  const badge = badgeOf(deadlines)
  const title = titleOf(badge, context)
  const { action } = browser
  await Promise.all([
    action.setBadgeText({ text: badge.text }),
    action.setBadgeBackgroundColor({ color: colours[badge.tone] }),
    action.setTitle({ title }),
  ])
  // Firefox picks a colour by itself, and older ones of either kind cannot be told.
  await action.setBadgeTextColor?.({ color: '#ffffff' })
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id }) => id !== undefined && onTab(id, badge, title)))
}

/** Puts the dot on a tab, or takes it off; the sign itself follows with `showBadge`. */
export async function markTab(tabId: number, guarded: boolean): Promise<void> {
  await ignoringClosed(browser.action.setBadgeText({ tabId, text: guarded ? GUARDED : null }))
}

async function onTab(tabId: number, { text }: Badge, title: string): Promise<void> {
  const { action } = browser
  const shown = await ignoringClosed(action.getBadgeText({ tabId }))
  if (shown === undefined) return
  const guarded = shown.startsWith(GUARDED)
  const wanted = guarded ? `${title}\n${t('badgeGuarded')}` : title
  if (guarded) await ignoringClosed(action.setBadgeText({ tabId, text: GUARDED + text }))
  if ((await ignoringClosed(action.getTitle({ tabId }))) !== wanted) {
    await ignoringClosed(action.setTitle({ tabId, title: wanted }))
  }
}

function titleOf({ nearest }: Badge, context: Context): string {
  if (!nearest) return t('badgeQuiet')
  return t('badgeNearest', {
    left: standingText(nearest, context),
    title: deadlineTitle(nearest),
  })
}

/** A tab may be gone by the time it is asked about. */
async function ignoringClosed<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch {
    return undefined
  }
}
