// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import source from '../../scripts/labels-source.json'
import { recognise as recogniseParts } from '../../src/portal/headings'
import type { PageId } from '../../src/portal/routes'
import { survey } from '../../src/portal/survey'

function show(html: string): void {
  document.body.innerHTML = html
}

function recognise(from: Document, page: PageId, limit?: number) {
  const seen = survey(from, page, limit)
  return { ...recogniseParts(page, seen), complete: seen.complete }
}

const isNamed = (heading: string, page: PageId) => {
  show(`<h1>${heading}</h1>`)
  return recognise(document, page).found.includes('heading')
}

describe('what of a page is recognised', () => {
  it('is everything, when the software page shows an open benefit', () => {
    show('<h1><b>Benefits</b> | Software</h1><table></table><button>Get Keys</button>')
    expect(recognise(document, 'benefits-software')).toEqual({
      found: ['heading', 'benefits-list', 'key-control'],
      notFound: [],
      complete: true,
    })
  })

  it('is the heading and the list, before a benefit is opened', () => {
    show('<h1>Benefits | Cloud</h1><v6_he-data-grid></v6_he-data-grid>')
    expect(recognise(document, 'benefits-cloud')).toMatchObject({
      found: ['heading', 'benefits-list'],
      notFound: ['key-control'],
    })
  })

  it('is nothing on an empty document, or while the page is loading', () => {
    show('<p>Loading … Benefits | Software</p>')
    expect(recognise(document, 'benefits-software').found).toEqual([])
    expect(recognise(document, 'support-request').notFound).toEqual(['heading'])
  })

  it('is found through shadow roots', () => {
    show('<he-shell><b slot="title">Software</b></he-shell>')
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' }) as ShadowRoot
    root.innerHTML = '<h1>Benefits | <slot name="title"></slot></h1><x-list></x-list>'
    const list = root.querySelector('x-list')?.attachShadow({ mode: 'open' }) as ShadowRoot
    list.innerHTML = '<div role="grid"></div>'
    expect(recognise(document, 'benefits-software').found).toEqual(['heading', 'benefits-list'])
  })

  it('says so when the document was too large to be looked through', () => {
    show(`${'<p></p>'.repeat(50)}<h1>Benefits | Software</h1>`)
    expect(recognise(document, 'benefits-software', 40)).toMatchObject({
      found: [],
      complete: false,
    })
  })
})

describe('the heading that names a page', () => {
  it.each([
    ['Benefits', 'benefits-overview'],
    ['Software', 'benefits-software'],
    ['Benefits | Software', 'benefits-software'],
    ['Software benefits', 'benefits-software'],
    ['Benefits | Cloud', 'benefits-cloud'],
    ['Azure &amp; Cloud Products', 'benefits-cloud'],
    ['Benefits | Azure credits', 'benefits-azure'],
    ['Benefits | Developer tools', 'benefits-visual-studio'],
    ['Benefits | Visual Studio', 'benefits-visual-studio'],
    ['Technical benefits', 'benefits-technical-support'],
    ['Technical pre-sales &amp; deployment', 'benefits-technical-presales'],
    ['Benefits | Go-To-Market', 'benefits-marketing'],
    ['Benefits | Logo Builder', 'benefits-other'],
    ['Membership offers', 'membership-offers'],
    ['Bills and payments', 'membership-bills'],
    ['New request', 'support-request'],
    ['Create support request', 'support-request'],
  ] as const)('is %s for %s', (heading, page) => expect(isNamed(heading, page)).toBe(true))

  for (const [language, labels] of Object.entries(source.software)) {
    it.each(labels)(`is found in ${language}, as %s`, label => {
      const [benefits] = Reflect.get(source.benefits, language) as string[]
      expect(isNamed(`${benefits} | ${label}`, 'benefits-software')).toBe(true)
      expect(isNamed(`${benefits} | ${label}`, 'benefits-other')).toBe(true)
    })
  }

  it.each([
    ['Benefits | Cloud', 'benefits-software'],
    ['Benefits', 'benefits-software'],
    ['Software | Benefits', 'benefits-software'],
    ['Software for customers', 'benefits-software'],
    ['Logo Builder', 'benefits-other'],
    ['', 'benefits-other'],
  ] as const)('is not %j for %s', (heading, page) => expect(isNamed(heading, page)).toBe(false))

  it('is a main heading and no other', () => {
    show(
      '<h2>Software</h2><div role="heading" aria-level="2">Software</div><h1 role="none">Software</h1>',
    )
    expect(recognise(document, 'benefits-software').found).toEqual([])
    show('<div role="heading" aria-level="1">Software</div>')
    expect(recognise(document, 'benefits-software').found).toEqual(['heading'])
  })
})

describe('the list of benefits', () => {
  it.each([
    '<table></table>',
    '<div role="table"></div>',
    '<div role="treegrid"></div>',
    '<he-data-grid></he-data-grid>',
  ])('is %s', html => {
    show(html)
    expect(recognise(document, 'benefits-azure').found).toEqual(['benefits-list'])
  })

  it('is not a table that only lays out the page', () => {
    show('<table role="presentation"></table><x-data-grid></x-data-grid>')
    expect(recognise(document, 'benefits-azure').found).toEqual([])
  })
})
