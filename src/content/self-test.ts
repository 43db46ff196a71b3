import browser from 'webextension-polyfill'
import { PARTS, type PartId } from '../portal/parts'
import type { PageId } from '../portal/routes'
import type { SelfTestResult } from '../ui/panel-self-test'
import type { Bridge } from './bridge'

/** Controls a report lists at most. */
const mostControls = 20

/**
 * Says what is recognised of the page, once, because somebody asked. The report holds no word of the
 * page but the labels of recognised controls, which are on our own list, and the names of tags.
 */
export function testSelf({ survey, controls, tagsAround }: Bridge, page: PageId): SelfTestResult {
  const surveyed = survey(page)
  const found = controls(page)
  const isThere: Readonly<Record<PartId, boolean>> = {
    heading: surveyed.headings.length > 0,
    'benefits-list': surveyed.hasList,
    'key-control': found.some(({ id }) => id === 'get-keys' || id === 'redeem'),
  }
  const parts = PARTS[page].map(id => ({ id, found: isThere[id] }))
  const lines = [
    `Forewarn ${browser.runtime.getManifest().version}`,
    `Browser: ${browserName(navigator.userAgent)}`,
    `Page: ${page}`,
    ...parts.map(({ id, found }) => `${id}: ${found ? 'found' : 'not found'}`),
    `Looked at in full: ${surveyed.complete ? 'yes' : 'no'}`,
    `Controls: ${found.length}`,
    ...found
      .slice(0, mostControls)
      .map(({ id, label, element }) => `- ${id} "${label}": ${tagsAround(element).join(' > ')}`),
  ]
  return { parts, controls: found.length, report: lines.join('\n') }
}

/** "Edg/138.0.0.0" and the like. The rest of what a browser says of itself is not needed. */
function browserName(userAgent: string): string {
  const names = userAgent.match(/(?:Firefox|Edg|OPR|Chrome)\/[\d.]+/g)
  return names?.at(-1) ?? 'unknown'
}
