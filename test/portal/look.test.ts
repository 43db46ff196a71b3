// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from 'vitest'
import { lookOver } from '../../src/portal/look'
import type { PageId } from '../../src/portal/routes'

/** Does something to the page between one element and the next. */
function look(page: PageId, meanwhile: () => void = () => undefined) {
  const work = lookOver(document, page)
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    meanwhile()
  }
}

describe('a look at a page, element by element', () => {
  beforeEach(() => document.body.replaceChildren())

  const button = (words: string) => {
    const made = document.createElement('button')
    made.textContent = words
    document.body.append(made)
    return made
  }

  it('tells each kind of control once', () => {
    for (const words of ['Get keys', 'Get keys', 'Read more', 'Activate']) button(words)
    expect(look('benefits-software').controls).toEqual(['get-keys', 'activate'])
  })

  it('goes on with what comes next when something is taken out of the page meanwhile', () => {
    const gone = button('Read more')
    button('Get keys')
    const seen = look('benefits-software', () => gone.remove())
    expect(seen.controls).toEqual(['get-keys'])
  })

  it('finds the message that there are no benefits, on the pages that have it', () => {
    const message = document.createElement('p')
    message.textContent = 'Looks like you don’t have any benefits yet.'
    document.body.append(message)
    expect(look('benefits-software').noBenefits).toBe(true)
    expect(look('membership-offers').noBenefits).toBe(false)
  })
})
