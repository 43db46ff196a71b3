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

/** As many as a palette holds; most of them go by how often they occur, the rest by what is missing. */
const mostColours = { frequent: 160, all: 256 }

/** How far a shade may be from the one that stands for it: nothing that a comparison sees. */
const mostDistance = 24

/**
 * An image as a file of 256 colours, a third as large. The most frequent ones stay as they are, and
 * each of the rest, a shade at the edge of a letter, becomes the nearest of them. An image in which
 * that would show is kept in full.
 */
export function encodeSmall(image: Image): Buffer {
  const { width, height, data } = image
  const colours = Uint32Array.from({ length: width * height }, (_, at) => data.readUInt32BE(4 * at))
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const sorted = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))

  const palette: number[] = []
  const nearest = new Map<number, { place: number; distance: number }>()
  const add = (colour: number) => {
    const place = palette.push(colour) - 1
    for (const other of sorted) {
      const distance = distanceOf(colour, other)
      if (distance < (nearest.get(other)?.distance ?? Number.POSITIVE_INFINITY)) {
        nearest.set(other, { place, distance })
      }
    }
  }
  const farthest = () => {
    const distance = (colour: number) => nearest.get(colour)?.distance ?? 0
    return sorted.reduce((most, colour) => (distance(colour) > distance(most) ? colour : most))
  }
  for (const colour of sorted.slice(0, mostColours.frequent)) add(colour)
  while (palette.length < Math.min(mostColours.all, sorted.length)) add(farthest())
  if ((nearest.get(farthest())?.distance ?? 0) > mostDistance) return encode(image)
  const pixels = Uint8Array.from(colours, colour => nearest.get(colour)?.place ?? 0)
  return encodeIndexed(width, height, palette, pixels)
}

const channels = (colour: number) => [colour >>> 24, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff]

function distanceOf(colour: number, other: number): number {
  const wanted = channels(other)
  return Math.hypot(...channels(colour).map((value, at) => value - (wanted[at] ?? 0)))
}

/** pngjs writes no palettes. @see https://www.w3.org/TR/png/ */
function encodeIndexed(
  width: number,
  height: number,
  palette: readonly number[],
  pixels: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
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
