import manifest from '../manifest.json' with { type: 'json' }
import { chromium, installPackage } from './browser-package'
import { installedPaths } from './browser-paths'
import { type Browser, inspectProgram } from './browser-program'
import { type Machine, thisMachine } from './machine'

export interface FindOptions {
  /** Whether a missing browser may be installed or downloaded. Default: yes. */
  install?: boolean
  /** Gets a line for every step that takes time and every browser that is passed over. */
  report?: (line: string) => void
}

const MINIMUM_MAJOR = Number(manifest.minimum_chrome_version)

/**
 * Finds a Chromium-based browser that starts and is new enough for the extension: `BROWSER_PATH`,
 * an installed Chromium, Chrome or Edge, one from an earlier download, the distribution's package,
 * and last a download.
 * @throws Error whose message tells what was tried and what to install; also when `BROWSER_PATH` is
 *   set and is no such browser, since a person who named one wants that one.
 */
export async function findBrowser(
  options: FindOptions = {},
  machine: Machine = thisMachine(),
): Promise<Browser> {
  const { install = true, report = () => {} } = options
  const notes: string[] = []
  const note = (line: string) => {
    if (notes.includes(line)) return
    notes.push(line)
    report(line)
  }

  const named = machine.env.BROWSER_PATH
  if (named) {
    const result = await inspect(named, machine)
    if ('version' in result) return result
    throw new Error(
      `BROWSER_PATH is set to ${named}, but ${result.problem}. Point it at a Chromium, Chrome or Edge of version ${MINIMUM_MAJOR} or newer, or unset it to have one looked for.`,
    )
  }

  const firstGood = async (paths: readonly string[]): Promise<Browser | undefined> => {
    for (const path of paths) {
      const result = await inspect(path, machine)
      if ('version' in result) return result
      note(`Passed over ${path}: ${result.problem}.`)
    }
    return undefined
  }

  const found =
    (await firstGood(installedPaths(machine))) ?? (await firstGood(await machine.downloaded()))
  if (found) return found

  if (install) {
    if (await installPackage(chromium, machine, report, note)) {
      const installed = await firstGood(installedPaths(machine))
      if (installed) return installed
    }
    try {
      report('Downloading Chrome, since no usable browser is installed …')
      const downloaded = await firstGood([await machine.download(report)])
      if (downloaded) return downloaded
    } catch (error) {
      note(`Downloading Chrome failed: ${error instanceof Error ? error.message : String(error)}.`)
    }
  }
  throw new Error(nothingFound(machine, notes))
}

/** The flags every browser of ours is started with: nothing that talks, asks or greets. */
export function launchFlags(machine: Pick<Machine, 'isRoot'> = thisMachine()): string[] {
  const flags = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
  ]
  // Chromium refuses to run as root with its sandbox on.
  return machine.isRoot ? ['--no-sandbox', ...flags] : flags
}

async function inspect(path: string, machine: Machine): Promise<Browser | { problem: string }> {
  const program = await inspectProgram(path, machine)
  if ('problem' in program) return program
  const { name, version } = program
  if (/firefox/i.test(name)) return { problem: 'it is Firefox, not a Chromium' }
  if (Number.parseInt(version, 10) < MINIMUM_MAJOR) {
    return { problem: `it is version ${version}, and ${MINIMUM_MAJOR} is the oldest supported` }
  }
  return { path, name, version }
}

function nothingFound(machine: Machine, notes: readonly string[]): string {
  const how = {
    linux:
      'On Debian: sudo apt-get install chromium. On Ubuntu, where that is a snap: the .deb from https://www.google.com/chrome/. On Fedora: sudo dnf install chromium.',
    darwin: 'Install Chrome from https://www.google.com/chrome/ or: brew install --cask chromium.',
    win32:
      'Install Chrome from https://www.google.com/chrome/ or Edge from https://www.microsoft.com/edge.',
  }[machine.platform as string]
  return [
    `No Chromium, Chrome or Edge of version ${MINIMUM_MAJOR} or newer was found.`,
    ...notes.map(line => `  - ${line}`),
    how ?? 'Install Chromium with your system’s package manager.',
    'Or set BROWSER_PATH to the program of one that is installed elsewhere.',
  ].join('\n')
}
