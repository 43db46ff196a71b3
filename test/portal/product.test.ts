// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { offerOfSource, productOf } from '../../src/portal/product'

const key = 'ABCDE-F1234-GHIJK-L5678-MNOPQ'

function show(html: string): void {
  document.body.innerHTML = html
}

function x(root: ParentNode = document): Element {
  const element = root.querySelector('#x')
  if (!element) throw new Error('Nothing is marked x')
  return element
}

function shadow(host: Element | null, html: string): ShadowRoot {
  if (!host) throw new Error('No host')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = html
  return root
}

/** happy-dom fills slots and does not say which slot a node is in; browsers do, as written here. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'assignedSlot', {
    configurable: true,
    get(this: Element) {
      const slots = this.parentElement?.shadowRoot?.querySelectorAll('slot') ?? []
      return [...slots].find(slot => slot.name === (this.getAttribute('slot') ?? '')) ?? null
    },
  })
})

beforeEach(() => show(''))

const head = `<thead><tr><th>Benefit Name</th><th>Source (Program Name &amp; Specialization)</th>
  <th>Quantity</th><th></th></tr></thead>`

describe('the product of a row', () => {
  it('is in its header cell, and the source in the column of that name', () => {
    show(`<table>${head}<tbody>
      <tr><th scope="row">Exchange Server</th><td>ISV Success</td><td>1</td><td></td></tr>
      <tr><th scope="row">\n  SQL\u00ad Server\n 2019 </th><td>ISV Success</td><td>1 activations</td>
      <td><button id="x">Get keys</button></td></tr></tbody></table>`)
    expect(productOf(x())).toEqual({ name: 'SQL Server 2019', source: 'ISV Success' })
  })

  it('is in its first cell that says something', () => {
    show(`<table><tr><td><input type="checkbox"></td><td>›</td><td><a href="#">Visio</a></td>
      <td>Cloud</td><td>MAPS - Core</td><td><button id="x">Get keys</button></td></tr></table>`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'MAPS - Core' })
  })

  it('has no source where no column and no cell names one', () => {
    show(
      '<table><tr><td>Visio</td><td>5</td><td><button id="x">Get keys</button></td></tr></table>',
    )
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it('is read in rows made of other elements', () => {
    show(`<div role="grid"><div role="row"><b role="columnheader">Name</b>
      <b role="columnheader">Membership</b></div><div role="row"><i role="gridcell">Visio</i>
      <i role="gridcell">Any</i><i role="gridcell"><b id="x">Get keys</b></i></div></div>`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Any' })
  })

  it('is the one above when the row only holds its details', () => {
    show(`<table>${head}<tbody>
      <tr><th scope="row">Exchange Server</th><td>Legacy Gold</td><td>1</td><td></td></tr>
      <tr class="details" hidden><td colspan="4">Other</td></tr>
      <tr><th scope="row">SQL Server</th><td>Legacy Silver</td><td>1</td><td></td></tr>
      <tr class="details"><td colspan="4"><section><h4>Download</h4><p>Choose</p>
      <button id="x">Get keys</button></section></td></tr></tbody></table>`)
    expect(productOf(x())).toEqual({ name: 'SQL Server', source: 'Legacy Silver' })
  })

  it('is found from deep within it', () => {
    const boxes = '<div>'.repeat(60)
    show(`<table><tr><td>Visio</td><td>${boxes}<button id="x">Get keys</button></td></tr></table>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it('leaves out the control, where both are in one cell', () => {
    show('<table><tr><td>Visio <button id="x">Get keys</button></td><td>MAPS</td></tr></table>')
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'MAPS' })
  })

  it('is found from a button in the grid’s shadow root', () => {
    show('<he-data-grid><span slot="displayName-1">Visio</span></he-data-grid>')
    const root = shadow(
      document.querySelector('he-data-grid'),
      `<table><tr role="row" id="row-1"><th role="gridcell"><slot name="displayName-1"></slot></th>
      <td><he-button id="x">Get keys</he-button></td></tr></table>`,
    )
    const button = shadow(x(root), '<button><slot></slot></button>').querySelector('button')
    expect(productOf(button as Element)).toEqual({ name: 'Visio' })
  })

  it('is found from a slotted button, whose row is in the shadow root', () => {
    show(`<he-data-grid>
      <span slot="displayName-1">Exchange</span><span slot="origin-1">MAPS - Core</span>
      <span slot="actions-1"><button>Get keys</button></span>
      <span slot="displayName-2"><he-button>Visio</he-button></span><span slot="origin-2">Any</span>
      <span slot="actions-2"><button id="x">Get keys</button></span></he-data-grid>`)
    const cells = (row: number) =>
      ['displayName', 'origin', 'actions']
        .map(column => `<td role="gridcell"><slot name="${column}-${row}"></slot></td>`)
        .join('')
    shadow(
      document.querySelector('he-data-grid'),
      `<table role="grid"><thead><tr role="row"><th role="columnheader">Name</th>
      <th role="columnheader">Source</th><th role="columnheader"></th></tr></thead>
      <tbody><tr role="row">${cells(1)}</tr><tr role="row">${cells(2)}</tr></tbody></table>`,
    )
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Any' })
  })

  it('is found by the names of the slots when the rows cannot be seen', () => {
    const guid = '6a6c0c6e-0f7b-4b71-9a0f-1d1c4c2b0a11'
    show(`<he-data-grid><span slot="displayName-1">Exchange</span>
      <span slot="activateBy-${guid}">Dec 6</span><span slot="displayName-${guid}">Visio</span>
      <span slot="source-${guid}">Any</span>
      <span slot="actions-${guid}"><button id="x">Get keys</button></span></he-data-grid>`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Any' })
  })
})

describe('the product of a panel', () => {
  const steps = `<ol><li>Introduction</li><li>Activation Walkthrough</li></ol>
    <section><h3>1. Download</h3></section><section><h3>Activate Benefits</h3></section>
    <section><h3>3. Get Keys</h3><p>Use the key below</p><button id="x">Get Keys</button>
    <div><h4>Keys</h4></div></section>`

  it('is its heading, and the source the line below', () => {
    show(`<h1>Benefits | Software</h1><table>${head}<tr><td>Other</td><td>MAPS</td></tr></table>
      <div role="dialog"><header><h2>Threat Analytics</h2><p>MAPS - Core</p></header>${steps}</div>`)
    expect(productOf(x())).toEqual({ name: 'Threat Analytics', source: 'MAPS - Core' })
  })

  it('is not the title of a step that comes first', () => {
    show(`<dialog><h2>Introduction</h2><h2>Step 2: Install</h2><h2>Get keys</h2>
      <h2>Benefits | Software</h2><h3>Visio</h3>${steps}</dialog>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it('is found in the shadow root of the panel', () => {
    show(`<benefitsapp_he-panel><div>${steps}</div></benefitsapp_he-panel>`)
    shadow(
      document.body.firstElementChild,
      `<section role="dialog"><header><h2>Visio</h2><p>Solutions Partner - Core</p></header>
      <slot></slot></section>`,
    )
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Solutions Partner - Core' })
  })

  it('is found in what is slotted as its heading', () => {
    show(`<he-dialog><span slot="title"><b role="heading" aria-level="2">Visio</b></span>
      <span slot="subtitle">ISV Success</span>${steps}</he-dialog>`)
    shadow(document.body.firstElementChild, '<slot name="title"></slot><slot></slot>')
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'ISV Success' })
  })

  it('is found in its attributes when it has no heading', () => {
    show(`<he-panel heading="Visio" subheading="MAPS - Core">${steps}</he-panel>`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'MAPS - Core' })
    show(`<b id="name">Visio</b><div role="dialog" aria-labelledby="name">${steps}</div>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it.each([
    ['a sentence', '<p>Use this to manage your threats.</p>'],
    ['the next step', '<p>1. Download</p>'],
    ['a box with buttons', '<div>MAPS <button>Close</button></div>'],
    ['the label', '<p>Get keys</p>'],
    ['nothing', ''],
  ])('has no source when the line below is %s', (_, line) => {
    show(`<div role="dialog"><h2>Visio</h2>${line}<p><button id="x">Get keys</button></p></div>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })
})

describe('the product of a section', () => {
  it('is the first heading before the control', () => {
    show(`<h1>Benefits | Software</h1><div><h2>Visio</h2><p>Legacy Gold</p><h3>Download</h3>
      <div><h3>3. Get Keys</h3><button id="x">Get keys</button><h4>Keys</h4></div></div>`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Legacy Gold', isLoose: true })
  })

  it('is that of its own card, not of the first', () => {
    show(`<div><div><h3>Visio</h3><button>Get keys</button></div>
      <div><h3>Project</h3><button id="x">Get keys</button></div></div>`)
    expect(productOf(x())).toEqual({ name: 'Project', isLoose: true })
  })

  it('is sure in a section with no other control of that name', () => {
    const card = (more: string) =>
      `<section><h2>Visio</h2><p>Legacy Gold</p><div><button id="x">Get keys</button></div>${more}</section>`
    show(card(''))
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Legacy Gold' })
    // Were this one taken away, the other would be under the same heading.
    show(card('<div><button>Get keys</button></div>'))
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'Legacy Gold', isLoose: true })
  })

  it('is that of a label and of its field alike', () => {
    show(
      '<section><h2>Visio</h2><input type="checkbox" id="a"><label for="a">Get keys</label></section>',
    )
    for (const part of ['input', 'label']) {
      expect(productOf(document.querySelector(part) as Element)).toEqual({ name: 'Visio' })
    }
  })

  it('is not guessed from the card before when its own says nothing', () => {
    show(
      `<div><h3>Visio</h3><button>Get keys</button><i>?</i><button id="x">Get keys</button></div>`,
    )
    expect(productOf(x())).toEqual({})
  })

  it('is not the page', () => {
    show('<h1>Vorteile</h1><h2>Benefits | Software</h2><button id="x">Get keys</button>')
    expect(productOf(x())).toEqual({})
  })

  it('is unknown for a control that stands alone or in no document', () => {
    show('<button id="x">Get keys</button>')
    expect(productOf(x())).toEqual({})
    expect(productOf(document.createElement('button'))).toEqual({})
  })
})

describe('what is handed on as a product', () => {
  const row = (name: string, source = '') =>
    `<table><tr><td>${name}</td><td>${source}</td><td><button id="x">Get keys</button></td></tr></table>`

  it.each([
    key,
    key.toLowerCase(),
    `Visio ${key}`,
    key.replaceAll('-', ' '),
    key.replaceAll('-', ' \u2013 '),
    key.replaceAll('-', ''),
    [...key].join('\u200b'),
    [...key].map(letter => `<b>${letter}</b>`).join(''),
    key
      .split('-')
      .map(group => `<div>${group}</div>`)
      .join('-'),
    `${'Visio '.repeat(18)}${key}`,
  ])('is never a key: %s', text => {
    show(row(text, text))
    expect(productOf(x())).toEqual({})
    show(
      `<div role="dialog" aria-label="${key}"><h2>${text}</h2><p><b id="x">Get keys</b></p></div>`,
    )
    expect(productOf(x())).toEqual({})
    show(`<div role="dialog"><h2>Visio</h2><p>${text}</p><p><b id="x">Get keys</b></p></div>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it('is the name alone where keys came up beside it', () => {
    show(row(`Visio 2019 <div><h4>Keys</h4><ol><li><code>${key}</code></li></ol></div>`, 'MAPS'))
    expect(productOf(x())).toEqual({ name: 'Visio 2019', source: 'MAPS' })
    show(row(`ABC12 <b>${key}</b>`))
    expect(productOf(x())).toEqual({})
  })

  it('is 120 characters at most, and no whole paragraph', () => {
    show(row('Exchange '.repeat(20)))
    expect(productOf(x()).name).toBe('Exchange '.repeat(14).slice(0, 120).trim())
    show(row('Exchange '.repeat(40)))
    expect(productOf(x())).toEqual({})
  })

  it('is there although a form around hides its own properties', () => {
    show(`<form><input name="parentNode"><input name="localName">${row('Visio')}</form>`)
    const form = document.forms[0] as Element
    const control = x()
    const names = ['parentNode', 'localName', 'getAttribute', 'firstChild', 'assignedSlot']
    const get = () => form.lastElementChild
    for (const name of names) Object.defineProperty(form, name, { get, configurable: true })
    expect(productOf(control)).toEqual({ name: 'Visio' })
    for (const name of names) Reflect.deleteProperty(form, name)
  })

  it('is not looked for everywhere on a page of many sections', () => {
    const nested = '<div><section><p>a</p>'.repeat(4)
    show(`${'<section><h5>a</h5><p>b</p></section>'.repeat(3_000)}${nested}<b id="x">Get keys</b>`)
    const control = x()
    const looking = vi.spyOn(Element.prototype, 'localName', 'get')
    expect(productOf(control)).toEqual({})
    expect(looking.mock.calls.length).toBeGreaterThan(0)
    expect(looking.mock.calls.length).toBeLessThan(12_000)
    looking.mockRestore()
  })
})

describe('the product of an offer or a subscription', () => {
  const card = (name: string, button = '<button>Buy now</button>') =>
    `<he-card><img alt=""><h3>${name}</h3><p>Yearly benefits.</p>${button}</he-card>`
  const pressed = '<button id="x">Buy now</button>'

  it('is the heading of its card, surely', () => {
    show(`<main><h1>Membership offers</h1><h2>Offers</h2>${card('Partner Launch Benefits')}
      ${card('Partner Success Core Benefits', pressed)}${card('Expanded')}</main>`)
    expect(productOf(x())).toEqual({ name: 'Partner Success Core Benefits' })
    show(`<ul><li><h3>Visio</h3>${pressed}</li></ul>`)
    expect(productOf(x())).toEqual({ name: 'Visio' })
  })

  it('is the heading above it elsewhere, loosely', () => {
    show(`<main><h1>Offers</h1><div><h2>Legacy Silver</h2><p>Benefits.</p>${pressed}</div></main>`)
    expect(productOf(x())).toEqual({ name: 'Legacy Silver', isLoose: true })
  })

  it('is none where the heading is that of the card before', () => {
    show(`<main><h1>Offers</h1>${card('Legacy Silver')}<he-card>${pressed}</he-card></main>`)
    expect(productOf(x())).toEqual({})
  })

  it('is none where another of the name stands between, however deep', () => {
    show(`<h2>Visio</h2><div><p><button>Buy now</button></p><p>${pressed}</p></div>`)
    expect(productOf(x())).toEqual({})
  })

  it('is the heading of the pane in which the order is placed', () => {
    show(`<he-panel><h2>Microsoft action pack subscription</h2><label><input type="checkbox">I have
      read this</label><button id="x">Accept agreement &amp; place order</button></he-panel>`)
    expect(productOf(x())).toEqual({ name: 'Microsoft action pack subscription' })
  })

  it.each(['Cancel subscription', 'Upgrade now', 'Abonnement annuleren', 'Activeren', 'Suspend'])(
    'is no heading that says what a control does: %s',
    title => {
      show(`<div role="dialog"><h2>${title}</h2><h3>Visio</h3><button id="x">OK</button></div>`)
      expect(productOf(x())).toEqual({ name: 'Visio' })
    },
  )

  const subscription = (status: string) => `<h1>Microsoft 365 E3</h1>
    <section><h2>${status}</h2><button id="x">Cancel subscription</button></section>`

  it.each(['Status', 'Subscription details', 'License quantity', 'Cancel subscription'])(
    'is the main heading of a subscription’s page, below %s',
    status => {
      show(subscription(status))
      expect(productOf(x(), 'customer-subscription')).toEqual({
        name: 'Microsoft 365 E3',
        isLoose: true,
      })
      expect(productOf(x()).name).not.toBe('Microsoft 365 E3')
    },
  )

  it('is the nearest name on a page of several subscriptions', () => {
    show(`<h1>Subscriptions</h1><h2>Azure plan</h2><button>Suspend</button>
      <h2>Exchange Online</h2><h3>Status</h3><button id="x">Suspend</button>`)
    expect(productOf(x(), 'customer-subscription').name).toBe('Exchange Online')
  })

  it('is in the row of a customer’s subscription', () => {
    show(`<h1>Contoso</h1><table><tr><td>Exchange Online</td><td>5</td>
      <td><button id="x">Cancel subscription</button></td></tr></table>`)
    expect(productOf(x(), 'customer-subscription')).toEqual({ name: 'Exchange Online' })
  })
})

describe('looking for a product among thousands of cards', () => {
  /** Elements whose inside was looked at. */
  function lookedInto(look: () => void): number {
    const looking = vi.spyOn(Node.prototype, 'firstChild', 'get')
    look()
    const elements = new Set(looking.mock.contexts).size
    const times = looking.mock.calls.length
    looking.mockRestore()
    // Few are looked at twice: to walk through it, and to read what it says.
    expect(times).toBeLessThan(3 * elements + 100)
    return elements
  }

  const cards = (button: string) => `<div><p>Visio</p>${button}</div>`.repeat(2_500)
  const nested = (inner: string) => `${'<div>'.repeat(28)}${inner}${'</div>'.repeat(28)}`
  const own = '<div><p>Visio</p><button id="x">Get keys</button></div>'

  it('ends at the card before, where each has the control', () => {
    show(nested(cards('<button>Get keys</button>') + own))
    const control = x()
    const elements = lookedInto(() => expect(productOf(control)).toEqual({}))
    expect(elements).toBeGreaterThan(10)
    expect(elements).toBeLessThan(3_500)
  })

  it('ends after 1,500 elements, where none has a heading', () => {
    show(nested(cards('') + own))
    const control = x()
    const elements = lookedInto(() => expect(productOf(control)).toEqual({}))
    expect(elements).toBeGreaterThan(10)
    expect(elements).toBeLessThan(2_000)
  })

  it('still reads the heading before a control at the top of the page', () => {
    show(`<main><h2>Visio</h2><button id="x">Get keys</button>${cards('')}</main>`)
    expect(productOf(x())).toEqual({ name: 'Visio', isLoose: true })
  })

  it('takes no heading from far before for that of the control', () => {
    show(`<main><h2>Visio</h2>${cards('')}<button id="x">Get keys</button></main>`)
    expect(productOf(x())).toEqual({})
  })

  it('still reads a heading far out on a page of usual size', () => {
    show(`<h2>Visio</h2><p>All of it</p>${nested(`${'<p><b>a</b></p>'.repeat(400)}${own}`)}`)
    expect(productOf(x())).toEqual({ name: 'Visio', source: 'All of it', isLoose: true })
  })
})

describe('the offer a source names', () => {
  it.each([
    ['MAPS - Core', 'action-pack'],
    ['Microsoft Action Pack', 'action-pack'],
    ['Action Pack Subscription (MAPS)', 'action-pack'],
    ['Legacy Silver', 'silver'],
    ['Silver Core', 'silver'],
    ['LEGACY\u00a0GOLD', 'gold'],
    ['Gold Core', 'gold'],
    ['Legacy Gold - Core', 'gold'],
    ['Launch', 'partner-launch'],
    ['Partner Launch', 'partner-launch'],
    ['Launch Benefits', 'partner-launch'],
    ['Partner Launch Benefits - Core', 'partner-launch'],
    ['Success Core', 'success-core'],
    ['Partner Success Core Benefits', 'success-core'],
    ['Success Expanded', 'success-expanded'],
    ['Partner Success Expanded Benefits', 'success-expanded'],
    ['Expanded', 'success-expanded'],
    ['Solutions Partner - Core', 'solutions-partner'],
    [
      'Solutions Partner - Microsoft Low Code Application Development (Specialization)',
      'solutions-partner',
    ],
  ] as const)('%s is %s', (source, offer) => expect(offerOfSource(source)).toBe(offer))

  it.each([
    'ISV Success',
    'ISV Success - Core',
    'ISV Success Core Benefits',
    'Core',
    'Success',
    'Launch the Activation page',
    'Goldmine',
    'Quicksilver',
    'Network member',
    'Solutions Partner and MAPS - Core',
    'MAPS '.repeat(100),
    '',
  ])('%s is none of them', source => expect(offerOfSource(source)).toBeUndefined())
})
