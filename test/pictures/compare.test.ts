import { describe, expect, it } from 'vitest'
import { compare } from './compare'
import { cropped, decode, encodeSmall, type Image } from './png'

/** A page of text-like bars in as many shades as asked for. */
function drawn({ width = 120, height = 80, shift = 0, shades = 4 } = {}): Image {
  const data = Buffer.alloc(4 * width * height, 0xff)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isBar = y % 10 < 5 && x >= 10 + shift && x < width - 10
      const shade = Math.floor((((x + y) % shades) * 200) / shades)
      if (isBar) data.set([shade, (y * shades) % 199, 255 - shade], 4 * (y * width + x))
    }
  }
  return { width, height, data }
}

describe('a picture', () => {
  it('is the same after it was kept as a small file', () => {
    expect(decode(encodeSmall(drawn())).data.equals(drawn().data)).toBe(true)
  })

  it('of more shades than a small file holds is still not told from itself', () => {
    for (const shades of [8, 200]) {
      const many = drawn({ shades })
      expect(compare(decode(encodeSmall(many)), many)).toEqual({ status: 'same' })
    }
    expect(decode(encodeSmall(drawn({ shades: 8 }))).data.equals(drawn({ shades: 8 }).data)).toBe(
      false,
    )
  })

  it('is cropped to what it is about', () => {
    const part = cropped(drawn(), { x: 10, y: 0, width: 20, height: 5 })
    expect([part.width, part.height]).toEqual([20, 5])
    expect([...part.data.subarray(0, 3)]).toEqual([...drawn().data.subarray(40, 43)])
  })

  it('has changed when something on it has moved by a pixel', () => {
    expect(compare(drawn(), drawn({ shift: 1 }))).toMatchObject({ status: 'changed' })
  })

  it('has changed when it is larger', () => {
    expect(compare(drawn(), drawn({ height: 81 }))).toEqual({
      status: 'changed',
      why: 'it was 120 x 80 px and is 120 x 81 px',
    })
  })
})
