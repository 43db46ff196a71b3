import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import { contentScriptNames, entryOf } from '../../scripts/content-script-names'
import { bundleContentScripts, type ContentScript } from '../../scripts/content-scripts'

let scripts: ContentScript[]
beforeAll(async () => {
  scripts = await bundleContentScripts()
}, 300_000)

/** The file behind a module's id, which may say how it is to be loaded. */
const fileOf = (id: string) => id.replace(/^\0/, '').replace(/\?.*$/, '')

it('no module is in a frame twice', () => {
  const carriers = new Map<string, string[]>()
  for (const { name, modules } of scripts) {
    for (const id of modules) carriers.set(fileOf(id), [...(carriers.get(fileOf(id)) ?? []), name])
  }
  expect(carriers.size).toBeGreaterThan(200)
  expect([...carriers].filter(([, names]) => names.length > 1)).toEqual([])
})

it('the guard needs nobody, and draws nothing', () => {
  const [guard] = scripts
  expect(guard?.modules.map(fileOf)).not.toContainEqual(expect.stringContaining('/preact/'))
  expect(guard?.code).not.toMatch(/\bimport\b|forewarnModules\["(?!shared|guard)/)
})

it('each is one classic script that gives the page’s world nothing', () => {
  for (const { code } of scripts) {
    expect(code).toMatch(/^\(\(\)=>\{"use strict";/)
    expect(code).toMatch(/\}\)\(\);$/)
    expect(code).not.toMatch(/^(?:import|export)\b/m)
  }
})

it('the manifest loads them in the order in which they take from each other', () => {
  expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(contentScriptNames.map(entryOf))
})

// A script takes what an earlier one exports when it runs: what is assigned later would be lost.
it('no module exports a variable that it assigns anew', () => {
  const sources = scripts
    .flatMap(({ modules }) => modules.map(fileOf))
    .filter(file => file.includes('/src/') && /\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(200)
  for (const file of sources) {
    expect([file, readFileSync(file, 'utf8').match(/^export let .*/m)?.[0]]).toEqual([
      file,
      undefined,
    ])
  }
})
