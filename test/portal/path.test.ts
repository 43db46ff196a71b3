// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://partner.microsoft.com/dashboard/v2/benefits/software" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { controlsIn, findControl } from '../../src/portal/controls'
import { shadowOf } from '../../src/portal/dom'
import { namesOf } from '../../src/portal/names'
import { pathOf } from '../../src/portal/path'
import { productOf } from '../../src/portal/product'
import { lineageOf, walk } from '../../src/portal/tree'

const page = 'benefits-software'
const closed = new Map<Element, ShadowRoot>()

/** What the browser tells extensions about closed roots, as Chromium does it. */
const openOrClosedShadowRoot = vi.fn((element: Element) => {
  if (!(element instanceof HTMLElement)) throw new TypeError('No matching signature.')
  return element.shadowRoot ?? closed.get(element) ?? null
})

function shadow(host: Element, html: string, mode: ShadowRootMode = 'closed'): ShadowRoot {
  const root = host.attachShadow({ mode })
  root.innerHTML = html
  if (mode === 'closed') closed.set(host, root)
  return root
}

function tag(name: string, root: ParentNode = document.body): Element {
  const found = [...root.querySelectorAll('*')].find(element => element.localName === name)
  if (!found) throw new Error(`No ${name}`)
  return found
}

/** happy-dom draws nothing, so each test says what is where. */
let atPoint = (_root: ShadowRoot, _x: number, _y: number): Element | null | Element[] => null
let focused = (_root: ShadowRoot): Element | null => null

/**
 * An event at an element, with the path a browser gives to the listeners of an extension: up to the
 * host of each closed root, without anything in it.
 */
function pathOfPress(target: Element, event: Event): readonly EventTarget[] {
  const path: EventTarget[] = []
  for (let node: Node | null = target; node; ) {
    path.push(node)
    const slot: HTMLSlotElement | undefined = openSlotOf(node)
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  }
  event.composedPath = () => [...path, window]
  return pathOf(event)
}

function openSlotOf(node: Node): HTMLSlotElement | undefined {
  const root = node.parentElement?.shadowRoot
  return root && node instanceof Element ? (root.querySelector('slot') ?? undefined) : undefined
}

const press = (target: Element, type = 'pointerdown') =>
  pathOfPress(target, new MouseEvent(type, { clientX: 5, clientY: 6, detail: 1 }))

const keyed = (target: Element) => pathOfPress(target, new KeyboardEvent('keydown', { key: ' ' }))

beforeEach(() => {
  document.body.innerHTML = ''
  closed.clear()
  atPoint = () => null
  focused = () => null
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } })
  Object.defineProperty(ShadowRoot.prototype, 'elementsFromPoint', {
    configurable: true,
    value(this: ShadowRoot, left: number, top: number) {
      return [atPoint(this, left, top)].flat().filter(element => element !== null)
    },
  })
  Object.defineProperty(ShadowRoot.prototype, 'activeElement', {
    configurable: true,
    get(this: ShadowRoot) {
      return focused(this)
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the way of an event', () => {
  it('is the browser’s own where nothing is closed', () => {
    document.body.innerHTML = '<x-card><b>Get keys</b></x-card>'
    shadow(tag('x-card'), '<button><slot></slot></button>', 'open')
    const event = new MouseEvent('click', { detail: 1 })
    const path = pathOfPress(tag('b'), event)
    expect(path).toEqual(event.composedPath())
    expect(path).toContain(shadowOf(tag('x-card')))
  })

  it('leads into a closed root where words put into a slot are at the point', () => {
    document.body.innerHTML = '<x-card>Get keys</x-card>'
    const root = shadow(tag('x-card'), '<button><slot></slot></button>')
    // Words are not in the root, so that the browser names what they are in: the host.
    atPoint = () => [tag('x-card'), tag('button', root), document.body]
    const path = press(tag('x-card'))
    expect(path[0]).toBe(tag('button', root))
    expect(findControl(path, page)?.element).toBe(tag('button', root))
  })

  it('leads into a closed root by the point that was pressed', () => {
    document.body.innerHTML = '<main><x-card></x-card></main>'
    const root = shadow(tag('x-card'), '<div><button><i>Get keys</i></button></div>')
    const where: number[] = []
    atPoint = (of, left, top) => {
      where.push(left, top)
      return of === root ? tag('i', root) : null
    }
    const path = press(tag('x-card'))
    expect(path.slice(0, 5)).toEqual([
      ...[tag('i', root), tag('button', root), tag('div', root)],
      ...[tag('x-card'), tag('main')],
    ])
    expect(path.at(-1)).toBe(window)
    expect(where.slice(0, 2)).toEqual([5, 6])
    expect(where.every(at => at < 7)).toBe(true)
    expect(findControl(path, page)?.element).toBe(tag('button', root))
  })

  it('leads to what lies within the pixel that was pressed, at its edge or between its lines', () => {
    document.body.innerHTML = '<x-card></x-card>'
    const root = shadow(tag('x-card'), '<div><button>Get keys</button></div>')
    atPoint = (_, left) => tag(left > 5.6 ? 'button' : 'div', root)
    expect(press(tag('x-card'))[0]).toBe(tag('button', root))
    // What is beside it is something else, however near.
    root.innerHTML = '<i></i><button>Get keys</button>'
    atPoint = (_, left) => tag(left > 5.6 ? 'button' : 'i', root)
    expect(press(tag('x-card'))[0]).toBe(tag('i', root))
  })

  it('leads to the button of the form for the click that Enter in a field of it makes', () => {
    document.body.innerHTML = '<x-card></x-card>'
    const root = shadow(tag('x-card'), '<form><input name="code"><button>Redeem</button></form>')
    focused = () => tag('input', root)
    const click = pathOfPress(tag('x-card'), new MouseEvent('click', { detail: 0 }))
    expect(findControl(click, page)?.element).toBe(tag('button', root))
    // The key itself is typed into the field.
    expect(keyed(tag('x-card'))[0]).toBe(tag('input', root))
  })

  it('leads there by the point of a finger', () => {
    document.body.innerHTML = '<x-card></x-card>'
    const root = shadow(tag('x-card'), '<button>Get keys</button>')
    atPoint = (_, left, top) => (left === 7 && top === 8 ? tag('button', root) : null)
    const touch = Object.assign(new Event('touchstart'), {
      changedTouches: [{ clientX: 7, clientY: 8 }],
    })
    expect(pathOfPress(tag('x-card'), touch)[0]).toBe(tag('button', root))
  })

  it.each([
    ['a key', () => new KeyboardEvent('keydown', { key: 'Enter' })],
    ['the click a key makes', () => new MouseEvent('click', { detail: 0 })],
  ])('leads there by what has the focus, for %s', (_, event) => {
    document.body.innerHTML = '<x-card></x-card>'
    const root = shadow(tag('x-card'), '<button>Get keys</button><button id="b">Close</button>')
    focused = () => tag('button', root)
    atPoint = () => root.querySelector('#b')
    expect(pathOfPress(tag('x-card'), event())[0]).toBe(tag('button', root))
  })

  it('leads through closed roots within one another, and open ones in them', () => {
    document.body.innerHTML = '<x-page></x-page>'
    const outer = shadow(tag('x-page'), '<p></p><x-card></x-card>')
    const card = tag('x-card', outer)
    const middle = shadow(card, '<v6_he-button><b>Get</b> keys</v6_he-button>', 'open')
    const button = tag('v6_he-button', middle)
    const inner = shadow(button, '<button><slot></slot></button>')
    atPoint = root => {
      if (root === outer) return card
      return root === middle ? button : tag('button', inner)
    }
    const path = press(tag('x-page'))
    expect(path.slice(0, 4)).toEqual([tag('button', inner), button, card, tag('x-page')])
    expect(findControl(path, page)).toEqual({ id: 'get-keys', element: button, label: 'Get keys' })
  })

  it('leads around what is put in a slot of a closed root', () => {
    document.body.innerHTML = '<x-card><i></i><b>Get keys</b><i slot="end"></i></x-card>'
    const html = '<div><button><slot></slot></button><em><slot name="end"></slot></em></div>'
    const root = shadow(tag('x-card'), html)
    const [first, last] = root.querySelectorAll('slot')
    const path = press(tag('b'))
    expect(path.slice(0, 5)).toEqual([
      ...[tag('b'), first, tag('button', root), tag('div', root), tag('x-card')],
    ])
    expect(findControl(path, page)?.element).toBe(tag('button', root))
    expect([...lineageOf(tag('b'))]).toContain(tag('button', root))
    const beside = document.querySelector('[slot]') as Element
    expect(press(beside).slice(1, 3)).toEqual([last, tag('em', root)])
    expect(findControl(press(beside), page)).toBeUndefined()
  })

  it('leads around a slot that is passed on to another closed root', () => {
    document.body.innerHTML = '<x-card><b>Get keys</b></x-card>'
    const outer = shadow(tag('x-card'), '<x-box><slot></slot></x-box>')
    const inner = shadow(tag('x-box', outer), '<button><slot></slot></button>')
    expect(press(tag('b')).slice(0, 6)).toEqual([
      ...[tag('b'), tag('slot', outer), tag('slot', inner), tag('button', inner)],
      ...[tag('x-box', outer), tag('x-card')],
    ])
  })

  it('leads into closed roots of common elements, whatever they hold', () => {
    document.body.innerHTML = '<section><p>Visio</p></section>'
    const outer = shadow(tag('section'), '<slot></slot><div><i></i></div>')
    const inner = shadow(tag('div', outer), '<button>Get keys</button>')
    atPoint = root => (root === outer ? tag('div', outer) : tag('button', inner))
    expect(findControl(press(tag('section')), page)?.element).toBe(tag('button', inner))
  })

  it('ends at the host when the point or the focus is not in its root', () => {
    document.body.innerHTML = '<button>Get keys</button><x-card></x-card>'
    shadow(tag('x-card'), '<p></p>')
    for (const elsewhere of [tag('button'), tag('x-card'), null]) {
      atPoint = () => elsewhere
      focused = () => elsewhere
      expect(press(tag('x-card'))[0]).toBe(tag('x-card'))
      expect(keyed(tag('x-card'))[0]).toBe(tag('x-card'))
    }
  })

  it('is the browser’s own where the extension is told nothing of closed roots', () => {
    document.body.innerHTML = '<x-card><b>Get keys</b></x-card>'
    shadow(tag('x-card'), '<button><slot></slot></button>')
    const failing = { dom: { openOrClosedShadowRoot: () => Promise.reject } }
    for (const chrome of [undefined, {}, { dom: {} }, failing]) {
      vi.stubGlobal('chrome', chrome)
      expect(press(tag('b')).slice(0, 2)).toEqual([tag('b'), tag('x-card')])
    }
  })

  it('survives a browser that throws at drawings, and holds what is around them', () => {
    document.body.innerHTML = '<button><svg><font-face id="x"/></svg> Get keys</button>'
    const drawing = document.querySelector('#x') as Element
    expect(() => openOrClosedShadowRoot(document.createElementNS('http://x/', 'a-b'))).toThrow()
    expect(findControl(press(drawing), page)?.element).toBe(tag('button'))
    const odd = document.createElementNS('http://www.w3.org/2000/svg', 'x-y')
    expect(shadowOf(odd)).toBeNull()
  })

  it('is found the way Firefox has it', () => {
    vi.stubGlobal('chrome', undefined)
    document.body.innerHTML = '<x-card></x-card>'
    const root = shadow(tag('x-card'), '<button>Get keys</button>')
    Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
      configurable: true,
      get(this: Element) {
        return closed.get(this) ?? null
      },
    })
    try {
      atPoint = () => tag('button', root)
      expect(press(tag('x-card'))[0]).toBe(tag('button', root))
    } finally {
      Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot')
    }
  })

  it('is empty for an event that has none', () => {
    expect(pathOf(new Event('click'))).toEqual([])
  })
})

describe('closed roots', () => {
  it('are seen into when names are read, controls looked for and products told', () => {
    document.body.innerHTML = `<div role="dialog"><x-head></x-head>
      <x-body><span slot="keys">Get</span></x-body></div>`
    shadow(tag('x-head'), '<h2>Exchange Server</h2>')
    const root = shadow(tag('x-body'), '<button><slot name="keys"></slot> keys</button>')
    const button = tag('button', root)
    expect(namesOf(button)).toContain('Get keys')
    expect(walk(document.body, 99).elements).toContain(button)
    expect(controlsIn(document, page).controls.map(({ element }) => element)).toEqual([button])
    expect(productOf(button).name).toBe('Exchange Server')
  })

  it('give a button without words the name of their host', () => {
    const inside = (html: string, host = '<x-card role="group" aria-label="Get keys">') => {
      document.body.innerHTML = `${host}</x-card>`
      const root = shadow(tag('x-card'), html)
      atPoint = () => tag('button', root)
      return findControl(press(tag('x-card')), page)
    }
    expect(inside('<button>→</button>')).toMatchObject({ id: 'get-keys', label: 'Get keys' })
    expect(inside('<button>→</button>')?.element).toBe(tag('x-card'))
    expect(inside('<button>Back</button>')).toBeUndefined()
    expect(inside('<button>→</button><a href="#">Visio</a>')).toBeUndefined()
    expect(inside('<button disabled>→</button>')).toBeUndefined()
    expect(
      inside('<button>×</button>', '<x-card role="dialog" aria-label="Get keys">'),
    ).toBeUndefined()
  })

  it('keep a button off that their host says is off', () => {
    document.body.innerHTML = '<he-button disabled>Get keys</he-button>'
    const root = shadow(tag('he-button'), '<button><slot></slot></button>')
    atPoint = () => tag('button', root)
    expect(press(tag('he-button'))[0]).toBe(tag('button', root))
    expect(findControl(press(tag('he-button')), page)).toBeUndefined()
  })
})
