import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DATE_IDS,
  FEWER_LANGUAGES,
  FILES,
  HELD_IDS,
  LANGUAGES,
  labelsModule,
} from '../../scripts/labels.mjs'
import source from '../../scripts/labels-source.json'
import { comparableLabels, fold, isLabel, normalise } from '../../src/portal/labels'
import { LABELS } from '../../src/portal/labels.data'
import { PAGE_LABELS } from '../../src/portal/page-labels.data'
import { DATE_LABELS } from '../../src/portal/reading/date-labels.data'

const getKeys: Record<string, string[]> = source['get-keys']

/** What the pages for a customer's software call their control, where it differs. */
const getKey = [
  ...['Get Key', 'Sleutel downloaden', 'Hämta nyckel', 'Obtenir une clé', 'Ottieni chiave'],
  ...['Obtener clave', 'Obter Chave', 'Chave Get', 'Pobierz klucz', 'Získat klíč'],
  ...['Kulcs lekérte', 'anahtar al', 'Получить ключ'],
]

const getKeysAndDownloads = [
  ...['Get keys and downloads', 'Sleutels en downloads ophalen', 'Schlüssel und Downloads abrufen'],
  ...['Obtenir les clés et les téléchargements', 'Pobierz klucze i pliki do pobrania'],
  ...['anahtarları al ve İndirmeler', 'キーとダウンロードの取得', '获取密钥和下载'],
]

describe('the label Get keys', () => {
  it('is known in all 18 languages of the portal', () => {
    expect(Object.keys(getKeys).sort()).toEqual([...LANGUAGES].sort())
    expect(LANGUAGES).toHaveLength(18)
  })

  for (const language of LANGUAGES) {
    it.each(getKeys[language] ?? [])(`is recognised in ${language} as %s`, label => {
      for (const spelt of [
        label,
        label.toUpperCase(),
        label.toLowerCase(),
        label.normalize('NFD'),
        ` \n  ${label.replaceAll(' ', ' \n\t ')}\u00a0`,
        label.replaceAll(' ', '\u00a0'),
        [...label].join('\u00ad'),
        `\u200b${label}\u200d\ufeff`,
        `\u2066${label}\u2069`,
        `\ue8d7 ${label}`,
      ]) {
        expect(isLabel('get-keys', spelt), JSON.stringify(spelt)).toBe(true)
      }
    })
  }

  it.each([
    'Get Keys',
    'GET KEYS',
    'Ｇｅｔ　ｋｅｙｓ',
    'ANAHTARLARI AL',
    'Anahtarları Al',
    'anahtarlari al',
    'ANAHTARLARİ AL',
  ])('is recognised as %s', label => expect(isLabel('get-keys', label)).toBe(true))

  it.each([...getKey, ...getKeysAndDownloads])('is not %s', label => {
    expect(isLabel('get-keys', label)).toBe(false)
  })

  it.each([
    '',
    ' ',
    'Get',
    'keys',
    'Getkeys',
    'Get keys.',
    '3. Get Keys',
    'Get keys now',
    'Forget keys',
    'Click on “Get Keys”',
  ])('is not %j', text => expect(isLabel('get-keys', text)).toBe(false))

  it('is not looked for in texts longer than 80 characters, however they fold', () => {
    expect(isLabel('get-keys', `Get keys${' '.repeat(72)}`)).toBe(true)
    expect(isLabel('get-keys', `Get keys${' '.repeat(73)}`)).toBe(false)
  })
})

describe('comparing labels', () => {
  it('treats curly, straight and typed apostrophes alike', () => {
    const forms = [
      "l'abonnement",
      'l\u2019abonnement',
      'l\u2018abonnement',
      'l\u02bcabonnement',
      'l\u00b4abonnement',
      'l`abonnement',
      'l\uff07abonnement',
    ]
    expect(new Set(forms.map(normalise))).toEqual(new Set(["l'abonnement"]))
  })

  it('treats all four Turkish i letters alike, composed or not', () => {
    expect(new Set(['I', 'ı', 'İ', 'i', 'I\u0307', 'i\u0307'].map(normalise))).toEqual(
      new Set(['i']),
    )
  })

  it('composes an accent with the letter it folds to', () => {
    expect(normalise('\u0131\u0308')).toBe(normalise('\u00ef'))
  })

  it('gives the same answer for a text and for what it made of it', () => {
    const letters = [...new Set(Object.values(LABELS).join(''))]
    const unit = fc.constantFrom(...letters, ...'ıİIi\u2019`\u00a0\u00ad\u200b\u0301\u0308\n\ue721')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), text => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect(normalise(text.normalize('NFD'))).toBe(once)
        expect(normalise(` ${fold(text)}`)).toBe(once)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the letters of a text that is shown', () => {
    expect(fold('  Get\u00ad\n  K\u200beys \ue721 ')).toBe('Get Keys')
  })
})

describe('the labels the product carries', () => {
  const pages = FILES['src/portal/page-labels.data.ts']
  const text = readFileSync('src/portal/page-labels.data.ts', 'utf8')

  it.each(Object.entries(FILES))('are in %s as in the source', (file, content) => {
    expect(labelsModule(source, content)).toBe(readFileSync(file, 'utf8'))
  })

  it('are all used, and the source has no others', () => {
    const ids = [LABELS, PAGE_LABELS, DATE_LABELS].flatMap(labels => Object.keys(labels))
    expect(
      Object.keys(source)
        .filter(key => !key.startsWith('_'))
        .sort(),
    ).toEqual(ids.sort())
  })

  it('lists a label that several languages share once', () => {
    expect(PAGE_LABELS.software.split('|').filter(label => label === 'Software')).toHaveLength(1)
    expect(text).toContain("'Software|Programvara|Logiciel|Logiciels|")
  })

  it.each(Object.entries({ ...LABELS, ...PAGE_LABELS, ...DATE_LABELS }))(
    'holds no label twice in %s',
    (_, all) => {
      const labels = comparableLabels(all)
      expect(labels).not.toContain('')
      expect(new Set(labels).size).toBe(labels.length)
    },
  )

  it('give a date one meaning, whatever the language', () => {
    const labels = Object.values(DATE_LABELS).flatMap(comparableLabels)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('have a language for each the source has, but for what is known to lack some', () => {
    for (const id of HELD_IDS) {
      const languages = Object.keys(source[id as keyof typeof LABELS])
      const known = languages.filter(language => !language.startsWith('_'))
      expect(known, id).toEqual(FEWER_LANGUAGES[id] ?? LANGUAGES)
    }
  })

  it('say of what is nowhere attested where it is from', () => {
    const unattested = HELD_IDS.filter(id => '_unattested' in source[id as keyof typeof LABELS])
    expect(unattested).toEqual(['confirm', 'suspend', 'upgrade-now'])
    for (const id of DATE_IDS)
      expect(source[id as keyof typeof DATE_LABELS], id).toHaveProperty('_unattested')
  })

  it('cannot be written when a label known in four languages lacks one of them', () => {
    const { sv: _, ...others } = source['buy-now']
    expect(() =>
      labelsModule({ ...source, 'buy-now': others }, FILES['src/portal/labels.data.ts']),
    ).toThrow('buy-now: no label in sv')
  })

  it('cannot be written when a date lacks a language', () => {
    const { ko: _, ...others } = source['order-date']
    const dates = FILES['src/portal/reading/date-labels.data.ts']
    expect(() => labelsModule({ ...source, 'order-date': others }, dates)).toThrow('no label in ko')
  })

  it('cannot be written when a held control lacks a language', () => {
    const { nl: _, ...others } = source['get-keys']
    expect(() =>
      labelsModule({ ...source, 'get-keys': others }, FILES['src/portal/labels.data.ts']),
    ).toThrow('no label in nl')
  })

  it.each([
    ['a missing id', { software: undefined }, 'No labels for software'],
    ['an id without labels', { software: {} }, 'No labels for software'],
    ['an unknown language', { software: { en: ['Software'], xx: ['?'] } }, 'unknown language xx'],
    ['a label that is no text', { software: { en: [1] } }, 'not one line of text'],
    ['a label of two lines', { software: { en: ['a\nb'] } }, 'not one line of text'],
    ['a label with a bar', { software: { en: ['a|b'] } }, 'not one line of text'],
    ['a language that is no list', { software: { en: 'Software' } }, 'en is not a list'],
  ])('cannot be written from %s', (_, change, message) => {
    expect(() => labelsModule({ ...source, ...change }, pages)).toThrow(message)
  })

  it('are quoted so that they stay what they are', () => {
    const quoted = (...en: string[]) => labelsModule({ ...source, software: { en } }, pages)
    expect(quoted("l'a")).toContain('"l\'a",')
    expect(quoted('l\'a "b"', 'c')).toContain("'l\\'a \"b\"|c',")
    expect(quoted('back\\slash')).toContain("'back\\\\slash',")
  })

  it('fail the check once the source has changed', () => {
    expect(() => execFileSync('node', ['scripts/labels.mjs', '--check'])).not.toThrow()
    const folder = mkdtempSync(join(tmpdir(), 'labels-'))
    try {
      const changed = join(folder, 'labels.json')
      writeFileSync(changed, JSON.stringify({ ...source, benefits: { en: ['Perks'] } }))
      const check = spawnSync('node', ['scripts/labels.mjs', changed, '--check'], {
        encoding: 'utf8',
      })
      expect(check.status).toBe(1)
      expect(check.stderr).toContain('out of date')
      expect(readFileSync('src/portal/page-labels.data.ts', 'utf8')).toBe(text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
