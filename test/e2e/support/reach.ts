import type { ElementHandle, Frame } from 'puppeteer-core'
import type { Build, Held, Step } from '../../features/coverage'
import { clickControl } from './replica'

type Way = Pick<Held, 'label' | 'product' | 'inRow' | 'steps'>

/**
 * Goes with the page's own means to a control of the replica, and is done when it is there. The way
 * there is not what is tested.
 */
export async function reach(
  frame: Frame,
  { label, product, inRow, steps = [] }: Way,
  build: Build,
): Promise<ElementHandle<HTMLElement>> {
  const row = inRow && build !== 'current' ? product : undefined
  if (inRow && build === 'current') {
    await clickControl(frame, product)
    await clickControl(frame, 'Skip to Activate Benefits')
  }
  if (row !== undefined) await unfold(frame, row)
  for (const step of steps) await take(frame, step, row)
  const handle = await frame.waitForFunction(
    (words, name, of) => {
      const rows = [...document.querySelectorAll('tbody tr')]
      const at = rows.find(other => other.querySelector('th')?.textContent === name)
      const found = (window.replica?.controls(words) ?? []).filter(
        control =>
          !control.hasAttribute('disabled') &&
          !control.closest('[role="search"]') &&
          (name === undefined ||
            at?.contains(control) ||
            at?.nextElementSibling?.contains(control)),
      )
      // Of several with the same words it is the one of the product.
      const isOfProduct = (control: Element) =>
        control.closest('tr, section, form')?.textContent?.includes(of) ?? false
      return found.find(isOfProduct) ?? found.at(-1)
    },
    { polling: 'raf' },
    label,
    row,
    product,
  )
  return handle as ElementHandle<HTMLElement>
}

async function unfold(frame: Frame, product: string): Promise<void> {
  await frame.waitForFunction(
    name => {
      const rows = [...document.querySelectorAll('tbody tr')]
      const row = rows.find(other => other.querySelector('th')?.textContent === name)
      row?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click()
      return row !== undefined
    },
    { polling: 'raf' },
    product,
  )
}

/** One step, in the row of a product or anywhere. */
export async function take(frame: Frame, step: Step, row?: string): Promise<void> {
  if ('press' in step) return clickControl(frame, step.press)
  await frame.waitForFunction(
    (wanted, name) => {
      const rows = [...document.querySelectorAll('tbody tr')]
      const at = rows.find(other => other.querySelector('th')?.textContent === name)
      const places = name === undefined ? [document] : [at, at?.nextElementSibling]
      const within = (root: ParentNode): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => [
          element,
          ...(element.shadowRoot ? within(element.shadowRoot) : []),
        ])
      const all = places.flatMap(place => (place ? within(place) : []))
      if ('tick' in wanted) {
        const box = all.find(element =>
          element.matches('label, [class~="checkbox"], [class*="he-checkbox"]') ||
          element.localName.endsWith('he-checkbox')
            ? element.textContent?.trim() === wanted.tick
            : false,
        )
        const input = (box?.shadowRoot ?? box)?.querySelector('input')
        input?.click()
        return input !== undefined && input !== null
      }
      if (!('into' in wanted)) return false
      const field = all.find(
        (element): element is HTMLInputElement =>
          element instanceof HTMLInputElement && element.getAttribute('aria-label') === wanted.into,
      )
      if (!field) return false
      field.value = wanted.type
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    },
    { polling: 'raf' },
    step,
    row,
  )
}
