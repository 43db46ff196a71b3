import { afterAll, describe, expect, it } from 'vitest'
import { dialog, overlayOf } from './support/overlay'
import { fresh } from './support/purchases'
import { control, keysShown, press, settled } from './support/replica'
import { type Session, startSession } from './support/session'

const sessions: Session[] = []
afterAll(async () => {
  for (const session of sessions) await session.close()
})

const languages = [
  ['en', 'en-us', 'Get keys', 'Keep my refund'],
  ['nl', 'nl-nl', 'Sleutels ophalen', undefined],
  ['sv', 'sv-se', 'Hämta nycklar', undefined],
  ['en', 'de-de', 'Schlüssel abrufen', 'Keep my refund'],
] as const

describe.each(languages)('texts in %s on a portal in %s', (language, locale, label, safe) => {
  it(`holds "${label}" and asks in the language of the texts`, async () => {
    const session = await startSession({ language })
    sessions.push(session)
    await session.store(fresh)
    const page = await session.open(
      `https://partner.microsoft.com/${locale}/dashboard/v2/benefits/software?build=late&rotate=600000`,
    )
    await press(page, await control(page.mainFrame(), label), 'mouse')
    const overlay = overlayOf(page)
    await overlay.waitFor(dialog)
    await settled(page)
    expect(await keysShown(page)).toEqual([])

    const messages = (await import(`../../public/_locales/${language}/messages.json`)).default
    const text = (key: string): string => messages[key].message
    expect(await overlay.text('#headline')).toBe(text('hold_getKeysGuard_eligible'))
    expect(await overlay.text('[data-forewarn-action="cancel"]')).toBe(
      safe ?? text('hold_getKeysGuard_safe'),
    )
    const { offer, purchasedOn } = fresh['purchase:fresh']
    expect(offer).toBe('success-core')
    const last = new Date(Date.parse(purchasedOn) + 29 * 86_400_000)
    const day = new Intl.DateTimeFormat(language === 'en' ? await uiLanguage() : language, {
      dateStyle: 'full',
      timeZone: 'UTC',
    }).format(last)
    expect(await overlay.text('.figures dd')).toBe(day)

    async function uiLanguage(): Promise<string> {
      return page.evaluate(() => navigator.language)
    }
  })
})
