import { useEffect, useReducer, useRef } from 'preact/hooks'
import { useKeptCaret } from '../ui/use-kept-caret'
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

function Panel(props: PanelProps) {
  const { request } = props
  const place = useRef<HTMLDivElement>(null)
  const [, redraw] = useReducer<number, void>(count => count + 1, 0)
  useEffect(() => request?.follow(redraw), [request])
  useKeptCaret(place)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices what its controls do
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that works a control clicks it too
    <div
      ref={place}
      class="request"
      onClick={request?.touched}
      onInput={request?.touched}
      onChange={request?.touched}
    >
      {request?.view(props)}
    </div>
  )
}
