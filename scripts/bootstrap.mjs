// Runs `scripts/<command>.ts` in a clone where nothing is installed yet, so this file itself may
// use nothing but Node: it checks Node's version, installs the dependencies, and hands over.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = join(ROOT, 'node_modules', '.forewarn-install')
const COMMANDS = ['demo', 'test', 'build', 'package', 'bench', 'pictures', 'dev']
const MINIMUM_NODE = [20, 19]

const [command = '', ...args] = process.argv.slice(2)

if (!COMMANDS.includes(command)) {
  fail(`Unknown command "${command}". Known: ${COMMANDS.join(', ')}.`)
}
checkNode()
let interrupted = false
if (!installFits()) await install()
process.exitCode = await runCommand()

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = MINIMUM_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  fail(
    `Forewarn needs Node ${MINIMUM_NODE.join('.')} or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a current release from https://nodejs.org and run the command again.',
  )
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional] installed only where it fits and is to be had
 * @property {boolean} [devOptional] the same, for one that development needs as well
 */

/** What a finished install was made from. Native packages differ by platform, so it is part of it. */
function stamp() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${process.platform}-${process.arch} ${hash}\n`
}

function installFits() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === stamp()
  if (!installedByHand()) return false
  writeFileSync(STAMP, stamp())
  return true
}

/** Whether an `npm install` of the user's own left exactly what package-lock.json asks for. */
function installedByHand() {
  const listing = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(listing)) return false
  const installed = packages(listing)
  const wanted = packages(join(ROOT, 'package-lock.json'))
  return (
    Object.keys(installed).every(path => path in wanted) &&
    Object.entries(wanted).every(([path, { version, optional, devOptional }]) =>
      installed[path]
        ? installed[path].version === version
        : path === '' || optional || devOptional,
    )
  )
}

/** @param {string} lockFile @returns {Record<string, LockedPackage>} */
function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

async function install() {
  const stopProgress = showProgress('Installing dependencies')
  const result = await npm('ci')
  const seconds = stopProgress()
  if (interrupted) process.exit(130)
  if (result.code !== 0) {
    const tail = result.output.trimEnd().split('\n').slice(-25).join('\n')
    fail(
      `Installing dependencies failed after ${seconds} s (npm's exit code: ${result.code}). The end of its output:\n\n` +
        `${tail}\n\n` +
        'Check that this machine reaches the npm registry (npm ping), that the disk is not full, and\n' +
        'that nothing else is writing to node_modules; then run the same command again.',
    )
  }
  writeFileSync(STAMP, stamp())
  console.log(`Dependencies installed in ${seconds} s.`)
}

/** @param {...string} command @returns {Promise<{ code: number, output: string }>} */
async function npm(...command) {
  // Tools are development dependencies; NODE_ENV=production or an .npmrc must not leave them out.
  // No dependency needs its install script, and none gets to run one.
  const npmArgs = [...command, '--include=dev', '--include=optional', '--ignore-scripts']
  npmArgs.push('--no-audit', '--no-fund', '--no-progress')
  // Under `npm run`, npm names its own script, which is surer than whatever "npm" is on the PATH.
  const npmScript = process.env.npm_execpath ?? ''
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = npmScript.endsWith('npm-cli.js')
    ? spawn(process.execPath, [npmScript, ...npmArgs], options)
    : // On Windows npm is a .cmd file, which only a shell can start.
      spawn('npm', npmArgs, { ...options, shell: process.platform === 'win32' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', text => {
      output += text
    })
  }
  return { code: await exitCode(child), output }
}

/**
 * Shows that work goes on: a counter in a terminal, a line every 15 seconds elsewhere.
 * @param {string} what
 * @returns {() => number} ends it and returns the seconds it took
 */
function showProgress(what) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  const live = process.stdout.isTTY && !process.env.CI
  if (!live) console.log(`${what} …`)
  const timer = setInterval(
    () =>
      live
        ? process.stdout.write(`\r${what} … ${seconds()} s`)
        : console.log(`${what} … ${seconds()} s`),
    live ? 1000 : 15_000,
  )
  return () => {
    clearInterval(timer)
    if (live) process.stdout.write('\r\u001b[2K')
    return seconds()
  }
}

function runCommand() {
  const script = join(ROOT, 'scripts', `${command}.ts`)
  if (!existsSync(script)) fail(`scripts/${command}.ts is missing from this copy of the project.`)
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  return exitCode(child)
}

/**
 * Waits for a child and passes signals on to it, so that it can tidy up before both end.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, or 128 plus the signal's number
 */
function exitCode(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      interrupted = true
      // A terminal sends Ctrl+C to the child as well; a second one would cut its tidying short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(`Could not start ${child.spawnfile}: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  })
}
