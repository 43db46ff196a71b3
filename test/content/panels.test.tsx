import { act } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Bridge, RequestGuide } from '../../src/content/bridge'
import { createPanels } from '../../src/content/panels'
import type { Feature, PanelProps } from '../../src/features/feature'
import { emptyState } from '../../src/storage/state'
import { hereAndNow } from '../../src/ui/here-and-now'

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', () => 0)
  vi.stubEnv('TZ', 'Europe/Amsterdam')
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-11-20T22:55:00Z'),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const Today = ({ context }: PanelProps) => <p class="shown">{context.now.toISOString()}</p>

/** Nothing of the page but that it is one of ours. */
function bridgeOf(host: HTMLElement): Bridge {
  const known = {
    overlay: {
      host,
      root: { activeElement: null },
      mount: (shown: HTMLElement) => host.append(shown),
      unmount: (shown: HTMLElement) => shown.remove(),
    },
    page: () => 'benefits-overview',
  }
  return known as unknown as Bridge
}

/** No request is being made. */
const noRequest = { covers: () => false, watch: () => () => undefined } as unknown as RequestGuide

it('a panel that stays in sight over midnight goes on with the new day, once', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const feature = {
    id: 'advice-panel',
    pages: ['benefits-overview'],
    rules: ['permission'],
    Panel: Today,
  } as unknown as Feature
  const panels = createPanels(bridgeOf(host), [feature], noRequest, hereAndNow)
  await act(() => panels.update(emptyState))
  const shown = () => host.querySelector('.shown')?.textContent
  expect(shown()).toBe('2026-11-20T22:55:00.000Z')
  act(() => void vi.advanceTimersByTime(4 * 60_000))
  expect(shown()).toBe('2026-11-20T22:55:00.000Z')
  // Midnight in Amsterdam, an hour before it is in UTC.
  act(() => void vi.advanceTimersByTime(60_000))
  expect(shown()).toBe('2026-11-20T23:00:00.000Z')
})
