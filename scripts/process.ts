import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder; scripts work the same from wherever they are started. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

export interface RunOptions {
  env?: Record<string, string>
  /** Called with each line as it is printed, without colours. */
  onLine?: (line: string) => void
  /** Ends the process after this many milliseconds. */
  timeoutMs?: number
  /** Print straight to the terminal; `output` stays empty. */
  stream?: boolean
}

export interface Finished {
  /** The exit code; 128 plus the number for a signal, 127 when it could not be started. */
  code: number
  /** Standard output and standard error as they came. */
  output: string
  stdout: string
}

const running = new Set<ChildProcess>()
let interrupted = false

/** Runs a program without a shell and without standard input. Never rejects: see `code`. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.stream ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    running.add(child)
    const timer = options.timeoutMs
      ? setTimeout(() => child.kill('SIGKILL'), options.timeoutMs)
      : undefined

    let output = ''
    let stdout = ''
    const lines = lineReader(options.onLine)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      stdout += text
      lines(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      lines(text)
    })
    const finish = (code: number) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, output, stdout })
    }
    child.on('error', error => {
      output += `${error.message}\n`
      finish(127)
    })
    child.on('close', (code, signal) =>
      finish(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  })
}

/** Runs a Node script, e.g. a tool's own entry point, which spares the shell wrappers of `.bin`. */
export function runNode(
  script: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Finished> {
  return run(process.execPath, [join(ROOT, script), ...args], options)
}

/** Runs another TypeScript file of this folder. */
export function runScript(
  name: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Finished> {
  return run(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts', `${name}.ts`), ...args],
    options,
  )
}

/** On Ctrl+C or a stop request, ends what `run` started and then this process. Call it once. */
export function stopChildrenOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupted) return
      interrupted = true
      for (const child of running) child.kill(signal)
      // Browsers get a moment to remove their profile folders.
      setTimeout(() => process.exit(128 + constants.signals[signal]), 2000).unref()
      process.exitCode = 128 + constants.signals[signal]
    })
  }
}

export function wasInterrupted(): boolean {
  return interrupted
}

/** Removes the colours, links and cursor movements that tools print for a terminal. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is sought
  return text.replace(/\u001b(?:\[[0-9;?]*[A-Za-z]|\].*?(?:\u0007|\u001b\\))/g, '')
}

function lineReader(onLine: ((line: string) => void) | undefined): (text: string) => void {
  let rest = ''
  return text => {
    if (!onLine) return
    const lines = (rest + plain(text)).split(/[\r\n]+/)
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) onLine(line.trim())
  }
}
