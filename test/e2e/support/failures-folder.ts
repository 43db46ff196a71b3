import { rmSync } from 'node:fs'
import { failuresFolder } from './failures-path'

/** Runs once before the end-to-end tests: what an earlier run kept would be taken for this one's. */
export default function emptyFailures(): void {
  rmSync(failuresFolder, { recursive: true, force: true })
}
