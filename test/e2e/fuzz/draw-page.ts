import { drawDecoy } from './draw-decoy'
import { type Drawn, drawListed } from './draw-listed'
import type { FuzzPage, Item, Wrapper } from './page-spec'
import { el, type FuzzNode } from './tree'

/** Everything on a page, ready for the script in it. */
export interface DrawnPage {
  tree: FuzzNode
  items: readonly Drawn[]
}

export function drawPage(page: FuzzPage): DrawnPage {
  const items = page.items.map((item, index) => drawItem(item, index))
  const nodes = items.map(({ node }, index) =>
    el('div', { style: apart }, wrap(node, page.items[index]?.around ?? [])),
  )
  const scene = wrap({ ...el('div', {}, ...nodes), scene: true }, page.around)
  const held: FuzzNode =
    page.frame === 'none'
      ? scene
      : { ...el('iframe', { style: frameStyle }, scene), frame: page.frame, id: 'frame' }
  return { tree: { ...el('div', { id: 'fuzz', style: stageStyle }, held) }, items }
}

/** A browser takes a touch for one of what can be pressed nearby. */
const apart = 'padding:40px 0'
const frameStyle = 'width:1200px;height:780px;border:0'
const stageStyle = 'position:fixed;inset:0;z-index:9;overflow:auto;background:#fff'

function drawItem(item: Item, index: number): Drawn {
  return item.kind === 'listed' ? drawListed(item, index) : drawDecoy(item, index)
}

/** @param around from the outside in */
function wrap(node: FuzzNode, around: readonly Wrapper[]): FuzzNode {
  return around.reduceRight(wrapped, node)
}

function wrapped(node: FuzzNode, wrapper: Wrapper): FuzzNode {
  switch (wrapper) {
    case 'div':
      return el('div', {}, node)
    case 'section':
      return el('section', {}, el('p', {}, 'What is included.'), node)
    case 'tempting-group':
      return el('he-button-group', { 'aria-label': 'Get keys' }, node, el('i', {}, 'Group'))
    case 'tempting-section':
      return el('section', { title: 'Activate' }, el('p', {}, 'Get keys'), node)
    case 'hand-card':
      return el('div', { style: 'cursor:pointer' }, el('p', {}, 'Everything you have.'), node)
    case 'open':
    case 'closed':
      return { ...el('x-box'), shadow: { mode: wrapper, children: [el('div', {}, node)] } }
    case 'slot-open':
    case 'slot-closed': {
      const mode = wrapper === 'slot-open' ? 'open' : 'closed'
      const inside = el('div', {}, el('slot'))
      return { ...el('x-slotted', {}, node), shadow: { mode, children: [inside] } }
    }
  }
}
