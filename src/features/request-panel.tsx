import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Feature, PanelProps } from './feature'

/** Where a support request is made: leads from what it is about to the text that is sent. */
export const requestPanel: Feature = {
  id: 'request-panel',
  pages: ['support-request'],
  rules: [
    'accidental-purchase-credit',
    'duplicate-order-credit',
    'service-outage-credit',
    'technical-issue-credit',
    'misinformation-credit',
    'benefit-refund',
  ],
  Panel,
  summarise: ({ request, context }) => request?.summarise(context),
}

/** The place of what a script of its own draws. */
function Panel(props: PanelProps) {
  const { request } = props
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current) request?.draw(place.current, props)
  })
  useLayoutEffect(() => {
    const drawn = place.current
    return () => {
      if (drawn) request?.clear(drawn)
    }
  }, [request])
  return <div ref={place} class="request" />
}
