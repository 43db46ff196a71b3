import { posix, win32 } from 'node:path'
import { firefoxEsr, installPackage } from './browser-package'
import { type Browser, inspectProgram } from './browser-program'
import { oldestFirefox } from './firefox-target'
import { type Machine, thisMachine } from './machine'

export type FirefoxSearch = Browser | { missing: string }

/**
 * Finds a Firefox that is new enough for the extension: `FIREFOX_PATH`, an installed one, and last
 * the distribution's package. Firefox is not downloaded: a person without one is told so.
 * @throws Error when `FIREFOX_PATH` is set and is no such Firefox, since a person who named one
 *   wants that one.
 */
export async function findFirefox(
  report: (line: string) => void = () => {},
  machine: Machine = thisMachine(),
): Promise<FirefoxSearch> {
  const named = machine.env.FIREFOX_PATH
  if (named) {
    const result = await inspect(named, machine)
    if ('version' in result) return result
    throw new Error(
      `FIREFOX_PATH is set to ${named}, but ${result.problem}. Point it at a Firefox of version ${oldestFirefox} or newer, or unset it to have one looked for.`,
    )
  }

  const notes: string[] = []
  const note = (line: string) => {
    if (notes.includes(line)) return
    notes.push(line)
    report(line)
  }
  const installed = async (): Promise<Browser | undefined> => {
    for (const path of firefoxPaths(machine)) {
      const result = await inspect(path, machine)
      if ('version' in result) return result
      note(`Passed over ${path}: ${result.problem}.`)
    }
    return undefined
  }
  const found =
    (await installed()) ??
    ((await installPackage(firefoxEsr, machine, report, note)) ? await installed() : undefined)
  if (found) return found
  const missing = `No Firefox of version ${oldestFirefox} or newer was found; FIREFOX_PATH names one that is installed elsewhere.`
  return { missing: [missing, ...notes].join(' ') }
}

async function inspect(path: string, machine: Machine): Promise<Browser | { problem: string }> {
  const program = await inspectProgram(path, machine)
  if ('problem' in program) return program
  if (!/firefox/i.test(program.name)) return { problem: `it is ${program.name}, not Firefox` }
  if (Number.parseInt(program.version, 10) < oldestFirefox) {
    const { version } = program
    return { problem: `it is version ${version}, and ${oldestFirefox} is the oldest supported` }
  }
  return program
}

function firefoxPaths({ platform, env, isExecutable }: Machine): string[] {
  const paths = () => {
    switch (platform) {
      case 'darwin':
        return ['/', env.HOME ?? '/'].map(base =>
          posix.join(base, 'Applications', 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
        )
      case 'win32':
        return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(base =>
          base === undefined ? [] : [win32.join(base, 'Mozilla Firefox', 'firefox.exe')],
        )
      default: {
        const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin']
        return ['firefox', 'firefox-esr'].flatMap(name =>
          folders.filter(Boolean).map(folder => posix.join(folder, name)),
        )
      }
    }
  }
  return [...new Set(paths())].filter(isExecutable)
}
