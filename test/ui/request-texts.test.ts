import { describe, expect, it } from 'vitest'
import { requestKinds } from '../../src/requests'
import { eras } from '../../src/requests/vocabulary'
import {
  eraText,
  evidenceText,
  holdText,
  kindHintText,
  kindText,
  requestFactText,
  stepText,
} from '../../src/ui/request-texts'

describe('the texts of a request', () => {
  it('name what it is about and say when that is so', () => {
    expect(kindText('membership-refund')).toBe('Membership refund')
    expect(kindHintText('duplicate-order')).toMatch(/^A customer holds the same licences twice/)
    const names = requestKinds.flatMap(({ id }) => [kindText(id), kindHintText(id)])
    expect(new Set(names).size).toBe(12)
  })

  it('ask each question in words, those of the rules included', () => {
    expect(requestFactText('amount')).toEqual({
      label: 'How much is it about?',
      hint: 'With the currency, such as 120.00 EUR.',
    })
    expect(requestFactText('customerName')).toEqual({ label: 'Name of the customer' })
    for (const { facts } of requestKinds) {
      for (const { name } of facts) expect(requestFactText(name).label).not.toBe(name)
    }
  })

  it('tell each piece of evidence from the others of its request', () => {
    for (const { evidence } of requestKinds) {
      const labels = evidence.map(({ id }) => evidenceText(id).label)
      expect(labels).not.toEqual(expect.arrayContaining(evidence.map(({ id }) => id)))
      expect(new Set(labels).size).toBe(evidence.length)
    }
    expect(evidenceText('customer-mail-domain').hint).toBe('A personal address is refused.')
  })

  it('say what to do in each step of both forms', () => {
    for (const { forms } of requestKinds) {
      for (const era of eras) {
        const texts = forms[era].steps.map(({ id }) => stepText(era, id))
        expect(new Set(texts).size).toBe(forms[era].steps.length)
        expect(texts.every(text => /^[“A-Z].* /.test(text))).toBe(true)
      }
    }
    expect(eras.map(eraText)).toEqual(['Form with topics to browse (2021)', 'Help panel (2023)'])
  })

  it('say of every hold why, and what to do', () => {
    expect(holdText('deadline-passed')).toMatch(/deadline has passed: .+\.$/)
    expect(holdText('evidence-missing')).toMatch(/^Evidence is missing: .+\.$/)
  })
})
