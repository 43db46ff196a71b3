import { holdsControls, kindOf } from './actionable'
import { attributeOf, byId, isElement, labelledField, labelsOf, tagOf } from './dom'
import { namesOf } from './names'
import { offerOfSource } from './offer-of-source'
import { isHeading } from './prose'
import { isStepTitle, isTitle, nameFrom, readName } from './readable'
import { type Product, productWith } from './row'
import { siblingsOf, surroundingsOf, treeParentOf, walk } from './tree'

/** Elements. A panel has a few hundred. */
const MOST_ELEMENTS = 1_500

/** What follows a heading as its content. */
const BLOCKS = new Set('ol ul dl table nav form section article details hr'.split(' '))

/** Deeper headings are about parts of a product. */
const isProductLevel = (element: Element) => isHeading(element) && !/^h[56]$/.test(tagOf(element))

/** Outside a panel the main heading is the page's. */
const isPageHeading = (element: Element) =>
  tagOf(element) === 'h1' || attributeOf(element, 'aria-level') === '1'

export function isPanel(element: Element): boolean {
  const role = attributeOf(element, 'role')?.trim().toLowerCase() ?? ''
  return (
    /^(?:alert)?dialog$/.test(role) ||
    /(?:^dialog|-(?:dialog|panel|drawer|flyout))$/.test(tagOf(element))
  )
}

/** `Benefits | Software` names a page. */
function productName(text: string | null | undefined): string | undefined {
  const name = nameFrom(text)
  return name === undefined || isStepTitle(name) || / \| /.test(name) ? undefined : name
}

const titleOf = (heading: Element) => productName(readName(heading))

/** The line under a heading: beside it, or beside the box that holds the heading alone. */
function sourceUnder(heading: Element): string | undefined {
  const after = (element: Element) => {
    const siblings = siblingsOf(element)
    return siblings[siblings.indexOf(element) + 1]
  }
  const box = treeParentOf(heading)
  const line =
    after(heading) ?? (isElement(box) && siblingsOf(heading).length === 1 ? after(box) : undefined)
  if (!line || BLOCKS.has(tagOf(line)) || kindOf(line) || holdsControls(line)) return undefined
  const text = readName(line)
  if (text === undefined || isStepTitle(text)) return undefined
  return offerOfSource(text) || isTitle(text) ? text : undefined
}

/** Elements of a tree that come before the control, or the box around the control that is in it. */
function before(elements: readonly Element[], around: readonly Element[]): readonly Element[] {
  const inTree = new Set(elements)
  const position = around.find(element => inTree.has(element))
  return position ? elements.slice(0, elements.indexOf(position)) : elements
}

function productUnder(headings: readonly Element[]): Product {
  for (const heading of headings) {
    const name = titleOf(heading)
    if (name) return productWith(name, sourceUnder(heading))
  }
  return {}
}

/**
 * A panel is about what it is labelled with, or about the first product in its headings. Those
 * after the control may have come up with the keys.
 */
export function productOfPanel(panel: Element, around: readonly Element[]): Product {
  const own = productName(attributeOf(panel, 'heading'))
  if (own) return productWith(own, nameFrom(attributeOf(panel, 'subheading')))
  const ids = attributeOf(panel, 'aria-labelledby')?.trim().split(/\s+/, 5) ?? []
  const labels = ids.map(id => byId(panel, id)).filter(label => label !== null)
  const headings = before(walk(panel, MOST_ELEMENTS).elements, around).filter(isProductLevel)
  const product = productUnder([...labels, ...headings])
  return product.name
    ? product
    : productWith(productName(attributeOf(panel, 'aria-label')), undefined)
}

/** A box that shows one thing among others of its kind: an offer, a benefit. */
const isCard = (element: Element) =>
  /^(?:article|li)$|[-_]card$/.test(tagOf(element)) ||
  /^(?:article|listitem)$/.test(attributeOf(element, 'role')?.trim().toLowerCase() ?? '')

/** A box with a heading of its own, which is the only control's if there is no other of that name. */
const isSection = (element: Element) =>
  tagOf(element) === 'section' || attributeOf(element, 'role')?.trim().toLowerCase() === 'region'

/** What headings on a subscription's own pages say beside its name. In English, as far as known. */
const PARTS_OF_SUBSCRIPTION =
  /^(?:subscriptions?|(?:subscription |license )?(?:status|details)|overview|licenses?|(?:license )?quantity|add-?ons?|(?:auto-?|manage )?renew(?:al)?|billing|software|orders?)$/i

/**
 * The first heading before a control in the nearest element around it that has one; looks at 1,500
 * elements at most. What stands before another control of the same name, as in a list of products,
 * belongs to that one.
 *
 * @param isSubscription on the pages of one subscription the main heading may be its name
 */
export function productOfSection(
  control: Element,
  around: readonly Element[],
  isSubscription: boolean,
): Product {
  const names = namesOf(control)
  // A label and its field are one control.
  const itself = [...around, labelledField(control), ...labelsOf(control)]
  const isAnother = (element: Element) =>
    !itself.includes(element) &&
    kindOf(element) === 'control' &&
    namesOf(element).some(name => names.includes(name))
  const isAboutProduct = (heading: Element) =>
    isSubscription ? !PARTS_OF_SUBSCRIPTION.test(readName(heading) ?? '') : !isPageHeading(heading)
  let isOnly = true
  for (const { outer, elements, complete } of surroundingsOf(control, MOST_ELEMENTS)) {
    isOnly &&= complete && !elements.some(isAnother)
    // On a page too large to be walked to the control, nothing can be said to be before it.
    if (outer === control || !(complete || elements.some(inner => around.includes(inner)))) continue
    const earlier = before(elements, around)
    const another = earlier.findLastIndex(isAnother)
    const headings = earlier.slice(another + 1).filter(isProductLevel)
    const product = productUnder(headings.filter(isAboutProduct))
    if (product.name) {
      const isItsOwn = isCard(outer) || (isOnly && isSection(outer))
      return isItsOwn ? product : { ...product, isLoose: true }
    }
    // Further out everything before the control is before that other one too.
    if (another >= 0) return {}
  }
  return {}
}
