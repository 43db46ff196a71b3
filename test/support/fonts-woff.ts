import { inflateSync } from 'node:zlib'

const HEADER = { woff: 44, sfnt: 12 } as const
const ENTRY = { woff: 20, sfnt: 16 } as const

interface Table {
  tag: number
  checksum: number
  length: number
  bytes: Buffer
}

/**
 * A font as programs of the desktop read it, from its web form. Chromium takes only the former from
 * fontconfig, and packages of the registry mostly carry the latter.
 *
 * @see https://www.w3.org/TR/WOFF/
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Expected a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) =>
    readTable(woff, HEADER.woff + at * ENTRY.woff),
  )

  const header = Buffer.alloc(HEADER.sfnt + count * ENTRY.sfnt)
  woff.copy(header, 0, 4, 8)
  const log2 = Math.floor(Math.log2(count))
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** log2, 6)
  header.writeUInt16BE(log2, 8)
  header.writeUInt16BE(16 * (count - 2 ** log2), 10)

  const parts: Uint8Array[] = [header]
  let offset = header.length
  for (const [at, { tag, checksum, length, bytes }] of tables.entries()) {
    const entry = HEADER.sfnt + at * ENTRY.sfnt
    header.writeUInt32BE(tag, entry)
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(length, entry + 12)
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    parts.push(bytes, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}

function readTable(woff: Buffer, entry: number): Table {
  const offset = woff.readUInt32BE(entry + 4)
  const packed = woff.readUInt32BE(entry + 8)
  const length = woff.readUInt32BE(entry + 12)
  const stored = woff.subarray(offset, offset + packed)
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    length,
    bytes: packed < length ? inflateSync(stored) : stored,
  }
}
