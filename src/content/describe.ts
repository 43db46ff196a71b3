import browser from 'webextension-polyfill'
import { type Feature, isOn } from '../features/feature'
import { describeRequest, type PageDescription } from '../features/page-description'
import { survey } from '../portal/survey'
import type { State } from '../storage/state'
import { currentPage } from './page'

/** Looks the page over, once, because somebody asked. */
export function describe(
  view: Window,
  features: readonly Feature[],
  state: State,
): PageDescription {
  const page = currentPage(view)
  if (page === undefined) return { features: [] }
  const here = features.filter(feature => feature.pages.includes(page) && isOn(feature, state))
  return { page, features: here.map(({ id }) => id), survey: survey(view.document, page) }
}

/** Answers the popup. With a callback, since that is what every browser understands. */
export function answerDescribeRequests(answer: () => PageDescription): void {
  browser.runtime.onMessage.addListener((message, _sender, respond) => {
    if (message === describeRequest) respond(answer())
    return true
  })
}
