import type { Drawn } from './draw-listed'
import { button, dead, inert, link, type Nature, submitter } from './nature'
import type { Act, DecoyItem, DecoyKind } from './page-spec'
import { el, type FuzzNode } from './tree'
import { disguised, disguisedContent } from './words'

const natures: Readonly<Partial<Record<DecoyKind, Nature>>> = {
  'documentation-link': link,
  'longer-button': button,
  'titled-button': button,
  'pictured-button': button,
  'other-page-button': button,
  'get-key': button,
  disabled: dead,
  'aria-disabled': dead,
  'in-disabled-fieldset': dead,
  step: button,
  tab: button,
  'search-form': submitter,
  feedback: button,
  'lonely-form': submitter,
  'other-section': button,
  'other-form': submitter,
  'plain-button': button,
}

export const natureOf = (decoy: DecoyKind): Nature => natures[decoy] ?? inert

/** Those that a key can be meant for. */
export const focusable: readonly DecoyKind[] = [
  ...(Object.keys(natures) as DecoyKind[]).filter(decoy => !natures[decoy]?.dead),
  ...(['search-field', 'text-area', 'card-with-more', 'editable'] as const),
]

/** The event on which a decoy acts: keys make no click of most of them. */
export function actOf({ decoy, gesture }: DecoyItem): Act {
  const { enterClicks, spaceClicks } = natureOf(decoy)
  const isKey = gesture === 'Enter' || gesture === 'Space'
  return isKey && !(gesture === 'Enter' ? enterClicks : spaceClicks) ? 'keydown' : 'click'
}

const aboutContact = [el('h3', {}, 'Contact'), el('label', {}, 'Name', el('input'))]

/** Something that must be left alone, however much it looks like a control. */
export function drawDecoy(item: DecoyItem, index: number): Drawn {
  const id = `i${index}`
  return {
    node: shaped(item, id),
    nature: natureOf(item.decoy),
    ids: { acts: id, press: item.decoy === 'row-with-more' ? `${id}-cell` : id, focus: id },
  }
}

function shaped(item: DecoyItem, id: string): FuzzNode {
  const { decoy, words, disguise } = item
  const content = disguisedContent(words, disguise)
  const text = disguised(words, disguise)
  const mark = (node: FuzzNode): FuzzNode => ({ ...node, id, acts: actOf(item) })
  const press = (...children: readonly (FuzzNode | string)[]) =>
    mark(el('button', { type: 'button' }, ...children))
  const form = (attributes: Record<string, string>, ...children: readonly FuzzNode[]) => ({
    ...el('form', attributes, ...children),
    id: `${id}-form`,
    acts: 'submit',
  })
  switch (decoy) {
    case 'prose':
      return mark(el('p', {}, 'Press ', ...content, ' to go on.'))
    case 'strong-in-prose':
      return el('p', {}, 'Then press ', mark(el('strong', {}, ...content)), ' below.')
    case 'heading':
      return mark(el('h3', {}, ...content))
    case 'code':
      return el('p', {}, 'Type ', mark(el('code', {}, ...content)), ' and wait.')
    case 'documentation-link':
      return mark(el('a', { href: 'https://learn.microsoft.com/partner-center/' }, ...content))
    case 'search-field':
      return mark(el('input', { type: 'search', value: text, 'aria-label': text }))
    case 'text-area':
      return mark(el('textarea', { placeholder: text }, text))
    case 'longer-button':
      return press('About ', ...content)
    case 'titled-button':
      return mark(el('button', { type: 'button', title: text }, 'Details'))
    case 'picture':
      return mark(el('img', { alt: text, width: '40', height: '20' }))
    case 'pictured-button':
      return press(el('img', { alt: text, width: '40', height: '20' }), ' Details')
    case 'other-page-button':
    case 'get-key':
    case 'plain-button':
      return press(...content)
    case 'disabled':
      return mark(el('button', { type: 'button', disabled: '' }, ...content))
    case 'aria-disabled':
      return mark(el('button', { type: 'button', 'aria-disabled': 'true' }, ...content))
    case 'in-disabled-fieldset':
      return el('fieldset', { disabled: '' }, press(...content))
    case 'step':
      return el(
        'ol',
        {},
        el('li', {}, el('button', { type: 'button' }, 'Introduction')),
        el('li', {}, el('button', { type: 'button' }, 'Activation Walkthrough')),
        el('li', {}, press('Activate Benefits')),
      )
    case 'tab':
      return el(
        'div',
        { role: 'tablist' },
        mark(el('button', { type: 'button', role: 'tab' }, 'Activate')),
        el('button', { type: 'button', role: 'tab' }, 'Overview'),
      )
    case 'search-form':
      return form(
        { role: 'search' },
        el('input', { type: 'search', 'aria-label': 'Search' }),
        mark(el('button', {}, ...content)),
      )
    case 'feedback':
      return el(
        'div',
        { role: 'dialog', 'aria-label': 'Feedback' },
        el('label', {}, 'What do you think?', el('textarea')),
        press(...content),
      )
    case 'lonely-form':
      return form({}, mark(el('button', {}, ...content)))
    case 'other-section':
      return el('section', {}, ...aboutContact, press(...content))
    case 'other-form':
      return form({}, ...aboutContact, mark(el('button', {}, ...content)))
    case 'card-with-more':
      return mark(el('div', { tabindex: '0' }, ...content, el('p', {}, 'What it brings you')))
    case 'editable':
      return mark(el('div', { contenteditable: 'true' }, ...content))
    case 'row-with-more': {
      const name = { ...el('th', { scope: 'row' }, 'Visio Professional'), id: `${id}-cell` }
      const cell = el('td', {}, el('button', { type: 'button' }, ...content))
      return el('table', {}, el('tbody', {}, mark(el('tr', {}, name, cell))))
    }
  }
}
