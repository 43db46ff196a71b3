import type { Hold } from '../requests/types'
import { heldThings, holdText } from './request-hold-texts'

/** What a support request lacks, each reason with what to do. */
export function HoldRequest({ holds }: { holds: readonly Hold[] }) {
  return (
    <ul class="notes">
      {holds.map(hold => {
        const things = heldThings(hold)
        return (
          <li key={hold.reason} data-hold={hold.reason}>
            {holdText(hold.reason)}
            {things[0] && (
              <ul>
                {things.map(name => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
