import { afterEach, beforeEach, vi } from 'vitest'

/** Each test of the file runs as on a machine in `zone`. */
export function onMachineIn(zone: string): void {
  beforeEach(() => void vi.stubEnv('TZ', zone))
  afterEach(() => void vi.unstubAllEnvs())
}
