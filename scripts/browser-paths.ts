import { posix, win32 } from 'node:path'
import type { Machine } from './machine'

/** Where a Chromium, Chrome or Edge may be on this system, best first, without those absent. */
export function installedPaths(machine: Machine): string[] {
  const candidates = { linux: linuxPaths, darwin: macPaths, win32: windowsPaths }[
    machine.platform as string
  ]
  return [...new Set((candidates ?? linuxPaths)(machine.env))].filter(machine.isExecutable)
}

type Environment = Machine['env']

function linuxPaths(env: Environment): string[] {
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const inFolders = (...names: string[]) =>
    names.flatMap(name => folders.filter(Boolean).map(folder => posix.join(folder, name)))
  return [
    ...inFolders('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
    '/opt/google/chrome/chrome',
    ...inFolders('microsoft-edge-stable', 'microsoft-edge'),
    '/opt/microsoft/msedge/msedge',
  ]
}

function macPaths(env: Environment): string[] {
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap(name =>
    ['/', env.HOME ?? '/'].map(base =>
      posix.join(base, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
    ),
  )
}

function windowsPaths(env: Environment): string[] {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    base => base !== undefined,
  )
  return [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ].flatMap(program => bases.map(base => win32.join(base, program)))
}
