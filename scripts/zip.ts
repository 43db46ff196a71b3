import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Path inside the archive, with forward slashes. */
  name: string
  content: Uint8Array
}

const UTF8_NAME = 0x0800
const DEFLATE = 8
const VERSION = 20
/** 1 January 1980, the earliest date the format knows: equal content gives equal bytes. */
const DOS_DATE = 0x0021
/** A plain file, readable by all, as Unix says it. */
const ATTRIBUTES = 0o100644 * 0x10000
const MADE_ON_UNIX = 0x0300

/**
 * Packs files into a zip whose bytes depend on nothing but their names and contents: entries are
 * sorted, dates fixed. The packers at hand stamp the current time or keep the order of the disk.
 * Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of sorted) {
    const path = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(content, { level: 9 })
    const common = commonFields(content, packed, path)
    const local = Buffer.concat([uint32(0x04034b50), common, path, packed])
    files.push(local)
    directory.push(
      Buffer.concat([
        ...[uint32(0x02014b50), uint16(MADE_ON_UNIX | VERSION), common],
        // No comment, first disk, binary.
        ...[uint16(0), uint16(0), uint16(0), uint32(ATTRIBUTES), uint32(offset), path],
      ]),
    )
    offset += local.length
  }
  const size = directory.reduce((total, header) => total + header.length, 0)
  const end = Buffer.concat([
    ...[uint32(0x06054b50), uint16(0), uint16(0), uint16(sorted.length), uint16(sorted.length)],
    ...[uint32(size), uint32(offset), uint16(0)],
  ])
  return Buffer.concat([...files, ...directory, end])
}

/** The part that a file's own header and its entry in the directory have in common. */
function commonFields(content: Uint8Array, packed: Buffer, path: Buffer): Buffer {
  return Buffer.concat([
    ...[uint16(VERSION), uint16(UTF8_NAME), uint16(DEFLATE), uint16(0), uint16(DOS_DATE)],
    ...[uint32(crc32(content)), uint32(packed.length), uint32(content.byteLength)],
    ...[uint16(path.length), uint16(0)],
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
