import { describe, expect, it } from 'vitest'
import { findFirefox } from '../../scripts/firefox'
import type { Machine } from '../../scripts/machine'

/** A Linux on which these programs print this; `adds` is what apt-get would install. */
function machine(
  programs: Record<string, string>,
  more: { env?: Machine['env']; adds?: Record<string, string>; plan?: string } = {},
): Machine {
  const all: Record<string, string> = {
    ...programs,
    ...(more.adds && { '/usr/bin/apt-get': 'apt 2.6.1' }),
  }
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin', ...more.env },
    isRoot: true,
    isExecutable: path => path in all,
    realPath: path => path,
    downloaded: async () => [],
    download: () => Promise.reject(new Error('Firefox is not downloaded')),
    async run(command, args) {
      const isPlan = args.includes('--simulate')
      if (!isPlan && args.includes('install')) Object.assign(all, more.adds)
      const stdout = isPlan ? (more.plan ?? '') : (all[command] ?? '')
      return { code: 0, output: stdout, stdout }
    },
  }
}

const esr = { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.8.0esr' }
const quiet = () => {}

describe('the Firefox that is tested', () => {
  it('is an installed one', async () => {
    expect(await findFirefox(quiet, machine(esr))).toEqual({
      path: '/usr/bin/firefox-esr',
      name: 'Mozilla Firefox',
      version: '153.8.0',
    })
  })

  it('is the one that FIREFOX_PATH names', async () => {
    const programs = { ...esr, '/home/ada/firefox': 'Mozilla Firefox 150.0' }
    const env = { FIREFOX_PATH: '/home/ada/firefox' }
    expect(await findFirefox(quiet, machine(programs, { env }))).toMatchObject({
      path: '/home/ada/firefox',
    })
  })

  it.each([
    ['is no program', {}, /no program at that path/],
    ['is too old', { '/x': 'Mozilla Firefox 128.3.0esr' }, /it is version 128/],
    ['is a Chromium', { '/x': 'Chromium 140.0.7339.80' }, /it is Chromium, not Firefox/],
  ])('is an error when FIREFOX_PATH %s, although another is there', async (_, own, why) => {
    const search = findFirefox(quiet, machine({ ...esr, ...own }, { env: { FIREFOX_PATH: '/x' } }))
    await expect(search).rejects.toThrow(why)
  })

  it('is installed as root on Debian where there is none', async () => {
    expect(await findFirefox(quiet, machine({}, { adds: esr }))).toMatchObject({
      path: '/usr/bin/firefox-esr',
    })
  })

  it('is said to be missing, with the way out, where none can be had', async () => {
    const snap = { '/usr/bin/firefox': 'Mozilla Firefox 150.0 snap' }
    const plan = 'Inst firefox (1:1snap1-0ubuntu5 Ubuntu:24.04 [amd64])'
    const found = await findFirefox(quiet, machine(snap, { plan, adds: {} }))
    expect(found).toMatchObject({ missing: expect.stringMatching(/FIREFOX_PATH.*snap/) })
  })
})
