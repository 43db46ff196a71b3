import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { useState } from 'preact/hooks'
import { afterEach, describe, expect, it } from 'vitest'
import {
  decimalNumber,
  domains,
  email,
  guid,
  incident,
  moment,
  wholeNumber,
} from '../../src/rules/facts'
import type { FactDeclaration } from '../../src/rules/types'
import type { FactValue } from '../../src/ui/FactField'
import { PageFactField } from '../../src/ui/PageFactField'
import { at } from '../rules/context'

afterEach(cleanup)

const context = at('2026-11-20T12:00Z', 'America/New_York')

let latest: FactValue

function Form({ fact, start }: { fact: FactDeclaration; start: FactValue }) {
  const [value, setValue] = useState(start)
  latest = value
  const wrong = value !== undefined && fact.problemOf(value) !== undefined
  return (
    <PageFactField
      fact={fact}
      value={value}
      error={wrong ? 'wrong' : undefined}
      context={context}
      onChange={setValue}
    />
  )
}

function ask(fact: FactDeclaration, start?: FactValue) {
  const { container } = render(<Form fact={fact} start={start} />)
  return {
    user: userEvent.setup(),
    field: container.querySelector<HTMLInputElement>('input, textarea')!,
    error: () => container.querySelector('.error')?.textContent,
  }
}

describe('a number', () => {
  it('is taken as one, and taken back when the field is emptied', async () => {
    const { user, field } = ask(wholeNumber('keySeats', { min: 1, max: 300 }))
    expect([field.type, field.inputMode, field.min, field.max]).toEqual([
      'number',
      'numeric',
      '1',
      '300',
    ])
    await user.type(field, '25')
    expect(latest).toBe(25)
    await user.clear(field)
    expect(latest).toBeUndefined()
  })

  it('out of its range is pointed out once it is typed, with the range', async () => {
    const { user, field, error } = ask(wholeNumber('keySeats', { min: 1, max: 300 }))
    await user.type(field, '301')
    expect(error()).toBe('')
    fireEvent.blur(field)
    expect(error()).toBe('A whole number from 1 to 300, please.')
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('may have decimals where the declaration says so', () => {
    const { field } = ask(decimalNumber('remainingMonths', { min: 0, max: 36 }))
    expect([field.step, field.inputMode]).toEqual(['any', 'decimal'])
    fireEvent.input(field, { target: { value: '4.5' } })
    expect(latest).toBe(4.5)
  })
})

describe('a line of text', () => {
  it.each([
    ['an address', email('customerEmail'), 'An email address looks like name@example.com.'],
    ['an id', guid('tenantId'), /groups of 8, 4, 4, 4 and 12/],
  ])(
    'that should be %s is not completed by the browser, and a mistake in it is explained',
    (_, fact, problem) => {
      const { field, error } = ask(fact)
      expect(field.getAttribute('autocomplete')).toBe('off')
      fireEvent.input(field, { target: { value: 'nonsense' } })
      fireEvent.blur(field)
      expect(error()).toMatch(problem)
    },
  )

  it('loses the space around it, and is no answer when there is nothing else', async () => {
    const { user, field } = ask(incident('incidentId'))
    await user.type(field, '  EX25194 ')
    expect(latest).toBe('EX25194')
    expect(field.value).toBe('  EX25194 ')
    fireEvent.input(field, { target: { value: '   ' } })
    expect(latest).toBeUndefined()
  })
})

describe('a list', () => {
  it('is taken line by line, whatever it was pasted with', async () => {
    const { user, field } = ask(domains('tenantDomains'))
    expect(field.tagName).toBe('TEXTAREA')
    await user.type(field, 'contoso.com{Enter}')
    expect(field.value).toBe('contoso.com\n')
    expect(latest).toEqual(['contoso.com'])
    fireEvent.input(field, { target: { value: '@contoso.com, fabrikam.com\n\nexample.com;' } })
    expect(latest).toEqual(['contoso.com', 'fabrikam.com', 'example.com'])
    fireEvent.input(field, { target: { value: ' \n' } })
    expect(latest).toBeUndefined()
  })

  it('shows what is stored', () => {
    const { field } = ask(domains('tenantDomains'), ['contoso.com', 'fabrikam.com'])
    expect(field.value).toBe('contoso.com\nfabrikam.com')
  })
})

describe('a moment', () => {
  it('is asked for in the person’s zone, which is named, and kept in UTC', () => {
    const { field } = ask(moment('purchasedAt'))
    expect(field.type).toBe('datetime-local')
    expect(screen.getByText('In your own time zone, America/New York.')).toBeTruthy()
    fireEvent.input(field, { target: { value: '2026-11-20T09:30' } })
    expect(latest).toBe('2026-11-20T14:30:00.000Z')
    expect(field.value).toBe('2026-11-20T09:30')
  })

  it('that is stored is shown on the person’s clock and not changed by looking at it', () => {
    const { field } = ask(moment('purchasedAt'), '2026-07-01T03:15:42Z')
    expect(field.value).toBe('2026-06-30T23:15')
    fireEvent.blur(field)
    expect(latest).toBe('2026-07-01T03:15:42Z')
  })

  it('too far away is pointed out once it is typed', () => {
    const { field, error } = ask(moment('purchasedAt'))
    fireEvent.input(field, { target: { value: '0202-11-20T09:30' } })
    expect(error()).toBe('')
    fireEvent.blur(field)
    expect(error()).toMatch(/too far away/)
  })

  it('that does not exist, which the browser reports as bad input, is pointed out', () => {
    const { field, error } = ask(moment('purchasedAt'))
    Object.defineProperty(field, 'validity', { value: { badInput: true } })
    fireEvent.blur(field)
    expect(error()).toMatch(/does not exist/)
  })
})
