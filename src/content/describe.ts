import browser from 'webextension-polyfill'
import { type Feature, isOn } from '../features/feature'
import { describeRequest, type PageDescription } from '../features/page-description'
import { controlsIn } from '../portal/controls'
import { recognise } from '../portal/headings'
import type { State } from '../storage/state'
import { currentPage } from './page'

/** Looks the page over, once, because somebody asked. */
export function describe(
  view: Window,
  features: readonly Feature[],
  state: State,
): PageDescription {
  const page = currentPage(view)
  if (page === undefined) {
    return { page, features: [], controls: 0, found: [], notFound: [] }
  }
  const here = features.filter(feature => feature.pages.includes(page) && isOn(feature, state))
  const guarded = new Set(here.flatMap(feature => feature.controls))
  const { controls } = controlsIn(view.document, page)
  const { found, notFound } = recognise(view.document, page)
  return {
    page,
    features: here.map(({ id }) => id),
    controls: controls.filter(({ id }) => guarded.has(id)).length,
    found,
    notFound,
  }
}

/** Answers the popup. With a callback, since that is what every browser understands. */
export function answerDescribeRequests(answer: () => PageDescription): void {
  browser.runtime.onMessage.addListener((message, _sender, respond) => {
    if (message === describeRequest) respond(answer())
    return true
  })
}
