import { describe, expect, it } from 'vitest'
import { held } from '../features/coverage'
import { pictures } from './states'

const ids = pictures.map(({ id }) => id)

describe('the list of pictures', () => {
  it('names each once', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([...new Set(held.map(({ feature }) => feature))])(
    'has the question of %s with and without a purchase',
    guard => {
      expect(ids).toEqual(
        expect.arrayContaining([`question.${guard}`, `question.${guard}-nothing-stored`]),
      )
    },
  )

  it.each(['popup', 'panel', 'question', 'note', 'options'])(
    'has the %s in every theme and in another language',
    surface => {
      const mine = pictures.filter(picture => picture.surface === surface)
      expect(new Set(mine.map(({ theme }) => theme))).toEqual(new Set(['light', 'dark', 'forced']))
      expect(mine.some(({ language }) => language !== 'en')).toBe(true)
    },
  )

  it('keeps few enough of them in the repository to be compared in every run', () => {
    const mains = pictures.filter(({ main }) => main).length
    expect(mains).toBeGreaterThanOrEqual(35)
    expect(mains).toBeLessThanOrEqual(50)
  })
})
