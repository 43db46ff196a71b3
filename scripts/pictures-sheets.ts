import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'

/** A picture on a sheet: the file, what it shows, and what is said of it. */
export interface Shown {
  id: string
  /** Path of the picture, and of those to see beside it. */
  files: readonly string[]
  status: 'new' | 'changed' | 'same' | 'failed'
  remark?: string
}

/** Pictures on one sheet. */
const perSheet = 12

/**
 * Lays pictures on sheets, what changed in front.
 *
 * @returns the paths of the sheets
 */
export async function laySheets(
  browser: Browser,
  folder: string,
  shown: readonly Shown[],
): Promise<string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const order = ['failed', 'changed', 'new', 'same']
  const sorted = shown.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const page = await browser.newPage()
  await page.setViewport({ width: 1500, height: 900 })
  const paths: string[] = []
  for (let at = 0; at < sorted.length; at += perSheet) {
    const number = String(paths.length + 1).padStart(2, '0')
    const html = join(folder, `sheet-${number}.html`)
    const path = join(folder, `sheet-${number}.png`)
    await writeFile(html, sheet(sorted.slice(at, at + perSheet)))
    await page.goto(pathToFileURL(html).href)
    await page.screenshot({ path: path as `${string}.png`, fullPage: true })
    paths.push(path)
  }
  await page.close()
  return paths
}

function sheet(shown: readonly Shown[]): string {
  const figures = shown.map(
    ({ id, files, status, remark = '' }) => `<figure data-status="${status}">
  <figcaption><b>${status}</b> ${id} <i>${remark}</i></figcaption>
  ${files.map(file => `<img src="${pathToFileURL(file).href}">`).join('')}
</figure>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>
body { margin: 12px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px;
  font: 13px sans-serif; background: #ddd }
figure { margin: 0; padding: 6px; background: #fff; border: 2px solid #bbb; min-width: 0 }
figure:not([data-status="same"]) { border-color: #c40 }
img { max-width: 100%; max-height: 520px; vertical-align: top; border: 1px solid #ccc }
</style>${figures.join('\n')}`
}
