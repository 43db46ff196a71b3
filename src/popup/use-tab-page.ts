import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { describeRequest, type PageDescription } from '../features/page-description'
import { parseDescription } from './parse-description'

/** What is known about the tab the popup was opened on. */
export type TabPage =
  | { status: 'asking' }
  /** Nobody answered: Forewarn does not run there. */
  | { status: 'elsewhere' }
  | { status: 'portal'; description: PageDescription }
  | { status: 'failed' }

/** Asks the content script of the active tab, once. The tab's address is not known here. */
export function useTabPage(): TabPage {
  const [page, setPage] = useState<TabPage>({ status: 'asking' })
  useEffect(() => {
    let gone = false
    askActiveTab()
      .catch((error: unknown): TabPage => ({ status: isNobody(error) ? 'elsewhere' : 'failed' }))
      .then(answer => {
        if (!gone) setPage(answer)
      })
    return () => {
      gone = true
    }
  }, [])
  return page
}

async function askActiveTab(): Promise<TabPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return { status: 'elsewhere' }
  const answer: unknown = await browser.tabs.sendMessage(tab.id, describeRequest, { frameId: 0 })
  return { status: 'portal', description: parseDescription(answer) }
}

/** The words in which Chromium and Firefox alike say that nobody listens in a tab. */
function isNobody(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Receiving end does not exist')
}
