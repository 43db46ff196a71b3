import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Image } from './png'

/** What a picture is beside the accepted one. */
export type Comparison = { status: 'same' } | { status: 'changed'; why: string; difference?: Image }

/** Pixels that may differ besides those at the edge of a letter or a line, which do not count. */
const tolerated = 8

export function compare(accepted: Image, taken: Image): Comparison {
  const { width, height } = accepted
  if (width !== taken.width || height !== taken.height) {
    const why = `it was ${width} x ${height} px and is ${taken.width} x ${taken.height} px`
    return { status: 'changed', why }
  }
  const difference = new PNG({ width, height })
  const count = pixelmatch(accepted.data, taken.data, difference.data, width, height)
  if (count <= tolerated) return { status: 'same' }
  return { status: 'changed', why: `${count} pixels differ`, difference }
}
