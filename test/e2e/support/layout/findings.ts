import type { Page } from 'puppeteer-core'
import { type Overlay, overlayOf } from '../overlay'
import { type PlaceFindings, placeFindings } from './places'
import { type StyleFindings, styleFindings } from './styles'

export type Findings = StyleFindings & PlaceFindings

/** What is wrong with what Forewarn shows in a tab: a page of its own, or its overlay on one. */
export async function findingsOn(
  page: Page,
  overlay: Overlay = overlayOf(page),
): Promise<Findings> {
  const own = page.url().startsWith('chrome-extension:')
  return {
    ...(await (own ? page.$eval('html', styleFindings) : overlay.on('style', styleFindings))),
    ...(await (own ? page.$eval('html', placeFindings) : overlay.on('style', placeFindings))),
  }
}
