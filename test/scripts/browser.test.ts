import { describe, expect, it } from 'vitest'
import { findBrowser, launchFlags } from '../../scripts/browser'
import type { Machine } from '../../scripts/machine'

interface Setup extends Partial<Omit<Machine, 'run'>> {
  /** What each program prints when asked for its version; an Error is printed and exits with 1. */
  programs?: Record<string, string | Error>
  /** What apt-get does: the simulated plan, and the programs the installation adds. */
  apt?: { plan: string; adds: Record<string, string | Error> }
}

function machine(setup: Setup = {}): Machine & { commands: string[] } {
  const programs: Record<string, string | Error> = { ...setup.programs }
  if (setup.apt) programs['/usr/bin/apt-get'] = 'apt 2.6.1 (amd64)'
  const commands: string[] = []
  return {
    commands,
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    isRoot: false,
    isExecutable: path => path in programs,
    realPath: path => path,
    downloaded: async () => [],
    download: async () => {
      throw new Error('no network')
    },
    ...setup,
    async run(command, args) {
      commands.push([command, ...args].join(' '))
      if (args.includes('--simulate')) return result(0, setup.apt?.plan ?? '')
      if (args.includes('install')) Object.assign(programs, setup.apt?.adds)
      const printed = programs[command] ?? ''
      return printed instanceof Error ? result(1, printed.message) : result(0, printed)
    },
  }
}

function result(code: number, stdout: string) {
  return { code, stdout, output: `/usr/bin/wrapper: 9: [: unexpected operator\n${stdout}` }
}

const CHROMIUM = { '/usr/bin/chromium': 'Chromium 140.0.7339.80 built on Debian 12' }
const CHROME = { '/usr/bin/google-chrome': 'Google Chrome 139.0.7258.66' }
const EDGE = { '/usr/bin/microsoft-edge': 'Microsoft Edge 140.0.3485.54' }

describe('an installed browser', () => {
  it('is returned with its path, name and version', async () => {
    expect(await findBrowser({}, machine({ programs: CHROMIUM }))).toEqual({
      path: '/usr/bin/chromium',
      name: 'Chromium',
      version: '140.0.7339.80',
    })
  })

  it('is Chromium before Chrome, and Chrome before Edge', async () => {
    const all = { ...EDGE, ...CHROME, ...CHROMIUM }
    expect((await findBrowser({}, machine({ programs: all }))).name).toBe('Chromium')
    const two = { ...EDGE, ...CHROME }
    expect((await findBrowser({}, machine({ programs: two }))).name).toBe('Google Chrome')
    expect((await findBrowser({}, machine({ programs: EDGE }))).name).toBe('Microsoft Edge')
  })

  it('is found on macOS in the home folder too', async () => {
    const path = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const mac = machine({
      platform: 'darwin',
      env: { HOME: '/Users/ada' },
      programs: { [path]: 'Google Chrome 140.0.7339.80 ' },
    })
    expect((await findBrowser({}, mac)).path).toBe(path)
  })

  it('is asked for its version on Windows without opening a window', async () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const windows = machine({
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      programs: { [path]: '', powershell: 'Google Chrome 140.0.7339.80\r\n' },
    })
    expect(await findBrowser({}, windows)).toMatchObject({ path, version: '140.0.7339.80' })
    expect(windows.commands.every(command => command.startsWith('powershell'))).toBe(true)
  })

  it('is passed over, with a note, when it is too old', async () => {
    const lines: string[] = []
    const programs = { '/usr/bin/chromium': 'Chromium 119.0.6045.199', ...CHROME }
    const found = await findBrowser({ report: line => lines.push(line) }, machine({ programs }))
    expect(found.name).toBe('Google Chrome')
    expect(lines.join('\n')).toMatch(/Passed over \/usr\/bin\/chromium: it is version 119\./)
  })

  it('is taken at exactly the oldest supported version', async () => {
    const programs = { '/usr/bin/chromium': 'Chromium 120.0.6099.109' }
    expect((await findBrowser({}, machine({ programs }))).version).toBe('120.0.6099.109')
  })

  it('is passed over, with what it said, when it does not start', async () => {
    const lines: string[] = []
    const programs = {
      '/usr/bin/chromium': new Error('error while loading shared libraries: libnss3.so'),
      ...EDGE,
    }
    const found = await findBrowser({ report: line => lines.push(line) }, machine({ programs }))
    expect(found.name).toBe('Microsoft Edge')
    expect(lines.join('\n')).toContain('libnss3.so')
  })

  it.each([
    ['lies behind a link to snap', '/usr/bin/chromium', 'Chromium 140.0.7339.80', '/usr/bin/snap'],
    ['says so itself', '/usr/bin/chromium-browser', 'Chromium 140.0.7339.80 snap', ''],
  ])('is passed over when it is a snap and %s', async (_, path, version, target) => {
    const ubuntu = machine({
      programs: { [path]: version, ...CHROME },
      realPath: asked => (asked === path && target ? target : asked),
    })
    expect((await findBrowser({}, ubuntu)).name).toBe('Google Chrome')
  })
})

describe('BROWSER_PATH', () => {
  it('wins over an installed browser', async () => {
    const env = { PATH: '/usr/bin', BROWSER_PATH: '/home/ada/chrome' }
    const programs = { ...CHROMIUM, '/home/ada/chrome': 'Google Chrome for Testing 141.0.7390.37' }
    expect(await findBrowser({}, machine({ env, programs }))).toEqual({
      path: '/home/ada/chrome',
      name: 'Google Chrome for Testing',
      version: '141.0.7390.37',
    })
  })

  it('counts as unset when it is empty', async () => {
    const env = { PATH: '/usr/bin', BROWSER_PATH: '' }
    expect((await findBrowser({}, machine({ env, programs: CHROMIUM }))).name).toBe('Chromium')
  })

  it.each([
    ['is no program', {}, /no program at that path/],
    ['is too old', { '/x': 'Chromium 90.0.4430.93' }, /it is version 90/],
    ['does not start', { '/x': new Error('Illegal instruction') }, /Illegal instruction/],
    ['is Firefox', { '/x': 'Mozilla Firefox 143.0' }, /it is Firefox/],
  ])(
    'is an error that says so when it %s, although another browser is there',
    async (_, own, why) => {
      const env = { PATH: '/usr/bin', BROWSER_PATH: '/x' }
      const search = findBrowser({}, machine({ env, programs: { ...CHROMIUM, ...own } }))
      await expect(search).rejects.toThrow(/BROWSER_PATH is set to \/x/)
      await expect(search).rejects.toThrow(why)
    },
  )
})

describe('without a browser', () => {
  const debian = {
    plan: 'Inst chromium (140.0.7339.80-1~deb12u1 Debian:12 [amd64])',
    adds: CHROMIUM,
  }

  it('takes one that was downloaded before, and installs nothing', async () => {
    const path = '/cache/chrome'
    const before = machine({
      isRoot: true,
      apt: debian,
      programs: { [path]: 'Google Chrome for Testing 141.0.7390.37' },
      downloaded: async () => [path],
    })
    expect((await findBrowser({}, before)).path).toBe(path)
    expect(before.commands.join('\n')).not.toContain('apt-get')
  })

  it('installs the package as root on Debian, after updating the lists', async () => {
    const fresh = machine({ isRoot: true, apt: debian })
    expect((await findBrowser({}, fresh)).path).toBe('/usr/bin/chromium')
    const apt = fresh.commands.filter(command => command.includes('apt-get'))
    expect(apt[0]).toMatch(/ update$/)
    expect(apt.at(-1)).toMatch(/ install --yes .*chromium/)
  })

  it('does not try the package without root, and downloads', async () => {
    const user = machine({
      apt: debian,
      programs: { '/cache/chrome': 'Google Chrome for Testing 141.0.7390.37' },
      download: async () => '/cache/chrome',
    })
    expect((await findBrowser({}, user)).path).toBe('/cache/chrome')
    expect(user.commands.join('\n')).not.toContain('apt-get')
  })

  it('does not install a package that is a snap in disguise, and downloads', async () => {
    const ubuntu = machine({
      isRoot: true,
      apt: { plan: 'Inst chromium-browser (2:1snap1-0ubuntu2 Ubuntu:24.04 [amd64])', adds: {} },
      programs: { '/cache/chrome': 'Google Chrome for Testing 141.0.7390.37' },
      download: async () => '/cache/chrome',
    })
    expect((await findBrowser({}, ubuntu)).path).toBe('/cache/chrome')
    expect(ubuntu.commands.filter(command => command.includes(' install '))).toHaveLength(1)
  })

  it('downloads when the installed package turns out not to start', async () => {
    const broken = machine({
      isRoot: true,
      apt: { ...debian, adds: { '/usr/bin/chromium': new Error('Segmentation fault') } },
      programs: { '/cache/chrome': 'Google Chrome for Testing 141.0.7390.37' },
      download: async () => '/cache/chrome',
    })
    expect((await findBrowser({}, broken)).path).toBe('/cache/chrome')
  })

  it('says what was tried and what to install when nothing works', async () => {
    const search = findBrowser(
      {},
      machine({ programs: { '/usr/bin/chromium': 'Chromium 100.0.4896.75' } }),
    )
    await expect(search).rejects.toThrow(/version 120 or newer/)
    await expect(search).rejects.toThrow(/Passed over \/usr\/bin\/chromium/)
    await expect(search).rejects.toThrow(/no network/)
    await expect(search).rejects.toThrow(/apt-get install chromium/)
    await expect(search).rejects.toThrow(/BROWSER_PATH/)
  })

  it('neither installs nor downloads when told not to', async () => {
    const calls: string[] = []
    const still = machine({
      isRoot: true,
      apt: debian,
      download: async () => {
        calls.push('download')
        return '/cache/chrome'
      },
    })
    await expect(findBrowser({ install: false }, still)).rejects.toThrow(/No Chromium/)
    expect([...calls, ...still.commands]).toEqual([])
  })
})

describe('the launch flags', () => {
  it('turn the sandbox off only for root', () => {
    expect(launchFlags({ isRoot: true })).toContain('--no-sandbox')
    expect(launchFlags({ isRoot: false })).not.toContain('--no-sandbox')
  })

  it('keep the browser from talking to its maker', () => {
    const flags = launchFlags({ isRoot: false })
    expect(flags).toEqual(
      expect.arrayContaining(['--disable-background-networking', '--disable-component-update']),
    )
  })
})
