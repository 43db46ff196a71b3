import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

/** Outside of a browser its API is the one of test/support/browser.ts. */
const alias = {
  'webextension-polyfill': fileURLToPath(new URL('test/support/browser.ts', import.meta.url)),
}

/** Only where a date is asked for; see docs/testing.md. */
const clock = process.env.FOREWARN_TEST_NOW
  ? ['--import', new URL('test/support/clock.mjs', import.meta.url).href]
  : []

export default defineConfig({
  // As in vite.config.ts, but without the plugin that turns the build into an extension.
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    // For what never comes; what a test waits for takes as long as the machine needs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          isolate: false,
          execArgv: clock,
          setupFiles: ['test/support/tidy.ts'],
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/firefox/**'],
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'component',
          // Pages that are drawn anew for each test are collected cheaply while they are young.
          execArgv: [...clock, '--max-semi-space-size=64'],
          setupFiles: ['test/support/tidy.ts', 'test/support/patience.ts'],
          environment: 'happy-dom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/firefox/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          execArgv: clock,
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/support/failures-folder.ts'],
          setupFiles: ['test/e2e/support/failures.ts', 'test/e2e/support/setup.ts'],
          // Each worker keeps its browsers from one file to the next.
          pool: 'forks',
          isolate: false,
          // A browser in each keeps more than a core busy, so that even two get in each other's way.
          maxWorkers: 2,
          // One test of a file after the other: the keyboard of a browser belongs to one window.
          maxConcurrency: 1,
          // Four times what a single wait may take (support/patience.ts), so that it is the wait that
          // says what never came.
          testTimeout: 720_000,
          hookTimeout: 720_000,
          // A test that passes on the second try has found a race.
          retry: 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['test/firefox/**/*.test.ts'],
          // One browser plays all of it.
          maxWorkers: 1,
          fileParallelism: false,
          isolate: false,
          // What never comes is told by the wait for it.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          retry: 0,
        },
      },
    ],
  },
})
