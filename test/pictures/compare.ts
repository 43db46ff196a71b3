import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Image } from './png'

/** What a picture is beside the accepted one. */
export type Comparison = { status: 'same' } | { status: 'changed'; why: string; difference?: Image }

/** Pixels that may differ by more than the shade of a letter's edge. */
const tolerated = 8

export function compare(accepted: Image, taken: Image): Comparison {
  const { width, height } = accepted
  if (width !== taken.width || height !== taken.height) {
    const why = `it was ${width} x ${height} px and is ${taken.width} x ${taken.height} px`
    return { status: 'changed', why }
  }
  const difference = new PNG({ width, height })
  const count = pixelmatch(accepted.data, taken.data, difference.data, width, height, {
    // Left out, a line that moved by a pixel would count as the edge of a letter.
    includeAA: true,
  })
  if (count <= tolerated) return { status: 'same' }
  return { status: 'changed', why: `${count} pixels differ`, difference }
}
