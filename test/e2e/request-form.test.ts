import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually, settled } from './support/replica'
import { choose, pressed, requestPages } from './support/request-page'
import type { ProbedForm, ProbeTask } from './support/request-probe'
import { type Session, startSession } from './support/session'

/*
 * The reader of the request form by itself, without what the extension draws around it: bundled into
 * the page, and into a content script of an extension of its own, as it runs.
 */

const portal = 'https://partner.microsoft.com'
const { create2021, details2021, create2023, details2023 } = requestPages

const composed = [
  'Customer tenant ID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  '',
  'Façade “quoted”, naïve — 5 % & <b>no markup</b> \\n',
  '\tIndented,  two spaces  and a tail ',
  'Emoji: 👩🏽‍💻 🇸🇪 ✅',
  'עברית: הזמנה כפולה, العربية: طلب مكرر',
  'עם \u200fסימן כיוון\u200e, 日本語の説明、한국어',
].join('\n')

let session: Session
let bundle: string

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'request-probe-'))
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: {
        entry: fileURLToPath(new URL('./support/request-probe.ts', import.meta.url)),
        name: 'requestProbe',
        formats: ['iife'],
        fileName: () => 'probe.js',
      },
    },
  })
  bundle = await readFile(join(folder, 'probe.js'), 'utf8')
  const manifest = {
    manifest_version: 3,
    name: 'Request probe',
    version: '1',
    permissions: ['storage'],
    content_scripts: [
      { matches: [`${portal}/*`], js: ['probe.js'], run_at: 'document_start', all_frames: false },
    ],
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  session = await startSession({ extension: folder })
})
afterAll(() => session?.close())
beforeEach(() => session.reset())

type World = 'page' | 'isolated'

/** Has the probe in one of the page's worlds do something. */
async function probe<T>(page: Page, world: World, task: ProbeTask): Promise<T> {
  const answer = await page.evaluate(
    (name, detail) =>
      new Promise<string>(answered => {
        const done = (event: Event) => answered((event as CustomEvent<string>).detail)
        window.addEventListener(`${name}-done`, done, { once: true })
        window.dispatchEvent(new CustomEvent(name, { detail }))
      }),
    `probe-${world}`,
    JSON.stringify(task),
  )
  return JSON.parse(answer) as T
}

async function open(address: string, switches: string): Promise<Page> {
  const page = await session.open(`${address}${address.includes('?') ? '&' : '?'}${switches}`)
  await page.bringToFront()
  await page.waitForFunction(() => window.replica?.controls('Submit').length > 0)
  await page.evaluate(bundle)
  return page
}

const reading = (page: Page, world: World = 'isolated') =>
  probe<ProbedForm>(page, world, { do: 'read' })

const insertion = (page: Page, text: string, world: World = 'isolated', earlier?: string) =>
  probe<Record<string, unknown>>(page, world, {
    do: 'insert',
    text,
    ...(earlier !== undefined && { earlier }),
  })

/** To the last step of a form that was opened there. */
async function toDetails(page: Page, era: '2021' | '2023'): Promise<void> {
  if (era === '2021') await pressed(page, 'Yes')
  expect((await reading(page)).step).toBe('details')
}

/** Presses Submit of the request and says what was sent as its details. */
async function sentDetails(page: Page): Promise<unknown> {
  await page.evaluate(() => window.replica.controls('Submit').at(-1)?.click())
  await settled(page)
  return page.evaluate(
    () =>
      window.replica.log.findLast(entry => entry.action === 'submit-support-request')?.payload
        ?.details,
  )
}

const eras = [
  { era: '2021' as const, address: details2021 },
  { era: '2023' as const, address: details2023 },
]
const keepers = ['dom', 'react', 'angular', 'blur', 'trusted', 'remade']
const writing = ['plain', 'he', 'closed', 'list']

/** Each keeper with each way of writing, in one of the eras by turns; in both at night. */
const boxes = keepers.flatMap((keeps, at) =>
  writing.flatMap((fields, to) =>
    eras
      .filter((_, turn) => process.env.NIGHTLY === '1' || turn === (at + to) % eras.length)
      .map(each => ({ ...each, keeps, fields })),
  ),
)

it('each era meets each keeper and each way of writing', () => {
  for (const { era } of eras) {
    const met = boxes.filter(box => box.era === era)
    expect(new Set(met.map(({ keeps }) => keeps))).toEqual(new Set(keepers))
    expect(new Set(met.map(({ fields }) => fields))).toEqual(new Set(writing))
  }
})

describe('the Details box', () => {
  it.each(boxes)(
    'of $era, kept by $keeps, written $fields, is sent with the text to the last byte',
    async ({ era, address, keeps, fields }) => {
      const page = await open(address, `keeps=${keeps}&fields=${fields}&build=current`)
      await toDetails(page, era)
      expect(await insertion(page, composed)).toEqual({ result: 'inserted', text: composed })
      expect(await sentDetails(page)).toBe(composed)
      expect((await reading(page)).step).toBe('sent')
    },
  )

  it.each(boxes.filter(({ fields }) => fields === 'he'))(
    "of $era, kept by $keeps, is filled from the page's own world as well",
    async ({ era, address, keeps }) => {
      const page = await open(address, `keeps=${keeps}&fields=he&build=2021`)
      await toDetails(page, era)
      expect(await insertion(page, composed, 'page')).toMatchObject({ result: 'inserted' })
      expect(await sentDetails(page)).toBe(composed)
    },
  )
})

describe('what is put into a Details box', () => {
  const long = Array.from({ length: 500 }, (_, n) => `${n % 10} 👍 תש\n`)
    .join('')
    .slice(0, 5_000)

  it.each(['react', 'trusted'])('may be 5,000 characters long, kept by %s', async keeps => {
    const page = await open(details2023, `keeps=${keeps}&fields=he`)
    const text = long.padEnd(5_000, 'x')
    expect(await insertion(page, text)).toMatchObject({ result: 'inserted' })
    expect(await sentDetails(page)).toBe(text)
  })

  it('comes after what is there, takes the place of its own last text, and can be undone', async () => {
    const page = await open(details2023, 'keeps=react&fields=he')
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      const find = (root: ParentNode): HTMLElement | undefined => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.matches('textarea[name=details]')) return element
          const inner = element.shadowRoot && find(element.shadowRoot)
          if (inner) return inner
        }
        return undefined
      }
      find(document)?.focus()
    })
    await page.keyboard.type('My own words.')
    expect(await insertion(page, 'First\ntext')).toMatchObject({ result: 'inserted' })
    expect(await insertion(page, 'Second', 'isolated', 'First\ntext')).toMatchObject({
      result: 'inserted',
    })
    expect(await probe(page, 'isolated', { do: 'undo' })).toBe('restored')
    expect(await probe(page, 'isolated', { do: 'undo' })).toBe('refused')
    expect(await insertion(page, 'Third', 'isolated', 'First\ntext')).toMatchObject({
      result: 'inserted',
    })
    expect(await sentDetails(page)).toBe('My own words.\n\nThird')
  })

  it.each([
    ['nothing', 'not-kept'],
    ['ascii', 'not-kept'],
  ])(
    'is refused where the page keeps %s of it, and leaves what was there',
    async (keeps, reason) => {
      const page = await open(details2023, `keeps=${keeps}`)
      expect(await insertion(page, composed)).toEqual({ result: 'refused', reason })
      expect(await sentDetails(page)).toBe('')
    },
  )

  it('is refused when it is longer than the box takes, without touching it', async () => {
    const page = await open(details2023, `maxlength=${composed.length - 1}`)
    expect(await insertion(page, composed)).toEqual({ result: 'refused', reason: 'too-long' })
    expect(await sentDetails(page)).toBe('')
    const other = await open(details2023, `maxlength=${composed.length}`)
    expect(await insertion(other, composed)).toMatchObject({ result: 'inserted' })
  })

  it('keeps its lines in an editor', async () => {
    const page = await open(details2023, 'box=editor')
    const text = 'First line\n\nThird 👩🏽‍💻\nהזמנה כפולה'
    expect(await insertion(page, text)).toMatchObject({ result: 'inserted' })
    expect(await sentDetails(page)).toBe(text)
  })
})

describe('the steps of a request', () => {
  const worlds: World[] = ['isolated', 'page']

  describe.each(['plain', 'he', 'list'])('with fields written %s', fields => {
    it.each(['push', 'place'])(
      'are told as the form of 2021 moves on by %s, among decoys',
      async moves => {
        const page = await open(create2021, `fields=${fields}&moves=${moves}&decoys=1`)
        expect(await reading(page)).toMatchObject({ era: '2021', step: 'topic', chosen: {} })
        await pressed(page, 'Browse topics')
        expect(await reading(page)).toMatchObject({ era: '2021', step: 'topic', chosen: {} })
        await choose(page, 0, 'CSP')
        await choose(page, 1, 'Billing & invoicing')
        const partly = { category: 'CSP', topic: 'Billing & invoicing' }
        for (const world of worlds) {
          expect(await reading(page, world)).toMatchObject({ step: 'topic', chosen: partly })
        }
        await choose(page, 2, 'Credit requests & refunds')
        const chosen = { ...partly, subtopic: 'Credit requests & refunds' }
        for (const world of worlds) {
          expect(await reading(page, world)).toMatchObject({ step: 'review', chosen })
        }
        await pressed(page, 'Review solutions')
        expect(await reading(page)).toMatchObject({ era: '2021', step: 'solutions', chosen })
        await pressed(page, 'Yes')
        expect(await reading(page)).toMatchObject({ step: 'details', chosen, details: 'textarea' })
        await insertion(page, composed)
        await page.evaluate(() => {
          const forms = [...document.querySelectorAll('form')]
          const inner = [...document.querySelectorAll('*')].flatMap(element => [
            ...(element.shadowRoot?.querySelectorAll('form') ?? []),
          ])
          const request = [...forms, ...inner].find(form => form.querySelector('[type=file]'))
          request?.requestSubmit()
        })
        expect(await reading(page)).toMatchObject({ step: 'sent', chosen })
      },
    )

    it.each(['push', 'place'])('are told as the panel of 2023 moves on by %s', async moves => {
      const page = await open(create2023, `fields=${fields}&moves=${moves}&decoys=1`)
      expect(await reading(page)).toMatchObject({ era: '2023', step: 'topic' })
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await choose(page, 0, 'Billing')
      await choose(page, 1, 'Benefits: Keys and downloads')
      const partly = { workspace: 'Billing', 'problem-type': 'Benefits: Keys and downloads' }
      for (const world of worlds) {
        expect(await reading(page, world)).toMatchObject({ step: 'topic', chosen: partly })
      }
      await pressed(page, 'Review solutions')
      expect(await reading(page)).toMatchObject({ step: 'solutions', chosen: partly })
      await pressed(page, 'Create support request')
      expect(await reading(page)).toMatchObject({ step: 'details', chosen: partly })
      expect(await insertion(page, composed)).toMatchObject({ result: 'inserted' })
      expect(await sentDetails(page)).toBe(composed)
      expect(await reading(page)).toMatchObject({ step: 'sent' })
    })
  })

  it('are read through closed shadow roots by a content script', async () => {
    const page = await open(create2021, 'fields=closed')
    await pressed(page, 'Browse topics')
    expect(await reading(page)).toMatchObject({ asked: ['category', 'topic', 'subtopic'] })
  })

  it('are read through a same-origin frame', async () => {
    const framed = await session.open(`${details2023}&frame=1`)
    await framed.bringToFront()
    await framed.waitForFunction(() => document.querySelector('iframe') !== null)
    const read = await eventually(
      () => reading(framed),
      ({ step }) => step === 'details',
    )
    expect(read).toMatchObject({ step: 'details', details: 'textarea' })
    expect(await insertion(framed, composed)).toMatchObject({ result: 'inserted' })
  })

  it('are read to the end on a page of 15,000 elements', async () => {
    const page = await open(details2023, 'nodes=15000')
    expect(await reading(page)).toMatchObject({ step: 'details', complete: true })
  })
})
