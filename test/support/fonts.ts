import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { ROOT } from '../../scripts/process'
import { fontsConfiguration } from './fonts-config'
import { fontOfWoff } from './fonts-woff'

/*
 * Text is as wide as the fonts of a machine make it, and with that a button is covered here and is
 * not there. Tests bring fonts along and the browsers they start see no others.
 */

const { resolve } = createRequire(import.meta.url)

/** Noto Sans for what people read, and one font that has a sign for every other script. */
const files: Readonly<Record<string, readonly string[]>> = {
  '@embedpdf/fonts-latin': ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic', 'Bold'].map(
    style => `fonts/NotoSans-${style}.ttf`,
  ),
  '@embedpdf/fonts-hebrew': ['Regular', 'Bold'].map(style => `fonts/NotoSansHebrew-${style}.ttf`),
  '@embedpdf/fonts-arabic': ['Regular', 'Bold'].map(style => `fonts/NotoNaskhArabic-${style}.ttf`),
  '@fontsource/unifontex': ['files/unifontex-latin-400-normal.woff'],
}

/** Families as the browser names them when text is drawn with a font of ours. */
export const ourFamilies = [
  'Noto Sans',
  'Noto Sans SemiBold',
  'Noto Sans Hebrew',
  'Noto Naskh Arabic',
  'UnifontExMono',
]

/** Whether browsers can be kept to our fonts: fontconfig is what Linux asks for fonts. */
export const areFontsOurs = process.platform === 'linux'

/** The packages the fonts are from, with their versions, e.g. `@embedpdf/fonts-latin@1.0.0`. */
export async function fontPackages(): Promise<string[]> {
  return Promise.all(
    Object.keys(files).map(async name => {
      const { version } = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8'))
      return `${name}@${version}`
    }),
  )
}

/** What a browser needs in its environment to see our fonts and no others; nothing off Linux. */
export async function fontsEnvironment(): Promise<Record<string, string>> {
  return areFontsOurs ? { FONTCONFIG_FILE: join(await fontsFolder(), 'fonts.conf') } : {}
}

/** A folder with the fonts and their configuration, made once for each set of them. */
async function fontsFolder(): Promise<string> {
  const made = [await fontPackages(), files, fontsConfiguration('')]
  const id = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 12)
  const folder = join(ROOT, '.cache', `fonts-${id}`)
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}-`)
  await mkdir(join(draft, 'files'))
  await Promise.all(
    Object.entries(files).flatMap(([name, paths]) =>
      paths.map(path => copyFont(join(folderOf(name), path), join(draft, 'files'))),
    ),
  )
  await writeFile(join(draft, 'fonts.conf'), fontsConfiguration(folder))
  // Another worker may have been faster, and its folder is as good.
  await rename(draft, folder).catch(async error => {
    if (!existsSync(folder)) throw error
    await rm(draft, { recursive: true })
  })
  return folder
}

async function copyFont(from: string, folder: string): Promise<void> {
  if (!from.endsWith('.woff')) return copyFile(from, join(folder, basename(from)))
  const to = join(folder, `${basename(from, '.woff')}.ttf`)
  await writeFile(to, fontOfWoff(await readFile(from)))
}

/** Packages of fonts do not all export their package.json. */
function folderOf(name: string): string {
  const within = join('node_modules', name)
  const path = resolve(name)
  return path.slice(0, path.indexOf(within) + within.length)
}
