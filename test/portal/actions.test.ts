// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://partner.microsoft.com/dashboard/v2/benefits/software" }
import { beforeEach, describe, expect, it, vi } from 'vitest'
import source from '../../scripts/labels-source.json'
import { BENEFITS_PAGES } from '../../src/portal/benefits-pages'
import { controlByWords, isControlLabel } from '../../src/portal/control-labels'
import { CONTROLS, type ControlId } from '../../src/portal/control-table'
import { type CursorOf, controlsIn, findControl } from '../../src/portal/controls'
import type { LabelId } from '../../src/portal/labels'
import { PAGES, type PageId } from '../../src/portal/routes'
import { controlOfRow } from '../../src/portal/row-control'
import { lineageOf } from '../../src/portal/tree'

const noHand: CursorOf = () => 'auto'
const pages = [...new Set(PAGES.map(({ id }) => id))]

function show(html: string): void {
  document.body.innerHTML = html
}

function x(): Element {
  const element = document.querySelector('#x')
  if (!element) throw new Error('Nothing is marked x')
  return element
}

const press = (page: PageId, target: Element = x()) =>
  findControl([...lineageOf(target)], page, noHand)

const pressed = (page: PageId, html: string): ControlId | undefined => {
  show(html)
  return press(page)?.id
}

/** All labels of an id, in every language there is. */
const inAllLanguages = (id: LabelId): string[] =>
  Object.entries(source[id]).flatMap(([key, labels]) => (key.startsWith('_') ? [] : labels))

const button = (label: string) => `<button id="x">${label.replaceAll('&', '&amp;')}</button>`
const fields = (count: number) => '<label>Field <input></label>'.repeat(count)

/** What an action needs around it to be the costly one. */
const around: Partial<Record<ControlId, (button: string) => string>> = {
  'confirm-billing-profile': b => `<section><h2>Select a billing profile</h2>${b}</section>`,
  'submit-presales-request': b => `<form>${fields(3)}${b}</form>`,
  'submit-support-request': b => `<form><label>Details <textarea></textarea></label>${b}</form>`,
  'suspend-subscription': b => `<section><h2>Subscription status</h2>${b}</section>`,
  'reduce-licenses': b => `<form><label>Quantity <input type="number"></label>${b}</form>`,
}

const expected: Record<ControlId, { pages: readonly PageId[]; labels: readonly LabelId[] }> = {
  'get-keys': { pages: BENEFITS_PAGES, labels: ['get-keys'] },
  activate: { pages: BENEFITS_PAGES, labels: ['activate', 'activate-benefits'] },
  'assign-user': { pages: BENEFITS_PAGES, labels: ['assign-user'] },
  'reassign-user': { pages: BENEFITS_PAGES, labels: ['reassign-user'] },
  redeem: { pages: BENEFITS_PAGES, labels: ['redeem', 'redeem-product-key'] },
  'confirm-billing-profile': {
    pages: ['benefits-azure', 'benefits-overview', 'benefits-other'],
    labels: ['confirm', 'submit'],
  },
  buy: {
    pages: ['membership-offers'],
    labels: ['buy-now', 'accept-agreement-place-order', 'buy'],
  },
  'cancel-order': {
    pages: ['membership-offers', 'membership-bills'],
    labels: ['cancel-order', 'cancel-subscription'],
  },
  'submit-presales-request': {
    pages: ['benefits-technical-presales'],
    labels: ['submit-tpd-request', 'submit'],
  },
  'submit-support-request': { pages: ['support-request'], labels: ['submit'] },
  'cancel-subscription': {
    pages: ['customer-subscription'],
    labels: ['cancel-subscription', 'yes-cancel'],
  },
  'suspend-subscription': { pages: ['customer-subscription'], labels: ['suspend'] },
  'upgrade-subscription': { pages: ['customer-subscription'], labels: ['upgrade-now'] },
  'reduce-licenses': { pages: ['customer-subscription'], labels: ['submit'] },
}

/** The same word for two actions of a page: in Russian, to redeem is to activate. */
const shared: Record<string, ControlId> = { 'redeem активировать': 'activate' }

beforeEach(() => show(''))

describe('the actions that are held', () => {
  it('are exactly these', () => {
    expect(new Set(CONTROLS.map(({ id }) => id))).toEqual(new Set(Object.keys(expected)))
  })

  for (const [key, { pages: own, labels }] of Object.entries(expected)) {
    const id = key as ControlId
    const place = around[id] ?? (b => b)
    for (const label of labels) {
      it(`${id}: as ${label}, in every language, on its pages and nowhere else`, () => {
        for (const text of inAllLanguages(label)) {
          show(place(button(text)))
          const target = x()
          for (const page of pages) {
            const held = press(page, target)
            const want = own.includes(page) ? (shared[`${id} ${text}`] ?? id) : undefined
            if (want) expect(held?.id, `${text} on ${page}`).toBe(want)
            else expect(held?.id, `${text} on ${page}`).not.toBe(id)
          }
        }
      })
    }

    it(`${id}: not in prose, a heading, a link to the documentation, a field, or switched off`, () => {
      const page = own[0] as PageId
      for (const label of labels) {
        const text = inAllLanguages(label)[0]?.replaceAll('&', '&amp;') ?? ''
        const decoys = [
          `<p id="x">${text}</p>`,
          `<p>Then choose <b id="x" tabindex="0">${text}</b> to go on.</p>`,
          `<h3 id="x" tabindex="-1">${text}</h3>`,
          `<a id="x" href="https://learn.microsoft.com/partner-center/">${text}</a>`,
          `<img id="x" alt="${text}">`,
          `<div id="x" title="${text}">Learn more</div>`,
          `<button id="x" title="${text}">Learn more</button>`,
          `<code id="x" tabindex="0">${text}</code>`,
          `<input id="x" type="search" value="${text}" aria-label="${text}">`,
          `<button id="x" disabled>${text}</button>`,
          `<he-button id="x" aria-disabled="true">${text}</he-button>`,
          `<button id="x">${text} later</button>`,
        ]
        for (const decoy of decoys) expect(pressed(page, place(decoy)), decoy).toBeUndefined()
        expect(pressed(page, place(`<v6_he-button id="x">${text}</v6_he-button>`))).toBe(id)
      }
    })
  }

  const steps = [
    'Next',
    'Previous',
    'Skip',
    'Close',
    'Cancel',
    'Skip to Activate Benefits',
    'Remove',
  ]
  it.each([...steps, 'Get Key', 'Get keys and downloads', 'View details', 'Renew', 'OK'])(
    'never include %s',
    label => {
      for (const place of [(b: string) => b, ...Object.values(around)]) {
        for (const page of pages) expect(pressed(page, place(button(label))), page).toBeUndefined()
      }
    },
  )

  it('need what makes a common word costly', () => {
    const common: [PageId, string][] = [
      ['benefits-azure', 'Confirm'],
      ['benefits-azure', 'Submit'],
      ['benefits-technical-presales', 'Submit'],
      ['support-request', 'Submit'],
      ['customer-subscription', 'Submit'],
    ]
    for (const [page, text] of common) expect(pressed(page, button(text)), text).toBeUndefined()
  })
})

describe('Activate', () => {
  const page: PageId = 'benefits-technical-support'
  const steps = (entry: (title: string, id: string) => string) =>
    entry('Introduction', '') +
    entry('Activation Walkthrough', '') +
    entry('Activate Benefits', 'x')

  it.each([
    ['list entries', `<ol>${steps((t, id) => `<li><button id="${id}">${t}</button></li>`)}</ol>`],
    [
      'numbered entries',
      steps((t, id) => `<a href="#" id="${id}">3. ${t}</a>`).replace('3. A', 'A'),
    ],
    [
      'entries with a mark',
      `<ol>${steps((t, id) => `<li><i>✓</i> <a href="#" id="${id}">${t}</a></li>`)}</ol>`,
    ],
    [
      'entries of the portal',
      steps((t, id) => `<he-step><div role="button" id="${id}">${t}</div></he-step>`),
    ],
    ['buttons in a row', steps((t, id) => `<button id="${id}">${t}</button>`)],
    ['the step shown', '<li aria-current="step"><button id="x">Activate Benefits</button></li>'],
    ['a tab', '<div role="tablist"><button role="tab" id="x">Activate</button></div>'],
    ['a tab of its own', '<div role="tab" id="x">Activate Benefits</div>'],
    ['a tab of the portal', '<he-tab><button id="x">Activate</button></he-tab>'],
    ['a way to skip', '<button id="x">Skip to Activate Benefits</button>'],
  ])('is not held as a step: %s', (_, html) => {
    expect(pressed(page, `<div role="dialog"><h2>Consultation</h2>${html}</div>`)).toBeUndefined()
  })

  it.each([
    [
      'beside the list of steps',
      `<ol>${steps(t => `<li>${t}</li>`)}</ol><div>${button('Activate')}</div>`,
    ],
    [
      'below headings of that name',
      `<h3>Introduction</h3><p>Read</p><h3>Activate Benefit</h3>${button('Activate')}`,
    ],
    [
      'among other actions',
      `<ul><li><button>View details</button></li><li>${button('Activate')}</li></ul>`,
    ],
    ['in a row', `<table><tr><td>Introduction</td><td>${button('Activate')}</td></tr></table>`],
    [
      'in what a step shows',
      `<he-step><h3>Step 3</h3><p>Start your benefit here.</p>${button('Activate')}</he-step>`,
    ],
    ['in what a tab shows', `<div role="tabpanel">${button('Activate benefits')}</div>`],
    ['after numbered lines', `<p>1. Introduction</p>${button('Activate')}`],
  ])('is held %s', (_, html) => {
    expect(pressed(page, `<div role="dialog"><h2>Consultation</h2>${html}</div>`)).toBe('activate')
  })
})

describe('a billing profile', () => {
  const page: PageId = 'benefits-azure'
  const save = button('Save')

  it.each([
    [
      'a dialog’s name',
      `<div role="dialog" aria-label="Billing profile"><p>Choose</p><div>${save}</div></div>`,
    ],
    [
      'a panel’s heading',
      `<he-panel><h2>Select billing profile</h2><form>${fields(1)}${save}</form></he-panel>`,
    ],
    [
      'a panel’s attribute',
      `<he-panel heading="Billing Profile"><footer>${save}</footer></he-panel>`,
    ],
    ['a legend', `<fieldset><legend>Billing profile</legend>${save}</fieldset>`],
    ['a label', `<form><label>Billing profile <select></select></label><div>${save}</div></form>`],
    ['a list’s name', `<form><select aria-label="Billing profile"></select>${save}</form>`],
    [
      'a field of the portal',
      `<form><he-select label="Billing profile"></he-select>${save}</form>`,
    ],
    [
      'the heading above the choices',
      `<div><h2>Billing profile</h2><h3>Contoso</h3><p>USD</p>${save}</div>`,
    ],
    ['Dutch', `<section><h2>Factureringsprofiel kiezen</h2>${button('Bevestigen')}</section>`],
    ['Swedish', `<section><h2>Välj faktureringsprofil</h2>${button('Bekräfta')}</section>`],
    ['German', `<section><h2>Abrechnungsprofil auswählen</h2>${button('Senden')}</section>`],
    ['Japanese', `<section><h2>課金プロファイルの選択</h2>${button('送信')}</section>`],
    ['simplified Chinese', `<section><h2>选择计费配置文件</h2>${button('提交')}</section>`],
    ['traditional Chinese', `<section><h2>選取帳單設定檔</h2>${button('提交')}</section>`],
  ])('is confirmed where %s says so', (_, html) => {
    const page_ = `<main><h1>Benefits | Azure credits</h1>${html}</main>`
    expect(pressed(page, page_)).toBe('confirm-billing-profile')
    expect(pressed('benefits-software', page_)).toBeUndefined()
  })

  it.each([
    [
      'elsewhere on the page',
      `<section><h2>Billing profile</h2></section><section><h2>Contact</h2>${save}</section>`,
    ],
    ['in a card before', `<div><h3>Billing profile</h3></div><div><h3>Contact</h3>${save}</div>`],
    ['in the section before', `<section><h2>Billing profile</h2></section><p>Address</p>${save}`],
    ['in a card after', `<div>${save}</div><div><h3>Billing profile</h3></div>`],
    ['in prose', `<section><h2>Contact</h2><p>Not your billing profile.</p>${save}</section>`],
    [
      'around a dialog',
      `<section><h2>Billing profile</h2><div role="dialog"><h2>Delete?</h2>${save}</div></section>`,
    ],
    ['and only of Cancel', `<section><h2>Billing profile</h2>${button('Cancel')}</section>`],
    ['and only of Back', `<section><h2>Billing profile</h2>${button('Previous')}</section>`],
  ])('is not confirmed where it is spoken of %s', (_, html) => {
    expect(pressed(page, `<main><h1>Benefits | Azure</h1>${html}</main>`)).toBeUndefined()
  })
})

describe('Submit', () => {
  const submit = button('Submit')
  const box = '<label>Details <textarea></textarea></label>'

  it.each([
    ['a form', `<form>${fields(3)}${submit}</form>`],
    ['a form without an element of its own', `<div>${fields(3)}</div><div>${submit}</div>`],
    [
      'cards of one field each',
      `<div>${fields(1)}</div><div>${fields(1)}</div><div>${fields(1)}${submit}</div>`,
    ],
    ['a dialog', `<div role="dialog">${fields(2)}${box}${submit}</div>`],
    [
      'fields of the portal',
      `<form>${'<he-text-field></he-text-field>'.repeat(3)}${submit}</form>`,
    ],
    [
      'a form with a search among its fields',
      `<form>${fields(3)}<input type="search">${submit}</form>`,
    ],
    [
      'a form below the page’s search',
      `<header><he-search-box></he-search-box></header><div>${fields(3)}</div><footer>${submit}</footer>`,
    ],
  ])('sends a request of either kind from %s', (_, html) => {
    const page = `<main><h1>Request</h1>${html}</main>`
    expect(pressed('benefits-technical-presales', page)).toBe('submit-presales-request')
    expect(pressed('support-request', page)).toBe('submit-support-request')
  })

  it.each([
    ['a form', `<form>${box}${submit}</form>`],
    ['a section', `<section><h2>Issue details</h2>${box}<div>${submit}</div></section>`],
    ['a box of the portal', `<div><he-text-area label="Details"></he-text-area></div>${submit}`],
    [
      'a text that is edited in place',
      `<div contenteditable="true" role="textbox"></div>${submit}`,
    ],
    ['the help panel', `<he-panel heading="Contact support">${box}${submit}</he-panel>`],
  ])('sends a support request, and no other, from one large box: %s', (_, html) => {
    expect(pressed('support-request', `<main>${html}</main>`)).toBe('submit-support-request')
    expect(pressed('benefits-technical-presales', `<main>${html}</main>`)).toBeUndefined()
  })

  const request = `<div>${fields(3)}${box}</div>`
  it.each([
    ['a search form', `<form role="search"><input>${submit}</form>`],
    ['a search box', `<div><input type="search">${submit}</div>`],
    ['the portal’s search box', `<div><he-search-box></he-search-box>${submit}</div>`],
    ['a feedback box', `<div><h3>Give feedback</h3>${box}${submit}</div>`],
    ['a feedback form', `<form aria-label="Feedback">${fields(3)}${submit}</form>`],
    ['a long survey', `<form><h2>Survey</h2>${fields(4)}${submit}</form>`],
    [
      'a question about the page',
      `<div><p>Was this page helpful?</p><textarea></textarea>${submit}</div>`,
    ],
    [
      'the same in Dutch',
      `<div><p>Was deze pagina nuttig?</p><textarea></textarea>${submit}</div>`,
    ],
    ['a dialog of one box', `<div role="dialog">${box}${submit}</div>`],
    ['a dialog of one field', `<dialog open>${fields(1)}${submit}</dialog>`],
    ['a form of one field', `<form>${fields(1)}${submit}</form>`],
  ])('is left alone in %s, even beside the request', (_, html) => {
    for (const page of ['benefits-technical-presales', 'support-request'] as const) {
      expect(pressed(page, `<main>${request}${html}</main>`)).toBeUndefined()
    }
  })

  it('does not count fields that are not seen, nor check boxes', () => {
    const none = '<input type="hidden"><input type="checkbox"><input type="radio">'.repeat(3)
    expect(pressed('support-request', `<form>${none}${submit}</form>`)).toBeUndefined()
  })

  it('counts a box to choose from and the input in it once', () => {
    const choice = '<div role="combobox"><input></div>'
    const html = `<form>${choice.repeat(2)}${submit}</form>`
    expect(pressed('benefits-technical-presales', html)).toBeUndefined()
  })

  it.each([
    ['a number', '<input type="number">'],
    ['a spin button', '<div role="spinbutton" tabindex="0"></div>'],
    ['a quantity', '<label>Quantity <input></label>'],
    ['licences', '<input aria-label="New number of licenses">'],
    ['a quantity of the portal', '<he-text-field label="Aantal licenties"></he-text-field>'],
  ])('reduces licences beside %s', (_, field) => {
    const html = `<section><div>${field}</div><div>${submit}</div></section>`
    expect(pressed('customer-subscription', html)).toBe('reduce-licenses')
    expect(pressed('support-request', html)).toBeUndefined()
  })

  it.each([
    ['a reason', `<form><label>Reason <textarea></textarea></label>${submit}</form>`],
    ['a dialog over the quantity', `<input type="number"><div role="dialog">${box}${submit}</div>`],
    ['a search for licences', `<form><input type="search" aria-label="Licenses">${submit}</form>`],
  ])('reduces none beside %s', (_, html) => {
    expect(pressed('customer-subscription', html)).toBeUndefined()
  })
})

describe('Suspend', () => {
  const suspend = button('Suspend')

  it.each([
    ['alone', suspend],
    ['below its status', `<h1>Microsoft 365 E3</h1><section><h2>Status</h2>${suspend}</section>`],
    [
      'on a page of subscriptions',
      `<h1>Subscriptions</h1><div><h2>Azure plan</h2>${suspend}</div>`,
    ],
    ['in a named region', `<div role="region" aria-label="Subscription details">${suspend}</div>`],
  ])('is held %s', (_, html) => {
    expect(pressed('customer-subscription', html)).toBe('suspend-subscription')
  })

  it.each([
    ['users', `<h1>Subscriptions</h1><section><h2>Users</h2>${suspend}</section>`],
    ['an account', `<section><h2>Account of Jane</h2>${suspend}</section>`],
    ['something else', `<h1>Contoso</h1><section><h2>Notifications</h2>${suspend}</section>`],
  ])('is left alone below %s', (_, html) => {
    expect(pressed('customer-subscription', html)).toBeUndefined()
  })
})

describe('a check box drawn by its label', () => {
  it.each([
    ['its label around it', '<label>Activate <input type="checkbox" id="x"></label>'],
    ['a label elsewhere', '<label for="x">Activate</label><input type="checkbox" id="x">'],
    ['a label of a script', '<p id="l">Activate</p><i role="switch" tabindex="0" id="x"></i>'],
    ['the label of a radio button', '<label><input type="radio" id="x"><b>Activate</b></label>'],
    ['the host it is in', '<he-checkbox id="x">Activate</he-checkbox>'],
  ])('goes by %s', (_, html) => {
    show(html)
    const label = document.querySelector('#l')
    if (label) Object.defineProperty(x(), 'ariaLabelledByElements', { value: [label] })
    if (label) stubLabelledBy(label)
    expect(press('benefits-marketing')?.id).toBe('activate')
    vi.restoreAllMocks()
    Reflect.deleteProperty(Element.prototype, 'ariaLabelledByElements')
  })

  function stubLabelledBy(label: Element): void {
    Object.defineProperty(Element.prototype, 'ariaLabelledByElements', {
      configurable: true,
      get(this: Element) {
        return this.id === 'x' ? [label] : null
      },
    })
  }

  it('is left alone when its label says something else, and when it is off', () => {
    const page: PageId = 'benefits-marketing'
    expect(pressed(page, '<label>Active <input type="checkbox" id="x"></label>')).toBeUndefined()
    expect(
      pressed(page, '<label>Activate <input type="checkbox" id="x" disabled></label>'),
    ).toBeUndefined()
    expect(pressed(page, '<label>Activate <input id="x"></label>')).toBeUndefined()
  })
})

describe('a key on a row', () => {
  const page: PageId = 'benefits-software'
  const rowKey = (html: string) => {
    show(html)
    return controlOfRow([...lineageOf(x())], page)
  }
  const row = (cells: string, attributes = 'tabindex="0"') =>
    `<table><tr id="x" ${attributes}><td>Visio</td>${cells}</tr></table>`
  const keys = '<td><button>Get keys</button></td>'

  it('works its one control', () => {
    expect(rowKey(row(keys))).toMatchObject({ id: 'get-keys', label: 'Get keys' })
    expect(rowKey(row('<td tabindex="-1"><he-button>Get keys</he-button></td>'))?.id).toBe(
      'get-keys',
    )
    expect(
      rowKey('<div role="row" tabindex="-1" id="x"><a href="#">Get keys</a></div>')?.element
        .localName,
    ).toBe('a')
  })

  it('works one that is in a slot, or that hides its button', () => {
    show(`<x-row><he-button slot="keys-1">Get keys</he-button></x-row>`)
    const root = (document.querySelector('x-row') as Element).attachShadow({ mode: 'open' })
    root.innerHTML =
      '<table><tr tabindex="0"><td>Visio</td><td><slot name="keys-1"></slot></td></tr></table>'
    const host = document.querySelector('he-button') as Element
    host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>'
    const inner = root.querySelector('tr') as Element
    expect(controlOfRow([inner, root, document.body], page)?.element).toBe(host)
  })

  it('works what only looks like a button, with the hand over it', () => {
    const drawn = (more: string) =>
      row(`<td><span style="cursor: pointer">Get keys</span></td>${more}`)
    expect(rowKey(drawn(''))).toMatchObject({ id: 'get-keys', label: 'Get keys' })
    expect(rowKey(drawn('<td><button>Details</button></td>'))).toBeUndefined()
    expect(rowKey(row('<td><span>Get keys</span></td>'))).toBeUndefined()
  })

  it.each([
    ['none', row('<td>3</td>')],
    ['another beside it', row(`${keys}<td><button>Details</button></td>`)],
    ['a link beside it', row(`${keys}<td><a href="#">Visio</a></td>`)],
    ['a check box beside it', row(`<td><input type="checkbox"></td>${keys}`)],
    ['two of them', row(keys + keys)],
    ['one that is off', row('<td><button disabled>Get keys</button></td>')],
    ['one, but cannot be focused', row(keys, '')],
    ['one, but is no row', '<div id="x" tabindex="0"><button>Get keys</button></div>'],
  ])('does nothing where the row holds %s', (_, html) => expect(rowKey(html)).toBeUndefined())

  it('is no key on the row when something in it has the focus', () => {
    show(row('<td id="y" tabindex="0"><button>Get keys</button></td>'))
    const cell = document.querySelector('#y') as Element
    expect(controlOfRow([...lineageOf(cell)], page)).toBeUndefined()
    expect(controlOfRow([], page)).toBeUndefined()
  })
})

describe('words alone', () => {
  it('stand for the controls of a page that need nothing around them', () => {
    expect(controlByWords('  get KEYS ', 'benefits-cloud')).toBe('get-keys')
    expect(controlByWords('Buy now', 'membership-offers')).toBe('buy')
    expect(controlByWords('Abonnement annuleren', 'customer-subscription')).toBe(
      'cancel-subscription',
    )
    expect(controlByWords('Abonnement annuleren', 'membership-bills')).toBe('cancel-order')
    expect(controlByWords('Activeren', 'benefits-cloud')).toBeUndefined()
    expect(controlByWords('Submit', 'support-request')).toBeUndefined()
    expect(controlByWords('Buy now', 'benefits-cloud')).toBeUndefined()
    expect(controlByWords('', 'benefits-cloud')).toBeUndefined()
  })

  it('are known to be some control’s on whatever page', () => {
    expect(['Yes, cancel', 'zapisz', 'Spara', 'Visio'].filter(isControlLabel)).toEqual([
      'Yes, cancel',
      'Spara',
    ])
  })
})

describe('the work of a press', () => {
  it('does not grow with the number of controls that are listed', () => {
    const path = '<div>'.repeat(20)
    show(`${path}<p><b id="x">Some words</b></p>`)
    const reading = vi.spyOn(CharacterData.prototype, 'data', 'get')
    const reads = (page: PageId) => {
      reading.mockClear()
      expect(press(page)).toBeUndefined()
      return reading.mock.calls.length
    }
    // Five controls go by ten ids on a benefits page, two by three on the bills.
    expect(reads('benefits-overview')).toBe(reads('membership-bills'))
    expect(reads('benefits-overview')).toBeLessThan(150)
    reading.mockRestore()
  })

  it('asks a button for its names once, however many ways it is looked at', () => {
    show(`<he-button>${button('Assign user')}</he-button>`)
    const target = x()
    const asking = vi.spyOn(Element.prototype, 'getAttribute')
    expect(press('benefits-overview')?.id).toBe('assign-user')
    const times = asking.mock.calls.filter(
      ([name], call) => name === 'aria-labelledby' && asking.mock.contexts[call] === target,
    )
    expect(times).toHaveLength(1)
    asking.mockRestore()
  })

  it('looks at a bounded part of a large page for what is around a common word', () => {
    show(`<main>${'<p><b>Exchange</b> Server</p>'.repeat(5_000)}${button('Submit')}</main>`)
    const looking = vi.spyOn(Node.prototype, 'firstChild', 'get')
    expect(press('support-request')).toBeUndefined()
    expect(looking.mock.calls.length).toBeGreaterThan(0)
    expect(looking.mock.calls.length).toBeLessThan(6_000)
    looking.mockRestore()
  })
})

describe('a page of many actions', () => {
  it('is looked over for all of them, each found once', () => {
    show(`<h1>Benefits | Overview</h1><button>Get keys</button><button>Assign user</button>
      <section><h2>Billing profile</h2><button>Save</button></section><button>Save</button>
      <ol><li><button>Introduction</button></li><li><button>Activate Benefits</button></li></ol>
      <he-button>Activate</he-button><button>Redeem</button><button>Reassign user</button>`)
    expect(controlsIn(document, 'benefits-overview', noHand).controls.map(({ id }) => id)).toEqual([
      ...[
        'get-keys',
        'assign-user',
        'confirm-billing-profile',
        'activate',
        'redeem',
        'reassign-user',
      ],
    ])
  })
})
