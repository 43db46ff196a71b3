import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { overlayViolations } from './support/axe'
import { type Overlay, overlayOf } from './support/overlay'
import { eventually, settled } from './support/replica'
import { choose, pressed, requestPages } from './support/request-page'
import { story, walkerOn } from './support/request-walk'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

type Stored = { kind: string; facts: Record<string, unknown>; step?: string }

const drafts = async (): Promise<Stored[]> =>
  Object.entries(await session.stored()).flatMap(([key, value]) =>
    key.startsWith('draft:') ? [value as Stored] : [],
  )

async function open(address: string): Promise<{ page: Page; overlay: Overlay }> {
  const page = await session.open(address)
  await page.bringToFront()
  const overlay = overlayOf(page)
  await overlay.waitFor('.guided-request :is(.kind, .open-request)')
  return { page, overlay }
}

/** Begins a request about wrong information, with a story told. */
async function begun(address: string = requestPages.details2023) {
  const { page, overlay } = await open(address)
  const walker = walkerOn(page, 'mouse')
  await walker.press('[data-kind="wrong-information"]')
  await overlay.waitFor('.open-request')
  await walker.press('.facts > summary')
  await walker.answer('description')
  return { page, overlay, walker }
}

/** What the field of a question holds, by the page it is asked on. */
async function described(overlay: Overlay): Promise<string> {
  await overlay.waitFor('[data-fact="description"]')
  return overlay.on('[data-fact="description"] textarea', field =>
    field instanceof HTMLTextAreaElement ? field.value : '',
  )
}

describe('a draft', () => {
  it('begins only once something was chosen', async () => {
    const { page } = await open(requestPages.create2023)
    await settled(page)
    expect(await drafts()).toEqual([])
  })

  it('is there again after a reload in the moment it was typed, and opens by itself', async () => {
    const { page, overlay } = await begun()
    await page.reload({ waitUntil: 'domcontentloaded' })
    expect(await described(overlay)).toBe(story)
    expect((await drafts()).map(({ facts }) => facts.description)).toEqual([story])
    // Nobody asked for the focus.
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('forewarn-root')
  })

  it('is there again after another page of the portal, and on the other form', async () => {
    const { page, overlay } = await begun()
    await page.goto('https://partner.microsoft.com/dashboard/v2/benefits/software', {
      waitUntil: 'domcontentloaded',
    })
    await overlay.waitFor('.fw-panel')
    expect(await overlay.has('.guided-request')).toBe(false)
    await page.goto(requestPages.create2021, { waitUntil: 'domcontentloaded' })
    await overlay.waitFor('.go-on')
    await overlay.click('.go-on')
    expect(await described(overlay)).toBe(story)
  })

  it('stands beside others, each with what it is about, and goes on where it was', async () => {
    const { overlay, walker } = await begun()
    await walker.press('.all')
    await walker.press('[data-kind="outage"]')
    await overlay.waitFor('.open-request')
    await walker.press('.all')
    await overlay.waitFor('.drafts li:nth-child(2)')
    expect(await overlay.text('.drafts li:nth-child(1) .name')).toBe('Outage')
    expect(await overlay.text('.drafts li:nth-child(2) .name')).toBe('Wrong information')
    expect(await overlay.text('.drafts li:nth-child(2) .when')).toMatch(/^Last changed .*\d/)
    await overlay.click('.drafts li:nth-child(2) .go-on')
    expect(await described(overlay)).toBe(story)
  })

  it('is gone when it is discarded, and back to the last character when that is undone', async () => {
    const { overlay, walker } = await begun()
    await walker.press('.discard-open')
    await overlay.waitFor('.fw-undo')
    expect(await drafts()).toEqual([])
    expect(await overlay.has('.drafts')).toBe(false)
    await overlay.click('.fw-undo button')
    await overlay.waitFor('.drafts .go-on')
    await overlay.click('.drafts .go-on')
    expect(await described(overlay)).toBe(story)
  })

  it('is offered to be discarded once the portal has taken the request', async () => {
    const { overlay, walker } = await begun()
    await walker.press('.insert')
    await overlay.waitFor('output[data-outcome="inserted"]')
    await walker.submit('en')
    await overlay.waitFor('.notice.sent')
    await eventually(drafts, ([draft]) => draft?.step === 'sent')
    await overlay.click('.discard-sent')
    await overlay.waitFor('.fw-undo')
    expect(await drafts()).toEqual([])
  })
})

describe('two tabs with the same draft', () => {
  it('stay in step, and the one that is typed in keeps its focus and caret', async () => {
    const { page, overlay } = await begun()
    const other = await open(requestPages.details2021)
    await other.overlay.waitFor('.go-on')
    await other.overlay.click('.go-on')
    expect(await described(other.overlay)).toBe(story)

    await page.bringToFront()
    await overlay.on('[data-fact="description"] textarea', field => {
      const area = field as HTMLTextAreaElement
      area.focus()
      area.setSelectionRange(5, 5)
    })
    await page.keyboard.type('XYZ')
    const changed = `${story.slice(0, 5)}XYZ${story.slice(5)}`
    await eventually(
      () => described(other.overlay),
      text => text === changed,
    )
    expect(await described(overlay)).toBe(changed)
    const caret = await overlay.on('[data-fact="description"] textarea:focus', field => [
      (field as HTMLTextAreaElement).selectionStart,
    ])
    expect(caret).toEqual([8])

    await other.page.bringToFront()
    await other.overlay.on('.facts', fold => fold.setAttribute('open', ''))
    await walkerOn(other.page, 'mouse').answer('customerName')
    await eventually(
      () =>
        overlay.on('[data-fact="customerName"] input', field => (field as HTMLInputElement).value),
      name => name === 'Contoso ✅ Ltd',
    )
    const kept = await overlay.on('[data-fact="description"] textarea', field => {
      const area = field as HTMLTextAreaElement
      return [(area.getRootNode() as ShadowRoot).activeElement === area, area.selectionStart]
    })
    expect(kept).toEqual([true, 8])
  })

  it('show the list in both once it is discarded in one', async () => {
    const { overlay, walker } = await begun()
    const other = await open(requestPages.details2021)
    await other.overlay.click('.go-on')
    await other.overlay.waitFor('.open-request')
    await walker.press('.discard-open')
    await other.overlay.waitFor('.open-request', false)
    await other.overlay.waitFor('.kinds')
    await overlay.waitFor('.fw-undo')
  })
})

describe('the browser', () => {
  it('may be closed and started again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'forewarn-profile-'))
    const launch = async () => {
      const started = await startSession({ profile })
      const page = await started.open(requestPages.details2023)
      return { started, page, overlay: overlayOf(page) }
    }
    const first = await launch()
    const walker = walkerOn(first.page, 'mouse')
    await walker.press('[data-kind="outage"]')
    await walker.press('.facts > summary')
    await walker.answer('description')
    await eventually(
      () => first.started.stored(),
      stored => JSON.stringify(stored).includes('no markup'),
    )
    await first.started.close()
    const second = await launch()
    await second.overlay.waitFor('.go-on')
    await second.overlay.click('.go-on')
    expect(await described(second.overlay)).toBe(story)
    await second.started.close()
    await rm(profile, { recursive: true, force: true })
  })
})

describe('the way of a request', () => {
  it('ends at once for an indirect reseller, who can say otherwise', async () => {
    const { overlay, page } = await open(requestPages.details2023)
    const walker = walkerOn(page, 'keyboard')
    await walker.press('[data-kind="duplicate-order"]')
    await overlay.waitFor('[data-fact="partnerType"] select:focus')
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown')
    await overlay.waitFor('.stopped')
    expect(await overlay.text('.stopped')).toMatch(/provider/i)
    for (const part of ['.text', '.steps', '.evidence']) expect(await overlay.has(part)).toBe(false)
    await walker.press('.not-reseller')
    await overlay.waitFor('.text')
    expect(await overlay.has('.stopped')).toBe(false)
  })

  it('is ticked off as the form of 2021 moves on, with a warning about a topic that leads elsewhere', async () => {
    const { overlay, page } = await open(requestPages.create2021)
    const walker = walkerOn(page, 'mouse')
    await walker.press('[data-kind="duplicate-order"]')
    const current = (id: string) => overlay.waitFor(`[data-step="${id}"][aria-current="step"]`)
    await current('browse-topics')
    await pressed(page, 'Browse topics')
    await choose(page, 0, 'Account settings')
    await overlay.waitFor('.warning [data-problem="elsewhere"]')
    expect(await overlay.text('.warning')).toMatch(/CSP › Billing & invoicing › Credit requests/)
    await choose(page, 0, 'CSP')
    await overlay.waitFor('.warning .notice', false)
    await choose(page, 1, 'Billing & invoicing')
    await choose(page, 2, 'Credit requests & refunds')
    await current('review-solutions')
    await pressed(page, 'Review solutions')
    await current('more-help')
    await pressed(page, 'Yes')
    await current('details')
    await walker.press('.insert')
    await current('submit')
    await walker.submit('en')
    await overlay.waitFor('.steps [data-step="submit"][data-state="done"]')
    expect(await overlay.has('[aria-current="step"]')).toBe(false)
  })

  it('is ticked off as the panel of 2023 moves on', async () => {
    const { overlay, page } = await open(requestPages.create2023)
    const walker = walkerOn(page, 'mouse')
    await walker.press('[data-kind="outage"]')
    const current = (id: string) => overlay.waitFor(`[data-step="${id}"][aria-current="step"]`)
    await current('problem-summary')
    await (await page.waitForSelector('>>> textarea'))?.type('Credit for an outage')
    await page.keyboard.press('Tab')
    // A workspace is filled in from the start.
    await current('problem-type')
    await choose(page, 1, 'Benefits: Keys and downloads')
    await current('review-solutions')
    await pressed(page, 'Review solutions')
    await current('create-request')
    await pressed(page, 'Create support request')
    await current('details')
  })
})

describe('what the guided request shows', () => {
  it.each(['light', 'dark'])(
    'has nothing that axe objects to, %s, in a window of 320 pixels',
    async theme => {
      const page = await session.open(requestPages.details2023)
      await page.setViewport({ width: 320, height: 640 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await page.bringToFront()
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-tab')
      await overlay.click('.fw-tab')
      await overlay.waitFor('.kind')
      expect(await overlayViolations(page, overlay)).toEqual([])
      const walker = walkerOn(page, 'mouse')
      await walker.press('[data-kind="duplicate-order"]')
      await overlay.waitFor('.open-request')
      await walker.answerAll()
      await walker.press('.facts > summary')
      await walker.press('.insert')
      await overlay.waitFor('output[data-outcome="inserted"]')
      expect(await overlayViolations(page, overlay)).toEqual([])
      const widths = await overlay.on('.fw-panel .content', content => [
        content.scrollWidth - content.clientWidth,
        content.getBoundingClientRect().right <= innerWidth,
      ])
      expect(widths).toEqual([0, true])
    },
  )
})

describe('a text that goes into the Details box', () => {
  const box = async (page: Page) => {
    const handle = await page.waitForSelector('>>> textarea[name=details]')
    return {
      type: (text: string) => handle?.type(text),
      value: () => handle?.evaluate(area => (area as HTMLTextAreaElement).value),
    }
  }

  it('comes after what is there or takes its place, as the person says, and can be taken out', async () => {
    const { page, overlay, walker } = await begun(`${requestPages.details2023}&keeps=react`)
    const details = await box(page)
    await details.type('My own words.')
    await walker.press('.insert')
    await overlay.waitFor('.question')
    expect(await details.value()).toBe('My own words.')
    await walker.press('.after')
    await overlay.waitFor('output[data-outcome="inserted"]')
    expect(await details.value()).toMatch(/^My own words\.\n\nHello,/)
    await walker.press('.undo')
    await overlay.waitFor('output[data-outcome="undone"]')
    expect(await details.value()).toBe('My own words.')
    await walker.press('.insert')
    await walker.press('.replace')
    await overlay.waitFor('output[data-outcome="inserted"]')
    expect(await details.value()).toMatch(/^Hello,/)
    await walker.press('.undo')
    await overlay.waitFor('output[data-outcome="undone"]')
    expect(await details.value()).toBe('My own words.')
  })

  it('is replaced by itself once the answers have changed', async () => {
    const { page, overlay, walker } = await begun()
    await walker.press('.insert')
    await overlay.waitFor('output[data-outcome="inserted"]')
    await walker.answer('customerName')
    expect(await overlay.text('output[data-outcome]')).toMatch(/changed since/)
    await walker.press('.insert')
    const details = await box(page)
    await eventually(
      async () => (await details.value()) ?? '',
      text => text.includes('Contoso') && text.indexOf('Hello,') === text.lastIndexOf('Hello,'),
    )
  })

  it('is refused with both lengths when it is too long, and where the page does not keep it', async () => {
    const short = await begun(`${requestPages.details2023}&maxlength=100`)
    await short.walker.press('.insert')
    await short.overlay.waitFor('output[data-outcome="too-long"]')
    expect(await short.overlay.text('output[data-outcome]')).toMatch(/\d{3} characters.* 100 /)
    const { overlay, walker } = await begun(`${requestPages.details2023}&keeps=nothing`)
    await walker.press('.insert')
    await overlay.waitFor('output[data-outcome="not-kept"]')
  })

  it('is said to come later while the form has no Details box yet', async () => {
    const { overlay, walker } = await begun(requestPages.create2021)
    expect(await overlay.text('.text')).toMatch(/comes in a later step/)
    await walker.press('.insert')
    await overlay.waitFor('output[data-outcome="no-box"]')
  })

  it('is in the language that is chosen, and stays so', async () => {
    const { page, overlay } = await begun(`${requestPages.details2023}&lang=sv`)
    const preview = () =>
      overlay.on('.preview', area => (area as HTMLTextAreaElement).value.split('\n')[0])
    expect(await preview()).toBe('Hej,')
    await overlay.on('.language', select => select.focus())
    await page.keyboard.press('ArrowUp')
    await eventually(preview, line => line === 'Beste medewerker,')
    await page.reload({ waitUntil: 'domcontentloaded' })
    await overlay.waitFor('.preview')
    expect(await preview()).toBe('Beste medewerker,')
  })
})
