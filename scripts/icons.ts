// Draws public/icons/ from icon.svg and icon-small.svg: `npx tsx scripts/icons.ts` after a change.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { findBrowser, launchFlags } from './browser'
import { ROOT } from './process'

const DRAWINGS = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 128: 'icon' } as const

const { path } = await findBrowser({ report: console.log })
const browser = await launch({ executablePath: path, args: launchFlags() })
try {
  const page = await browser.newPage()
  for (const [size, drawing] of Object.entries(DRAWINGS)) {
    const side = Number(size)
    const svg = readFileSync(join(ROOT, 'scripts', `${drawing}.svg`), 'utf8')
    await page.setViewport({ width: side, height: side, deviceScaleFactor: 1 })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px}</style>${svg}`)
    const file = join(ROOT, 'public', 'icons', `icon-${size}.png`)
    await page.screenshot({ path: file as `${string}.png`, omitBackground: true })
  }
} finally {
  await browser.close()
}
