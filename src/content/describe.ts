import browser from 'webextension-polyfill'
import { type Feature, isOn } from '../features/feature'
import { describeRequest, type PageDescription } from '../features/page-description'
import { survey } from '../portal/survey'
import type { State } from '../storage/state'
import type { Bridge } from './bridge'

/** Looks the page over, once, because somebody asked. */
export function describe(
  { page, stored }: Bridge,
  panels: readonly Feature[],
  state: State,
): PageDescription {
  const here = page()
  if (here === undefined) return { features: [] }
  const shown = panels.filter(feature => feature.pages.includes(here) && isOn(feature, state))
  const features = [...(stored?.guardsOn(here) ?? []), ...shown.map(({ id }) => id)]
  return { page: here, features, survey: survey(document, here) }
}

/** Answers the popup. With a callback, since that is what every browser understands. */
export function answerDescribeRequests(answer: () => PageDescription): void {
  browser.runtime.onMessage.addListener((message, _sender, respond) => {
    if (message === describeRequest) respond(answer())
    return true
  })
}
