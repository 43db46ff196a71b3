import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'
import { clientBundle } from './bundle'
import { elsewhereDocument, portalDocument, slowDocument, slowPortalDocument } from './documents'

/** One request as the server saw it, whichever host it was meant for. */
export interface PortalRequest {
  /** Host header without the port. */
  host: string
  method: string
  /** Path and query as sent, not decoded. */
  path: string
  /** Origin header; an extension that asks for something gives itself away here. */
  origin: string | undefined
  /** Sec-Fetch-Mode, Sec-Fetch-Dest and Sec-Fetch-Site: how it was asked, what for and from where. */
  mode: string | undefined
  destination: string | undefined
  site: string | undefined
}

export interface Portal {
  port: number
  /** Everything asked so far, oldest first. */
  requests: PortalRequest[]
  /** Ends open connections, slow documents included. */
  close(): Promise<void>
}

export const portalHosts: readonly string[] = [
  'partner.microsoft.com',
  'partnercenter.microsoft.com',
]
const clientFolder = resolve(fileURLToPath(new URL('./client', import.meta.url)))
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}
const longestDelay = 60_000
const usualDelay = 4000
/** As strict as a page can be that still runs: no inline script or style, no HTML from strings. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/**
 * Serves the replica of Partner Center over HTTPS on 127.0.0.1 with a certificate that lives in
 * memory only. A browser reaches it with `--host-resolver-rules=MAP * 127.0.0.1:PORT`.
 *
 * @param options `port` defaults to any free one
 * @throws when the port is taken
 */
export async function startPortal(options: { port?: number } = {}): Promise<Portal> {
  const requests: PortalRequest[] = []
  const { cert, private: key } = await certificate()
  const server = createServer({ cert, key }, (request, response) => {
    const asked = describe(request)
    requests.push(asked)
    answer(asked, response).catch(() => response.destroy())
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, '127.0.0.1', listening)
  })
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function certificate() {
  const names = [...portalHosts, 'localhost']
  return generate([{ name: 'commonName', value: portalHosts[0] }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map(value => ({ type: 2 as const, value })) },
    ],
  })
}

function describe(request: IncomingMessage): PortalRequest {
  return {
    host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    origin: request.headers.origin,
    mode: header(request, 'sec-fetch-mode'),
    destination: header(request, 'sec-fetch-dest'),
    site: header(request, 'sec-fetch-site'),
  }
}

function header({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

async function answer(asked: PortalRequest, response: ServerResponse): Promise<void> {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return end(response, 405)
  const [path = '/', query = ''] = asked.path.split('?', 2)
  if (path === '/favicon.ico') return end(response, 204)
  if (!portalHosts.includes(asked.host)) return sendDocument(response, elsewhereDocument())
  if (path.startsWith('/replica/')) return sendClientFile(path.slice('/replica/'.length), response)

  const switches = new URLSearchParams(query)
  const technique = switches.get('technique')
  const slow = Number(switches.get('slow') ?? (technique === 'slow-document' ? usualDelay : 0))
  if (!(slow > 0)) {
    return sendDocument(
      response,
      portalDocument(),
      technique === 'strict-policy' ? strictPolicy : undefined,
    )
  }
  const [now, later] = technique ? slowPortalDocument() : slowDocument()
  documentHead(response)
  response.write(now)
  const timer = setTimeout(() => response.end(later), Math.min(slow, longestDelay))
  response.once('close', () => clearTimeout(timer))
}

async function sendClientFile(name: string, response: ServerResponse): Promise<void> {
  const file = clientFile(name)
  const type = file && types[extname(file)]
  if (!file || !type) return end(response, 404)
  const text =
    name === 'main.js' ? await clientBundle() : await readFile(file).catch(() => undefined)
  if (!text) return end(response, 404)
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(text)
}

/** The file behind a name below /replica/, or nothing when the name leads out of the folder. */
function clientFile(name: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(name)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined
  const file = resolve(clientFolder, decoded)
  return file.startsWith(clientFolder + sep) ? file : undefined
}

// Without nosniff the browser waits for more bytes before it shows the first half of a slow page.
function documentHead(response: ServerResponse, policy?: string): void {
  response.writeHead(200, {
    ...(policy && { 'content-security-policy': policy }),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}

function sendDocument(response: ServerResponse, text: string, policy?: string): void {
  documentHead(response, policy)
  response.end(text)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'cache-control': 'no-store' })
  response.end()
}
