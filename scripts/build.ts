// `npm run build`: dist/ for Chrome and Edge, dist-firefox/ for Firefox (not with --chrome-only).

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtScript, contentScriptNames } from './content-script-names'
import { ROOT, runNode, stopChildrenOnSignal } from './process'

const TARGETS = { chrome: 'dist', firefox: 'dist-firefox' } as const
type Target = keyof typeof TARGETS

/** What an unpacked extension cannot do without; Vite's success alone does not promise them. */
const ESSENTIAL = [
  'manifest.json',
  ...contentScriptNames.map(builtScript),
  'src/popup/index.html',
  'src/options/index.html',
  '_locales/en/messages.json',
]

const unknown = process.argv.slice(2).filter(argument => argument !== '--chrome-only')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: --chrome-only.`)
  process.exit(2)
}
stopChildrenOnSignal()
const targets: Target[] = process.argv.includes('--chrome-only')
  ? ['chrome']
  : ['chrome', 'firefox']
const results = await Promise.all(targets.map(build))
if (results.includes(false)) process.exitCode ||= 1

async function build(target: Target): Promise<boolean> {
  const { code, output } = await runNode('node_modules/vite/bin/vite.js', ['build'], {
    // A NODE_ENV left over from elsewhere would put development code into the package.
    env: { TARGET: target, NODE_ENV: 'production' },
  })
  const folder = TARGETS[target]
  const problems = code === 0 ? missing(folder) : [`vite build ended with exit code ${code}`]
  if (problems.length > 0) {
    console.error(`${output.trim()}\n\nBuilding ${folder}/ failed: ${problems.join('; ')}.`)
    return false
  }
  const sizes = contentScriptNames.map(name => {
    const script = readFileSync(join(ROOT, folder, builtScript(name)))
    return `${name} ${kilobytes(script)} minified, ${kilobytes(gzipSync(script))} gzipped`
  })
  console.log(`${folder}/: content scripts: ${sizes.join('; ')}`)
  return true
}

function missing(folder: string): string[] {
  const absent = ESSENTIAL.filter(file => !existsSync(join(ROOT, folder, file)))
  if (absent.length > 0) return absent.map(file => `${file} is missing`)
  const version = (file: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, file), 'utf8')).version
  const [packaged, built] = [version('package.json'), version(`${folder}/manifest.json`)]
  return packaged === built
    ? []
    : [`manifest.json says version ${built}, and package.json ${packaged}`]
}

function kilobytes({ byteLength }: Uint8Array): string {
  return `${(byteLength / 1000).toFixed(1)} kB`
}
