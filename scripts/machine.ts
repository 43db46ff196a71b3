import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './process'

/** What finding a browser asks of the computer; tests bring one of their own. */
export interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** Whether the path is a file this user may start. */
  isExecutable(path: string): boolean
  /** The path with all links followed, or the path itself where that fails. */
  realPath(path: string): string
  run(
    command: string,
    args: readonly string[],
    options?: {
      onLine?: (line: string) => void
      timeoutMs?: number
      env?: Record<string, string>
    },
  ): Promise<{ code: number; output: string; stdout: string }>
  /** Browsers that `download` left on an earlier run. */
  downloaded(): Promise<string[]>
  /** Fetches the current stable Chrome for Testing. Rejects where there is none or no network. */
  download(report: (line: string) => void): Promise<string>
}

/** Not under `node_modules`, which `npm ci` empties. */
const DOWNLOADS = join(ROOT, '.cache', 'browsers')

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    isExecutable(path) {
      try {
        accessSync(path, constants.X_OK)
        return statSync(path).isFile()
      } catch {
        return false
      }
    },
    realPath(path) {
      try {
        return realpathSync(path)
      } catch {
        return path
      }
    },
    run,
    async downloaded() {
      const { getInstalledBrowsers } = await import('@puppeteer/browsers')
      const browsers = await getInstalledBrowsers({ cacheDir: DOWNLOADS }).catch(() => [])
      return browsers.map(browser => browser.executablePath)
    },
    async download(report) {
      const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import(
        '@puppeteer/browsers'
      )
      const platform = detectBrowserPlatform()
      if (!platform) throw new Error(`no Chrome is offered for ${process.platform} ${process.arch}`)
      const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable')
      let reported = 0
      const { executablePath } = await install({
        browser: Browser.CHROME,
        buildId,
        cacheDir: DOWNLOADS,
        downloadProgressCallback(bytes, total) {
          const tenth = Math.floor((bytes / total) * 10)
          if (tenth <= reported) return
          reported = tenth
          report(`Downloading Chrome ${buildId}: ${tenth * 10} % of ${Math.round(total / 1e6)} MB`)
        },
      })
      return executablePath
    },
  }
}
