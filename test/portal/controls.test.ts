// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://partner.microsoft.com/dashboard/v2/benefits/software" }
import { beforeEach, describe, expect, it, vi } from 'vitest'
import source from '../../scripts/labels-source.json'
import { type CursorOf, controlsIn, findControl, nearControls } from '../../src/portal/controls'
import type { PageId } from '../../src/portal/routes'
import { lineageOf } from '../../src/portal/tree'

const page: PageId = 'benefits-software'
const noHand: CursorOf = () => 'auto'

/** A hand over everything in an element that has the class, as CSS inherits it. */
const hand: CursorOf = element => (element.closest('.hand') ? 'pointer' : 'auto')

/** Presses an element, and says which element would be held. */
function press(target: Element, at: PageId = page, cursorOf: CursorOf = noHand) {
  let path: EventTarget[] = []
  const note = (event: Event) => {
    path = event.composedPath()
  }
  window.addEventListener('probe', note, { capture: true, once: true })
  target.dispatchEvent(new Event('probe', { bubbles: true, composed: true }))
  expect(path[0]).toBe(target)
  // Who looks at many elements leaves out those without a name.
  const drawn = findControl([...lineageOf(target)], at, cursorOf)
  expect(drawn === undefined || nearControls(at)(target)).toBe(true)
  return findControl(path, at, cursorOf)
}

function show(html: string): void {
  document.body.innerHTML = html
}

/** The element marked with `id="x"`, which is the one that is pressed. */
function x(root: ParentNode = document): Element {
  const element = root.querySelector('#x')
  if (!element) throw new Error('Nothing is marked x')
  return element
}

/** By tag: happy-dom takes `v6_he-button` for no selector. */
function tag(name: string): Element {
  return document.getElementsByTagName(name)[0] as Element
}

function shadow(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = html
  return root
}

beforeEach(() => show(''))

describe('where Get keys is held', () => {
  const benefits: PageId[] = [
    'benefits-overview',
    'benefits-software',
    'benefits-cloud',
    'benefits-azure',
    'benefits-visual-studio',
    'benefits-technical-support',
    'benefits-technical-presales',
    'benefits-marketing',
    'benefits-other',
  ]

  it.each(benefits)('on %s', at => {
    show('<button id="x">Get keys</button>')
    expect(press(x(), at)).toEqual({ id: 'get-keys', element: x(), label: 'Get keys' })
  })

  it.each<PageId>(['membership-offers', 'membership-bills', 'support-request'])(
    'and not on %s',
    at => {
      show('<button id="x">Get keys</button>')
      expect(press(x(), at)).toBeUndefined()
      expect(controlsIn(document, at)).toEqual({ controls: [], complete: true })
    },
  )

  for (const [language, labels] of Object.entries(source['get-keys'])) {
    it.each(labels)(`in ${language}, as %s`, label => {
      show('<v6_he-button><span id="x"></span></v6_he-button>')
      x().textContent = `\n      ${label.toUpperCase()}\n    `
      expect(press(x())?.element).toBe(tag('v6_he-button'))
    })
  }
})

describe('what is held', () => {
  it.each([
    ['a button', '<button id="x">Get Keys</button>'],
    ['a button over an image', '<button><img id="x" alt=""> Get keys</button>'],
    ['a button of one picture', '<button id="x"><img alt="Get keys"></button>'],
    [
      'a button of one drawing',
      '<button id="x"><svg><title>Get keys</title><path/></svg></button>',
    ],
    [
      'a button with a labelled icon',
      '<button id="x"><i role="img" aria-label="Get keys"></i></button>',
    ],
    ['a button with a tooltip on its icon', '<button id="x"><i title="Get keys"></i></button>'],
    ['a drawing in it', '<button><svg><title>Key</title><path id="x"/></svg> Get keys</button>'],
    [
      'a button with the name of an icon',
      '<button id="x"><i aria-hidden="true">vpn_key</i> Get keys</button>',
    ],
    ['a button with a glyph', '<button id="x"><i>\ue8d7</i> Get keys</button>'],
    ['a button named by aria-label', '<button id="x" aria-label="Get keys"><i>k</i></button>'],
    ['a button named by title', '<button id="x" title=" get  KEYS "></button>'],
    [
      'a button named by others',
      '<b id="a">Get</b><i id="b">keys</i><button id="x" aria-labelledby="a b">?</button>',
    ],
    [
      'a button that says more by aria-label',
      '<button id="x" aria-label="Get keys for Office">Get keys</button>',
    ],
    [
      'words in spans on lines of their own',
      '<button id="x">\n  <span>\n Get\n </span>\n\n  <span>keys</span>\n</button>',
    ],
    ['words in lines', '<button id="x">Get<br>keys</button>'],
    ['words far in', `<button id="x">${' '.repeat(9_000)}Get keys${'\n'.repeat(9_000)}</button>`],
    ['words with soft hyphens', '<button id="x">G\u00adet k\u00adeys</button>'],
    [
      'a button beside a style',
      '<button id="x"><style>b {}</style><script type="x">1</script>Get keys</button>',
    ],
    ['an input button', '<input type="button" id="x" value="Get keys">'],
    ['a submit button', '<form><input type="SUBMIT" id="x" value="Get keys"></form>'],
    ['a reset button', '<input type="reset" id="x" value="Get keys">'],
    ['an image button', '<input type="image" id="x" alt="Get keys">'],
    ['a link', '<a id="x" href="/dashboard/v2/benefits/software">Get keys</a>'],
    ['a link to nowhere', '<a id="x" href="#">Get keys</a>'],
    ['an empty link', '<a id="x" href="">Get keys</a>'],
    ['a link of a script', '<a id="x" href="javascript:void(0)">Get keys</a>'],
    ['a link to this host', '<a id="x" href="https://partner.microsoft.com/keys">Get keys</a>'],
    [
      'a link to the keys',
      '<a id="x" href="https://api.partnerbenefits.microsoft.com/k">Get keys</a>',
    ],
    ['a link to a made file', '<a id="x" href="blob:https://partner.microsoft.com/1">Get keys</a>'],
    ['a link without an address', '<td><a id="x">Get keys</a></td>'],
    ['a link with a role', '<a id="x" role="button">Get keys</a>'],
    ['a link with a tabindex', '<a id="x" tabindex="0">Get keys</a>'],
    ['a link in a sentence', '<p>Then <a id="x" href="#">Get keys</a> and go on.</p>'],
    ['a summary', '<details><summary id="x">Get keys</summary></details>'],
    ['the label of a check box', '<label id="x">Get keys <input type="checkbox"></label>'],
    ['the label of a button', '<label id="x" for="b">Get keys</label><button id="b"></button>'],
    ['a custom button', '<fluent-button id="x">Get keys</fluent-button>'],
    ['a custom menu button', '<x-menu-button id="x">Get keys</x-menu-button>'],
    ['the portal’s button', '<he-button id="x">Get keys</he-button>'],
    [
      'the portal’s prefixed button',
      '<customersvcadmin_he-button id="x">Get keys</customersvcadmin_he-button>',
    ],
    ['the portal’s link', '<v6_he-link id="x">Get keys</v6_he-link>'],
    ['the portal’s menu item', '<v6_he-menu-item id="x">Get keys</v6_he-menu-item>'],
    ['a focusable box', '<div id="x" tabindex="0">Get keys</div>'],
    ['a box that a script listens to', '<div id="x" onclick="void 0">Get keys</div>'],
    [
      'a cell that a script listens to',
      '<table><tr><td id="x" onclick="void 0">Get keys</td></tr></table>',
    ],
    ['a heading that is a button', '<h3 id="x" role="button">Get keys</h3>'],
    ['a button in a heading', '<h3><button id="x">Get keys</button></h3>'],
    ['a drawing that is a button', '<svg><g id="x" role="button" aria-label="Get keys"/></svg>'],
    ['a link in a drawing', '<svg><a id="x" href="#"><text>Get keys</text></a></svg>'],
    [
      'a button in the first legend of a fieldset that is off',
      '<fieldset disabled><legend><button id="x">Get keys</button></legend></fieldset>',
    ],
    [
      'a link in a fieldset that is off',
      '<fieldset disabled><a href="#" id="x">Get keys</a></fieldset>',
    ],
    [
      'a button of a framework that writes false',
      '<he-button id="x" disabled="false">Get keys</he-button>',
    ],
    ['a box whose disabled means nothing', '<div id="x" role="button" disabled>Get keys</div>'],
  ])('%s', (_, html) => {
    show(html)
    const found = press(x())
    expect(found?.label).toMatch(/^get keys$/i)
    expect(found?.element.contains(x())).toBe(true)
    expect(found?.element).not.toBe(document.body)
  })

  it.each([
    'button',
    'link',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'tab',
    'option',
    'switch',
    'treeitem',
    'presentation button',
  ])('a box with the role %s', role => {
    show(`<div id="x" role="${role}">Get keys</div>`)
    expect(press(x())?.element).toBe(x())
  })

  it('the innermost of two that go by the name', () => {
    show('<div role="menuitem"><button id="x">Get keys</button></div>')
    expect(press(x())?.element).toBe(x())
  })

  it('what is around, when the press falls beside the words', () => {
    show('<button id="b"><span>Get</span> <span id="x"></span><span>keys</span></button>')
    expect(press(x())?.element.id).toBe('b')
  })
})

describe('what is not held', () => {
  it.each([
    ['a paragraph', '<p id="x">Get keys</p>'],
    ['a focusable paragraph', '<p id="x" tabindex="-1">Get keys</p>'],
    ['a sentence', '<p id="x">Go to the last step by clicking on "Get Keys"</p>'],
    ['bold words in a sentence', '<p>Click on <b id="x">Get keys</b> in the last step.</p>'],
    [
      'a focusable term in a sentence',
      '<li>Click on <b id="x" tabindex="0">Get keys</b> now.</li>',
    ],
    ['a list item', '<ol><li id="x">Get keys</li></ol>'],
    ['a heading', '<h3 id="x">Get Keys</h3>'],
    ['a heading that can be focused', '<h3 id="x" tabindex="-1">Get Keys</h3>'],
    ['a heading by role', '<div id="x" role="heading" aria-level="2" tabindex="0">Get Keys</div>'],
    ['a heading that a script listens to', '<h3 id="x" onclick="void 0">Get Keys</h3>'],
    ['a place to jump to', '<a id="x" name="get-keys">Get Keys</a>'],
    ['a link target in a heading', '<h3><a id="x">Get Keys</a></h3>'],
    ['code', '<code id="x" tabindex="0">Get keys</code>'],
    ['a cell', '<table><tr><td id="x">Get keys</td></tr></table>'],
    [
      'a cell that can be focused',
      '<table><tr><td id="x" role="gridcell" tabindex="0">Get keys</td></tr></table>',
    ],
    [
      'the room beside the button in a cell',
      '<table><tr><td id="x" tabindex="0"><button>Get keys</button></td></tr></table>',
    ],
    [
      'a dialog of that name',
      '<div role="dialog" tabindex="-1" aria-label="Get keys"><p id="x">Hello</p></div>',
    ],
    [
      'a focusable box of that name',
      '<div tabindex="-1" aria-label="Get keys"><p id="x">Hello</p></div>',
    ],
    ['a picture', '<img id="x" alt="Get keys">'],
    ['a box with a tooltip', '<div id="x" title="Get keys"></div>'],
    ['a button that says more', '<button id="x">Get keys and downloads</button>'],
    ['a numbered button', '<button id="x">3. Get Keys</button>'],
    ['a button for one key', '<button id="x">Get Key</button>'],
    ['a button whose words run together', '<button id="x"><b>Get</b><b>keys</b></button>'],
    [
      'a link to the documentation',
      '<a id="x" href="https://learn.microsoft.com/partner-center/">Get keys</a>',
    ],
    ['a link to the older documentation', '<a id="x" href="//docs.microsoft.com/">Get keys</a>'],
    ['a link to support', '<a id="x" href="https://support.microsoft.com/">Get keys</a>'],
    ['a short link', '<a id="x" href="http://aka.ms/getkeys">Get keys</a>'],
    [
      'a forwarding link',
      '<a id="x" href="https://go.microsoft.com/fwlink/?linkid=1">Get keys</a>',
    ],
    [
      'a link to a host that looks alike',
      '<a id="x" href="https://partner.microsoft.com.example.com/">Get keys</a>',
    ],
    ['a link to write a mail', '<a id="x" href="mailto:a@example.com">Get keys</a>'],
    [
      'a link button to the documentation',
      '<a id="x" role="button" href="https://learn.microsoft.com/">Get keys</a>',
    ],
    [
      'a portal link to the documentation',
      '<he-link id="x" href="https://learn.microsoft.com/">Get keys</he-link>',
    ],
    [
      'a menu item around such a link',
      '<div role="menuitem"><a id="x" href="https://aka.ms/k">Get keys</a></div>',
    ],
    ['a text field', '<input id="x" value="Get keys" title="Get keys" aria-label="Get keys">'],
    ['a search box', '<input type="search" id="x" value="Get keys">'],
    [
      'a search box in a button',
      '<div role="button" aria-label="Get keys"><input type="search" id="x"></div>',
    ],
    ['a text area', '<textarea id="x" title="Get keys">Get keys</textarea>'],
    ['a list to choose from', '<select title="Get keys"><option id="x">Get keys</option></select>'],
    [
      'a box to write in',
      '<div contenteditable="true" tabindex="0"><span id="x">Get keys</span></div>',
    ],
    ['a combo box', '<div id="x" role="combobox" tabindex="0">Get keys</div>'],
    ['the label of a text field', '<label id="x">Get keys <input></label>'],
    ['a label of nothing', '<label id="x">Get keys</label>'],
    ['a disabled button', '<button id="x" disabled>Get keys</button>'],
    ['a disabled input', '<input type="button" id="x" value="Get keys" disabled>'],
    [
      'a button that says it is disabled',
      '<div id="x" role="button" aria-disabled="true">Get keys</div>',
    ],
    [
      'a button in a disabled fieldset',
      '<fieldset disabled><p><button id="x">Get keys</button></p></fieldset>',
    ],
    [
      'a button in its second legend',
      '<fieldset disabled><legend></legend><legend><button id="x">Get keys</button></legend></fieldset>',
    ],
    ['a disabled portal button', '<he-button id="x" disabled>Get keys</he-button>'],
    ['the page', '<p id="x">Hello</p><button>Get keys</button>'],
    ['an unnamed button', '<button id="x"></button>'],
    ['a button named by nothing there', '<button id="x" aria-labelledby="gone"></button>'],
  ])('%s', (_, html) => {
    show(html)
    expect(press(x())).toBeUndefined()
  })

  it('a button whose text would take the whole page to read', () => {
    show('<button id="x">Get keys</button>')
    x().append(...Array.from({ length: 5_000 }, () => document.createElement('i')))
    expect(press(x())).toBeUndefined()
    x().textContent = `Get keys${'.'.repeat(3_000_000)}`
    expect(press(x())).toBeUndefined()
  })
})

describe('the portal’s own buttons', () => {
  const button = '<v6_he-button class="he-button"><span id="x">Get keys</span></v6_he-button>'
  const host = () => tag('v6_he-button')

  it('are held as a whole, wherever in them the press falls', () => {
    show(button)
    const root = shadow(host(), '<button><slot></slot></button>')
    const inner = root.querySelector('button') as Element
    const slot = root.querySelector('slot') as Element
    for (const target of [host(), inner, slot]) {
      expect(press(target)).toEqual({ id: 'get-keys', element: host(), label: 'Get keys' })
    }
  })

  it('are held when the shadow root brings the words along', () => {
    show('<v6_he-button></v6_he-button>')
    const root = shadow(host(), '<button id="x"><span>Get</span> <span>Keys</span></button>')
    expect(press(x(root))?.element).toBe(host())
  })

  it('are held when the shadow root adds words of its own', () => {
    show(button)
    const root = shadow(host(), '<button id="x"><slot></slot><em>opens below</em></button>')
    expect(press(x(root))?.element).toBe(host())
  })

  it('are held when the name is on the host, or on the button inside', () => {
    show('<v6_he-button aria-label="Get keys"></v6_he-button>')
    const root = shadow(host(), '<button id="x"><slot></slot></button>')
    expect(press(x(root))?.element).toBe(host())

    show('<v6_he-button></v6_he-button>')
    const named = shadow(host(), '<button id="x" aria-label="Get keys"></button>')
    expect(press(x(named))?.element).toBe(host())
  })

  it('are held with words that are passed through several shadow roots', () => {
    show('<x-card><span>Get keys</span></x-card>')
    const card = document.querySelector('x-card') as Element
    const outer = shadow(card, '<v6_he-button><slot></slot></v6_he-button>')
    const middle = outer.firstElementChild as Element
    const inner = shadow(middle, '<button id="x"><slot></slot></button>')
    expect(press(x(inner))?.element).toBe(middle)
  })

  it('keep the button inside for themselves only if they go by the same name', () => {
    show('<he-menu-button aria-label="More"></he-menu-button>')
    const menu = document.querySelector('he-menu-button') as Element
    const root = shadow(menu, '<div><button id="x">Get keys</button><button>Other</button></div>')
    expect(press(x(root))?.element).toBe(x(root))
  })

  it('are held in a closed shadow root, when the caller found a way in', () => {
    show('<x-card>Get keys</x-card>')
    const root = tag('x-card').attachShadow({ mode: 'closed' })
    root.innerHTML = '<v6_he-button id="x"><b>Get keys</b></v6_he-button>'
    expect(findControl([x(root), root, tag('x-card'), document.body], page)?.element).toBe(x(root))
    expect(press(tag('x-card'))).toBeUndefined()
  })

  it('find what they are labelled by in their own shadow root', () => {
    show('<b id="name">Close</b><x-host></x-host>')
    const own = document.querySelector('x-host') as Element
    const root = shadow(
      own,
      '<b id="name">Get keys</b><button id="x" aria-labelledby="name"></button>',
    )
    expect(press(x(root))?.element).toBe(x(root))
  })

  it.each(['disabled', 'aria-disabled="true"'])('are not held while %s', attribute => {
    show(`<v6_he-button ${attribute}><span>Get keys</span></v6_he-button>`)
    const root = shadow(host(), '<button id="x"><slot></slot></button>')
    expect(press(x(root), page, () => 'pointer')).toBeUndefined()
    expect(press(host())).toBeUndefined()
  })

  it('are not held when they lead out of the portal', () => {
    show('<v6_he-button><span>Get keys</span></v6_he-button>')
    const root = shadow(host(), '<a id="x" href="https://learn.microsoft.com/"><slot></slot></a>')
    expect(press(x(root))).toBeUndefined()
  })
})

describe('a button that only the pointer gives away', () => {
  it.each([
    ['a box', '<div class="hand" id="x">Get keys</div>'],
    ['words in a box', '<div class="hand"><span id="x">Get keys</span></div>'],
    ['a picture', '<img class="hand" id="x" alt="Get keys">'],
    [
      'a box in a cell',
      '<table><tr><td>Office</td><td><div class="hand" id="x">Get keys</div></td></tr></table>',
    ],
    ['a list item', '<ul><li class="hand" id="x">Get keys</li></ul>'],
    [
      'a box beside another',
      '<div><span class="hand">Details</span> | <span class="hand" id="x">Get keys</span></div>',
    ],
    ['a box alone in a paragraph', '<p><span class="hand" id="x">Get keys</span></p>'],
    [
      'a box in a page that listens everywhere',
      '<div onclick="void 0"><p>Hi</p><i class="hand" id="x">Get keys</i></div>',
    ],
    [
      'a box in a focusable panel',
      '<div tabindex="-1"><p>Hi</p><i class="hand" id="x">Get keys</i></div>',
    ],
  ])('is held: %s', (_, html) => {
    show(html)
    expect(press(x(), page, hand)?.element).toBe(x())
    expect(press(x(), page, noHand)).toBeUndefined()
  })

  it.each([
    ['a heading', '<h3 class="hand" id="x">Get keys</h3>'],
    ['words in a heading', '<h3><span class="hand" id="x">Get keys</span></h3>'],
    ['words in a sentence', '<p>Click <span class="hand" id="x">Get keys</span> now</p>'],
    ['words in a list item', '<ul><li>Click <span class="hand" id="x">Get keys</span></li></ul>'],
    ['marked words in a sentence', '<p>Click <i><b class="hand" id="x">Get keys</b></i> now</p>'],
    ['code', '<pre><span class="hand" id="x">Get keys</span></pre>'],
    [
      'a cell of a row that opens',
      '<table><tr class="hand"><td>Office</td><td id="x">Get keys</td></tr></table>',
    ],
    [
      'words on a card that opens',
      '<div class="hand"><h3>Office</h3><div id="x">Get keys</div></div>',
    ],
    [
      'words in another button',
      '<button class="hand" aria-label="Open"><b id="x">Get keys</b> for Office</button>',
    ],
    ['a box around a button', '<div class="hand" id="x"><button>Get keys</button></div>'],
    [
      'words in a disabled button',
      '<button disabled><span class="hand" id="x">Get keys</span></button>',
    ],
    [
      'a box that says it is disabled',
      '<div class="hand" aria-disabled="true" id="x">Get keys</div>',
    ],
    ['other words', '<div class="hand" id="x">Get keys and downloads</div>'],
  ])('is not held: %s', (_, html) => {
    show(html)
    expect(press(x(), page, hand)).toBeUndefined()
  })

  it('is recognised by its style', () => {
    show('<div style="cursor: pointer"><span id="x">Get keys</span></div>')
    expect(findControl([x()], page)?.element).toBe(x())
  })
})

describe('pages that are bent out of shape', () => {
  const names = [
    ...['tagName', 'localName', 'nodeType', 'nodeName', 'attributes', 'children', 'childNodes'],
    ...['firstChild', 'nextSibling', 'parentNode', 'parentElement', 'getAttribute', 'hasAttribute'],
    ...[
      'closest',
      'matches',
      'querySelector',
      'getRootNode',
      'ownerDocument',
      'shadowRoot',
      'title',
    ],
    ...['assignedSlot', 'contains', 'textContent', 'className', 'baseURI', 'host', 'data', 'id'],
  ]
  const inputs = names.map(name => `<input type="hidden" name="${name}">`).join('')

  /** What browsers do with the names of fields, and happy-dom does for some. */
  function whileClobbered(form: Element, look: () => void) {
    const get = () => form.lastElementChild
    for (const name of names) Object.defineProperty(form, name, { get, configurable: true })
    look()
    for (const name of names) Reflect.deleteProperty(form, name)
  }

  it('still hold a button in a form that hides its own properties', () => {
    show(`<form>${inputs}<button id="x">Get keys</button></form>`)
    const button = x()
    const form = document.forms[0] as Element
    whileClobbered(form, () => {
      const path = [button, form, document.body, document, window]
      expect(findControl(path, page, noHand)?.element).toBe(button)
      expect(findControl(path.slice(1), page)).toBeUndefined()
      expect(controlsIn(document, page).controls.map(found => found.element)).toEqual([button])
    })
  })

  it('still hold a form that is a button, and leave one alone that is none', () => {
    for (const role of ['button', 'form']) {
      show(`<form role="${role}" aria-label="Get keys">${inputs}</form>`)
      const form = document.forms[0] as Element
      whileClobbered(form, () => {
        const held = findControl([form], page, noHand)?.element
        expect(held === form).toBe(role === 'button')
      })
    }
  })

  it('do not make it throw with anything in the path', () => {
    show('<svg class="a"><use id="x" href="#y"/></svg>')
    const odd = [
      ...[x(), document.createTextNode('Get keys'), document.createComment('Get keys')],
      ...[document.createDocumentFragment(), document, window, new EventTarget()],
      ...[
        null,
        undefined,
        1,
        'Get keys',
        {},
        { nodeType: 1, localName: 'button' },
        new Proxy({}, {}),
      ],
    ]
    expect(findControl(odd as EventTarget[], page)).toBeUndefined()
    expect(findControl([], page)).toBeUndefined()
  })

  it('do not make it throw when the style cannot be read', () => {
    vi.stubGlobal('getComputedStyle', () => {
      throw new Error('no style')
    })
    show('<div id="x">Get keys</div>')
    expect(findControl([x()], page)).toBeUndefined()
    vi.unstubAllGlobals()
  })

  it('still hold a button that is in no document', () => {
    const button = document.createElement('button')
    button.textContent = 'Get keys'
    expect(findControl([button], page)?.element).toBe(button)
  })

  it('still hold a button far down', () => {
    show('<div></div>')
    let place = document.querySelector('div') as Element
    for (let depth = 0; depth < 3_000; depth++) {
      place = place.appendChild(document.createElement('div'))
    }
    const button = place.appendChild(document.createElement('button'))
    button.textContent = 'Get keys'
    expect(findControl([button, place], page)?.element).toBe(button)
  })

  it('are not read to the end for a press on a page of ten thousand rows', () => {
    show(`<main>${'<p><b>Exchange</b> Server</p>'.repeat(10_000)}<i id="x"></i></main>`)
    const target = x()
    const reading = vi.spyOn(CharacterData.prototype, 'data', 'get')
    expect(press(target)).toBeUndefined()
    expect(reading.mock.calls.length).toBeGreaterThan(0)
    expect(reading.mock.calls.length).toBeLessThan(200)
    reading.mockRestore()
  })
})

describe('looking for controls', () => {
  it('finds them in shadow roots and frames, each once', () => {
    show(`
      <p>Click on Get keys</p>
      <div role="menuitem"><button id="a">Get keys</button></div>
      <v6_he-button id="b"><span>Get Keys</span></v6_he-button>
      <x-grid></x-grid>
      <button disabled>Get keys</button>
      <a href="https://aka.ms/keys">Get keys</a>
      <iframe srcdoc="<button id=e>Get keys</button>"></iframe>
    `)
    shadow(document.querySelector('#b') as Element, '<button><slot></slot></button>')
    const grid = shadow(
      document.querySelector('x-grid') as Element,
      '<a id="c" href="#">Get keys</a><y-cell></y-cell>',
    )
    shadow(grid.querySelector('y-cell') as Element, '<input id="d" type="button" value="Get keys">')
    const { controls, complete } = controlsIn(document, page)
    expect(controls.map(found => found.element.id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(new Set(controls.map(found => found.id))).toEqual(new Set(['get-keys']))
    expect(complete).toBe(true)
  })

  it('finds the same elements that a press would', () => {
    show(
      '<div class="hand"><span>Get keys</span></div><v6_he-button id="x">Get keys</v6_he-button>',
    )
    const found = controlsIn(document, page, hand).controls.map(({ element }) => element.localName)
    expect(found).toEqual(['span', 'v6_he-button'])
  })

  it('looks through a shadow root when asked for one', () => {
    show('<button>Get keys</button><x-grid></x-grid>')
    const root = shadow(
      document.querySelector('x-grid') as Element,
      '<button id="x">Get keys</button>',
    )
    expect(controlsIn(root, page).controls.map(found => found.element)).toEqual([x(root)])
  })

  it('says so when a document was too large to be looked through', () => {
    show(`<ul>${'<li></li>'.repeat(50)}</ul><button>Get keys</button>`)
    expect(controlsIn(document, page, noHand, 40)).toEqual({ controls: [], complete: false })
    const all = document.querySelectorAll('*').length
    expect(controlsIn(document, page, noHand, all)).toMatchObject({ complete: true })
  })
})
