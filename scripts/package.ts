// `npm run package`: builds, then packs what the stores take into release/, with checksums.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { ROOT, runScript, stopChildrenOnSignal } from './process'
import { zip } from './zip'

const RELEASE = join(ROOT, 'release')

stopChildrenOnSignal()
const { code } = await runScript('build', [], { stream: true })
if (code === 0) pack()
else process.exitCode ||= code

function pack() {
  rmSync(RELEASE, { recursive: true, force: true })
  mkdirSync(RELEASE)
  const sums = (['chrome', 'firefox'] as const).map(target => {
    const name = `forewarn-${packageJson.version}-${target}.zip`
    const archive = zip(filesOf(target === 'chrome' ? 'dist' : 'dist-firefox'))
    writeFileSync(join(RELEASE, name), archive)
    console.log(`release/${name}  ${(archive.length / 1000).toFixed(1)} kB`)
    return `${createHash('sha256').update(archive).digest('hex')}  ${name}\n`
  })
  writeFileSync(join(RELEASE, 'SHA256SUMS'), sums.join(''))
  console.log('release/SHA256SUMS')
}

function filesOf(folder: string) {
  const base = join(ROOT, folder)
  return (
    readdirSync(base, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => ({
        name: relative(base, path).replaceAll('\\', '/'),
        content: readFileSync(path),
      }))
      // Vite's own list of assets, which no store and no browser reads.
      .filter(({ name }) => !name.startsWith('.vite/'))
  )
}
