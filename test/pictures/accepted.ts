import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { areFontsOurs, fontPackages } from '../support/fonts'
import { decode, encodeSmall, type Image } from './png'
import type { Picture } from './state'

/*
 * The accepted pictures of the main states, cropped to what they are about. Letters are drawn by the
 * browser, so they hold for one version of it, one set of fonts and one platform.
 */

const folder = fileURLToPath(new URL('accepted', import.meta.url))
const fileOf = (id: string) => join(folder, `${id}.png`)
const madeWithFile = join(folder, 'made-with.json')

interface Making {
  /** Major version of Chromium. */
  browser: number
  fonts: string[]
  platform: string
}

async function makingWith(browserVersion: string): Promise<Making> {
  return {
    browser: Number.parseInt(browserVersion, 10),
    fonts: await fontPackages(),
    platform: `${process.platform}-${process.arch}`,
  }
}

/**
 * Why pictures cannot be compared with the accepted ones here; undefined where they can.
 *
 * @param browserVersion e.g. `156.0.8078.108`
 */
export async function whyNotCompared(browserVersion: string): Promise<string | undefined> {
  if (!areFontsOurs) return 'browsers can be kept to the fonts of the tests on Linux alone'
  if (!existsSync(madeWithFile)) return 'no picture was accepted yet'
  const accepted: Making = JSON.parse(await readFile(madeWithFile, 'utf8'))
  const here = await makingWith(browserVersion)
  const differences = (['browser', 'fonts', 'platform'] as const).flatMap(key =>
    String(accepted[key]) === String(here[key])
      ? []
      : [`the ${key} was ${accepted[key]} and is ${here[key]} here`],
  )
  return differences.length > 0 ? differences.join('; ') : undefined
}

/** Undefined where none was accepted yet. */
export async function acceptedPicture({ id }: Picture): Promise<Image | undefined> {
  return existsSync(fileOf(id)) ? decode(await readFile(fileOf(id))) : undefined
}

export async function accept({ id }: Picture, image: Image): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(fileOf(id), encodeSmall(image))
}

/** Notes with what all of them were made, and drops those that nobody takes any more. */
export async function closeAccepted(
  browserVersion: string,
  pictures: readonly Picture[],
): Promise<void> {
  const making = JSON.stringify(await makingWith(browserVersion), null, 2)
  await writeFile(madeWithFile, `${making}\n`)
  const wanted = pictures.filter(({ main }) => main).map(({ id }) => `${id}.png`)
  const files = (await readdir(folder)).filter(file => file.endsWith('.png'))
  await Promise.all(
    files.filter(file => !wanted.includes(file)).map(file => rm(join(folder, file))),
  )
}
