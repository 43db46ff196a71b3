import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'

const permission = { permissions: ['notifications' as const] }

/** Whether this browser lets notifications be shown; undefined until it has said so. */
export function useMayNotify(): boolean | undefined {
  const [may, setMay] = useState<boolean>()
  useEffect(() => {
    let gone = false
    const ask = () => {
      browser.permissions.contains(permission).then(
        answer => !gone && setMay(answer),
        () => !gone && setMay(false),
      )
    }
    browser.permissions.onAdded.addListener(ask)
    browser.permissions.onRemoved.addListener(ask)
    ask()
    return () => {
      gone = true
      browser.permissions.onAdded.removeListener(ask)
      browser.permissions.onRemoved.removeListener(ask)
    }
  }, [])
  return may
}

/** Asks the person for the permission; has to be called straight from a press. */
export async function askToNotify(): Promise<boolean> {
  try {
    return await browser.permissions.request(permission)
  } catch {
    return false
  }
}

/** Shows a notification now. @throws what the browser throws when it does not. */
export async function showTest(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/icon-128.png')
  await browser.notifications.create('forewarn-test', { type: 'basic', iconUrl, title, message })
}
