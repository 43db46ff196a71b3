import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/browser'
import { ROOT } from '../../scripts/process'
import { findingsOn } from '../e2e/support/layout/findings'
import type { Session } from '../e2e/support/session'
import { acceptedPicture, whyNotCompared } from './accepted'
import { compare } from './compare'
import { cropped, decode, encode } from './png'
import { startPictures } from './stage'
import type { Picture, Surface } from './state'
import { pictures } from './states'
import { take } from './take'

const failed = join(ROOT, 'pictures', 'failed')

/** Classes of the panel, which is there with everything that is shown on a page. */
const ofPanel = ['fold-panel', 'access', 'no-benefits', 'advice', 'only-shown']
const ofRequest = ['request', 'all', 'facts', 'language', 'insert', 'copy', 'go-on', 'discard']

/**
 * Classes without a look of their own, by which code or tests find what they name: it looks like what
 * is around it. By surface, since what is plain in one may have a look in another.
 */
const hooks: Readonly<Record<Surface, readonly string[]>> = {
  popup: ['current'],
  panel: ofPanel,
  question: [...ofPanel, 'request', 'tax', 'reason', 'set', 'wait'],
  note: ofPanel,
  request: [...ofPanel, ...ofRequest, 'undo'],
  options: [
    ...['assignment-list', 'pause', 'roaming-status', 'policy'],
    ...['name', 'when', 'fold', 'why', 'next'],
  ],
}

/** Selectors of all stylesheets that were loaded, and those that matched something in some state. */
const rules = { loaded: new Set<string>(), used: new Set<string>() }

/**
 * A test for each picture of some surfaces, the main ones by default and all at night: what it shows
 * is styled, whole and in nobody's way, and a main one looks as it was accepted.
 */
export async function lookAtPictures(surfaces: readonly Surface[]): Promise<void> {
  const { name, version } = await findBrowser()
  const reason = await whyNotCompared(version)
  const mine = pictures
    .filter(({ main, surface }) => surfaces.includes(surface) && (main || isNightly))
    // One browser after the other.
    .toSorted((a, b) => a.language.localeCompare(b.language))
  let now: { language: string; session: Session } | undefined
  const sessionFor = async ({ language }: Picture): Promise<Session> => {
    if (now?.language === language) return now.session
    await now?.session.close()
    now = { language, session: await startPictures(language) }
    return now.session
  }
  afterAll(() => now?.session.close())

  it.each(mine.map(picture => [picture.id, picture] as const))(
    '%s is whole, and looks as it was accepted',
    async (_, picture) => {
      const taken = await take(await sessionFor(picture), picture)
      await expectWhole(picture, taken.page)
      if (reason !== undefined || !picture.main) return
      await expectAccepted(picture, cropped(decode(taken.png), taken.subject))
    },
  )
  if (reason === undefined) return
  const count = mine.filter(({ main }) => main).length
  const line = `${count} pictures of ${surfaces.join(', ')} not compared (${name}): ${reason}`
  console.warn(line)
  it.skip(line, () => undefined)
}

export const isNightly = process.env.NIGHTLY === '1'

/** To be called once all pictures were looked at. */
export function expectEachRuleUsed(): void {
  expect(rules.loaded.size).toBeGreaterThan(100)
  expect([...rules.loaded].filter(selector => !rules.used.has(selector))).toEqual([])
}

async function expectWhole({ surface }: Picture, page: Page): Promise<void> {
  const { rules: loaded, used, unruled, ...places } = await findingsOn(page)
  for (const selector of loaded) rules.loaded.add(selector)
  for (const selector of used) rules.used.add(selector)
  const isHook = (named: string) => hooks[surface].some(hook => named.endsWith(`.${hook}`))
  expect({ ...places, unruled: unruled.filter(named => !isHook(named)) }).toEqual({
    unruled: [],
    clipped: [],
    overlapping: [],
    small: [],
  })
}

async function expectAccepted(picture: Picture, image: ReturnType<typeof decode>): Promise<void> {
  const { id } = picture
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
}
