import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showBadge } from '../../src/background/badge'
import { lookAgain, standingNow } from '../../src/background/look'
import { answerFrom, openFrom } from '../../src/background/notify'
import { purchase } from '../deadlines/agenda'
import {
  alarms,
  button,
  local,
  notifications,
  openedTabs,
  resetBrowser,
  setPermission,
  stored,
  sync,
} from '../support/browser'
import { onMachineIn } from '../support/zone'

const lastDay = '2026-11-30'

onMachineIn('UTC')

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'] })
})

/** Three days are left at noon of 27 November. */
async function onNovember(day: number, items: Record<string, unknown> = {}) {
  vi.setSystemTime(new Date(`2026-11-${day}T12:00:00Z`))
  await local.set({ 'purchase:a': purchase, ...items })
  await sync.set({ preferences: { reminders: { on: true } } })
  setPermission(true)
}
const shownIds = () => [...notifications.keys()]
const id = (days: number) => `refund:a@${lastDay}#${days}`

describe('a look', () => {
  it('counts on the button, in words as well, and asks to be woken again within the hour', async () => {
    await onNovember(20)
    await lookAgain()
    expect(button.text).toBe('10d')
    expect(button.title).toBe('Forewarn: 10 days left (Full refund)')
    const [alarm] = await alarms()
    expect(alarm?.scheduledTime).toBe(Date.parse('2026-11-20T13:00:00Z'))
  })

  it('is asked for at the change of the day and at the next reminder where these come sooner', async () => {
    await onNovember(20)
    vi.setSystemTime(new Date('2026-11-20T23:30:00Z'))
    await lookAgain()
    const [alarm] = await alarms()
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.parse('2026-11-21T00:00:00Z'))
  })

  it('is quiet when nothing is coming', async () => {
    vi.setSystemTime(new Date('2026-11-20T12:00:00Z'))
    await lookAgain()
    expect(button.text).toBe('')
    expect(button.title).toMatch(/nothing ends in the next 30 days/)
  })

  it('says on the last safe day, and in the doubt after it, that it presses', async () => {
    for (const [day, text] of [
      ['2026-11-30', '!'],
      ['2026-12-01', '!'],
      ['2026-12-05', ''],
    ] as const) {
      await onNovember(20)
      vi.setSystemTime(new Date(`${day}T12:00:00Z`))
      await lookAgain()
      expect(button.text).toBe(text)
    }
  })

  it('is asked for again even where the storage cannot be read', async () => {
    vi.setSystemTime(new Date('2026-11-20T12:00:00Z'))
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'))
    await expect(lookAgain()).rejects.toThrow()
    expect(await alarms()).toHaveLength(1)
  })
})

describe('reminders', () => {
  it('are shown once, and put on record', async () => {
    await onNovember(27)
    await lookAgain()
    expect(shownIds()).toEqual([id(3)])
    expect(notifications.get(id(3))).toMatchObject({
      title: 'Full refund: 3 days left',
      message: expect.stringMatching(
        /^Partner Success Core, bought 1 Nov 2026\nAsk for the refund/,
      ),
    })
    notifications.clear()
    await lookAgain()
    expect(shownIds()).toEqual([])
  })

  it('are not shown twice when the worker is stopped before that is on record', async () => {
    await onNovember(27)
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('stopped'))
    await expect(lookAgain()).rejects.toThrow('stopped')
    expect(shownIds()).toEqual([id(3)])
    notifications.set(id(3), { title: 'untouched' })
    await lookAgain()
    expect(notifications.get(id(3))).toEqual({ title: 'untouched' })
    expect(Object.keys(await stored())).toContain(`reminder:refund:a@${lastDay}`)
  })

  it('wait for the permission without being lost', async () => {
    await onNovember(27)
    setPermission(false)
    await lookAgain()
    expect(shownIds()).toEqual([])
    setPermission(true)
    await lookAgain()
    expect(shownIds()).toEqual([id(3)])
  })

  it('take the place of the one before', async () => {
    await onNovember(27)
    await lookAgain()
    vi.setSystemTime(new Date('2026-11-29T12:00:00Z'))
    await lookAgain()
    expect(shownIds()).toEqual([id(1)])
  })

  it('of many deadlines at once are one, and all on record', async () => {
    const many = Array.from({ length: 5 }, (_, index) => [`purchase:${index}`, purchase])
    await onNovember(27, Object.fromEntries(many))
    await lookAgain()
    expect(shownIds()).toEqual([expect.stringMatching(/^forewarn-many:/)])
    expect([...notifications.values()]).toMatchObject([{ title: '6 deadlines need you' }])
    notifications.clear()
    await lookAgain()
    expect(shownIds()).toEqual([])
  })

  it('wait while the permission is withdrawn, and are not lost when it is given again', async () => {
    await onNovember(22)
    await lookAgain()
    setPermission(false)
    vi.setSystemTime(new Date('2026-11-27T12:00:00Z'))
    await lookAgain()
    expect(shownIds()).toEqual([])
    expect(Object.keys(await stored())).not.toContain(`reminder:refund:a@${lastDay}`)
    vi.setSystemTime(new Date('2026-11-28T12:00:00Z'))
    setPermission(true)
    await lookAgain()
    await lookAgain()
    expect([...notifications.values()]).toMatchObject([{ title: 'Full refund: 2 days left' }])
  })

  it('have no buttons where the browser knows none', async () => {
    await onNovember(27)
    button.knowsButtons = false
    await lookAgain()
    expect(notifications.get(id(3))).not.toHaveProperty('buttons')
    expect(shownIds()).toEqual([id(3)])
  })

  it('open the page where to act', async () => {
    await onNovember(27)
    await lookAgain()
    await openFrom(id(3), await standingNow())
    expect(openedTabs).toEqual([
      'https://partner.microsoft.com/dashboard/v2/support/servicerequests/create?category=csp',
    ])
    expect(shownIds()).toEqual([])
    await openFrom('forewarn-many:6-x', await standingNow())
    expect(openedTabs[1]).toMatch(/src\/options\/index\.html#deadlines$/)
  })

  it('come again the next day when they are put off', async () => {
    await onNovember(27)
    await lookAgain()
    await answerFrom(id(3), 0, await standingNow())
    await lookAgain()
    expect(shownIds()).toEqual([])
    vi.setSystemTime(new Date('2026-11-28T12:00:00Z'))
    await lookAgain()
    expect(shownIds()).toEqual([expect.stringContaining(`${id(3)}+2026-11-28T`)])
    expect([...notifications.values()]).toMatchObject([{ title: 'Full refund: 2 days left' }])
  })

  it('end, and so does the count, when the person says that it is done', async () => {
    await onNovember(27)
    await lookAgain()
    await answerFrom(id(3), 1, await standingNow())
    vi.setSystemTime(new Date('2026-11-30T12:00:00Z'))
    await lookAgain()
    expect(shownIds()).toEqual([])
    expect(button.text).toBe('')
  })
})

describe('the button of a tab', () => {
  it('keeps its dot while the count changes', async () => {
    await onNovember(20)
    button.tabs.set(7, '•')
    const { deadlines, context } = await standingNow()
    await showBadge(deadlines, context)
    expect(button.tabs.get(7)).toBe('•10d')
  })
})
