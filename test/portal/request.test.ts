// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://partner.microsoft.com/dashboard/support/servicerequests/create?stage=1" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { creditPathOf } from '../../src/portal/request/credit'
import { isSameForm, mayMoveOn } from '../../src/portal/request/moves'
import { readRequestForm } from '../../src/portal/request/read'
import type { RequestForm } from '../../src/portal/request/types'
import { isUnrelated } from '../../src/portal/request/unrelated'
import { labels } from './client/labels'

const of2021 = 'https://partner.microsoft.com/dashboard/support/servicerequests/create?stage=1'
const of2023 = 'https://partner.microsoft.com/dashboard/v2/support/servicerequests/create'
const elsewhere = 'https://partner.microsoft.com/dashboard/v2/benefits/software'

type Language = 'en' | 'nl' | 'sv'
const languages = Object.keys(labels.category ?? {}) as Language[]
const attested = languages.filter(language => labels.subtopic?.[language])

/** As the replica does: the English word where a language has none. */
const word = (id: string, language: Language = 'en') =>
  labels[id]?.[language]?.[0] ?? labels[id]?.en?.[0] ?? ''

function at(url: string): void {
  vi.spyOn(Document.prototype, 'URL', 'get').mockReturnValue(url)
}

function show(html: string): void {
  document.body.innerHTML = html
}

const read = () => readRequestForm(document)

function shadow(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode })
  root.innerHTML = html
  return root
}

const options = (chosen: string) =>
  `<option value="">Choose</option><option${chosen ? ' selected' : ''}>${chosen || 'Other'}</option>`

/** The ways a choice may be written, each with the label before it, in it or on it. */
const written: Record<string, (label: string, chosen: string) => string> = {
  'a select in its label': (label, chosen) =>
    `<label><span>${label} *</span><select>${options(chosen)}</select></label>`,
  'a select after a text': (label, chosen) =>
    `<div><div>${label}:</div><div><select>${options(chosen)}</select></div></div>`,
  'an input that opens a list': (label, chosen) =>
    `<input role="combobox" aria-expanded="false" aria-label="${label}" value="${chosen}">`,
  'a button that opens a list': (label, chosen) =>
    `<button type="button" aria-haspopup="listbox" aria-label="${label}">${
      chosen || '<span class="placeholder">Choose</span>'
    }</button>`,
  'a list': (label, chosen) =>
    `<ul role="listbox" aria-label="${label}"><li role="option">Other</li><li role="option" aria-selected="${Boolean(
      chosen,
    )}">${chosen || 'More'}</li></ul>`,
  'an element of the portal': (label, chosen) =>
    `<he-select label="${label}"><he-option>Other</he-option><he-option${
      chosen ? ' aria-selected="true"' : ''
    }>${chosen || 'More'}</he-option></he-select>`,
}

beforeEach(() => {
  at(of2021)
  show('')
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'chrome')
})

describe.each(Object.entries(written))('the choices of a request, each %s', (_, field) => {
  it.each(languages)('are read from the form of 2021 in %s', language => {
    const path = {
      category: word('category-csp', language),
      topic: word('billing-invoicing', language),
      subtopic: word('credit-requests-refunds', language),
    }
    const fields = (subtopic: string) => `<section>
      ${field(word('category', language), path.category)}
      ${field(word('topic', language), path.topic)}
      ${field(word('subtopic', language), subtopic)}</section>
      <button>${word('review-solutions', language)}</button>`
    show(fields(''))
    const { subtopic: _none, ...partly } = path
    expect(read()).toMatchObject({ era: '2021', step: 'topic' })
    expect(read().chosen).toEqual(partly)
    show(fields(path.subtopic))
    expect(read()).toMatchObject({ era: '2021', step: 'review', chosen: path })
    expect(creditPathOf(read(), language)).toMatchObject({ leads: 'to-credit' })
  })

  it('are read from the panel of 2023', () => {
    at(of2023)
    show(`<he-panel><label>Problem summary <textarea></textarea></label>
      ${field('Workspace', 'Billing')}${field('Problem type', 'Credit')}
      <button>Review solutions</button></he-panel>`)
    expect(read()).toMatchObject({ era: '2023', step: 'topic' })
    expect(read().chosen).toEqual({ workspace: 'Billing', 'problem-type': 'Credit' })
    const summary = document.querySelector('textarea')
    if (summary) summary.value = 'Bought twice'
    expect(read()).toMatchObject({ step: 'review', chosen: { summary: 'Bought twice' } })
  })
})

describe('fields whose names are known in no language', () => {
  it('are the ones that follow Category', () => {
    const select = (label: string, chosen: string) =>
      `<label>${label}<select>${options(chosen)}</select></label>`
    show(
      `<form>${select('カテゴリ', 'CSP')}${select('トピック', '請求')}${select('サブ', '')}</form>`,
    )
    expect(read()).toMatchObject({ asked: ['category', 'topic', 'subtopic'], step: 'topic' })
    expect(read().chosen).toEqual({ category: 'CSP', topic: '請求' })
  })

  it('are a box with two choices in the panel of 2023', () => {
    at(of2023)
    show(`<he-panel><textarea aria-label="Zusammenfassung"></textarea>
      <select aria-label="Arbeitsbereich">${options('Abrechnung')}</select>
      <select aria-label="Art">${options('Gutschrift')}</select></he-panel>`)
    expect(read().chosen).toEqual({ workspace: 'Abrechnung', 'problem-type': 'Gutschrift' })
  })
})

const detailsForm = (language: Language, box: string) => `
  <dl><dt>${word('category', language)}</dt><dd>CSP</dd></dl>
  <h3>${word('do-you-need-more-help', language)}</h3>
  <form><h2>${word('issue-details', language)}</h2>
    <label>${word('title-field', language)}<input value="secret title"></label>
    ${box}<label>${word('add-files', language)}<input type="file"></label></form>`

describe('the Details box', () => {
  it.each(languages)('is found by its label in %s', language => {
    show(
      detailsForm(
        language,
        `<label>${word('details', language)}<textarea id="x"></textarea></label>`,
      ),
    )
    expect(read()).toMatchObject({ era: '2021', step: 'details', chosen: { category: 'CSP' } })
    expect(read().details?.id).toBe('x')
  })

  it.each([
    ['in its markup only', '<textarea id="x" name="issueDetails"></textarea>'],
    ['not at all', '<textarea id="x"></textarea>'],
    ['on an editor', '<div id="x" contenteditable="true" aria-label="Details"></div>'],
    ['with a star', '<label for="x">Details (required) *</label><textarea id="x"></textarea>'],
  ])('is found where it is called so %s', (_, box) => {
    show(detailsForm('en', box))
    expect(read().details?.id).toBe('x')
  })

  it.each(['open', 'closed'] as const)('is found in %s shadow roots', mode => {
    show('<supportapp_he-layout></supportapp_he-layout>')
    const closed = new Map<Element, ShadowRoot>()
    vi.stubGlobal('chrome', {
      dom: { openOrClosedShadowRoot: (host: Element) => closed.get(host) ?? null },
    })
    const host = document.getElementsByTagName('supportapp_he-layout')[0] as Element
    const root = shadow(host, detailsForm('en', '<he-text-area>Details</he-text-area>'), mode)
    closed.set(host, root)
    const area = root.querySelector('he-text-area') as Element
    const inner = shadow(
      area,
      '<label for="c"><slot></slot></label><textarea id="c"></textarea>',
      mode,
    )
    closed.set(area, inner)
    expect(read().details?.id).toBe('c')
    vi.unstubAllGlobals()
  })

  it.each([
    [
      'a comment on the page',
      '<form><h3>Feedback</h3><label>Details<textarea></textarea></label></form>',
    ],
    ['a search', '<form role="search"><textarea aria-label="Details"></textarea></form>'],
    [
      'the panel of the extension',
      '<forewarn-root><form><textarea aria-label="Details"></textarea><input type="file"></form></forewarn-root>',
    ],
    [
      'a box that is switched off',
      '<form><textarea disabled aria-label="Details"></textarea><input type="file"></form>',
    ],
    ['the summary', '<label>Problem summary<textarea></textarea></label>'],
  ])('is not %s', (_, decoy) => {
    show(`<select aria-label="Category">${options('')}</select>${decoy}`)
    expect(read().details).toBeUndefined()
    expect(read().step).not.toBe('details')
    show(`${decoy}${detailsForm('en', '<label>Details<textarea id="x"></textarea></label>')}`)
    expect(read().details?.id).toBe('x')
  })

  it('is none of two that are alike', () => {
    const box = '<label>Details<textarea></textarea></label>'
    show(detailsForm('en', box) + detailsForm('en', box))
    expect(read()).toMatchObject({ step: 'details', details: undefined })
  })
})

describe('the steps of a request', () => {
  it.each(languages)('between the choice and the details are told in %s', language => {
    show(`<h2>${word('recommended-solutions', language)}</h2><a href="#">One</a>`)
    expect(read().step).toBe('solutions')
    show(
      `<p>${word('do-you-need-more-help', language)}</p><button>${word('yes', language)}</button>`,
    )
    expect(read().step).toBe('solutions')
    show(`<button>${word('browse-topics', language)}</button>`)
    expect(read().step).toBe('topic')
  })

  it('are not told from a sentence, nor from what is not in sight', () => {
    show('<p>First choose Review solutions, then Create support request.</p>')
    expect(read().step).toBe('none')
  })

  it('end once a message gives a number, and not with an error that has one', () => {
    const form = detailsForm('en', '<label>Details<textarea></textarea></label>')
    show(`${form}<p role="alert">Order 2609140040001234 is not known</p>`)
    expect(read().step).toBe('details')
    show(`${form}<p role="status">At most 4000 characters</p>`)
    expect(read().step).toBe('details')
    show('<p role="status">Sent. Your number is 2609140040001234.</p>')
    expect(read().step).toBe('sent')
  })

  it('wait for a Review solutions that is switched off', () => {
    show(`<select aria-label="Category">${options('CSP')}</select>
      <select aria-label="Topic">${options('A')}</select>
      <select aria-label="Subtopic">${options('B')}</select><button disabled>Review solutions</button>`)
    expect(read().step).toBe('topic')
  })

  it('are none where no request is made', () => {
    at(elsewhere)
    show(`<label>Category<select>${options('CSP')}</select></label>
      <label>Details<textarea></textarea></label>`)
    expect(read()).toMatchObject({ era: undefined, step: 'none' })
  })
})

describe('what is read', () => {
  it('is never what is typed into anything but a choice', () => {
    show(detailsForm('en', '<label>Details<textarea id="x">my own words</textarea></label>'))
    const values = vi.spyOn(HTMLTextAreaElement.prototype, 'value', 'get')
    const inputs = vi.spyOn(HTMLInputElement.prototype, 'value', 'get')
    expect(JSON.stringify({ ...read(), details: undefined })).not.toMatch(/secret|own words/)
    expect(values).not.toHaveBeenCalled()
    expect(inputs).not.toHaveBeenCalled()
  })

  it('is no search in an open list, no key, and no more than 80 characters', () => {
    const input = (value: string, expanded: string) =>
      `<input role="combobox" aria-expanded="${expanded}" aria-label="Category" value="${value}">`
    show(input('typed so far', 'true'))
    expect(read().chosen).toEqual({})
    show(input('ABCDE-12345-FGHIJ-67890-KLMNO', 'false'))
    expect(read().chosen).toEqual({})
    show(input('👍'.repeat(100), 'false'))
    expect(read().chosen).toEqual({})
    show(input(`Lång 👍${'ö'.repeat(100)}`, 'false'))
    expect(Array.from(read().chosen.category ?? '')).toHaveLength(80)
  })

  it('is no more than the limit, and says so', () => {
    show('<p></p>'.repeat(50))
    expect(readRequestForm(document, 20).complete).toBe(false)
    expect(readRequestForm(document, 200).complete).toBe(true)
  })

  it('includes the topic of the address, if it is an id', () => {
    at(
      'https://partner.microsoft.com/support/v2/?stage=2&topicid=CB49DD48-9497-e427-1a6e-f4d5f51da512',
    )
    expect(read()).toMatchObject({ era: '2023', topicId: 'cb49dd48-9497-e427-1a6e-f4d5f51da512' })
    expect(creditPathOf(read(), 'ja')).toEqual({ leads: 'to-credit' })
    at('https://partner.microsoft.com/support/v2/?stage=2&topicid=<b>')
    expect(read().topicId).toBeUndefined()
  })
})

describe('where the topics lead', () => {
  const path = (category: string, topic: string, subtopic: string) => {
    show(
      Object.entries({ Category: category, Topic: topic, Subtopic: subtopic })
        .map(([label, chosen]) => `<select aria-label="${label}">${options(chosen)}</select>`)
        .join(''),
    )
    return read()
  }

  it('is elsewhere as soon as one of them differs', () => {
    expect(creditPathOf(path('CSP', 'Orders', ''), 'en')).toEqual({
      leads: 'elsewhere',
      differ: ['topic'],
    })
    expect(creditPathOf(path('CSP', '', ''), 'en')).toEqual({ leads: 'unknown' })
  })

  it('is unknown where the language has no attested words, but for CSP itself', () => {
    expect(creditPathOf(path('CSP', '請求', '返金'), 'ja')).toEqual({ leads: 'unknown' })
    expect(creditPathOf(path('会員', '請求', '返金'), 'ja')).toEqual({
      leads: 'elsewhere',
      differ: ['category'],
    })
  })

  it('is known in six languages and both kinds of Portuguese alike', () => {
    expect(attested).toHaveLength(6)
  })
})

describe('whether a request has to do with credits or refunds', () => {
  const form = (category: string, topic: string, subtopic: string): RequestForm => ({
    era: '2021',
    step: 'details',
    chosen: { category, topic, subtopic },
    asked: [],
    choices: [],
    topicId: undefined,
    details: undefined,
    complete: true,
  })

  it.each([
    ['en', 'CSP', 'Orders and subscriptions', 'Cancel a subscription'],
    ['en', 'Account settings', 'Profile', 'Tax and tax exemption'],
    ['nl', 'Accountinstellingen', 'Profiel', 'Adres'],
    ['sv', 'Kontoinställningar', 'Profil', 'Adress'],
    ['pl', 'CSP', 'Zarządzanie klientami', 'Dodaj klienta'],
  ])('surely has not, in %s, with %s, %s, %s', (language, ...path) => {
    expect(isUnrelated(form(...path), language)).toBe(true)
  })

  it.each([
    ['en', 'CSP', 'Billing & invoicing', 'Credit requests & refunds'],
    ['en', 'CSP', 'Billing & invoicing', 'Invoices and reconciliation files'],
    ['en', 'CSP', 'Customer services credit requests', ''],
    ['nl', 'CSP', 'Tegoedaanvragen voor Klantenservice', ''],
    ['en', 'Membership', 'Membership offers', 'Refund of an offer'],
    ['en', 'Partner network', 'Purchases', 'Other'],
    ['nl', 'Lidmaatschap', 'Voordelen', 'Anders'],
    ['sv', 'Medlemskap', 'Köp', 'Annat'],
    ['pl', 'Członkostwo', 'Inne', 'Inne'],
    ['pt-PT', 'Adesão', 'Outro', 'Outro'],
    ['tr', 'Diğer', 'Diğer', 'İade'],
    ['ja', '会員', '請求', '返金'],
    ['de', 'Konto', 'Profil', 'Adresse'],
  ])('may have, in %s, with %s, %s, %s', (language, ...path) => {
    expect(isUnrelated(form(...path), language)).toBe(false)
  })

  it('is open while not all is read, or the address says that it is a credit', () => {
    const read = form('Account settings', 'Profile', 'Address')
    expect(isUnrelated({ ...read, chosen: {} }, 'en')).toBe(false)
    expect(isUnrelated({ ...read, chosen: { category: 'Account settings' } }, 'en')).toBe(false)
    const topicId = 'cb49dd48-9497-e427-1a6e-f4d5f51da512'
    expect(isUnrelated({ ...read, topicId }, 'en')).toBe(false)
  })
})

describe('when to read again', () => {
  it('is after what may move the form on, not after each letter', () => {
    expect(mayMoveOn(new Event('click'))).toBe(true)
    expect(mayMoveOn(new KeyboardEvent('keyup', { key: 'Enter' }))).toBe(true)
    expect(mayMoveOn(new KeyboardEvent('keyup', { key: 'a' }))).toBe(false)
  })

  it('shows nothing new while the same is read', () => {
    show(detailsForm('en', '<label>Details<textarea></textarea></label>'))
    const first = read()
    expect(isSameForm(first, read())).toBe(true)
    show(detailsForm('en', '<label>Details<textarea></textarea></label>'))
    expect(isSameForm(first, read())).toBe(false)
  })
})
