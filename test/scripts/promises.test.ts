import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import { bundleBreaches, manifestBreaches, sourceBreaches } from '../../scripts/promises-rules'

describe('the manifest', () => {
  it('keeps the promises', () => {
    expect(manifestBreaches(manifest)).toEqual([])
  })

  it.each([
    ['asks for another permission', { permissions: ['storage', 'tabs'] }, 'permissions has tabs'],
    ['offers another permission', { optional_permissions: ['history'] }, 'history'],
    ['asks for hosts', { host_permissions: ['https://*/*'] }, 'host_permissions has https://*/*'],
    ['exposes files', { web_accessible_resources: [{ resources: ['x'] }] }, 'web-accessible'],
    ['lets pages connect', { externally_connectable: { matches: [] } }, 'connect'],
    ['runs elsewhere', { content_scripts: [{ matches: ['<all_urls>'] }] }, '<all_urls>'],
    ['runs in the page itself', { content_scripts: [{ world: 'MAIN' }] }, 'MAIN'],
  ])('breaks one when it %s', (_, change, breach) => {
    expect(manifestBreaches({ ...manifest, ...change }).join()).toContain(breach)
  })

  it('breaks one when the pages may connect anywhere', () => {
    const policy = "default-src 'none'; script-src 'self'; connect-src https:"
    const open = { ...manifest, content_security_policy: { extension_pages: policy } }
    expect(manifestBreaches(open)).toEqual(["the extension pages' policy lacks connect-src 'none'"])
  })
})

describe('the source', () => {
  it.each([
    'const answer = await fetch(url)',
    'const load = window["fetch"]',
    'element.innerHTML = text',
    'const view = <p dangerouslySetInnerHTML={{ __html: text }} />',
    'navigator.sendBeacon(url)',
    'const run = new Function(text)',
  ])('breaks a promise with %s', code => {
    expect(sourceBreaches('src/x.tsx', `\n${code}`)[0]).toMatch(/^src\/x\.tsx:2 uses /)
  })

  it.each([
    '// never fetch, never innerHTML',
    'let callback: Function',
    'const text = "we fetch nothing"',
    'prefetch()',
  ])('may well say %s', code => {
    expect(sourceBreaches('src/x.tsx', code)).toEqual([])
  })
})

describe('a bundle', () => {
  it.each(['a=fetch(b)', 'new XMLHttpRequest', 'navigator.sendBeacon(u)', 'new WebSocket(u)'])(
    'breaks the promise of no requests with %s',
    code => {
      expect(bundleBreaches('dist/x.js', code)).toHaveLength(1)
    },
  )

  it('may have names that only look alike', () => {
    expect(bundleBreaches('dist/x.js', 'prefetch(a);store.fetch(b);"fetch"')).toEqual([])
  })
})
