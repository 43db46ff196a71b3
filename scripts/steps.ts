import { wasInterrupted } from './process'

export interface StepResult {
  ok: boolean
  /** Why there was nothing to run, in a line; the step then counts as skipped. */
  skipped?: string
  /** Shown in full when the step failed. */
  output?: string
  /** Test cases the step ran. */
  tests?: TestCounts
  /** Test files the step ran, the longest first. */
  files?: readonly FileTime[]
}

export interface FileTime {
  file: string
  seconds: number
  tests: number
}

export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

/** One step of `npm test`. */
export interface Step {
  name: string
  /** What it looks at, for the list of steps. */
  about: string
  /** Steps that have to succeed first. */
  needs?: readonly string[]
  /** `progress` takes what the step is doing just now. */
  run(progress: (line: string) => void): Promise<StepResult>
}

export interface StepReport extends StepResult {
  name: string
  state: 'passed' | 'failed' | 'skipped'
  seconds: number
}

export interface Watcher {
  started(name: string): void
  progressed(name: string, line: string): void
  finished(report: StepReport): void
}

/**
 * Runs steps side by side, in the order given as far as their needs allow. Steps whose needs failed
 * are skipped, and reported as such; the others go on, so that one run shows all there is to fix.
 */
export async function runSteps(
  steps: readonly Step[],
  watcher: Watcher,
  atOnce = 2,
): Promise<StepReport[]> {
  const reports = new Map<string, StepReport>()
  const running = new Map<string, Promise<void>>()
  const waiting = [...steps]

  const start = (step: Step) => {
    watcher.started(step.name)
    running.set(
      step.name,
      timed(step, watcher).then(report => {
        running.delete(step.name)
        finish(report)
      }),
    )
  }
  const finish = (report: StepReport) => {
    reports.set(report.name, report)
    watcher.finished(report)
  }
  const stateOf = (name: string) => reports.get(name)?.state

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needs = (step.needs ?? []).filter(name => steps.some(other => other.name === name))
      const missed = needs.find(name => ['failed', 'skipped'].includes(stateOf(name) ?? ''))
      const ready = needs.every(name => stateOf(name) === 'passed')
      const fits = running.size < atOnce
      if (!missed && !wasInterrupted() && !(ready && fits)) continue
      waiting.splice(waiting.indexOf(step), 1)
      if (missed || wasInterrupted()) {
        const output = missed ? `needs ${missed}` : 'interrupted'
        finish({ name: step.name, state: 'skipped', ok: false, seconds: 0, output })
      } else start(step)
    }
    await Promise.race(running.values())
  }
  return steps.flatMap(step => reports.get(step.name) ?? [])
}

async function timed(step: Step, watcher: Watcher): Promise<StepReport> {
  const begin = performance.now()
  let result: StepResult
  try {
    result = await step.run(line => watcher.progressed(step.name, line))
  } catch (error) {
    result = { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
  const seconds = (performance.now() - begin) / 1000
  if (result.ok && result.skipped !== undefined) {
    return { ok: true, output: result.skipped, name: step.name, state: 'skipped', seconds }
  }
  return { ...result, name: step.name, state: result.ok ? 'passed' : 'failed', seconds }
}
