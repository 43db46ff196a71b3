import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Package {
  optionalDependencies?: Record<string, string>
}
const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Readonly<Record<string, Package>> }

/** Where Node looks for a package that `path` asks for: its own folder, then each one above. */
function placesOf(name: string, path: string): string[] {
  const folders = path.split('node_modules/')
  return folders.map(
    (_, depth) => `${folders.slice(0, depth + 1).join('node_modules/')}node_modules/${name}`,
  )
}

// `npm ci` refuses a lock file that was written where npm left out what does not fit the machine.
it('the lock file names the optional packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
    const base = path === '' ? '' : `${path}/`
    return Object.keys(optionalDependencies)
      .filter(name => !placesOf(name, base).some(place => place in packages))
      .map(name => `${path} asks for ${name}`)
  })
  expect(missing).toEqual([])
  expect(packages).toHaveProperty(['node_modules/@biomejs/cli-win32-x64'])
})
