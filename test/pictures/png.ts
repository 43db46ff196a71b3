import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Rectangle } from './take'

export type Image = Pick<PNG, 'width' | 'height' | 'data'>

export const decode = (png: Buffer): Image => PNG.sync.read(png)

export function encode({ width, height, data }: Image): Buffer {
  const png = new PNG({ width, height })
  data.copy(png.data)
  return PNG.sync.write(png)
}

export function cropped(image: Image, { x, y, width, height }: Rectangle): Image {
  const part = new PNG({ width, height })
  PNG.bitblt(
    Object.assign(new PNG({ width: 0, height: 0 }), image),
    part,
    x,
    y,
    width,
    height,
    0,
    0,
  )
  return part
}

/**
 * An image as a file of at most 256 colours, a third as large. Where it has more, neighbouring shades
 * become one, by less than a comparison sees.
 */
export function encodeSmall(image: Image): Buffer {
  for (let bits = 8; bits >= 4; bits--) {
    const indexed = indexColours(image, bits)
    if (indexed) return encodeIndexed(image, indexed)
  }
  return encode(image)
}

interface Indexed {
  palette: number[]
  pixels: Uint8Array
}

/** Undefined where that many bits of each channel still make more than 256 colours. */
function indexColours({ width, height, data }: Image, bits: number): Indexed | undefined {
  const mask = (0xff << (8 - bits)) & 0xff
  const middle = bits === 8 ? 0 : 1 << (7 - bits)
  const shade = (value: number) => (value === 0xff ? value : (value & mask) | middle)
  const places = new Map<number, number>()
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3)
    const colour = (shade(red) << 16) | (shade(green) << 8) | shade(blue)
    const place = places.get(colour) ?? places.size
    if (place === 256) return undefined
    places.set(colour, place)
    pixels[at] = place
  }
  return { palette: [...places.keys()], pixels }
}

/** pngjs writes no palettes. @see https://www.w3.org/TR/png/ */
function encodeIndexed({ width, height }: Image, { palette, pixels }: Indexed): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = palette.flatMap(colour => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff])
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
