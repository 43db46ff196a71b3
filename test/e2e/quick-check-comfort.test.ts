import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/rules'
import { daysAgo } from './support/purchases'
import { type Session, startSession } from './support/session'
import { drawIn, type FontSize, fontSizes } from './support/wide-fonts'

/** The size of the popup: its own width, and the height at which browsers stop. */
const size = { width: 380, height: 600 }
const search = '[role="combobox"]'
const field = '.question :is(input, select, textarea)'
const headline = '.fw-verdict .headline'

async function openPopup(session: Session): Promise<Page> {
  const popup = await session.openExtensionPage('src/popup/index.html')
  await popup.setViewport(size)
  await popup.waitForSelector(search)
  return popup
}

/** Chooses a situation, whichever is chosen now, and waits for its first question. */
async function choose(popup: Page, rule: string): Promise<void> {
  await popup.locator(search).click()
  await popup.locator(`[role="option"][id$="-${rule}"]`).click()
  await popup.waitForSelector(`${search}[aria-expanded="false"]`)
}

/** Passes questions over until `name` is asked. */
async function skipTo(popup: Page, name: string): Promise<void> {
  const wanted = `.question [data-fact="${name}"]`
  for (let skipped = 0; !(await popup.$(wanted)); skipped++) {
    if (skipped > 12) throw new Error(`${name} is never asked`)
    await popup.locator('.question [type="submit"]').click()
  }
  await popup.waitForFunction(
    selector => document.activeElement?.matches(`${selector} *`) === true,
    {},
    wanted,
  )
}

const textOf = (popup: Page, selector: string) =>
  popup.$eval(selector, element => element.textContent ?? '')

describe('the quick check', () => {
  let session: Session
  beforeAll(async () => {
    session = await startSession()
  })
  afterAll(() => session?.close())

  async function opened(rule: string): Promise<Page> {
    await session.reset()
    const popup = await openPopup(session)
    await choose(popup, rule)
    return popup
  }

  it.each([
    ['product-key-redemption', 'existingSeats', '0', /whole number from 1 to 1,000,000/],
    ['product-key-redemption', 'existingSeats', '-5', /whole number from 1/],
    ['product-key-redemption', 'existingSeats', '2.5', /whole number from 1/],
    ['service-outage-credit', 'tenantId', '1111-2222', /groups of 8, 4, 4, 4 and 12/],
    ['service-outage-credit', 'customerEmail', 'ann', /looks like name@example.com/],
    ['service-outage-credit', 'customerEmail', 'ann@', /looks like name@example.com/],
    ['service-outage-credit', 'tenantDomains', 'a'.repeat(254), /One domain per line/],
    ['membership-renewal', 'anniversaryOn', '01011850', /too far away/],
    ['new-commerce-cancellation', 'purchasedAt', '01011850\t0930AM', /too far away/],
  ])('of “%s” says at the field what is wrong with %s %s', async (rule, name, typed, message) => {
    const popup = await opened(rule)
    if (rule === 'product-key-redemption') {
      await skipTo(popup, 'intent')
      await popup.select(field, 'extend')
    }
    await skipTo(popup, name)
    const before = await textOf(popup, headline)
    for (const key of typed) await popup.keyboard.press(key === '\t' ? 'Tab' : (key as 'a'))
    expect(await textOf(popup, '.question .error')).toBe('')
    expect(await textOf(popup, headline)).toBe(before)
    // The button is under the pointer still, although the message pushes everything down.
    await popup.locator('.question [type="submit"]').click()
    await popup.waitForSelector(`.question [data-fact="${name}"] [aria-invalid="true"]`)
    expect(await textOf(popup, '.question .error')).toMatch(message)
    expect(await popup.evaluate(() => document.activeElement?.matches('[aria-invalid]'))).toBe(true)
    expect(await textOf(popup, headline)).toMatch(/^Correct the marked answer/)
  })

  it('announces a change of the verdict once an answer, not with every key', async () => {
    const popup = await opened('service-outage-credit')
    await skipTo(popup, 'customerEmail')
    await popup.keyboard.type('ann@fabrikam.com')
    await skipTo(popup, 'tenantDomains')
    await popup.evaluate(selector => {
      const said: (string | null)[] = []
      const region = document.querySelector(selector) as HTMLElement
      const hear = () => said.push(region.textContent)
      new MutationObserver(hear).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
      Object.assign(window, { said })
    }, headline)
    const said = () => popup.evaluate(() => (window as unknown as { said: string[] }).said)
    await popup.keyboard.type('contoso.com')
    expect(await said()).toEqual([])
    await popup.keyboard.press('Tab')
    await popup.waitForSelector('.fw-verdict[data-outcome="ineligible"]')
    expect(await said()).toEqual([
      'As things stand, there is no credit for this outage. Put right what can be, and check again.',
    ])
  })

  it('goes on where it was left, although the popup closed while somebody typed', async () => {
    const popup = await opened('service-outage-credit')
    await skipTo(popup, 'tenantId')
    await popup.keyboard.type('11111111-2222')
    await popup.keyboard.press('Tab')
    await popup.close()
    const again = await openPopup(session)
    await again.waitForSelector('[data-fact="tenantId"] input')
    expect(await again.$eval('[data-fact="tenantId"] input', input => input.value)).toBe(
      '11111111-2222',
    )
    expect(await session.stored()).toEqual({})
  })

  it('keeps what is typed in sight while one moves through the whole list', async () => {
    await session.reset()
    const popup = await openPopup(session)
    await popup.focus(search)
    for (const _ of rules) await popup.keyboard.press('ArrowDown')
    await popup.waitForFunction(
      (field, height) => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
        const [input, option] = [box(field), box('[role="option"][data-active]')]
        if (!input || !option || scrollY === 0) return false
        return input.top >= 0 && option.top >= input.bottom && option.bottom <= height
      },
      {},
      search,
      size.height,
    )
  })
})

const languages = ['en', 'nl', 'sv'] as const

/** Each situation in each size, and each in another one per language; in all of them at night. */
function sizesFor(rule: string, language: (typeof languages)[number]): readonly FontSize[] {
  if (process.env.NIGHTLY === '1') return fontSizes
  const turn = rules.findIndex(({ id }) => id === rule) + languages.indexOf(language)
  return fontSizes.filter((_, at) => at === turn % fontSizes.length)
}

describe.each(languages)('in the popup’s width, texts in %s', language => {
  let session: Session
  let popup: Page
  beforeAll(async () => {
    session = await startSession({ language })
    await session.store({
      'purchase:a': { offer: 'success-core', purchasedOn: daysAgo(29), keysViewed: false },
    })
    popup = await openPopup(session)
  })
  afterAll(() => session?.close())

  // In one theme: the other has other colours, and nothing else.
  it.each(rules.map(({ id }) => id))(
    'are cut off nowhere and cover no control, from the first question of %s to the last',
    async rule => {
      for (const size of sizesFor(rule, language)) {
        // Else the popup goes on where it was left.
        await popup.evaluate(() => chrome.storage.session.clear())
        await popup.reload()
        await popup.waitForSelector(search)
        await drawIn(popup, size)
        const look = async () => {
          expect(await cutOff(popup), size).toEqual([])
          expect(await covered(popup), size).toEqual([])
        }
        await openList(popup)
        await look()
        await take(popup, rule)
        do await look()
        while (await passedOver(popup))
      }
    },
  )
})

const press = (popup: Page, selector: string) =>
  popup.$eval(selector as 'button', element => {
    element.focus()
    element.click()
  })

/** Opens the list with the page's own means: what is looked at is how it lies. */
async function openList(popup: Page): Promise<void> {
  await press(popup, search)
  await popup.waitForSelector(`${search}[aria-expanded="true"]`)
}

async function take(popup: Page, rule: string): Promise<void> {
  await press(popup, `[role="option"][id$="-${rule}"]`)
  await popup.waitForSelector(`${search}[aria-expanded="false"]`)
}

/**
 * Passes the question over with the page's own means, and waits for what comes after it.
 *
 * @returns false when nothing is asked any more
 */
async function passedOver(popup: Page): Promise<boolean> {
  const asked = await popup.evaluate(() => {
    const question = document.querySelector('.question')
    question?.querySelector<HTMLElement>('[type="submit"]')?.click()
    return question?.querySelector<HTMLElement>('[data-fact]')?.dataset.fact
  })
  if (asked === undefined) return false
  await popup.waitForFunction(
    name => !document.querySelector(`.question [data-fact="${name}"]`),
    { polling: 'raf' },
    asked,
  )
  return true
}

/** Elements that are wider than what holds them, and so stick out of the popup or are clipped. */
function cutOff(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const hidden = '.fw-visually-hidden, svg *, option'
    return (
      [...document.querySelectorAll<HTMLElement>('.popup *')]
        // What is folded has a place, and is drawn nowhere.
        .filter(element => !element.matches(hidden) && element.checkVisibility())
        .filter(element => {
          const { left, right } = element.getBoundingClientRect()
          return left < 0 || right > document.documentElement.clientWidth + 0.5
        })
        .map(element => element.outerHTML.slice(0, 120))
    )
  })
}

/**
 * Controls and questions whose middle is in view and belongs to something else: a press there would
 * go astray. The popup is looked at where it is scrolled to, and from its beginning to its end.
 */
function covered(popup: Page): Promise<string[]> {
  return popup.evaluate(() => {
    const targets =
      'a[href], button, input, select, textarea, summary, label, legend, [role="option"]'
    const found = new Set<string>()
    const scrollers = (element: Element): Element[] => {
      const { parentElement } = element
      if (!parentElement || parentElement === document.documentElement) return []
      const { overflowY } = getComputedStyle(parentElement)
      return [...(overflowY === 'visible' ? [] : [parentElement]), ...scrollers(parentElement)]
    }
    const look = () => {
      for (const element of document.querySelectorAll<HTMLElement>(targets)) {
        const { left, top, width, height } = element.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        const isIn = (box: { top: number; bottom: number }) => y >= box.top && y < box.bottom
        const isInView =
          width > 1 &&
          element.checkVisibility() &&
          isIn({ top: 0, bottom: innerHeight }) &&
          scrollers(element).every(box => isIn(box.getBoundingClientRect()))
        const there = isInView && document.elementFromPoint(x, y)
        const label = element.closest('label') ?? element
        if (there && !label.contains(there)) {
          found.add(`${element.outerHTML.slice(0, 90)} is under ${there.outerHTML.slice(0, 90)}`)
        }
      }
    }
    const before = scrollY
    look()
    for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
      scrollTo(0, y)
      look()
    }
    scrollTo(0, before)
    return [...found]
  })
}
