import browser from 'webextension-polyfill'
import { controlsIn } from '../portal/controls'
import { tagOf } from '../portal/dom'
import { PARTS, type PartId } from '../portal/parts'
import { languagesOf, type PageReading, readingDates } from '../portal/reading'
import type { PageId } from '../portal/routes'
import { survey } from '../portal/survey'
import { lineageOf } from '../portal/tree'
import type { SelfTestResult } from '../ui/panel-self-test'

/** Controls a report lists at most. */
const mostControls = 20

/**
 * Says what is recognised of the page, once, because somebody asked. The report holds no word of the
 * page but the labels of recognised controls, which are on our own list, and the names of tags. Of the dates there
 * are it says how many.
 */
export function testSelf(document: Document, page: PageId): SelfTestResult {
  const surveyed = survey(document, page)
  const found = controlsIn(document, page).controls
  const isThere: Readonly<Record<PartId, boolean>> = {
    heading: surveyed.headings.length > 0,
    'benefits-list': surveyed.hasList,
    'key-control': found.some(({ id }) => id === 'get-keys' || id === 'redeem'),
  }
  const dates = datesOn(document, page)
  const hasOrder = dates.readings.some(({ kind }) => kind === 'order-date')
  const parts = [
    ...PARTS[page].map(id => ({ id, found: isThere[id] })),
    // Elsewhere nobody misses it.
    ...(hasOrder || page.startsWith('membership-')
      ? [{ id: 'purchase-date', found: hasOrder }]
      : []),
  ]
  const lines = [
    `Forewarn ${browser.runtime.getManifest().version}`,
    `Browser: ${browserName(navigator.userAgent)}`,
    `Page: ${page}`,
    ...parts.map(({ id, found }) => `${id}: ${found ? 'found' : 'not found'}`),
    `Looked at in full: ${surveyed.complete ? 'yes' : 'no'}`,
    `Dates: ${dates.readings.length}${dates.complete ? '' : ' or more'}`,
    `Controls: ${found.length}`,
    ...found
      .slice(0, mostControls)
      .map(({ id, label, element }) => `- ${id} "${label}": ${tagsAround(element).join(' > ')}`),
  ]
  return { parts, controls: found.length, report: lines.join('\n') }
}

/** All at once, since somebody waits for it. */
function datesOn(document: Document, page: PageId): PageReading {
  const reading = readingDates(document, page, languagesOf(document, document.location.href))
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** Names of the tags an element is in, outermost first. */
function tagsAround(element: Element): string[] {
  return [...lineageOf(element)].map(tagOf).reverse()
}

/** "Edg/138.0.0.0" and the like. The rest of what a browser says of itself is not needed. */
function browserName(userAgent: string): string {
  const names = userAgent.match(/(?:Firefox|Edg|OPR|Chrome)\/[\d.]+/g)
  return names?.at(-1) ?? 'unknown'
}
