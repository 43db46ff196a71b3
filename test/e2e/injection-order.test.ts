import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dialog, overlayOf } from './support/overlay'
import { fresh } from './support/purchases'
import { findKeys, press } from './support/replica'
import { type Session, software, startSession } from './support/session'

/*
 * Chromium numbers the content scripts of all extensions through and injects those of one extension
 * in the alphabetic order of the numbers. Where Forewarn's entries are the ninth and the tenth, or
 * the 99th and the 100th, "10" comes before "9": the entry that is listed last runs first.
 */

async function withEntriesTurned<T>(use: (session: Session) => Promise<T>): Promise<T> {
  const extension = await mkdtemp(join(tmpdir(), 'forewarn-turned-'))
  let session: Session | undefined
  try {
    await cp(fileURLToPath(new URL('../../dist', import.meta.url)), extension, { recursive: true })
    const file = join(extension, 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { content_scripts: unknown[] }
    expect(manifest.content_scripts.length).toBeGreaterThan(1)
    manifest.content_scripts.reverse()
    await writeFile(file, JSON.stringify(manifest))
    session = await startSession({ extension })
    return await use(session)
  } finally {
    await session?.close()
    await rm(extension, { recursive: true, force: true })
  }
}

describe('entries of the manifest that are injected in the other order', () => {
  it('show the panel, and hold what is pressed', () =>
    withEntriesTurned(async session => {
      await session.store(fresh)
      const page = await session.open(software)
      const overlay = overlayOf(page)
      await overlay.waitFor('.fw-panel')
      await press(page, await findKeys(page.mainFrame(), 'current'), 'mouse')
      await overlay.waitFor(dialog)
    }))
})
