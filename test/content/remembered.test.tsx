import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { textsOfGuards } from '../../src/content/remembered'
import { guards } from '../../src/features/guards'
import { holdReasons, requestHoldKey } from '../../src/i18n/request-keys'
import { emptyState } from '../../src/storage/state'
import { HoldDialog } from '../../src/ui/HoldDialog'

afterEach(cleanup)

const context = { now: new Date('2026-11-20T12:00:00Z'), timeZone: 'Europe/Amsterdam' }
const bought = { id: 'a', offer: 'success-core', keysViewed: false } as const
/** What may be known when an action is held: nothing, a purchase in doubt, or one in its last days. */
const states = [
  emptyState,
  { ...emptyState, purchases: [{ ...bought, purchasedOn: '2026-10-21' }] },
  {
    ...emptyState,
    purchases: [
      { ...bought, purchasedOn: '2026-11-10', benefitsUsed: false },
      { ...bought, id: 'b', purchasedOn: '2026-10-22', benefitsUsed: false },
    ],
  },
]

describe('the texts that outlive the extension', () => {
  it('say why a drafted request is held', () => {
    const remembered = textsOfGuards(guards, context)
    expect(remembered).toContain('hold_supportRequestGuard_ineligible')
    for (const reason of holdReasons) expect(remembered).toContain(requestHoldKey(reason))
  })

  it.each(guards.map(guard => [guard.id, guard] as const))(
    'are all that %s shows, whatever is answered',
    (_, feature) => {
      const remembered = new Set(textsOfGuards(guards, context))
      const shown = new Set<string>()
      const getMessage = browser.i18n.getMessage.bind(browser.i18n)
      const lookUp = vi.spyOn(browser.i18n, 'getMessage').mockImplementation(key => {
        if (getMessage(key)) shown.add(key)
        return getMessage(key)
      })
      const [page] = feature.pages
      if (!page) throw new Error('a guard of no page')
      for (const state of states) {
        const stake = feature.guard.assess({ page, product: {}, state, context })
        if (stake?.kind !== 'loss') continue
        const { container } = render(
          <HoldDialog
            feature={feature.id}
            product="Visio"
            loss={stake}
            notes={feature.guard.notes}
            asks={feature.guard.asks ?? []}
            profile={{}}
            context={context}
            store={{ add: async () => 'new', update: async () => undefined }}
            notice={undefined}
            wait={0}
            onDecide={() => undefined}
          />,
        )
        for (const select of [...container.querySelectorAll('select')]) {
          for (const value of [...select.options].map(option => option.value))
            fireEvent.change(select, { target: { value } })
        }
        for (const input of [...container.querySelectorAll('input')]) {
          const value = { date: '2026-10-22', 'datetime-local': '2026-11-18T09:00', number: '7' }
          fireEvent.input(input, {
            target: { value: value[input.type as keyof typeof value] ?? input.value },
          })
          fireEvent.blur(input)
        }
        cleanup()
      }
      lookUp.mockRestore()
      expect([...shown].filter(key => !remembered.has(key))).toEqual([])
      expect(shown.size).toBeGreaterThan(10)
    },
  )
})
