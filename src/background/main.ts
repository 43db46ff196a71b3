import browser, { type Runtime } from 'webextension-polyfill'
import { isGuardedPageMessage } from '../features/page-description'
import { keepInStep } from '../storage/roaming'
import { markTab } from './badge'
import { lookAgain, standingNow } from './look'
import { answerFrom, openFrom } from './notify'
import { readyTexts } from './texts'

/*
 * The worker: the sign on the toolbar button, reminders, and what is stored kept in step. The browser stops it whenever it likes,
 * so it keeps nothing: whatever wakes it, it reads what is stored and works everything out anew. What
 * it listens to has to be said before anything else happens.
 */

/** One look after the other: of two at once, both would find the same reminder not shown yet. */
let underway: Promise<void> = Promise.resolve()

function inTurn(act: () => Promise<void>): Promise<void> {
  // What fails now, such as storage that cannot be read, is tried again at the next look.
  underway = underway.then(act).catch(() => undefined)
  return underway
}

let isWaiting = false

/** Any number of reasons to look are one as long as the look has not begun. */
function look(): void {
  if (isWaiting) return
  isWaiting = true
  void inTurn(() => {
    isWaiting = false
    return lookAgain()
  })
}

browser.runtime.onInstalled.addListener(look)
browser.runtime.onStartup.addListener(look)
browser.alarms.onAlarm.addListener(look)
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'session') return
  look()
  void inTurn(readyTexts)
})
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const tabId = sender.tab?.id
  if (!isGuardedPageMessage(message) || tabId === undefined) return
  void inTurn(() => markTab(tabId, message.guarded))
  look()
})

/** The permission may come later than the worker. */
let isListening = false

function listenToNotifications(): void {
  const { notifications } = browser
  if (isListening || !notifications) return
  isListening = true
  notifications.onClicked.addListener(id => {
    void inTurn(async () => openFrom(id, await standingNow()))
  })
  notifications.onButtonClicked?.addListener((id, button) => {
    void inTurn(async () => answerFrom(id, button, await standingNow()))
    look()
  })
}

browser.permissions.onAdded.addListener(() => {
  listenToNotifications()
  look()
})
browser.permissions.onRemoved.addListener(look)
listenToNotifications()
keepInStep()
look()
void inTurn(readyTexts)
