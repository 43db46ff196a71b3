// `npm run pictures`: a picture of every state a person can see, on sheets with what changed in
// front. `-- <words>` takes those whose names have one of the words; `-- --accept` accepts them.

import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Session } from '../test/e2e/support/session'
import { accept, acceptedPicture, closeAccepted, whyNotCompared } from '../test/pictures/accepted'
import { compare } from '../test/pictures/compare'
import { cropped, decode, encode, type Image } from '../test/pictures/png'
import { startPictures } from '../test/pictures/stage'
import type { Picture } from '../test/pictures/state'
import { pictures } from '../test/pictures/states'
import { take } from '../test/pictures/take'
import { findBrowser } from './browser'
import { laySheets, type Shown } from './pictures-sheets'
import { ROOT, runScript, stopChildrenOnSignal } from './process'

const folder = join(ROOT, 'pictures')
const [taken, accepted, changed] = ['taken', 'accepted', 'changed'].map(name =>
  join(folder, name),
) as [string, string, string]
const words = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const isAccepting = process.argv.includes('--accept')
const unknown = process.argv.slice(2).filter(word => word.startsWith('--') && word !== '--accept')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --accept.`)
  process.exit(2)
}
stopChildrenOnSignal()

const chosen = pictures.filter(
  ({ id }) => words.length === 0 || words.some(word => id.includes(word)),
)
const { name, version } = await findBrowser({ report: line => console.log(line) })
console.log(`Browser: ${name} ${version}. Building the extension …`)
const { code, output } = await runScript('build', ['--chrome-only'])
if (code !== 0) {
  console.error(output)
  process.exit(code)
}
for (const path of [taken, accepted]) await mkdir(path, { recursive: true })
await rm(changed, { recursive: true, force: true })
await mkdir(changed)

const shown: Shown[] = []
let last: Session | undefined
for (const language of ['en', 'nl', 'sv'] as const) {
  const mine = chosen.filter(picture => picture.language === language)
  if (mine.length === 0) continue
  await last?.close()
  last = await startPictures(language)
  for (const picture of mine) {
    const result = await takeOne(last, picture)
    shown.push(result)
    const { status, remark = '' } = result
    console.log(
      `${String(shown.length).padStart(4)}/${chosen.length} ${status} ${picture.id} ${remark}`,
    )
  }
}
const sheets = last ? await laySheets(last.browser, join(folder, 'sheets'), shown) : []
await last?.close()
if (isAccepting && words.length === 0) await closeAccepted(version, pictures)

for (const path of sheets) console.log(relative(ROOT, path))
const count = (wanted: Shown['status']) => shown.filter(({ status }) => status === wanted).length
console.log(
  `${count('new')} new, ${count('changed')} changed, ${count('same')} same, ${count('failed')} failed` +
    (isAccepting ? '; accepted.' : '.'),
)
const reason = await whyNotCompared(version)
if (reason) console.log(`npm test does not compare pictures here: ${reason}.`)
if (count('failed') > 0) process.exitCode = 1

/** Takes a picture and compares what it is about, which for a main one is kept in the repository. */
async function takeOne(session: Session, picture: Picture): Promise<Shown> {
  const { id, main } = picture
  const file = join(taken, `${id}.png`)
  try {
    const { png, subject } = await take(session, picture)
    await writeFile(file, png)
    const own = join(accepted, `${id}.png`)
    const now = cropped(decode(png), subject)
    const before = main
      ? await acceptedPicture(picture)
      : existsSync(own)
        ? decode(await readFile(own))
        : undefined
    if (isAccepting) await (main ? accept(picture, now) : writeFile(own, encode(now)))
    if (!before) return { id, files: [file], status: 'new' }
    const result = compare(before, now)
    if (result.status === 'same') return { id, files: [file], status: 'same' }
    const beside = [
      ['before', before],
      ['difference', result.difference],
    ] as const
    const files = await Promise.all(
      beside.flatMap(([what, image]) => (image ? [keep(`${id}.${what}.png`, image)] : [])),
    )
    return { id, files: [file, ...files], status: 'changed', remark: result.why }
  } catch (error) {
    const [remark = ''] = String(error).split('\n')
    return { id, files: [], status: 'failed', remark }
  }
}

async function keep(file: string, image: Image): Promise<string> {
  const path = join(changed, file)
  await writeFile(path, encode(image))
  return path
}
