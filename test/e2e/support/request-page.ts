import type { Page } from 'puppeteer-core'
import { labels } from '../../portal/client/labels'
import { control, settled } from './replica'

const portal = 'https://partner.microsoft.com'
const credit = 'stage=2&topicid=cb49dd48-9497-e427-1a6e-f4d5f51da512'

/** Where a request is made, from its first step and from where the topic is chosen. */
export const requestPages = {
  create2021: `${portal}/dashboard/support/servicerequests/create?stage=1`,
  details2021: `${portal}/dashboard/support/servicerequests/create?${credit}`,
  create2023: `${portal}/dashboard/v2/support/servicerequests/create?stage=1`,
  details2023: `${portal}/support/v2/?${credit}`,
} as const

export type PortalLanguage = 'en' | 'nl'

/** What the replica calls something in the language of its page. */
export function word(id: string, language: PortalLanguage = 'en'): string {
  const found = labels[id]?.[language]?.[0] ?? labels[id]?.en?.[0]
  if (!found) throw new Error(`No label ${id}`)
  return found
}

/** Presses a control of the page by its words, with the page's own means. */
export async function pressed(page: Page, words: string): Promise<void> {
  await (await control(page.mainFrame(), words)).evaluate(element => element.click())
  await settled(page)
}

/** Chooses in the list at a place of the form, of any making, with the page's own means. */
export async function choose(page: Page, index: number, option: string): Promise<void> {
  await page.evaluate(
    (at, words) => {
      const roots: ParentNode[] = [document]
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot)
        }
      }
      const all = roots.flatMap(root => [
        ...root.querySelectorAll<HTMLElement>('select, [role=combobox], [aria-haspopup=listbox]'),
      ])
      const field = all.filter(element => !element.closest('[role=toolbar]'))[at]
      if (field instanceof HTMLSelectElement) {
        field.selectedIndex = [...field.options].findIndex(({ text }) => text === words)
        field.dispatchEvent(new Event('change', { bubbles: true }))
        return
      }
      field?.click()
      const root = (field ?? document).getRootNode() as ParentNode
      const options = root.querySelectorAll<HTMLElement>(
        '[role=listbox]:not([hidden]) [role=option]',
      )
      for (const entry of options) if (entry.textContent === words) entry.click()
    },
    index,
    option,
  )
  // A person's press; what is chosen without one shows at the next.
  await page.keyboard.press('Tab')
  await settled(page)
}

/** What was sent as the details of the last request; undefined while none was. */
export function sentDetails(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      window.replica.log.findLast(entry => entry.action === 'submit-support-request')?.payload
        ?.details,
  )
}
