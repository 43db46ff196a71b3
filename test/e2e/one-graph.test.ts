import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import dutch from '../../public/_locales/nl/messages.json'
import { dialog, type Overlay, overlayOf } from './support/overlay'
import { fresh } from './support/purchases'
import { eventually, press, uncovered } from './support/replica'
import { requestPages, word } from './support/request-page'
import { walkerOn } from './support/request-walk'
import { type Session, startSession } from './support/session'

/*
 * The scripts of a frame share every module. Two copies of one would be two states: another language
 * in a part of the panel, and ids that begin anew in one shadow root.
 */

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

const portal = requestPages.details2023

/** Chooses Dutch where a person does. */
async function speakDutch(): Promise<void> {
  const options = await session.openExtensionPage('src/options/index.html')
  await options.waitForSelector('#language')
  await options.select('#language', 'nl')
  await eventually(
    () => session.stored(),
    stored => 'texts' in stored,
  )
  await options.close()
}

/** Everything that is shown at once: panel, guided request and question. */
async function askedBesideARequest(): Promise<Overlay> {
  await session.store(fresh)
  const page = await session.open(portal)
  const overlay = overlayOf(page)
  await walkerOn(page, 'mouse').press('[data-kind="duplicate-order"]')
  await overlay.waitFor('.open-request .questions')
  const button = await page.evaluateHandle(
    words => window.replica.controls(words).at(-1) as HTMLElement,
    word('submit'),
  )
  await uncovered(page, button)
  await press(page, button, 'mouse')
  await overlay.waitFor(dialog)
  return overlay
}

describe('the guided request in Dutch, in an English browser', () => {
  it('speaks the language that was chosen, from its first words on', async () => {
    await speakDutch()
    const page = await session.open(portal)
    const overlay = overlayOf(page)
    await overlay.waitFor('.guided-request')
    expect(await overlay.on('.guided-request', section => section.ariaLabel)).toBe(
      dutch.requestTitle.message,
    )
    await walkerOn(page, 'mouse').press('[data-kind="duplicate-order"]')
    await overlay.waitFor('.open-request')
    expect(await overlay.text('.discard-open')).toBe(dutch.requestDiscard.message)
  })
})

describe('panel, request and question shown together', () => {
  it('share no id, and each label names a field of its own', async () => {
    const overlay = await askedBesideARequest()
    const found = await overlay.on('.fw-panel', panel => {
      const root = panel.getRootNode() as ShadowRoot
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
      const labels = [...root.querySelectorAll<HTMLLabelElement>('label[for]')]
      const isFarAway = ({ htmlFor, parentElement }: HTMLLabelElement) =>
        !parentElement?.parentElement?.contains(root.getElementById(htmlFor))
      return {
        all: ids.length,
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        astray: labels.filter(isFarAway).map(({ textContent }) => textContent),
      }
    })
    expect(found.all).toBeGreaterThan(10)
    expect(found).toMatchObject({ twice: [], astray: [] })
  })

  it('have radio buttons in groups that lie in one of them', async () => {
    const overlay = await askedBesideARequest()
    const spread = await overlay.on('.fw-panel', panel => {
      const root = panel.getRootNode() as ShadowRoot
      const parts = [...root.querySelectorAll('.open-request, dialog')]
      const radios = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
      const places = new Map<string, Set<Element | undefined>>()
      for (const radio of radios) {
        const part = parts.find(one => one.contains(radio))
        places.set(radio.name, (places.get(radio.name) ?? new Set()).add(part))
      }
      return [...places].filter(([, found]) => found.size > 1).map(([name]) => name)
    })
    expect(spread).toEqual([])
  })
})
