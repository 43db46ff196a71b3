import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = new URL('../../src/', import.meta.url).pathname
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.(?:css|tsx?)$/.test(path))
  .map(path => readFileSync(join(source, path), 'utf8'))
  .join('\n')
const matches = (pattern: RegExp) => [
  ...new Set([...texts.matchAll(pattern)].map(([, name]) => name)),
]

it('no picture and no text is drawn in a colour that does not exist, which browsers take for black', () => {
  const used = matches(/var\((--[\w-]+)\)/g)
  const defined = matches(/(--[\w-]+): /g)
  expect(used.length).toBeGreaterThan(10)
  expect(used.filter(name => !defined.includes(name))).toEqual([])
})
