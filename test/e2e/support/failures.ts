import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeEach } from 'vitest'
import { blankAddress } from './browsers'
import { failuresFolder } from './failures-path'
import { openBrowsers } from './open-browsers'

/*
 * A set-up file of the end-to-end tests: when one fails, what its pages showed is kept.
 */

beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => {
    const name = task.name.replace(/[^\w]+/g, '-').slice(0, 60)
    const file = task.file.name.replace(/^.*\//, '').replace('.test.ts', '')
    const kept: string[] = []
    for (const browser of openBrowsers) {
      const pages = (await within(browser.pages())) ?? []
      for (const [at, page] of pages.entries()) {
        if (isOfNoInterest(page.url())) continue
        const folder = join(failuresFolder, `${file}-${name}-${task.id.slice(-6)}`)
        await mkdir(folder, { recursive: true })
        kept.push(...(await keep(page, join(folder, `page-${at}`))))
      }
    }
    console.error(`“${task.name}” failed. Its pages:\n${kept.join('\n') || 'none was open'}`)
  })
})

const isOfNoInterest = (address: string): boolean =>
  address.endsWith('/manifest.json') || address === blankAddress || address === 'about:blank'

/** @returns the files that were written */
async function keep(page: Page, path: string): Promise<string[]> {
  const picture = await within(page.screenshot())
  const html = await within(page.content())
  const overlay = await within(overlayOf(page))
  const parts = [`<!-- ${page.url()} -->`, html ?? '<!-- The page does not answer. -->']
  if (overlay) parts.push(`<!-- What Forewarn shows -->\n<template>${overlay}</template>`)
  await writeFile(`${path}.html`, parts.join('\n'))
  if (!picture) return [`${path}.html`]
  await writeFile(`${path}.png`, picture)
  return [`${path}.png`, `${path}.html`]
}

/** What is in the closed shadow root, which only the debugger may look into. */
async function overlayOf(page: Page): Promise<string | undefined> {
  const host = await page.$('forewarn-root')
  if (!host) return undefined
  const cdp = await page.createCDPSession()
  const { node } = await cdp.send('DOM.describeNode', {
    backendNodeId: await host.backendNodeId(),
    depth: 2,
    pierce: true,
  })
  const shown = (node.shadowRoots?.[0]?.children ?? []).filter(
    ({ nodeName }) => nodeName !== 'STYLE',
  )
  const markup = shown.map(({ backendNodeId }) => cdp.send('DOM.getOuterHTML', { backendNodeId }))
  return (await Promise.all(markup)).map(({ outerHTML }) => outerHTML).join('\n')
}

/** Milliseconds that a page gets to answer: one that hangs must not keep the next test waiting. */
const patience = 20_000

/** What was asked for; undefined when the page is gone or hangs, since a failure has been told. */
function within<T>(asked: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>(resolve => setTimeout(resolve, patience, undefined).unref())
  return Promise.race([asked, late]).catch(() => undefined)
}
