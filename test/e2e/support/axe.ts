import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import type { Overlay } from './overlay'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong with a page, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // As code of the debugger: a script element would run into the page's security policy.
  await page.evaluate(await readFile(axePath, 'utf8'))
  return page.evaluate(async () => {
    // A colour on its way from one theme to the other is nobody's to read.
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run()
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    )
  })
}

/**
 * What axe finds wrong in the overlay. No checker can look into a closed shadow root, so what is in
 * it is copied, styles and form state included, into an open one on a page of its own.
 */
export async function overlayViolations(page: Page, overlay: Overlay): Promise<string[]> {
  const markup = await overlay.on('style', style => {
    const root = style.getRootNode() as ShadowRoot
    return [...root.children].map(child => child.outerHTML).join('')
  })
  const copy = await page.browser().newPage()
  try {
    await copy.emulateMediaFeatures([
      {
        name: 'prefers-color-scheme',
        value: await page.evaluate(() =>
          matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
        ),
      },
    ])
    await copy.setContent(`<!doctype html><html lang="en"><title>Copy</title>
      <body><main><h1>Copy</h1><div id="host"></div></main></body></html>`)
    await copy.evaluate(html => {
      const host = document.getElementById('host') as HTMLElement
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = html
      const dialog = root.querySelector('dialog')
      dialog?.removeAttribute('open')
      dialog?.showModal()
    }, markup)
    return await violations(copy)
  } finally {
    await copy.close()
  }
}
