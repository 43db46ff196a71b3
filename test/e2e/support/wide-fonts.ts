import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'

const { resolve } = createRequire(import.meta.url)

/** How much wider and higher than Noto Sans the text is drawn; some machines have such fonts. */
export const fontSizes = ['100%', '115%', '130%'] as const

/**
 * Draws an extension page with a font of the tests' own in a size of its own, as on a machine with
 * wide fonts. The font comes as bytes: the page's security policy lets nothing be fetched.
 */
export async function drawWith(page: Page, size: string): Promise<void> {
  const folder = join(dirname(resolve('@embedpdf/fonts-latin')), '..', 'fonts')
  const file = await readFile(join(folder, 'NotoSans-Regular.ttf'), 'base64')
  await page.evaluate(
    async (base64, sizeAdjust) => {
      const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      const descriptors = { sizeAdjust, weight: '100 900' }
      const face = new FontFace('Wide', bytes, descriptors as FontFaceDescriptors)
      document.fonts.add(await face.load())
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':root { --font: Wide !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    file,
    size,
  )
}
