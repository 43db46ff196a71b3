import { vi } from 'vitest'

/** Waits until `check` passes; the limit is for what never comes. */
export const waitFor = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { interval: 10, timeout: 120_000 })
