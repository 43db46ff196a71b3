import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lookAgain, standingNow } from '../../src/background/look'
import { answerFrom } from '../../src/background/notify'
import { purchase } from '../deadlines/agenda'
import {
  alarms,
  fuse,
  local,
  notifications,
  notificationsShown,
  resetBrowser,
  setPermission,
  stored,
  sync,
} from '../support/browser'
import { onMachineIn } from '../support/zone'

/*
 * The browser may stop the worker between any two things it asks of it. So each story is told once
 * for every such moment: from then on nothing the worker asks is done, and the next one finds only
 * what is stored and on the screen.
 */

const occurrence = 'refund:a@2026-11-30'
const five = Object.fromEntries(
  Array.from({ length: 5 }, (_, index) => [`purchase:${index}`, purchase]),
)

onMachineIn('UTC')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

async function begin(items: Record<string, unknown>, day = 27): Promise<void> {
  resetBrowser()
  vi.setSystemTime(new Date(`2026-11-${day}T12:00:00Z`))
  await local.set(items)
  await sync.set({ preferences: { reminders: { on: true } } })
  setPermission(true)
}

/** Runs the worker until it is stopped before its `step`th request; false when it came to its end. */
async function stoppedAt(step: number, work: () => Promise<void>): Promise<boolean> {
  fuse.burnsAt(step)
  await work().catch(() => undefined)
  const burnt = fuse.isBurnt()
  fuse.mend()
  return burnt
}

async function everyStop(tell: (stop: (work: () => Promise<void>) => Promise<void>) => unknown) {
  let steps = 0
  for (let isStopped = true; isStopped; steps++) {
    await tell(async work => {
      isStopped = await stoppedAt(steps, work)
    })
  }
  // Fewer would mean that nothing was stopped.
  expect(steps).toBeGreaterThan(3)
}

describe('wherever the worker is stopped', () => {
  it('a reminder is shown once, and put on record', () =>
    everyStop(async stop => {
      await begin({ 'purchase:a': purchase })
      await stop(lookAgain)
      await lookAgain()
      await lookAgain()
      expect(notificationsShown).toEqual([`${occurrence}#3`])
      expect(Object.keys(await stored())).toContain(`reminder:${occurrence}`)
    }))

  it('several at once are shown once', () =>
    everyStop(async stop => {
      await begin(five)
      await stop(lookAgain)
      await lookAgain()
      await lookAgain()
      expect(notificationsShown).toHaveLength(1)
      expect([...notifications.values()]).toMatchObject([{ title: '5 deadlines need you' }])
    }))

  it('one that was put off comes once more, though it still stands on the screen', () =>
    everyStop(async stop => {
      await begin({ 'purchase:a': purchase })
      await lookAgain()
      const standing = await standingNow()
      await stop(() => answerFrom(`${occurrence}#3`, 0, standing))
      // Nothing was taken in: it is still there to be pressed.
      if (notifications.size > 0) await answerFrom(`${occurrence}#3`, 0, standing)
      vi.setSystemTime(new Date('2026-11-28T12:00:00Z'))
      await stoppedAt(3, lookAgain)
      await lookAgain()
      await lookAgain()
      expect(notificationsShown).toHaveLength(2)
      expect(notifications.size).toBe(1)
    }))

  it('one put off is shown again once', () =>
    everyStop(async stop => {
      const shown = { 3: '2026-11-27T08:00:00.000Z' }
      const snoozedUntil = '2026-11-28T08:00:00.000Z'
      await begin(
        { 'purchase:a': purchase, [`reminder:${occurrence}`]: { shown, snoozedUntil } },
        28,
      )
      notifications.set(`${occurrence}#3`, {})
      await stop(lookAgain)
      await lookAgain()
      await lookAgain()
      expect(notificationsShown).toHaveLength(1)
      expect(notifications.size).toBe(1)
      const record = (await stored())[`reminder:${occurrence}`]
      expect(record).not.toHaveProperty('snoozedUntil')
    }))

  it('what is done stays on the screen to be pressed, or is done for good', () =>
    everyStop(async stop => {
      await begin({ 'purchase:a': purchase })
      await lookAgain()
      const standing = await standingNow()
      await stop(() => answerFrom(`${occurrence}#3`, 1, standing))
      const record = (await stored())[`reminder:${occurrence}`] as { doneAt?: string }
      if (record.doneAt === undefined) expect(notifications.size).toBe(1)
      else {
        await lookAgain()
        expect(notifications.size).toBe(0)
      }
    }))

  it('the browser goes on waking it, every hour at least', async () => {
    await begin({ 'purchase:a': purchase })
    await lookAgain()
    expect(await alarms()).toMatchObject([{ periodInMinutes: 60 }])
  })
})
