import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zip } from '../../scripts/zip'

const files = [
  { name: 'src/popup/index.html', content: Buffer.from('<p>hi</p>') },
  { name: 'manifest.json', content: Buffer.from('{}'.repeat(500)) },
  { name: 'empty.txt', content: Buffer.alloc(0) },
]

/** Reads an archive the way an unpacker does: from the directory at its end. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  const entries = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50)
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    expect(archive.readUInt32LE(local)).toBe(0x04034b50)
    const start = local + 30 + archive.readUInt16LE(local + 26)
    const content = inflateRawSync(archive.subarray(start, start + packed))
    expect(content).toHaveLength(archive.readUInt32LE(at + 24))
    entries.set(name, content.toString())
    at += 46 + nameLength
  }
  expect(at).toBe(end)
  return entries
}

describe('a store package', () => {
  it('unpacks to the same files, in the order of their names', () => {
    const entries = unzip(zip(files))
    expect([...entries.keys()]).toEqual(['empty.txt', 'manifest.json', 'src/popup/index.html'])
    for (const { name, content } of files) expect(entries.get(name)).toBe(content.toString())
  })

  it('has the same bytes whatever order the disk lists the files in', () => {
    expect(zip([...files].reverse())).toEqual(zip(files))
  })
})
