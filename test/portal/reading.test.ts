// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DATE_IDS, LANGUAGES } from '../../scripts/labels.mjs'
import source from '../../scripts/labels-source.json'
import { languagesOf, readDates } from '../../src/portal/reading'
import { DATE_LABELS } from '../../src/portal/reading/date-labels.data'
import { PAGES, type PageId } from '../../src/portal/routes'

const key = 'ABCDE-F1234-GHIJK-L5678-MNOPQ'

function show(html: string): void {
  document.body.innerHTML = html
}

function shadow(host: Element | null, html: string): ShadowRoot {
  if (!host) throw new Error('No host')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = html
  return root
}

const read = (page: PageId = 'benefits-software', ...languages: string[]) =>
  readDates(document, page, languages.length > 0 ? languages : ['en-us']).readings

/** What was read, in few words: kind, label, day and place. */
const brief = (page?: PageId, ...languages: string[]) =>
  read(page, ...languages).map(({ kind, label, value, place }) =>
    [
      kind,
      label,
      value.state === 'certain' ? value.date : value.candidates.join(' or '),
      place.in === 'column' ? `row ${place.row}` : `no. ${place.occurrence}`,
    ].join(', '),
  )

/** happy-dom fills slots and does not say which slot a node is in; browsers do, as written here. */
beforeAll(() => {
  for (const { prototype } of [Element, Text]) {
    Object.defineProperty(prototype, 'assignedSlot', {
      configurable: true,
      get(this: Element | Text) {
        const slots = this.parentElement?.shadowRoot?.querySelectorAll('slot') ?? []
        const name = this instanceof Element ? (this.getAttribute('slot') ?? '') : ''
        return [...slots].find(slot => slot.name === name) ?? null
      },
    })
  }
})

beforeEach(() => show(''))

const head = `<thead><tr><th>Benefit Name</th><th>Source (Program Name &amp; Specialization)</th>
  <th>Quantity</th><th>Activate By ↓</th><th></th></tr></thead>`

const benefits = `<table>${head}<tbody>
  <tr><th scope="row"><a href="#">Exchange Server</a></th><td>MAPS - Core</td>
    <td>1 activations</td><td>Dec 6, 2027</td><td><button>More</button></td></tr>
  <tr class="details"><td colspan="5">Nothing here</td></tr><tr hidden></tr>
  <tr><th scope="row">SQL Server Standard 2022</th><td>ISV Success</td>
    <td>5 activations</td><td> Dec\n 7,\u00a02027 </td><td></td></tr></tbody></table>`

describe('a date in a table', () => {
  it('is read by the head of its column, with the row and the offer it belongs to', () => {
    show(benefits)
    expect(read()).toEqual([
      {
        kind: 'activate-by',
        label: 'Activate By',
        value: { state: 'certain', date: '2027-12-06' },
        belongs: { to: 'offer', offer: 'action-pack', source: 'MAPS - Core' },
        place: { in: 'column', row: 1 },
      },
      {
        kind: 'activate-by',
        label: 'Activate By',
        value: { state: 'certain', date: '2027-12-07' },
        belongs: { to: 'another' },
        place: { in: 'column', row: 2 },
      },
    ])
  })

  it('is read from a grid that keeps its rows in its shadow root and their cells outside', () => {
    show(`<x_he-data-grid id="grid">
      <span slot="displayName-1"><v6_he-button>Visio</v6_he-button></span>
      <span slot="source-1">Partner Success Core Benefits</span>
      <span slot="activateBy-1">Dec 6, 2027</span></x_he-data-grid>`)
    shadow(
      document.querySelector('#grid'),
      `<table role="grid"><thead><tr role="row"><th role="columnheader">Benefit Name</th>
        <th role="columnheader">Source</th>
        <th role="columnheader"><span>Activate By</span><i aria-hidden="true">\ue70d</i></th></tr>
      </thead><tbody><tr role="row" id="row-1">
        <th role="gridcell"><slot name="displayName-1"></slot></th>
        <td role="gridcell"><slot name="source-1"></slot></td>
        <td role="gridcell"><slot name="activateBy-1"></slot></td></tr></tbody></table>`,
    )
    expect(brief()).toEqual(['activate-by, Activate By, 2027-12-06, row 1'])
    expect(read()[0]?.belongs).toMatchObject({ to: 'offer', offer: 'success-core' })
  })

  it('is read from a grid of other elements, by the number the grid gives its columns', () => {
    show(`<div role="grid"><div role="row"><div role="columnheader" aria-colindex="1">Name</div>
        <div role="columnheader" aria-colindex="4">Expires</div></div>
      <div role="row"><div role="gridcell" aria-colindex="4">11/30/2026</div>
        <div role="gridcell" aria-colindex="7">11/29/2026</div></div></div>`)
    expect(brief()).toEqual(['expiry-date, Expires, 2026-11-30, row 1'])
  })

  it('is read past cells that span columns', () => {
    show(`<table><tr><th>Name</th><th>Quantity</th><th>Expires</th></tr>
      <tr><td colspan="2">Visio</td><td>Dec 6, 2027</td></tr></table>`)
    expect(brief()).toEqual(['expiry-date, Expires, 2027-12-06, row 1'])
  })

  it('is read by the cell before it where no column has a head', () => {
    show(`<table><tr><th>Expires</th><td>Dec 6, 2027</td></tr>
      <tr><td>Activate By</td><td>Dec 7, 2027</td></tr></table>`)
    expect(brief()).toEqual([
      'expiry-date, Expires, 2027-12-06, no. 1',
      'activate-by, Activate By, 2027-12-07, no. 1',
    ])
  })

  it('is not read by the cell before it where its column has a head of its own', () => {
    show(`<table><tr><th>Status</th><th>Changed</th></tr>
      <tr><td>Expires</td><td>Dec 6, 2027</td></tr></table>`)
    expect(read()).toEqual([])
  })

  it('is not read when the cell says more, or the column is of something else', () => {
    show(`<table><tr><th>Created</th><th>Activate By</th></tr>
      <tr><td>Dec 6, 2027</td><td>Dec 6, 2027 or later</td></tr></table>`)
    expect(read()).toEqual([])
  })
})

describe('a date beside its label', () => {
  it.each([
    ['on one line', '<p>Ordered on: 15 - Dec - 2022 7:40 AM</p>'],
    ['on one line without a colon', '<p>Ordered on 15 Dec 2022</p>'],
    ['on a line that is partly bold', '<p><b>Ordered on:</b> 15 Dec 2022</p>'],
    ['in pieces', '<p><b>Ordered</b> on: <i>15</i>-<i>Dec</i>-<i>2022</i></p>'],
    ['in a list of definitions', '<dl><dt>Ordered on</dt><dd>15 Dec 2022</dd></dl>'],
    ['in elements side by side', '<div><span>Ordered on</span><span>15 Dec 2022</span></div>'],
    [
      'in boxes of their own',
      '<div><div><label>Ordered on *</label></div> <div><div>15 Dec 2022</div></div></div>',
    ],
    [
      'behind an icon',
      '<div><span>Ordered on</span><i aria-hidden="true"></i><span>15 Dec 2022</span></div>',
    ],
    ['on a line of several', '<p>Paid in full<br>Ordered on: 15 Dec 2022<br>Thank you, 2022</p>'],
    [
      'twice, of which one is for screen readers',
      '<p>Ordered on: <span aria-hidden="true">12/15</span><span>15 Dec 2022</span></p>',
    ],
    ['in a heading before it', '<section><h4>Ordered on</h4><p>15 Dec 2022</p></section>'],
  ])('is read %s', (_, html) => {
    show(`<main>${html}<p>Nothing else of 2022.</p></main>`)
    expect(brief('membership-offers')).toEqual(['order-date, Ordered on, 2022-12-15, no. 1'])
  })

  it('is read once for each line and each pair, in the order of the page', () => {
    show(`<p>Ordered on: 1 Nov 2026<br><b>Expires:</b> 1 Nov 2027</p>
      <dl><dt>Expires</dt><dd>2 Nov 2027</dd><dt>Status</dt><dd>3 Nov 2027</dd>
      <dt>Start date</dt><dd>2 Nov 2026</dd></dl>`)
    expect(brief('membership-offers')).toEqual([
      'order-date, Ordered on, 2026-11-01, no. 1',
      'expiry-date, Expires, 2027-11-01, no. 1',
      'expiry-date, Expires, 2027-11-02, no. 2',
      'start-date, Start date, 2026-11-02, no. 1',
    ])
  })

  it('is read through open shadow roots', () => {
    show('<x-fact>1 Nov 2026</x-fact><x-card></x-card>')
    shadow(document.querySelector('x-fact'), '<div><b>Ordered on</b><slot></slot></div>')
    const inner = shadow(document.querySelector('x-card'), '<x-line></x-line>')
    shadow(inner.querySelector('x-line'), '<span>Expires</span> <span>1 Nov 2027</span>')
    expect(brief('membership-offers')).toEqual([
      'order-date, Ordered on, 2026-11-01, no. 1',
      'expiry-date, Expires, 2027-11-01, no. 1',
    ])
  })

  it('is read in the panel of a benefit, and belongs to what the panel is about', () => {
    show(`<v2_he-panel heading="Exchange Server" subheading="Legacy Gold - Core">
      <h3>About this benefit</h3><dl><dt>Activate By:</dt><dd>Mar 30, 2024</dd></dl></v2_he-panel>`)
    expect(read()).toMatchObject([
      {
        label: 'Activate By',
        belongs: { to: 'offer', offer: 'gold', source: 'Legacy Gold - Core' },
      },
    ])
  })

  const belongings = () => read('membership-offers').map(({ belongs }) => belongs)

  it('belongs to the offer that the heading of its own box names', () => {
    show(`<section><h3>Partner Success Core Benefits</h3><p>Good for all</p>
      <p>Ordered on: 1 Nov 2026</p></section>
      <section><h3>Microsoft Action Pack</h3><p>Ordered on: 2 Nov 2026</p></section>`)
    expect(belongings()).toEqual([
      { to: 'offer', offer: 'success-core', source: 'Partner Success Core Benefits' },
      { to: 'offer', offer: 'action-pack', source: 'Microsoft Action Pack' },
    ])
  })

  it('belongs loosely to an offer that only a heading somewhere before it names', () => {
    show(`<h3>Partner Success Core Benefits</h3><div><p>Ordered on: 1 Nov 2026</p></div>
      <h3>Microsoft Action Pack</h3><div><p>Ordered on: 2 Nov 2026</p></div>`)
    expect(belongings()).toMatchObject([
      { offer: 'success-core', isLoose: true },
      { offer: 'action-pack', isLoose: true },
    ])
  })

  it('belongs loosely, and to the last before it, in a box with several offers', () => {
    show(`<section><h3>Partner Success Core Benefits</h3><p>Ordered on: 1 Nov 2026</p>
      <h3>Microsoft Action Pack</h3><p>Ordered on: 2 Nov 2026</p></section>`)
    expect(belongings()).toMatchObject([
      { offer: 'success-core', isLoose: true },
      { offer: 'action-pack', isLoose: true },
    ])
  })

  it('may be one of two days, and then says both', () => {
    show('<p>Ordered on: 3/4/2026</p>')
    const [reading] = readDates(document, 'membership-offers', ['en']).readings
    expect(reading?.value).toEqual({ state: 'ambiguous', candidates: ['2026-03-04', '2026-04-03'] })
  })
})

describe('what is no labelled date', () => {
  it.each([
    ['prose', '<p>Your pack expires on Dec 6, 2027 unless you renew it.</p>'],
    ['prose in pieces', '<p>It <b>Expires</b> <b>Dec 6, 2027</b> at noon.</p>'],
    ['prose before the label', '<p>It says <b>Expires</b> <b>Dec 6, 2027</b></p>'],
    ['a line in the middle of a sentence', '<p>See <span>Expires: Dec 6, 2027</span> above</p>'],
    ['a heading', '<h2>Expires: Dec 6, 2027</h2>'],
    ['a date that is a heading', '<div><span>Expires</span><h3>Dec 6, 2027</h3></div>'],
    ['a button', '<button>Expires: Dec 6, 2027</button>'],
    ['a button that opens a calendar', '<span>Expires</span><button>Dec 6, 2027</button>'],
    ['a filter', '<v6_he-button>Expires Dec 6, 2027</v6_he-button>'],
    ['a field', '<label>Expires</label><input value="Dec 6, 2027">'],
    ['a text that is written', '<div contenteditable="true">Expires: Dec 6, 2027</div>'],
    ['a text area', '<label>Expires</label><textarea>Dec 6, 2027</textarea>'],
    ['a script', '<script>Expires: Dec 6, 2027</script><style>Expires: Dec 6, 2027</style>'],
    ['a date without a label', '<p>Dec 6, 2027</p>'],
    ['a date with another label', '<p>Created: Dec 6, 2027</p><p>Last changed: Dec 6, 2027</p>'],
    ['a date before its label', '<div><span>Dec 6, 2027</span><span>Expires</span></div>'],
    ['a label two elements away', '<div><b>Expires</b><i>Soon</i><span>Dec 6, 2027</span></div>'],
    ['a copyright', '<footer>© Microsoft 2026</footer><p>Expires 2026</p>'],
    ['a day that does not exist', '<p>Expires: Feb 30, 2027</p>'],
    ['two days', '<p>Expires: Dec 6, 2026 – Dec 6, 2027</p>'],
    ['a number', '<p>Expires: 6100024518</p><p>Order number: 6100024518</p>'],
    ['a key', `<p>Expires: ${key}</p>`],
    ['a news item', '<ul><li>Dec 6, 2026: Expires</li><li>Nov 1, 2026 Offers change</li></ul>'],
  ])('is %s', (_, html) => {
    show(`<main>${html}</main>`)
    expect(read()).toEqual([])
  })

  it('is anything on a page without dates of ours', () => {
    show(`${benefits}<p>Ordered on: 1 Nov 2026</p>`)
    expect(readDates(document, 'support-request', ['en-us'])).toEqual({
      readings: [],
      complete: true,
    })
    expect(read('customer-subscription')).toEqual([])
  })

  it('is anything that is not drawn', () => {
    show('<p>Expires: Dec 6, 2027</p>')
    const visibility = vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false)
    expect(read()).toEqual([])
    visibility.mockRestore()
    expect(read()).toHaveLength(1)
  })

  it('is anything the extension itself shows', () => {
    show('<forewarn-root></forewarn-root>')
    shadow(document.querySelector('forewarn-root'), '<div><p>Expires: Dec 6, 2027</p></div>')
    expect(read()).toEqual([])
  })
})

describe('the page', () => {
  const all = Object.values(DATE_LABELS).map(labels => labels.split('|')[0])
  const kinds = (page: PageId) => {
    show(all.map(label => `<p>${label}: Dec 6, 2027</p>`).join(''))
    return read(page).map(({ kind }) => kind)
  }

  it('decides which labels are looked for', () => {
    expect(kinds('membership-bills')).toEqual(['order-date', 'payment-date'])
    expect(kinds('membership-offers')).toEqual(Object.keys(DATE_LABELS).slice(0, -1))
    expect(kinds('benefits-azure')).not.toContain('assignment-date')
    expect(kinds('benefits-visual-studio')).toContain('assignment-date')
    const others = PAGES.filter(({ id }) => kinds(id).length === 0).map(({ id }) => id)
    expect(new Set(others)).toEqual(new Set(['support-request', 'customer-subscription']))
  })

  it.each(LANGUAGES)('is read by the labels of %s', language => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    const date = format.format(Date.UTC(2027, 10, 23))
    for (const kind of DATE_IDS as (keyof typeof DATE_LABELS)[]) {
      const page = kind === 'assignment-date' ? 'benefits-visual-studio' : 'membership-offers'
      for (const label of Reflect.get(source[kind], language) as string[]) {
        show(`<p>${label}: ${date}</p><p>${label}</p><p>${date}</p>
          <table><tr><th>${label.toUpperCase()}</th></tr><tr><td>${date}</td></tr></table>`)
        expect(brief(page, language), label).toEqual([
          `${kind}, ${label}, 2027-11-23, no. 1`,
          `${kind}, ${label}, 2027-11-23, no. 2`,
          `${kind}, ${label.toUpperCase()}, 2027-11-23, row 1`,
        ])
      }
    }
  })
})

describe('what is handed on', () => {
  it('is no name, mail address or number of the people and orders in the rows', () => {
    show(`<v2_he-panel heading="Visual Studio Enterprise" subheading="Solutions Partner - Core">
      <table><tr><th>Name</th><th>Email</th><th>Assigned on</th><th>Action</th></tr>
      <tr><th>Ingrid Gold</th><td>ingrid@northlight.example</td><td>Jul 14, 2026</td><td></td></tr>
      </table></v2_he-panel>`)
    expect(read('benefits-visual-studio')).toEqual([
      {
        kind: 'assignment-date',
        label: 'Assigned on',
        value: { state: 'certain', date: '2026-07-14' },
        belongs: { to: 'offer', offer: 'solutions-partner', source: 'Solutions Partner - Core' },
        place: { in: 'column', row: 1 },
      },
    ])

    show(`<table><tr><th>Invoice</th><th>Offer</th><th>Order number</th><th>Payment date</th></tr>
      <tr><th>E0400STQ71</th><td>Action Pack 6100009377</td><td>6100024518</td>
      <td>1 - Nov - 2026 7:40 AM</td></tr></table>`)
    expect(read('membership-bills')).toEqual([
      {
        kind: 'payment-date',
        label: 'Payment date',
        value: { state: 'certain', date: '2026-11-01' },
        belongs: { to: 'offer', offer: 'action-pack' },
        place: { in: 'column', row: 1 },
      },
    ])
  })

  it.each([
    '3f2b8c14-7d60-4e9a-b1c5-90a2d6e4f701',
    '{3F2B8C14-7D60-4E9A-B1C5-90A2D6E4F701}',
    '3f2b8c147d604e9ab1c590a2d6e4f701',
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30',
    'ingrid@northlight.example',
    'E0400STQ71',
  ])('is no text that names an offer and holds %s too', secret => {
    show(`<table><tr><th>Offer</th><th>Order date</th></tr>
      <tr><td>Action Pack ${secret}</td><td>1 Nov 2026</td></tr></table>
      <section><h3>Gold ${secret}</h3><p>Ordered on: 2 Nov 2026</p></section>`)
    expect(read('membership-offers').map(({ belongs }) => belongs)).toEqual([
      { to: 'offer', offer: 'action-pack' },
      { to: 'offer', offer: 'gold' },
    ])
  })

  it('is no key, wherever one stands', () => {
    show(`<table>${head}<tr><th>${key}</th><td>MAPS ${key}</td><td>${key}</td>
      <td>Dec 6, 2027</td><td></td></tr></table>
      <v2_he-panel heading="${key}" subheading="Gold ${key}"><p>${key} Expires: Dec 6, 2027</p>
      <div><span>${key}</span><span>Expires</span><span>Dec 6, 2027</span></div></v2_he-panel>`)
    expect(read()).toHaveLength(2)
    expect(JSON.stringify(read())).not.toMatch(/ABCDE|F1234|MNOPQ/)
  })
})

describe('a very large page', () => {
  it('is read up to 200 dates', () => {
    show('<p>Expires: Dec 6, 2027</p>'.repeat(201))
    const { readings, complete } = readDates(document, 'benefits-software', ['en-us'])
    expect(readings).toHaveLength(200)
    expect(complete).toBe(false)
    document.body.firstElementChild?.remove()
    expect(readDates(document, 'benefits-software', ['en-us'])).toMatchObject({ complete: true })
  })

  it('is read up to as many elements as are asked for', () => {
    show(`${'<i></i>'.repeat(50)}<p>Expires: Dec 6, 2027</p>`)
    const upTo = (limit: number) => readDates(document, 'benefits-software', ['en-us'], limit)
    expect(upTo(50)).toEqual({ readings: [], complete: false })
    expect(upTo(100)).toMatchObject({ readings: [{ label: 'Expires' }], complete: true })
  })
})

describe('the languages of a page', () => {
  it.each([
    ['nl-nl', '', ['nl-nl']],
    ['nl-nl', 'nl', ['nl-nl']],
    ['nl-nl', 'en', ['nl-nl', 'en']],
    ['en-us', 'en', ['en-us']],
    ['en-us', 'en-GB', ['en-us', 'en-gb']],
    ['', 'de-AT', ['de-at']],
    ['', 'en', ['en']],
    ['', '', []],
  ])('of an address in %j and a document in %j are %j', (locale, lang, languages) => {
    const page = document.implementation.createHTMLDocument()
    page.documentElement.setAttribute('lang', lang)
    const address = `https://partner.microsoft.com/${locale && `${locale}/`}dashboard/v2/benefits`
    expect(languagesOf(page, address)).toEqual(languages)
    expect(languagesOf(page, new URL(address))).toEqual(languages)
    expect(languagesOf(page, 'about:blank')).toEqual(lang ? [lang.toLowerCase()] : [])
  })
})
