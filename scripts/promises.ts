// Holds the built packages and the source to what the project promises about permissions,
// the network and markup. `npm test` runs it after the build.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './process'
import { bundleBreaches, manifestBreaches, sourceBreaches } from './promises-rules'

const breaches = [
  ...filesIn('src', /\.tsx?$/).flatMap(file => sourceBreaches(file, read(file))),
  ...['dist', 'dist-firefox'].flatMap(packageBreaches),
]
for (const breach of breaches) console.error(breach)
console.log(
  breaches.length === 0 ? 'All promises hold.' : `${breaches.length} promises are broken.`,
)
if (breaches.length > 0) process.exitCode = 1

function packageBreaches(folder: string): string[] {
  if (!existsSync(join(ROOT, folder, 'manifest.json'))) return [`${folder}/ is not built`]
  const manifest = JSON.parse(read(`${folder}/manifest.json`))
  return [
    ...manifestBreaches(manifest).map(breach => `${folder}/manifest.json: ${breach}`),
    ...filesIn(folder, /\.js$/).flatMap(file => bundleBreaches(file, read(file))),
    ...filesIn(folder, /\.map$/).map(file => `${file} is shipped`),
    ...filesIn(folder, /./)
      .filter(file => statSync(join(ROOT, file)).size === 0)
      .map(file => `${file} is empty`),
  ]
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
