import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Options } from '../../src/options/Options'
import { local, managed, resetBrowser, stored, sync } from '../support/browser'

beforeEach(() => {
  resetBrowser()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
  location.hash = ''
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const core = { offer: 'success-core', purchasedOn: '2026-11-01', payment: 'card' }
const held = {
  at: '2026-11-19T09:00:00.000Z',
  feature: 'get-keys-guard',
  decision: 'proceeded',
  product: 'Windows 11',
  reason: 'Ticket 4711',
}
const noted = {
  at: '2026-11-18T09:00:00.000Z',
  feature: 'buy-guard',
  decision: 'noted',
  product: 'Visual Studio',
}
const all = {
  profile: { roles: ['partner-admin'] },
  'purchase:a': { ...core, later: { a: 1 } },
  'journal:1': held,
  'reminder:purchase-a@2026-11-30': { doneAt: '2026-11-19T09:00:00.000Z' },
}

async function openOptions(data: Record<string, unknown> = {}) {
  await local.set(data)
  const user = userEvent.setup()
  render(<Options />)
  await screen.findByRole('heading', { name: 'About' })
  return user
}

const section = (name: string) => within(screen.getByRole('region', { name }))
const data = () => section('Your data')
const said = (name: string) =>
  screen.getByRole('region', { name }).querySelector('output.save-status')?.textContent

/** The files that are offered to be saved, by name. */
function savedFiles(): Map<string, Blob> {
  const files = new Map<string, Blob>()
  let latest = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    latest = blob as Blob
    return 'blob:forewarn'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.set(this.download, latest)
  })
  return files
}

const choose = (text: string) => {
  const input = data().getByLabelText('File exported by Forewarn')
  fireEvent.change(input, { target: { files: [new File([text], 'forewarn.json')] } })
}
const fileOf = (entries: object) =>
  JSON.stringify({ app: 'forewarn', version: 1, exportedAt: '2026-11-19T10:00:00.000Z', entries })

describe('export', () => {
  it('gives one file with all that is stored, by the name of the day, and says so', async () => {
    const files = savedFiles()
    await sync.set({ preferences: { requireReason: true } })
    const user = await openOptions(all)
    await user.click(data().getByRole('button', { name: 'Export everything' }))
    await waitFor(() => expect([...files.keys()]).toEqual(['forewarn-2026-11-20.json']))
    const [file] = files.values()
    expect(file?.type).toBe('application/json')
    expect(JSON.parse((await file?.text()) ?? '')).toEqual({
      app: 'forewarn',
      version: 1,
      exportedAt: '2026-11-20T10:00:00.000Z',
      entries: { ...all, preferences: { requireReason: true } },
    })
    expect(said('Your data')).not.toBe('')
  })

  it('brings everything back into an empty browser', async () => {
    const files = savedFiles()
    const user = await openOptions(all)
    await user.click(data().getByRole('button', { name: 'Export everything' }))
    await waitFor(() => expect(files.size).toBe(1))
    const text = (await [...files.values()][0]?.text()) ?? ''
    await local.clear()
    choose(text)
    await user.click(await data().findByRole('button', { name: 'Import' }))
    await data().findByRole('button', { name: 'Undo' })
    expect(await stored()).toEqual(all)
  })
})

describe('import', () => {
  it('that replaces shows what goes, removes it, and gives all of it back', async () => {
    const user = await openOptions(all)
    choose(fileOf({ 'purchase:a': { ...core, payment: 'wire' }, 'purchase:b': { offer: 'gold' } }))
    await user.click(await data().findByRole('radio', { name: /Replace/ }))
    await waitFor(() =>
      expect(
        ['added', 'changed', 'removed'].map(
          kind => document.querySelector(`[data-kind="${kind}"] summary`)?.textContent,
        ),
      ).toEqual([
        expect.stringMatching(/^1 entry/),
        expect.stringMatching(/^1 entry/),
        expect.stringMatching(/^3 entries/),
      ]),
    )
    // Nothing happens before it is said to.
    expect(await stored()).toEqual(all)
    await user.click(data().getByRole('button', { name: 'Import' }))
    const undo = await data().findByRole('button', { name: 'Undo' })
    expect(await stored()).toEqual({
      'purchase:a': { ...core, payment: 'wire' },
      'purchase:b': { offer: 'gold' },
    })
    await user.click(undo)
    await waitFor(async () => expect(await stored()).toEqual(all))
  })

  it.each([
    ['{', /not JSON|cannot be read|no JSON/i],
    ['{"app":"other"}', /Forewarn/],
  ])('of a file that is none says so and changes nothing: %s', async (text, words) => {
    await openOptions(all)
    choose(text)
    await waitFor(() =>
      expect(document.querySelector('#import-notes .error')?.textContent).toMatch(words),
    )
    expect(data().queryByRole('button', { name: 'Import' })).toBeNull()
    expect(await stored()).toEqual(all)
  })

  it('that has no room says so, and leaves all as it was', async () => {
    const user = await openOptions(all)
    choose(fileOf({ 'purchase:b': { offer: 'gold' } }))
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    await user.click(await data().findByRole('button', { name: 'Import' }))
    expect((await data().findByRole('alert')).textContent).toBeTruthy()
    full.mockRestore()
    expect(await stored()).toEqual(all)
  })
})

describe('erasing everything', () => {
  const word = () => data().getByLabelText<HTMLInputElement>(/to confirm$/)
  const erase = () => data().getByRole('button', { name: 'Erase everything' })

  it.each(['', 'era', 'yes', 'erase it'])('is not done for the word “%s”', async typed => {
    const user = await openOptions(all)
    if (typed) await user.type(word(), typed)
    await user.click(erase())
    expect(word().getAttribute('aria-invalid')).toBe('true')
    expect(data().getByText(/Type “erase”/, { selector: '.error' })).toBeTruthy()
    expect(await stored()).toEqual(all)
  })

  it('is done once the word is typed, here and in the account, and said', async () => {
    await sync.set({ preferences: { roaming: true }, 'purchase:a': core })
    const user = await openOptions({ ...all, roaming: { known: ['purchase:a'] } })
    await user.type(word(), ' Erase ')
    await user.click(erase())
    await waitFor(async () => expect(await stored()).toEqual({}))
    expect(await sync.get(null)).toEqual({})
    await waitFor(() => expect(said('Your data')).not.toBe(''))
    expect(word().value).toBe('')
    await section('Purchases').findByText(/No purchase yet/)
  })

  it('says so when the browser refuses', async () => {
    const user = await openOptions(all)
    vi.spyOn(sync, 'clear').mockRejectedValue(new Error('no'))
    await user.type(word(), 'erase')
    await user.click(erase())
    expect((await data().findByRole('alert')).textContent).toBeTruthy()
    expect(await stored()).toEqual(all)
    expect(said('Your data')).toBe('')
  })
})

describe('roaming', () => {
  const roaming = () => section('On your other computers')
  const account = async () => Object.keys(await sync.get(null)).sort()

  it('is switched on and off by hand, and nothing is lost', async () => {
    const user = await openOptions(all)
    await user.click(roaming().getByRole('switch'))
    await waitFor(async () =>
      expect(await account()).toEqual(['preferences', 'profile', 'purchase:a']),
    )
    await waitFor(() => expect(said('On your other computers')).toBe('Saved'))
    expect(await stored()).toMatchObject(all)
    await user.click(roaming().getByRole('switch'))
    await waitFor(async () => expect(await account()).toEqual(['preferences']))
    expect(await stored()).toEqual(all)
  })

  it('says how much stays on this computer alone, and why', async () => {
    const many = Array.from({ length: 600 }, (_, n) => [`purchase:${n}`, core])
    const user = await openOptions(Object.fromEntries(many))
    await user.click(roaming().getByRole('switch'))
    expect((await roaming().findByText(/full|room/i)).textContent).toMatch(/89/)
    expect(Object.keys(await stored()).filter(key => key.startsWith('purchase:'))).toHaveLength(600)
  })
})

describe('the journal', () => {
  const journal = () => section('Journal')
  const products = () =>
    [...document.querySelectorAll('#journal tbody tr')].map(row => row.children[2]?.textContent)

  it('is searched by every word, in every column, and by decision', async () => {
    const user = await openOptions({ 'journal:1': held, 'journal:2': noted })
    expect(products()).toEqual(['Windows 11', 'Visual Studio'])
    const search = journal().getByLabelText('Find in the journal')
    await user.type(search, '4711 WINDOWS')
    expect(products()).toEqual(['Windows 11'])
    expect(journal().getByText('1 entry')).toBeTruthy()
    await user.clear(search)
    fireEvent.change(journal().getByLabelText('Decision'), { target: { value: 'noted' } })
    expect(products()).toEqual(['Visual Studio'])
    await user.type(search, 'windows')
    expect(products()).toEqual([])
    expect(journal().getByText('0 entries')).toBeTruthy()
  })

  it('has a column for reasons only where there are any', async () => {
    const user = await openOptions({ 'journal:1': held, 'journal:2': noted })
    expect(journal().getByRole('columnheader', { name: 'Reason' })).toBeTruthy()
    await user.type(journal().getByLabelText('Find in the journal'), 'studio')
    expect(journal().queryByRole('columnheader', { name: 'Reason' })).toBeNull()
  })

  it('is saved as CSV and JSON as far as it was found', async () => {
    const files = savedFiles()
    const user = await openOptions({ 'journal:1': held, 'journal:2': noted })
    await user.type(journal().getByLabelText('Find in the journal'), '4711')
    await user.click(journal().getByRole('button', { name: 'Save as CSV' }))
    await user.click(journal().getByRole('button', { name: 'Save as JSON' }))
    const csv = files.get('forewarn-journal-2026-11-20.csv')
    const json = files.get('forewarn-journal-2026-11-20.json')
    expect(csv?.type).toBe('text/csv')
    const lines = new TextDecoder()
      .decode(await csv?.arrayBuffer())
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/"Reason"$/)
    expect(lines[1]).toMatch(/^"2026-11-19T09:00:00.000Z",.*"Windows 11",.*"Ticket 4711"$/)
    expect(JSON.parse((await json?.text()) ?? '')).toEqual([{ id: '1', ...held }])
  })
})

describe('what the organisation set', () => {
  it('is reported where it names features that there are not', async () => {
    await managed.set({
      strengths: { 'get-key-guard': 'ask', 'refund-panel': 'ask', 'buy-guard': 'ask' },
      features: { 'no-panel': false, 'refund-panel': true },
    })
    await openOptions()
    const repairs = await screen.findByRole('region', {
      name: 'Some stored entries could not be read',
    })
    const named = [...repairs.querySelectorAll('code')].map(code => code.textContent)
    expect(named).toEqual([
      'managed / get-key-guard',
      'managed / refund-panel',
      'managed / no-panel',
    ])
  })
})

describe('the search of the page', () => {
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('main > section[id]')]
      .filter(({ hidden }) => !hidden)
      .map(({ id }) => id)

  it('leaves the sections in which every word stands, with their links, and says how many', async () => {
    const user = await openOptions(all)
    await user.type(screen.getByLabelText('Search this page'), 'ERASE everything')
    expect(shown()).toEqual(['data'])
    const links = within(screen.getByRole('navigation')).getAllByRole('link')
    expect(links.map(link => link.textContent)).toEqual(['Your data'])
    expect(screen.getByText('1 section')).toBeTruthy()
  })

  it('shows a section again that an address leads to, and goes there', async () => {
    const user = await openOptions(all)
    await user.type(screen.getByLabelText('Search this page'), 'erase everything')
    location.hash = '#journal'
    dispatchEvent(new Event('hashchange'))
    await waitFor(() => expect(shown()).toContain('journal'))
    await waitFor(() => expect(document.activeElement?.id).toBe('journal'))
    expect(screen.getByLabelText<HTMLInputElement>('Search this page').value).toBe('')
  })
})
