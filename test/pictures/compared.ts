import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/browser'
import { ROOT } from '../../scripts/process'
import type { Session } from '../e2e/support/session'
import { acceptedPicture, whyNotCompared } from './accepted'
import { compare } from './compare'
import { cropped, decode, encode } from './png'
import { startPictures } from './stage'
import type { Picture, Surface } from './state'
import { pictures } from './states'
import { take } from './take'

const failed = join(ROOT, 'pictures', 'failed')

/** A test for each main picture of some surfaces: it looks as it was accepted. */
export async function comparePictures(surfaces: readonly Surface[]): Promise<void> {
  const { name, version } = await findBrowser()
  const reason = await whyNotCompared(version)
  const mine = pictures.filter(({ main, surface }) => main && surfaces.includes(surface))
  if (reason !== undefined) {
    const line = `${mine.length} pictures of ${surfaces.join(', ')} not compared (${name}): ${reason}`
    console.warn(line)
    it.skip(line, () => undefined)
    return
  }
  const sessions = new Map<string, Promise<Session>>()
  const sessionFor = ({ language }: Picture): Promise<Session> => {
    const session = sessions.get(language) ?? startPictures(language)
    sessions.set(language, session)
    return session
  }
  afterAll(async () => {
    for (const session of sessions.values()) await (await session).close()
  })
  it.each(mine.map(picture => [picture.id, picture] as const))(
    '%s looks as it was accepted',
    async (id, picture) => {
      const { png, subject } = await take(await sessionFor(picture), picture)
      const image = cropped(decode(png), subject)
      const accepted = await acceptedPicture(picture)
      const result = accepted ? compare(accepted, image) : { status: 'never accepted' as const }
      if (result.status !== 'same') {
        await mkdir(failed, { recursive: true })
        await writeFile(join(failed, `${id}.png`), encode(image))
        const difference = result.status === 'changed' ? result.difference : undefined
        if (difference) await writeFile(join(failed, `${id}.difference.png`), encode(difference))
      }
      const hint = `see pictures/failed/${id}.png; npm run pictures -- ${id} --accept takes it over`
      expect(result.status === 'changed' ? result.why : result.status, hint).toBe('same')
    },
  )
}
