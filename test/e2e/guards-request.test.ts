import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json'
import type { RequestKindId } from '../../src/requests/vocabulary'
import type { Strength } from '../../src/storage/records'
import { overlayViolations } from './support/axe'
import { cancel, dialog, type Overlay, overlayOf, proceed } from './support/overlay'
import { daysAgo } from './support/purchases'
import { reach } from './support/reach'
import { done, eventually, press, settled } from './support/replica'
import { type Session, startSession } from './support/session'

/*
 * Submit of a support request with a draft of it open beside the form. Without one, guards.test.ts
 * presses it.
 */

const address =
  'https://partner.microsoft.com/dashboard/support/servicerequests/create?stage=2&topicid=cb49dd48-9497-e427-1a6e-f4d5f51da512&build=2021'
const armed = `${proceed}:not([aria-disabled="true"])`

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

interface Drafted {
  kind: RequestKindId
  facts: Record<string, unknown>
  evidence?: Record<string, boolean>
  step?: string
}

const refund: Drafted = {
  kind: 'membership-refund',
  facts: {
    offer: 'success-core',
    purchasedOn: daysAgo(10),
    benefitsUsed: false,
    keysViewed: false,
    payment: 'wire',
  },
}

const duplicate: Drafted = {
  kind: 'duplicate-order',
  facts: {
    commerce: 'legacy',
    newSubscriptionPurchasedOn: daysAgo(20),
    partnerType: 'direct-bill',
    customerName: 'Northlight',
  },
  evidence: { 'form-completed': true, 'form-attached': true },
}

const changed = (drafted: Drafted, facts: Record<string, unknown>): Drafted => ({
  ...drafted,
  facts: { ...drafted.facts, ...facts },
})

/** Opens the last step of the form, and the draft beside it. */
async function open(
  drafted: Drafted,
  strength?: Strength,
  switches = '',
): Promise<{ page: Page; overlay: Overlay }> {
  const createdAt = new Date().toISOString()
  await session.store({
    'draft:one': { evidence: {}, ...drafted, createdAt, updatedAt: createdAt },
  })
  if (strength) {
    const strengths = { 'support-request-guard': strength }
    await session.store({ preferences: { strengths, pauseSeconds: 3 } }, 'sync')
  }
  const page = await session.open(`${address}${switches}`)
  const overlay = overlayOf(page)
  await overlay.waitFor('[data-draft="one"] .go-on')
  await overlay.click('[data-draft="one"] .go-on')
  await overlay.waitFor('.open-request')
  return { page, overlay }
}

async function submit(page: Page): Promise<void> {
  const way = { label: 'Submit', product: 'Credit requests & refunds', steps: [{ press: 'Yes' }] }
  // By keyboard: the panel may just be on its way out of the pointer's.
  await press(page, await reach(page.mainFrame(), way, '2021'), 'Enter')
}

/** The lines of the question, by reason, with what each lists. */
const reasons = (overlay: Overlay): Promise<[string, string, string[]][]> =>
  overlay.on(dialog, element =>
    [...element.querySelectorAll<HTMLElement>('[data-hold]')].map(line => [
      line.dataset.hold ?? '',
      line.firstChild?.textContent ?? '',
      [...line.querySelectorAll('li')].map(item => item.textContent ?? ''),
    ]),
  )

const decisions = async () =>
  Object.entries(await session.stored()).flatMap(([key, entry]) =>
    key.startsWith('journal:') ? [entry as Record<string, unknown>] : [],
  )

describe('a drafted request is held', () => {
  it.each([
    [
      'when its deadline has passed',
      changed(refund, { purchasedOn: daysAgo(60) }),
      [['deadline-passed', messages.requestHold_deadlinePassed.message, []]],
    ],
    [
      'when evidence is missing, which is listed',
      { ...duplicate, evidence: { 'form-completed': true } },
      [
        [
          'evidence-missing',
          messages.requestHold_evidenceMissing.message,
          [messages.evidence_formAttached.message],
        ],
      ],
    ],
    [
      'when a refund is asked for although keys were viewed',
      changed(refund, { keysViewed: true }),
      [['keys-viewed', messages.requestHold_keysViewed.message, []]],
    ],
    [
      'when a condition is not met, which is named',
      changed(duplicate, { commerce: 'new-commerce' }),
      [
        [
          'criteria-failed',
          messages.requestHold_criteriaFailed.message,
          [messages.criterion_legacyOffer_failed.message],
        ],
      ],
    ],
  ])('%s', async (_, drafted, expected) => {
    const { page, overlay } = await open(drafted)
    await submit(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toBe(
      messages.hold_supportRequestGuard_ineligible.message,
    )
    expect(await reasons(overlay)).toEqual(expected)
    // What is missing is known: nothing else is told.
    expect(await overlay.has(`${dialog} [data-advice]`)).toBe(false)
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    await settled(page)
    expect(await done(page)).toEqual([])
    await eventually(decisions, ({ length }) => length === 1)
    expect(await decisions()).toMatchObject([
      { feature: 'support-request-guard', decision: 'cancelled' },
    ])
  })

  it('until the person sends it all the same, once', async () => {
    const { page, overlay } = await open(changed(refund, { keysViewed: true }))
    await submit(page)
    await overlay.waitFor(armed)
    expect(await overlayViolations(page, overlay)).toEqual([])
    await overlay.click(proceed)
    await eventually(
      () => done(page),
      ({ length }) => length > 0,
    )
    await settled(page)
    expect(await done(page)).toHaveLength(1)
    await eventually(decisions, ({ length }) => length === 1)
    expect(await decisions()).toMatchObject([
      { feature: 'support-request-guard', decision: 'proceeded' },
    ])
  })

  it('no more once what was missing is ticked', async () => {
    const { page, overlay } = await open({ ...duplicate, evidence: { 'form-completed': true } })
    await submit(page)
    await overlay.waitFor(dialog)
    await overlay.click(cancel)
    await overlay.waitFor(dialog, false)
    await overlay.click('[data-evidence="form-attached"] input')
    await submit(page)
    await eventually(
      () => done(page),
      ({ length }) => length > 0,
    )
    expect(await overlay.has(dialog)).toBe(false)
  })
})

describe('a drafted request that is ready goes without a question', () => {
  it.each(['note', 'ask', 'pause'] as const)('with the strength "%s"', async strength => {
    const { page, overlay } = await open(refund, strength)
    await submit(page)
    await settled(page)
    expect(await done(page)).toHaveLength(1)
    expect(await overlay.has(dialog)).toBe(false)
    expect(await overlay.has('.fw-note')).toBe(false)
    expect(await decisions()).toEqual([])
  })
})

describe('a draft in which nothing lacks does not let everything go', () => {
  const isAskedInGeneral = async (page: Page, overlay: Overlay) => {
    await submit(page)
    await overlay.waitFor(dialog)
    expect(await overlay.text('#headline')).toBe(messages.hold_supportRequestGuard_unknown.message)
    expect(await done(page)).toEqual([])
  }

  it('while what decides about it is not answered, though all is ticked', async () => {
    const evidence = { 'form-completed': true, 'form-attached': true }
    const { page, overlay } = await open({ kind: 'accidental-purchase', facts: {}, evidence })
    await isAskedInGeneral(page, overlay)
  })

  it('once it was sent itself', async () => {
    const { page, overlay } = await open({ ...refund, step: 'sent' })
    await isAskedInGeneral(page, overlay)
  })

  it('when the page has come up anew since somebody worked on it', async () => {
    const { page, overlay } = await open(refund)
    await page.reload({ waitUntil: 'domcontentloaded' })
    await overlay.waitFor('.open-request')
    await isAskedInGeneral(page, overlay)
  })

  it('until somebody works on it again', async () => {
    const { page, overlay } = await open(refund)
    await page.reload({ waitUntil: 'domcontentloaded' })
    await overlay.waitFor('.open-request')
    await overlay.click('.open-request .facts > summary')
    await submit(page)
    await settled(page)
    expect(await done(page)).toHaveLength(1)
    expect(await overlay.has(dialog)).toBe(false)
  })

  it('when the form was left and come back to without loading', async () => {
    const { page, overlay } = await open(refund)
    const here = page.url()
    await page.evaluate(() => history.pushState(null, '', '/dashboard/v2/benefits/software'))
    await overlay.waitFor('.guided-request', false)
    await page.evaluate(address => history.pushState(null, '', address), here)
    await overlay.waitFor('.open-request')
    await isAskedInGeneral(page, overlay)
  })
})

describe('a drafted request that is not ready', () => {
  const unready = changed(refund, { keysViewed: true })

  it('goes with the strength "note", which says why it should not have', async () => {
    const { page, overlay } = await open(unready, 'note')
    await submit(page)
    await overlay.waitFor('.fw-note')
    expect(await done(page)).toHaveLength(1)
    expect(await overlay.text('.fw-note')).toBe(messages.requestHold_keysViewed.message)
    expect(await overlay.has(dialog)).toBe(false)
    await eventually(decisions, ({ length }) => length === 1)
    expect(await decisions()).toMatchObject([{ decision: 'noted' }])
  })

  it('is asked about with the strength "ask"', async () => {
    const { page, overlay } = await open(unready, 'ask')
    await submit(page)
    await overlay.waitFor(armed)
    expect(await done(page)).toEqual([])
    expect(await overlay.has(`${proceed} .wait`)).toBe(false)
  })

  it('can be sent after some seconds only, with the strength "pause"', async () => {
    const { page, overlay } = await open(unready, 'pause')
    await submit(page)
    await overlay.waitFor(`${proceed}[aria-disabled="true"] .wait`)
    await overlay.click(proceed)
    await settled(page)
    expect(await done(page)).toEqual([])
    await overlay.waitFor(armed)
    await overlay.click(proceed)
    await eventually(
      () => done(page),
      ({ length }) => length > 0,
    )
  })
})

it('is asked about in general in a frame, where no draft is known', async () => {
  const { page, overlay } = await open(refund, undefined, '&frame=1')
  // It would lie over a question in a frame, and the browser's own would have to ask.
  await overlay.click('.fw-panel .fold-panel')
  await overlay.waitFor('.fw-tab')
  const element = await page.waitForSelector('>>> iframe')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The replica shows no frame')
  const way = { label: 'Submit', product: 'Credit requests & refunds', steps: [{ press: 'Yes' }] }
  await press(page, await reach(frame, way, '2021'), 'Enter')
  const inside = overlayOf(page, frame)
  await inside.waitFor(dialog)
  expect(await inside.text('#headline')).toBe(messages.hold_supportRequestGuard_unknown.message)
  expect(await inside.has(`${dialog} [data-advice="credit-form-first"]`)).toBe(true)
  expect(await overlay.has(dialog)).toBe(false)
})
