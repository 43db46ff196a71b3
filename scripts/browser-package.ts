import type { Machine } from './machine'

const MINUTE = 60_000

/** A browser as Debian packages it. */
export interface BrowserPackage {
  /** The program, as people call it. */
  name: string
  package: string
  /** What it should not be without. */
  companions: readonly string[]
}

export const chromium: BrowserPackage = {
  name: 'Chromium',
  package: 'chromium',
  companions: ['fonts-liberation'],
}

/** Ubuntu has none of this name, and its `firefox` is a snap. */
export const firefoxEsr: BrowserPackage = {
  name: 'Firefox',
  package: 'firefox-esr',
  companions: [],
}

/** Installs the distribution's package; false where that cannot work or did not. */
export async function installPackage(
  wanted: BrowserPackage,
  machine: Machine,
  report: (line: string) => void,
  note: (line: string) => void,
): Promise<boolean> {
  const apt = '/usr/bin/apt-get'
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.isExecutable(apt)) return false
  const aptGet = (args: string[], onLine?: (line: string) => void) =>
    machine.run(apt, ['-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      timeoutMs: 15 * MINUTE,
      ...(onLine ? { onLine } : {}),
    })

  report(`Installing ${wanted.name} with apt-get …`)
  const lists = await aptGet(['update'])
  if (lists.code !== 0) note(`apt-get update failed: ${lastLine(lists.output)}.`)

  const names = [wanted.package, ...wanted.companions]
  const packages = ['install', '--yes', '--no-install-recommends', ...names]
  const plan = await aptGet([...packages, '--simulate'])
  if (plan.code !== 0) {
    note(`apt-get cannot install ${wanted.package}: ${lastLine(plan.output)}.`)
    return false
  }
  // Ubuntu's package only fetches the snap, and waits half an hour for a store it cannot reach.
  if (/^Inst (?:snapd |(?:chromium|firefox)\S* .*snap)/m.test(plan.output)) {
    note(`apt-get offers ${wanted.name} as a snap only, which cannot be driven from outside.`)
    return false
  }
  const installed = await aptGet(packages, line => {
    if (/^(Get:|Unpacking|Setting up|Fetched)/.test(line)) report(`apt-get: ${line}`)
  })
  if (installed.code !== 0) {
    note(`apt-get install ${wanted.package} failed: ${lastLine(installed.output)}.`)
  }
  return installed.code === 0
}

function lastLine(output: string): string {
  return (output.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '')
}
