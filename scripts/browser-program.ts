import type { Machine } from './machine'

export interface Browser {
  path: string
  /** As the browser calls itself, e.g. `Chromium`, `Google Chrome for Testing`, `Mozilla Firefox`. */
  name: string
  /** E.g. `140.0.7339.80`. */
  version: string
}

const ANSWER_MS = 30_000

/** Asks a program what it is; a problem when it does not start or cannot be driven. */
export async function inspectProgram(
  path: string,
  machine: Machine,
): Promise<Browser | { problem: string }> {
  if (!machine.isExecutable(path)) return { problem: 'there is no program at that path' }
  const { code, output, stdout } = await askVersion(path, machine)
  const [line = '', name, version] = /^(\S.*?)\s+(\d+(?:\.\d+)+).*/m.exec(stdout) ?? []
  if (code !== 0 || !name || !version) {
    const why = output.trim().split('\n').at(-1) || `exit code ${code}`
    return { problem: `it does not start (${why})` }
  }
  // Snap's confinement hides /tmp and dot folders from the browser, where its profile has to go.
  // Ubuntu's /usr/bin/chromium-browser is a script that starts the snap, so its own word counts too.
  if (/(^|\/)snap(\/|$)/.test(machine.realPath(path)) || /\bsnap\b/.test(line)) {
    return { problem: 'it is a snap, which cannot be driven from outside' }
  }
  return { path, name, version }
}

function askVersion(path: string, machine: Machine) {
  if (machine.platform !== 'win32') {
    return machine.run(path, ['--version'], { timeoutMs: ANSWER_MS })
  }
  // On Windows `--version` opens a window and prints nothing: https://crbug.com/158372
  const literal = `'${path.replaceAll("'", "''")}'`
  const script = `$v = (Get-Item -LiteralPath ${literal}).VersionInfo; "$($v.ProductName) $($v.ProductVersion)"`
  return machine.run('powershell', ['-NoProfile', '-Command', script], { timeoutMs: ANSWER_MS })
}
