import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { resolve } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labels } from './client/labels'
import { rowProducts, type TechniqueId, techniqueList } from './client/techniques'
import { type Portal, startPortal } from './server'

/** A script that exists and has a type the portal serves, but lies outside its folder. */
const outside = 'node_modules/webextension-polyfill/dist/browser-polyfill.js'

let portal: Portal

beforeAll(async () => {
  portal = await startPortal()
})
afterAll(() => portal.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** The body as it came, piece by piece. */
  pieces: string[]
}

function ask(path: string, options: Asking = {}): Promise<Answer> {
  const { host = 'partner.microsoft.com', method = 'GET', origin } = options
  return new Promise((done, failed) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: portal.port,
        path,
        method,
        rejectUnauthorized: false,
        agent: false,
        headers: { host, ...(origin && { origin }) },
      },
      response => {
        const pieces: string[] = []
        response.setEncoding('utf8')
        response.on('data', (piece: string) => pieces.push(piece))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: pieces.join(''),
            pieces,
          }),
        )
        response.on('error', failed)
      },
    )
    asking.on('error', failed)
    asking.end()
  })
}

interface Asking {
  host?: string
  method?: string
  origin?: string
}

describe('documents', () => {
  it('answers every path of both portal hosts with the same page', async () => {
    const one = await ask('/dashboard/v2/benefits/software?build=late')
    const other = await ask('/nl-nl/anything/at/all', { host: 'partnercenter.microsoft.com' })
    expect(one.status).toBe(200)
    expect(one.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(one.body).toContain('/replica/main.js')
    expect(other.body).toBe(one.body)
  })

  it('runs the log before any module, so that nothing the page does is missed', async () => {
    const { body } = await ask('/')
    expect(body.indexOf('early.js')).toBeGreaterThan(0)
    expect(body.indexOf('early.js')).toBeLessThan(body.indexOf('main.js'))
  })

  it('answers any other host with a page that is not the portal', async () => {
    const { status, body } = await ask('/dashboard/v2/benefits', { host: 'example.com' })
    expect(status).toBe(200)
    expect(body).toContain('elsewhere')
    expect(body).not.toContain('replica')
  })

  it('knows its hosts with a port and in capitals', async () => {
    const { body } = await ask('/', { host: `Partner.Microsoft.com:${portal.port}` })
    expect(body).toContain('/replica/main.js')
  })

  it('has no icon to offer', async () => {
    expect((await ask('/favicon.ico')).status).toBe(204)
    expect((await ask('/favicon.ico', { host: 'example.com' })).status).toBe(204)
  })

  it('takes nothing sent to it', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })
})

describe('client files', () => {
  it.each([
    ['main.js', 'text/javascript; charset=utf-8'],
    ['pages/software.js', 'text/javascript; charset=utf-8'],
    ['portal.css', 'text/css; charset=utf-8'],
  ])('serves %s', async (name, type) => {
    const { status, headers, body } = await ask(`/replica/${name}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(body.length).toBeGreaterThan(100)
  })

  it('serves the entry with all that it imports, in one file', async () => {
    const { status, body } = await ask('/replica/main.js')
    expect(status).toBe(200)
    expect(body).not.toMatch(/^import /m)
    // From a module that only a module of a module imports.
    expect(body).toContain('rows-remade')
  })

  it.each([
    `/replica/../../../${outside}`,
    `/replica/..%2f..%2f..%2f${outside}`,
    `/replica/%2e%2e/%2e%2e/%2e%2e/${outside}`,
    `/replica/pages/../../../../${outside}`,
    `/replica/${resolve(outside)}`,
    '/replica/../server.ts',
    '/replica/..%5cserver.js',
    '/replica/%00main.js',
    '/replica/%zz.js',
    '/replica//etc/passwd',
    '/replica/replica.d.ts',
    '/replica/pages',
    '/replica/',
    '/replica/missing.js',
  ])('does not serve %s', async path => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toBe('')
  })
})

describe('a slow document', () => {
  it('sends a working button at once and the rest later', async () => {
    const { pieces, body } = await ask('/dashboard/v2/benefits/software?slow=400')
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces[0]).toContain('Get keys')
    expect(pieces[0]).toContain('armGetKeys')
    expect(pieces[0]).not.toContain('</html>')
    expect(body).toContain('</html>')
  })

  it('is not slow when the number makes no sense', async () => {
    expect((await ask('/?slow=soon')).body).toContain('/replica/main.js')
    expect((await ask('/?slow=-5')).body).toContain('/replica/main.js')
  })

  it('does not keep the portal from closing', async () => {
    const own = await startPortal()
    const asking = request({
      host: '127.0.0.1',
      port: own.port,
      path: '/?slow=60000',
      rejectUnauthorized: false,
      headers: { host: 'partner.microsoft.com' },
    })
    const ended = new Promise(done => {
      asking.on('error', done)
      asking.on('response', response => {
        response.on('error', done)
        response.on('close', () => done(undefined))
        response.once('data', () => own.close())
      })
    })
    asking.end()
    await ended
  })
})

describe('techniques', () => {
  const address = (id: TechniqueId | 'unheard-of') =>
    `/dashboard/v2/benefits/software?technique=${id}&control=activate`

  it('are each pressed in some way, on different products', () => {
    expect(techniqueList.length).toBeGreaterThan(50)
    for (const { id, presses, what } of techniqueList) {
      expect(presses, id).not.toEqual([])
      expect(what, id).not.toBe('')
    }
    expect(rowProducts.A).not.toBe(rowProducts.B)
  })

  it('send a strict policy where that is what is tried, and nowhere else', async () => {
    const { headers, body } = await ask(address('strict-policy'))
    const policy = headers['content-security-policy']
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    // What such a policy forbids must not be needed by the page itself.
    expect(body).not.toMatch(/<script>|<style|style=| on[a-z]+=/)
    for (const id of ['plain', 'unheard-of'] as const) {
      expect((await ask(address(id))).headers['content-security-policy']).toBeUndefined()
    }
  })

  it('run in a document of which the second half is still to come', async () => {
    const { pieces, body } = await ask(`${address('slow-document')}&slow=300`)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces[0]).toContain("import('/replica/main.js')")
    expect(pieces[0]).not.toContain('id="loaded"')
    expect(body).toContain('id="loaded"')
  })

  it('can all arrive slowly, but only one does unasked', async () => {
    const { pieces, body } = await ask(`${address('plain')}&slow=200`)
    expect(pieces.length).toBeGreaterThan(1)
    expect(body).toContain('id="loaded"')
    expect((await ask(address('plain'))).body).not.toContain('id="loaded"')
  })
})

describe('labels', () => {
  it('have English for every one, and no form that is empty or there twice', () => {
    for (const [id, forms] of Object.entries(labels)) {
      expect(forms.en, id).toBeDefined()
      for (const words of Object.values(forms)) {
        expect(words.length, id).toBeGreaterThan(0)
        expect(
          words.every(word => word.trim() === word && word !== ''),
          id,
        ).toBe(true)
        expect(new Set(words).size, id).toBe(words.length)
      }
    }
  })

  it.each(['activate', 'assign-user', 'redeem', 'buy', 'cancel-order', 'submit', 'get-keys'])(
    'have %s in eighteen languages',
    id => {
      expect(Object.keys(labels[id] ?? {})).toHaveLength(18)
    },
  )
})

describe('the record of requests', () => {
  it('tells host, method, path and origin of every request, whichever host it was for', async () => {
    const before = portal.requests.length
    await ask('/a?b=c', { origin: 'chrome-extension://abc' })
    await ask('/d', { host: 'EXAMPLE.com:443', method: 'POST' })
    expect(portal.requests.slice(before)).toEqual([
      {
        host: 'partner.microsoft.com',
        method: 'GET',
        path: '/a?b=c',
        origin: 'chrome-extension://abc',
      },
      { host: 'example.com', method: 'POST', path: '/d', origin: undefined },
    ])
  })
})

describe('the address', () => {
  it('is on loopback, with a certificate for both portal hosts', async () => {
    const names = await new Promise<string>(done => {
      const socket = connect(
        { host: '127.0.0.1', port: portal.port, rejectUnauthorized: false },
        () => {
          done(socket.getPeerCertificate().subjectaltname ?? '')
          socket.end()
        },
      )
    })
    expect(names).toContain('DNS:partner.microsoft.com')
    expect(names).toContain('DNS:partnercenter.microsoft.com')
    expect(names).toContain('DNS:localhost')
  })

  it('says so when the port is taken', async () => {
    await expect(startPortal({ port: portal.port })).rejects.toThrow(/EADDRINUSE/)
  })
})
