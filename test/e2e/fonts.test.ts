import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { areFontsOurs, ourFamilies } from '../support/fonts'
import { type Session, software, startSession } from './support/session'

/** How many signs of the texts in all elements that match are drawn with which family. */
async function fontsOf(page: Page, selector: string): Promise<Record<string, number>> {
  const cdp = await page.createCDPSession()
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const counts: Record<string, number> = {}
  for (const nodeId of nodeIds) {
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName, glyphCount } of fonts) {
      counts[familyName] = (counts[familyName] ?? 0) + glyphCount
    }
  }
  return counts
}

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

it.skipIf(!areFontsOurs)('draws the popup with the fonts that tests bring along', async () => {
  const popup = await session.openExtensionPage('src/popup/index.html')
  await popup.waitForSelector('main')
  const fonts = await fontsOf(popup, 'body *')
  expect(fonts['Noto Sans']).toBeGreaterThan(50)
  expect(Object.keys(fonts).filter(family => !ourFamilies.includes(family))).toEqual([])
})

it.skipIf(!areFontsOurs)('has a sign for each script a page of the portal may show', async () => {
  const page = await session.open(software)
  const samples = {
    latin: 'Sleutels ophalen Hämta nycklar Odśwież žádost',
    cyrillic: 'Получить ключи',
    japanese: 'キーを取得する',
    korean: '키가져오기',
    chinese: '获取密钥取得金鑰',
    hebrew: 'הזמנה',
    arabic: 'طلب',
  }
  await page.evaluate(texts => {
    for (const [id, text] of Object.entries(texts)) {
      const line = document.createElement('p')
      line.id = id
      line.textContent = text
      document.body.append(line)
    }
  }, samples)
  const families = await Promise.all(
    Object.keys(samples).map(async id => [id, await fontsOf(page, `#${id}`)]),
  )
  expect(Object.fromEntries(families)).toEqual({
    latin: { 'Noto Sans': samples.latin.length },
    cyrillic: { 'Noto Sans': samples.cyrillic.length },
    japanese: { UnifontExMono: samples.japanese.length },
    korean: { UnifontExMono: samples.korean.length },
    chinese: { UnifontExMono: samples.chinese.length },
    hebrew: { 'Noto Sans Hebrew': samples.hebrew.length },
    arabic: { 'Noto Naskh Arabic': samples.arabic.length },
  })
})
