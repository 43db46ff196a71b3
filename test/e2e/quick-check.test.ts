import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json'
import { rules } from '../../src/rules'
import type { FactKind, RuleId, Verdict } from '../../src/rules/types'
import { daysAgo } from './support/purchases'
import { typeDate } from './support/replica'
import { type Session, startSession } from './support/session'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

type Answers = Record<string, string | boolean>

const requester = { partnerType: 'direct-bill' }

/** For every situation, answers to all that is asked and what they come to. */
const walks: Record<RuleId, [Answers, Verdict['outcome']]> = {
  'benefit-refund': [
    { offer: 'success-core', purchasedOn: daysAgo(5), benefitsUsed: false, keysViewed: false },
    'eligible',
  ],
  'tax-refund': [{ taxExempt: true, paidOn: daysAgo(100) }, 'eligible'],
  'new-commerce-cancellation': [
    { product: 'perpetual-software', purchasedAt: daysAgo(5) },
    'eligible',
  ],
  'accidental-purchase-credit': [
    { ...requester, commerce: 'legacy', product: 'dynamics-365', purchasedOn: daysAgo(40) },
    'eligible',
  ],
  'duplicate-order-credit': [
    { ...requester, commerce: 'legacy', newSubscriptionPurchasedOn: daysAgo(40) },
    'eligible',
  ],
  'service-outage-credit': [
    {
      ...requester,
      incidentOn: daysAgo(1),
      service: 'azure',
      customerRequestedCredit: true,
      tenantId: '11111111-2222-3333-4444-555555555555',
      incidentId: 'EX25194',
      customerEmail: 'someone@contoso.com',
      tenantDomains: 'contoso.com',
    },
    'eligible',
  ],
  'technical-issue-credit': [requester, 'undetermined'],
  'misinformation-credit': [{ partnerType: 'indirect-reseller' }, 'ineligible'],
  permission: [{ role: 'partner-admin', action: 'get-keys' }, 'eligible'],
  'membership-renewal': [{ offer: 'success-core', anniversaryOn: daysAgo(5) }, 'eligible'],
  'product-key-redemption': [
    {
      redeemed: false,
      intent: 'extend',
      existingSeats: '10',
      keySeats: '5',
      remainingMonths: '7.5',
    },
    'eligible',
  ],
  'token-replacement': [
    { activatedOn: daysAgo(5), reason: 'wrong-tenant', replacedBefore: false },
    'eligible',
  ],
  'visual-studio-reassignment': [{ assignedOn: daysAgo(20) }, 'ineligible'],
  'azure-credit-reassignment': [{ kind: 'monthly', reassignments: '5' }, 'ineligible'],
  'technical-support': [{ offer: 'gold', product: 'on-premises', release: 'previous' }, 'eligible'],
  'advisory-hours': [{ offer: 'partner-launch' }, 'ineligible'],
  'marketing-contact': [
    { contactEmail: 'someone@contoso.com', accountEmail: 'office@contoso.com' },
    'eligible',
  ],
  'on-premises-licence-use': [{ membershipEndsOn: daysAgo(10) }, 'undetermined'],
  'merged-account-benefits': [{ mergedOn: daysAgo(20), renewsOn: daysAgo(10) }, 'ineligible'],
  'competency-extension-2021': [
    { anniversaryOn: '2021-03-01', competency: 'security' },
    'eligible',
  ],
}

/** How a person works the popup. */
interface Hands {
  choose: (popup: Page, rule: RuleId) => Promise<void>
  answer: (popup: Page, kind: FactKind, value: string | boolean) => Promise<void>
  goOn: (popup: Page) => Promise<void>
}

const search = '[role="combobox"]'
const field = '.question :is(input, select, textarea)'

const mouse: Hands = {
  choose: async (popup, rule) => {
    await popup.locator(`[role="option"][id$="-${rule}"]`).click()
  },
  answer: async (popup, kind, value) => {
    if (kind.type === 'yes-no') await popup.locator(`${field}[value="${value}"]`).click()
    // The list of a select is drawn by the system, out of reach of any page.
    else if (kind.type === 'choice') await popup.select(field, String(value))
    else {
      // Somewhere left in the field, where the first part of a date stands.
      await popup.locator(field).click({ offset: { x: 12, y: 10 } })
      await type(popup, kind, String(value))
    }
  },
  goOn: async popup => {
    await popup.locator('.question [type="submit"]').click()
  },
}

const keyboard: Hands = {
  choose: async (popup, rule) => {
    await tabTo(popup, search)
    await popup.keyboard.press('ArrowDown')
    for (let at = 0; at < rules.length; at++) {
      const active = await popup.$eval(search, input => input.getAttribute('aria-activedescendant'))
      if (active?.endsWith(`-${rule}`)) break
      await popup.keyboard.press('ArrowDown')
    }
    await popup.keyboard.press('Enter')
  },
  answer: async (popup, kind, value) => {
    // The popup takes the focus to each question itself. A Tab before that would go on from there,
    // in a date to its second part.
    await popup.waitForFunction(
      wanted => document.activeElement?.matches(wanted) === true,
      {},
      field,
    )
    if (kind.type === 'yes-no') {
      // From "Not sure", the last, round to "No", the first, and on to "Yes".
      await popup.keyboard.press('ArrowDown')
      if (value === true) await popup.keyboard.press('ArrowDown')
    } else if (kind.type === 'choice') {
      for (const _ of kind.options.slice(0, kind.options.indexOf(String(value)) + 1)) {
        await popup.keyboard.press('ArrowDown')
      }
    } else await type(popup, kind, String(value))
  },
  goOn: async popup => {
    await tabTo(popup, '.question [type="submit"]')
    await popup.keyboard.press('Enter')
  },
}

async function type(popup: Page, kind: FactKind, value: string): Promise<void> {
  if (kind.type === 'date' || kind.type === 'instant') await typeDate(popup, value)
  else await popup.keyboard.type(value)
  if (kind.type === 'instant') await popup.keyboard.type('1130AM')
}

async function tabTo(popup: Page, selector: string): Promise<void> {
  const isThere = () =>
    popup.evaluate(wanted => document.activeElement?.matches(wanted) === true, selector)
  for (let stop = 0; !(await isThere()); stop++) {
    if (stop > 40) throw new Error(`Tab never comes to ${selector}`)
    await popup.keyboard.press('Tab')
  }
}

/** The question that is asked now; undefined once there is none. */
const asked = (popup: Page) =>
  popup.evaluate(() => document.querySelector<HTMLElement>('.question [data-fact]')?.dataset.fact)

describe.each([
  ['mouse', mouse],
  ['keyboard', keyboard],
] as const)('by %s, the popup leads', (_, hands) => {
  it.each(rules.map(rule => [messages[titleKey(rule.id)].message, rule] as const))(
    'from “%s” to a verdict',
    async (title, rule) => {
      const [answers, outcome] = walks[rule.id]
      const popup = await session.openExtensionPage('src/popup/index.html')
      await popup.waitForSelector(search)
      await hands.choose(popup, rule.id)
      await popup.waitForSelector('.question [data-fact]')
      expect(await popup.$eval(search, input => (input as HTMLInputElement).value)).toBe(title)

      for (let name = await asked(popup); name; name = await asked(popup)) {
        const fact = rule.facts.find(fact => fact.name === name)
        const value = answers[name]
        if (!fact || value === undefined) throw new Error(`Asked for ${name}`)
        await hands.answer(popup, fact.kind, value)
        await hands.goOn(popup)
        await popup.waitForFunction(
          before =>
            document.querySelector<HTMLElement>('.question [data-fact]')?.dataset.fact !== before,
          {},
          name,
        )
      }

      const verdict = await popup.waitForSelector('.fw-verdict[data-outcome]')
      expect(await verdict?.evaluate(box => (box as HTMLElement).dataset.outcome)).toBe(outcome)
      expect(await session.stored()).toEqual({})
    },
  )
})

function titleKey(rule: RuleId): keyof typeof messages & `rule_${string}` {
  const key = `rule_${rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`
  return key as ReturnType<typeof titleKey>
}
