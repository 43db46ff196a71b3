import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'

const { resolve } = createRequire(import.meta.url)

/** How much wider and higher than Noto Sans text is drawn; some machines have such fonts. */
export const fontSizes = ['100%', '115%', '130%'] as const
export type FontSize = (typeof fontSizes)[number]

/**
 * Draws an extension page in a font of the tests' own. The font comes as bytes: the page's security
 * policy lets nothing be fetched.
 */
export async function drawIn(page: Page, size: FontSize): Promise<void> {
  const folder = join(dirname(resolve('@embedpdf/fonts-latin')), '..', 'fonts')
  const file = await readFile(join(folder, 'NotoSans-Regular.ttf'), 'base64')
  await page.evaluate(
    async (base64, sizeAdjust) => {
      const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      // TypeScript does not know the newer of the descriptors.
      const descriptors = { sizeAdjust, weight: '100 900' } as FontFaceDescriptors
      document.fonts.add(await new FontFace('Tests', bytes, descriptors).load())
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':root { --font: "Tests" !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    file,
    size,
  )
}
