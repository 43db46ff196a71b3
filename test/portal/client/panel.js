import { button, iconButton, note } from './controls.js'
import { h, icon } from './dom.js'
import { he } from './elements.js'
import { say } from './prose.js'
import { label } from './words.js'

/** @typedef {{ label: string, body: () => Node }} Step */

/** @type {{ panel: HTMLElement, opener: Element | null } | undefined} */
let shown

/** Takes the fly-in away and gives the focus back to what opened it. */
export function closePanel() {
  if (!shown) return
  const { panel, opener } = shown
  shown = undefined
  panel.remove()
  if (opener instanceof HTMLElement) opener.focus()
}

/**
 * Flies in at the right, beside the page and not above it: nothing is made inert.
 *
 * @param {HTMLElement} mount
 * @param {string} heading
 * @param {string} subheading
 * @param {boolean} [narrow]
 */
function fly(mount, heading, subheading, narrow = false) {
  closePanel()
  const opener = focused(document)
  const panel = he('panel', { heading, subheading, narrow })
  panel.append(iconButton(say('close'), 'close', closePanel, { slot: 'close' }))
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') closePanel()
  })
  mount.append(panel)
  shown = { panel, opener }
  return panel
}

/** @param {HTMLElement} panel */
function focusPanel(panel) {
  const frame = panel.shadowRoot?.querySelector('.fly-in')
  if (frame instanceof HTMLElement) frame.focus({ preventScroll: true })
}

/**
 * A panel with one content.
 *
 * @param {HTMLElement} mount
 * @param {string} heading
 * @param {Node} body
 * @param {Node} [footer]
 */
export function openPane(mount, heading, body, footer) {
  const panel = fly(mount, heading, '', true)
  panel.append(h('div', { class: 'step' }, body))
  if (footer) panel.append(h('div', { slot: 'footer', class: 'fly-in-buttons' }, footer))
  focusPanel(panel)
}

/**
 * A panel that leads through steps.
 *
 * @param {HTMLElement} mount
 * @param {string} heading
 * @param {string} subheading
 * @param {Step[]} steps
 */
export function openSteps(mount, heading, subheading, steps) {
  const panel = fly(mount, heading, subheading)
  const list = h('ol', { class: 'steps', slot: 'steps' })
  const body = h('div', { class: 'step' })
  const buttons = h('div', { slot: 'footer', class: 'fly-in-buttons' })
  panel.append(list, body, buttons)

  /** @param {number} at */
  const show = at => {
    list.replaceChildren(
      ...steps.map((step, index) =>
        h(
          'li',
          { class: index < at ? 'done' : '', 'aria-current': index === at ? 'step' : undefined },
          h('span', { class: 'bullet' }, index < at && icon('check', 12)),
          stepName(step.label, () => show(index)),
        ),
      ),
    )
    const step = steps[at]
    if (step) body.replaceChildren(step.body())
    buttons.replaceChildren(...choices(at))
  }

  /** @param {number} at */
  const choices = at => {
    const previous = at > 0 && button(say('previous'), () => show(at - 1))
    if (at === steps.length - 1) {
      return [previous, button(say('close'), closePanel, { appearance: 'primary' })].filter(
        c => c !== false,
      )
    }
    return [
      previous,
      button(say('next'), () => show(at + 1), { appearance: 'primary' }),
      h('span', { class: 'spring' }),
      button(say('cancel'), closePanel),
      button(say('skip'), () => show(steps.length - 1)),
    ].filter(choice => choice !== false)
  }

  show(0)
  focusPanel(panel)
}

/**
 * The three steps that every benefit has.
 *
 * @param {() => Node} introduction
 * @param {() => Node} walkthrough
 * @param {() => Node} activate
 * @returns {Step[]}
 */
export function benefitSteps(introduction, walkthrough, activate) {
  return [
    { label: say('introduction'), body: introduction },
    { label: label('activation-walkthrough'), body: walkthrough },
    { label: label('activate-benefits'), body: activate },
  ]
}

/** An entry of the list of steps, which moves there and does nothing else. @param {string} text @param {() => void} move */
function stepName(text, move) {
  const made = h('button', { type: 'button', class: 'step-name' }, text)
  made.addEventListener('click', () => {
    note(text)
    move()
  })
  return made
}

/** @param {Document | ShadowRoot} root @returns {Element | null} */
function focused(root) {
  const element = root.activeElement
  const inner = element?.shadowRoot
  // A control delegates its focus, so the host is as far in as one has to go.
  if (!element || !inner?.activeElement || element.localName.endsWith('he-button')) return element
  return focused(inner)
}
