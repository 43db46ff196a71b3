// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://partner.microsoft.com/dashboard/v2/benefits/software" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Judge } from '../../src/content/bridge'
import { type GuardPorts, installGuard } from '../../src/content/guard'
import { createPasses } from '../../src/content/pass'
import type { Decision } from '../../src/ui/HoldDialog'
import { waitFor } from '../support/wait-for'

const made = (action: Decision['action']): Decision => ({
  action,
  purchase: 'fresh',
  outcome: 'eligible',
})

const standing = vi.fn<Judge['standing']>()
const decide = vi.fn<Judge['decide']>()
const noted = vi.fn<Judge['noted']>()
const settled = vi.fn<Judge['settled']>()
const lost = vi.fn<Judge['lost']>()
const ready = vi.fn<Judge['ready']>()
const confirm = vi.fn<GuardPorts['confirm']>()
const acted = vi.fn()
let judge: Judge | undefined
let mounted: AbortController

function button(): HTMLButtonElement {
  const found = document.querySelector('button')
  if (!found) throw new Error('no button')
  return found
}

beforeEach(() => {
  vi.resetAllMocks()
  judge = { standing, ready, decide, noted, settled, lost }
  document.body.innerHTML = `<h2>Visio</h2><button>Get keys</button>`
  button().addEventListener('click', acted)
  mounted = new AbortController()
  const ports = {
    judge: () => judge,
    passes: createPasses(() => performance.now()),
    confirm: (aim: Parameters<GuardPorts['confirm']>[0]) => confirm(aim),
  }
  installGuard(window, ports, mounted.signal)
})
afterEach(() => {
  mounted.abort()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('when something goes wrong in the guard', () => {
  it.each([
    ['lets nothing through on "no"', false, 0],
    ['does it once on "yes"', true, 1],
  ])('asks with the browser’s own question when ours fails, and %s', async (_, answer, times) => {
    standing.mockReturnValue('held')
    decide.mockRejectedValue(new Error('dialog'))
    confirm.mockReturnValue(answer)
    button().click()
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    expect(acted).toHaveBeenCalledTimes(times)
  })

  it.each([
    ['there is nobody who knows the rules', () => (judge = undefined)],
    [
      'what it would cost cannot be said',
      () =>
        standing.mockImplementation(() => {
          throw new Error('rules')
        }),
    ],
  ])('asks with the browser’s own question when %s', (_, fail) => {
    fail()
    confirm.mockReturnValue(false)
    button().click()
    expect(confirm).toHaveBeenCalledOnce()
    expect(acted).not.toHaveBeenCalled()
    confirm.mockReturnValue(true)
    button().click()
    expect(acted).toHaveBeenCalledOnce()
  })
})

describe('a press that is held', () => {
  it('acts once after "proceed", and is told as settled after that', async () => {
    standing.mockReturnValue('held')
    decide.mockResolvedValue(made('proceed'))
    settled.mockImplementation(() => expect(acted).toHaveBeenCalledOnce())
    button().click()
    expect(acted).not.toHaveBeenCalled()
    await waitFor(() => expect(settled).toHaveBeenCalledOnce())
  })

  it('is asked about once, however often it is pressed meanwhile', async () => {
    standing.mockReturnValue('held')
    let answer: (decision: Decision) => void = () => undefined
    decide.mockReturnValue(
      new Promise(resolve => {
        answer = resolve
      }),
    )
    button().click()
    button().click()
    button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(decide).toHaveBeenCalledOnce()
    answer(made('cancel'))
    await waitFor(() => expect(settled).toHaveBeenCalledOnce())
    expect(acted).not.toHaveBeenCalled()
  })

  it('waits for what is stored, and goes through when that says nothing is at stake', async () => {
    let isRead: () => void = () => undefined
    ready.mockReturnValue(new Promise(resolve => (isRead = resolve)))
    standing.mockReturnValue(undefined)
    decide.mockResolvedValue(undefined)
    button().click()
    expect(acted).not.toHaveBeenCalled()
    expect(decide).not.toHaveBeenCalled()
    isRead()
    await waitFor(() => expect(acted).toHaveBeenCalledOnce())
    expect(settled).not.toHaveBeenCalled()
  })

  it('is not done on another product that took its place', async () => {
    standing.mockReturnValue('held')
    decide.mockImplementation(async () => {
      const heading = document.querySelector('h2')
      if (heading) heading.textContent = 'Exchange'
      return made('proceed')
    })
    button().click()
    await waitFor(() => expect(lost).toHaveBeenCalledOnce())
    expect(acted).not.toHaveBeenCalled()
    expect(settled).not.toHaveBeenCalled()
  })
})

describe('a press that costs nothing', () => {
  it('goes through at once', () => {
    standing.mockReturnValue('free')
    button().click()
    expect(acted).toHaveBeenCalledOnce()
    expect(noted).not.toHaveBeenCalled()
  })
})

describe('a press that is only to be noted', () => {
  it('goes through at once, and is told of once', () => {
    standing.mockReturnValue('noted')
    button().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    button().click()
    expect(acted).toHaveBeenCalledOnce()
    expect(noted).toHaveBeenCalledOnce()
    expect(decide).not.toHaveBeenCalled()
  })
})

it('holds nothing any more once it is taken down', async () => {
  standing.mockReturnValue('held')
  mounted.abort()
  // As a page does that writes itself anew, which puts listeners back that still count.
  document.append(document.createComment('anew'))
  await Promise.resolve()
  button().click()
  expect(acted).toHaveBeenCalledOnce()
  expect(decide).not.toHaveBeenCalled()
})

/** An event as the person's own input makes it, at the same place each time. */
function dispatch(event: Event, target: Element = button()): void {
  Object.defineProperty(event, 'isTrusted', { value: true })
  target.dispatchEvent(event)
}

const everywhere = { bubbles: true, cancelable: true, composed: true }

function clickOnce(detail: number, target?: Element): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    dispatch(new MouseEvent(type, { ...everywhere, detail, clientX: 40, clientY: 40 }), target)
  }
}

const key = (type: 'keydown' | 'keyup', repeat = false) =>
  dispatch(new KeyboardEvent(type, { ...everywhere, key: 'Enter', repeat }))

describe('what comes after an answer, however late it is handled', () => {
  /** Holds a press; `answer` is what the person does while the question is open. */
  async function askAnd(press: () => void, answer: () => void): Promise<void> {
    standing.mockReturnValue('held')
    decide.mockImplementationOnce(async () => {
      await Promise.resolve()
      answer()
      return made('cancel')
    })
    press()
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce())
    await Promise.resolve()
    decide.mockResolvedValue(made('cancel'))
    // What lies under the question costs nothing and acts at once.
    standing.mockReturnValue('free')
  }

  /** The clock of whoever handles events runs this much further, in milliseconds. */
  const later = (by: number) => {
    const now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => now + by)
  }
  const onQuestion = () => clickOnce(1, document.body)

  it.each([0, 3_000])('swallows the second click of a double click, %i ms on', async by => {
    await askAnd(() => button().click(), onQuestion)
    later(by)
    clickOnce(2)
    expect(acted).not.toHaveBeenCalled()
  })

  it.each([0, 3_000])('lets through a press of its own at the same place, %i ms on', async by => {
    await askAnd(() => button().click(), onQuestion)
    later(by)
    clickOnce(1)
    expect(acted).toHaveBeenCalledOnce()
    // And its own second click.
    clickOnce(2)
    expect(acted).toHaveBeenCalledTimes(2)
  })

  it.each([0, 3_000])('swallows what is left of the key held down, %i ms on', async by => {
    const heard = vi.fn()
    await askAnd(
      () => key('keydown'),
      () => undefined,
    )
    button().addEventListener('keydown', heard)
    button().addEventListener('keyup', heard)
    later(by)
    key('keydown', true)
    key('keyup')
    expect(heard).not.toHaveBeenCalled()
    key('keydown')
    key('keydown', true)
    key('keyup')
    expect(heard).toHaveBeenCalledTimes(3)
  })
})
