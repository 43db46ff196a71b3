import { describe, expect, it } from 'vitest'
import { runSteps, type Step, type StepReport, type Watcher } from '../../scripts/steps'
import { summaryTable } from '../../scripts/steps-printer'

function watcher(): Watcher & { most: number; order: string[] } {
  let busy = 0
  return {
    most: 0,
    order: [],
    started(name) {
      busy += 1
      this.most = Math.max(this.most, busy)
      this.order.push(`${name}+`)
    },
    progressed() {},
    finished({ name, state }) {
      if (state !== 'skipped') busy -= 1
      this.order.push(`${name}${state === 'skipped' ? ' skipped' : '-'}`)
    },
  }
}

function step(name: string, more: Partial<Step> = {}): Step {
  const run: Step['run'] = () => new Promise(resolve => setImmediate(resolve, { ok: true }))
  return { name, about: '', run, ...more }
}

describe('running the steps of npm test', () => {
  it('runs no more than two at a time', async () => {
    const seen = watcher()
    await runSteps(
      ['a', 'b', 'c', 'd', 'e'].map(name => step(name)),
      seen,
    )
    expect(seen.most).toBe(2)
  })

  it('starts a step only when what it needs has passed', async () => {
    const seen = watcher()
    await runSteps([step('e2e', { needs: ['build'] }), step('build')], seen)
    expect(seen.order).toEqual(['build+', 'build-', 'e2e+', 'e2e-'])
  })

  it('starts the next step in the order given as soon as there is room and its needs passed', async () => {
    const seen = watcher()
    let release = () => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    await runSteps(
      [
        step('build'),
        step('browser'),
        step('e2e', {
          needs: ['build', 'browser'],
          run: () => released.then(() => ({ ok: true })),
        }),
        step('unit'),
        step('types', {
          run: async () => {
            release()
            return { ok: true }
          },
        }),
      ],
      seen,
    )
    const starts = seen.order.filter(entry => entry.endsWith('+'))
    expect(starts.slice(0, 2)).toEqual(['build+', 'browser+'])
    // It ends only once the last step has begun beside it.
    expect(starts.indexOf('e2e+')).toBeLessThan(starts.indexOf('types+'))
    expect(seen.order.indexOf('types+')).toBeLessThan(seen.order.indexOf('e2e-'))
  })

  it('counts a step that found nothing to run as skipped, with its reason, and not as a failure', async () => {
    const run = async () => ({ ok: true, skipped: 'No Firefox was found' })
    expect(await runSteps([step('firefox', { run })], watcher())).toMatchObject([
      { name: 'firefox', state: 'skipped', ok: true, output: 'No Firefox was found' },
    ])
  })

  it('skips what needs a failed step, says which, and runs the rest', async () => {
    const reports = await runSteps(
      [
        step('build', { run: async () => ({ ok: false, output: 'no' }) }),
        step('size', { needs: ['build'] }),
        step('report', { needs: ['size'] }),
        step('lint'),
      ],
      watcher(),
    )
    expect(reports.map(({ name, state, output }) => [name, state, output])).toEqual([
      ['build', 'failed', 'no'],
      ['size', 'skipped', 'needs build'],
      ['report', 'skipped', 'needs size'],
      ['lint', 'passed', undefined],
    ])
    expect(reports.filter(report => !report.ok)).toHaveLength(3)
  })

  it('reports a step that throws as failed, with its message', async () => {
    const broken = step('browser', { run: () => Promise.reject(new Error('none found')) })
    const [report] = await runSteps([broken], watcher())
    expect(report).toMatchObject({ state: 'failed', ok: false, output: 'none found' })
  })
})

describe('the summary', () => {
  it('lines up names, results, times and numbers of tests', () => {
    const tests = { passed: 9, failed: 1, skipped: 2 }
    const reports: StepReport[] = [
      { name: 'lint', state: 'passed', ok: true, seconds: 1.25 },
      { name: 'component', state: 'failed', ok: false, seconds: 12, tests },
      { name: 'e2e', state: 'skipped', ok: false, seconds: 0 },
    ]
    expect(summaryTable(reports).split('\n')).toEqual([
      'step       result     time  tests',
      'lint       passed    1.3 s',
      'component  failed   12.0 s     12',
      'e2e        skipped',
    ])
  })
})
