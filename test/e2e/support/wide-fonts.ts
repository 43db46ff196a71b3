import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'

const { resolve } = createRequire(import.meta.url)

/** How much wider and higher than Noto Sans text is drawn; some machines have such fonts. */
export const fontSizes = ['100%', '115%', '130%'] as const

/**
 * Gives an extension page a font of the tests' own in every size. The fonts come as bytes: the page's
 * security policy lets nothing be fetched.
 *
 * @returns what draws the page with one of them
 */
export async function bringFonts(
  page: Page,
): Promise<(size: (typeof fontSizes)[number]) => Promise<void>> {
  const folder = join(dirname(resolve('@embedpdf/fonts-latin')), '..', 'fonts')
  const file = await readFile(join(folder, 'NotoSans-Regular.ttf'), 'base64')
  await page.evaluate(
    async (base64, sizes) => {
      const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      const faces = sizes.map(
        // TypeScript does not know the newer of the descriptors.
        size =>
          new FontFace(`Tests ${size}`, bytes, {
            sizeAdjust: size,
            weight: '100 900',
          } as FontFaceDescriptors),
      )
      for (const face of await Promise.all(faces.map(face => face.load()))) document.fonts.add(face)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()]
    },
    file,
    fontSizes,
  )
  return size =>
    page.evaluate(family => {
      document.adoptedStyleSheets.at(-1)?.replaceSync(`:root { --font: "${family}" !important }`)
    }, `Tests ${size}`)
}
