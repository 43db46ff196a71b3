import { button, inert, link, type Nature, submitter } from './nature'
import type { ListedItem, Shape } from './page-spec'
import { el, type FuzzNode } from './tree'
import type { Company } from './vocabulary'
import { disguised, disguisedContent } from './words'

/** An item as it stands on the page. */
export interface Drawn {
  node: FuzzNode
  nature: Nature
  /** What tells that it acted, what is pressed, and what gets the focus for a key. */
  ids: { acts: string; press: string; focus: string }
}

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const natures: Readonly<Record<Shape, Nature>> = {
  button,
  link,
  'role-link': inert,
  'role-div': inert,
  'menu-item': inert,
  focusable: inert,
  hand: inert,
  input: button,
  submit: submitter,
  'input-submit': submitter,
  image: submitter,
  summary: button,
  'aria-label': button,
  'labelled-by': button,
  title: button,
  component: button,
  'closed-component': button,
  'inner-component': button,
}

export const natureOf = (shape: Shape): Nature => natures[shape]

const productOf = (index: number): string => `Windows Server Standard 20${10 + index}`

/** A control, with all that makes it one around it. */
export function drawListed(item: ListedItem, index: number): Drawn {
  const id = `i${index}`
  const nature = natures[item.shape]
  const sendsForm = item.act === 'submit'
  const acting = { acts: item.act, delegated: item.delegated && !sendsForm }
  const control = shaped(item, id, sendsForm ? {} : acting)
  const fields = item.company ? companyOf[item.company] : []
  const entry = { ...el('input', { 'aria-label': 'Remark' }), id: `${id}-field` }
  const inForm = [...fields, ...(item.gesture === 'field-Enter' ? [entry] : []), control]
  // A page that did not prevent it would lead elsewhere.
  const form = { ...el('form', {}, ...inForm), id: `${id}-form`, acts: 'submit' }
  const content = nature.submits ? [form] : inForm
  return {
    node: placed(item, productOf(index), content),
    nature,
    ids: {
      acts: sendsForm ? `${id}-form` : id,
      press: id,
      focus: item.gesture === 'field-Enter' ? `${id}-field` : `${id}${keyed(item.shape)}`,
    },
  }
}

const keyed = (shape: Shape) => (/^(?:closed-)?component$/.test(shape) ? '-key' : '')

function shaped(item: ListedItem, id: string, acting: Partial<FuzzNode>): FuzzNode {
  const { shape, words, disguise } = item
  const content = disguisedContent(words, disguise)
  const text = disguised(words, disguise)
  const mark = (node: FuzzNode): FuzzNode => ({ ...node, ...acting, id })
  const picture = el('img', { src: pixel, width: '24', height: '24', alt: '' })
  switch (shape) {
    case 'button':
      return mark(el('button', { type: 'button' }, ...content))
    case 'link':
      return mark(el('a', { href: '#there' }, ...content))
    case 'role-link':
      return mark(el('a', { role: 'button', tabindex: '0' }, ...content))
    case 'role-div':
      return mark(el('div', { role: 'button', tabindex: '0', class: 'b' }, ...content))
    case 'menu-item':
      return el(
        'div',
        { role: 'menu' },
        mark(el('div', { role: 'menuitem', tabindex: '0' }, ...content)),
      )
    case 'focusable':
      return el('div', {}, mark(el('div', { tabindex: '0' }, ...content)))
    case 'hand':
      return el('div', {}, mark(el('span', { style: 'cursor:pointer' }, ...content)))
    case 'input':
      return mark(el('input', { type: 'button', value: text }))
    case 'submit':
      return mark(el('button', {}, ...content))
    case 'input-submit':
      return mark(el('input', { type: 'submit', value: text }))
    case 'image':
      return mark(el('input', { type: 'image', alt: text, src: pixel, width: '24', height: '24' }))
    case 'summary':
      return el('details', {}, mark(el('summary', {}, ...content)), el('p', {}, 'More.'))
    case 'aria-label':
      return mark(el('button', { type: 'button', 'aria-label': text }, picture))
    case 'labelled-by': {
      const name = el('span', { hidden: '', id: `name-${id}` }, ...content)
      const by = { type: 'button', 'aria-labelledby': `name-${id}` }
      return el('div', {}, name, mark(el('button', by, picture)))
    }
    case 'title':
      return mark(el('button', { type: 'button', title: text }, picture))
    case 'component':
    case 'closed-component': {
      const inner = { ...el('button', {}, el('slot')), id: `${id}-key` }
      const mode = shape === 'component' ? 'open' : 'closed'
      return mark({ ...el('fz_he-button', {}, ...content), shadow: { mode, children: [inner] } })
    }
    case 'inner-component': {
      const inner = mark(el('button', {}, ...content))
      return { ...el('fz_he-button'), shadow: { mode: 'open', children: [inner] } }
    }
  }
}

const field = (label: string, tag = 'input', attributes: Record<string, string> = {}) =>
  el('label', {}, label, el(tag, attributes))

const companyOf: Readonly<Record<Company, readonly FuzzNode[]>> = {
  'billing-profile': [el('h3', {}, 'Billing profile'), el('p', {}, 'Contoso, Amsterdam')],
  'request-form': [
    el('h3', {}, 'Request'),
    field('Title'),
    field('Contact', 'select'),
    field('Description', 'textarea'),
  ],
  'details-form': [el('h3', {}, 'Details'), field('Details', 'textarea')],
  quantity: [el('h3', {}, 'Licenses'), field('Quantity', 'input', { type: 'number', value: '9' })],
  subscription: [el('h3', {}, 'Subscription status')],
}

function placed({ place }: ListedItem, product: string, content: readonly FuzzNode[]): FuzzNode {
  const source = 'Partner Success Core Benefits'
  switch (place) {
    case 'row':
      return el(
        'table',
        {},
        el(
          'tbody',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, product),
            el('td', {}, source),
            el('td', {}, ...content),
          ),
        ),
      )
    case 'card':
      return el('article', {}, el('h3', {}, product), el('p', {}, source), ...content)
    case 'panel':
      return el('div', { role: 'dialog' }, el('h2', {}, product), el('p', {}, source), ...content)
    case 'box':
      return el('section', {}, ...content)
  }
}
