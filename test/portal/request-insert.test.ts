// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { insertText } from '../../src/portal/request/insert'

/** This browser has no editing of its own, so that the second way is what is looked at. */
function show(html: string): HTMLTextAreaElement {
  document.body.innerHTML = html
  return document.querySelector('textarea, input') as HTMLTextAreaElement
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('a text that is put into a field without the browser typing it', () => {
  it('comes with the events of typing, past what the page put on the field', async () => {
    const area = show('<textarea></textarea>')
    const seen: string[] = []
    Object.defineProperty(area, 'value', { get: () => 'mine', set: () => seen.push('set') })
    for (const type of ['focus', 'beforeinput', 'input', 'change', 'blur']) {
      area.addEventListener(type, event => {
        seen.push(type)
        if (type.endsWith('input')) {
          expect(event).toMatchObject({ inputType: 'insertText', data: 'a\nb', bubbles: true })
        }
      })
    }
    expect(await insertText(area, 'a\r\nb')).toMatchObject({ result: 'inserted', text: 'a\nb' })
    // It was tried the other way before.
    expect(seen.slice(-5)).toEqual(['focus', 'beforeinput', 'input', 'change', 'blur'])
  })

  it('keeps what was there, gives the focus back and can be taken back', async () => {
    const area = show('<button id="b"></button><textarea>before</textarea>')
    const button = document.getElementById('b')
    button?.focus()
    const done = await insertText(area, 'after')
    expect(area.value).toBe('before\n\nafter')
    expect(document.activeElement).toBe(button)
    expect(done.result === 'inserted' && (await done.undo())).toBe('restored')
    expect(area.value).toBe('before')
  })

  it('is not taken back once the person went on writing', async () => {
    const area = show('<textarea></textarea>')
    const done = await insertText(area, 'ours')
    area.value = 'ours and mine'
    expect(done.result === 'inserted' && (await done.undo())).toBe('refused')
    expect(area.value).toBe('ours and mine')
  })

  it('takes the place of the earlier one where it stands', async () => {
    const area = show('<textarea>mine\n\nours\n\nmore of mine</textarea>')
    await insertText(area, 'new', { earlier: 'ours' })
    expect(area.value).toBe('mine\n\nnew\n\nmore of mine')
  })

  it.each([
    ['not-editable', '<textarea readonly></textarea>'],
    ['not-editable', '<textarea disabled></textarea>'],
    ['not-editable', '<fieldset disabled><textarea></textarea></fieldset>'],
    ['not-editable', '<input type="password">'],
    ['one-line', '<input type="text">'],
    ['too-long', '<textarea maxlength="3"></textarea>'],
  ])('is refused as %s in %s, which stays as it is', async (reason, html) => {
    const field = show(html)
    expect(await insertText(field, 'a\nbc')).toEqual({ result: 'refused', reason })
    expect(field.value).toBe('')
  })

  it('is refused where the page cancels it, or writes back its own', async () => {
    const area = show('<textarea>old</textarea>')
    area.addEventListener('beforeinput', event => event.preventDefault())
    expect(await insertText(area, 'x')).toEqual({ result: 'refused', reason: 'not-kept' })
    const other = show('<textarea>old</textarea>')
    other.addEventListener('input', () => requestAnimationFrame(() => (other.value = 'old')))
    expect(await insertText(other, 'x')).toEqual({ result: 'refused', reason: 'not-kept' })
    expect(other.value).toBe('old')
  })

  it('is told to have arrived in the field that stands there by then', async () => {
    const area = show('<textarea></textarea>')
    const next = document.createElement('textarea')
    area.addEventListener('input', () => {
      next.value = area.value
      area.replaceWith(next)
    })
    expect(await insertText(area, 'x', { findAgain: () => next })).toMatchObject({
      result: 'inserted',
    })
  })
})
