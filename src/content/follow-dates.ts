import type { PageReading } from '../portal/reading'
import type { DatesOnPage } from '../ui/panel-dates'
import { followPage } from './follow-page'

/** Reads the dates of the page while somebody looks at them; after a click as well, which opens rows. */
export function datesOnPage(
  view: Window,
  reading: () => Generator<Element, PageReading>,
): DatesOnPage {
  return {
    follow: show => {
      const ended = new AbortController()
      followPage(view, reading, show, ended.signal, ['click'])
      return () => ended.abort()
    },
  }
}
