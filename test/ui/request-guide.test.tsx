import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestForm } from '../../src/portal/request/types'
import type { DraftChanges } from '../../src/storage/drafts'
import type { Draft } from '../../src/storage/records'
import { emptyState, type State } from '../../src/storage/state'
import { GuidedRequest } from '../../src/ui/request-guide'
import { at } from '../rules/context'
import { resetBrowser } from '../support/browser'

beforeEach(resetBrowser)
afterEach(cleanup)

const nothing: RequestForm = {
  era: '2021',
  step: 'topic',
  chosen: {},
  asked: [],
  choices: [],
  topicId: undefined,
  details: undefined,
  complete: true,
}

interface GuideProps {
  start?: Draft
  form?: Partial<RequestForm>
  state?: Partial<State>
  language?: string
  onAdd?: (changes: DraftChanges) => void
}

/** The guide over drafts that are kept here. */
function Guide({ start, form = {}, state = {}, language = 'en-US', onAdd }: GuideProps) {
  const [open, setOpen] = useState(start)
  return (
    <GuidedRequest
      known={{ status: 'read', drafts: open ? [open] : [], isUnstored: false }}
      open={open}
      form={{ ...nothing, ...form }}
      hasText={false}
      portalLanguage={language}
      state={{ ...emptyState, ...state }}
      context={at('2026-11-20T12:00Z')}
      actions={{
        add: async changes => {
          onAdd?.(changes)
          const { kind, facts = {} } = changes
          setOpen({ id: 'new', kind, facts: facts as Draft['facts'], evidence: {} })
        },
        open: () => setOpen(undefined),
        change: (_, { facts, evidence, ...rest }) =>
          setOpen(
            before =>
              before && {
                ...before,
                ...(rest as Partial<Draft>),
                facts: defined({ ...before.facts, ...facts }) as Draft['facts'],
                evidence: defined({ ...before.evidence, ...evidence }) as Draft['evidence'],
              },
          ),
        discard: async () => async () => undefined,
        findDetails: () => undefined,
        inserted: () => undefined,
      }}
    />
  )
}

const defined = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const draft = (kind: Draft['kind'], facts: Draft['facts'] = {}): Draft => ({
  id: 'a',
  ...(kind && { kind }),
  facts,
  evidence: {},
})

const asked = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('.questions [data-fact]')].map(
    ({ dataset }) => dataset.fact,
  )

const chooses = (container: Element, fact: string, value: string) => {
  const select = container.querySelector(`[data-fact="${fact}"] select`)
  if (select) fireEvent.change(select, { target: { value } })
}

describe('the first question', () => {
  it('offers six kinds, and begins with what the purchase that is stored answers', async () => {
    const onAdd = vi.fn()
    const purchase = { id: 'p', offer: 'success-core', purchasedOn: '2026-11-01' } as const
    render(<Guide state={{ purchases: [purchase] }} onAdd={onAdd} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(6)
    fireEvent.click(screen.getByRole('button', { name: /^Membership refund/ }))
    await screen.findByRole('heading', { name: 'Membership refund' })
    expect(onAdd).toHaveBeenCalledWith({
      kind: 'membership-refund',
      facts: { offer: 'success-core', purchasedOn: '2026-11-01' },
    })
  })
})

describe('the questions', () => {
  it('begin with who asks, and come one after the other', () => {
    const { container } = render(<Guide start={draft('accidental-purchase')} />)
    expect(asked(container)).toEqual(['partnerType'])
    chooses(container, 'partnerType', 'direct-bill')
    expect(asked(container)).toEqual(['partnerType', 'commerce'])
    chooses(container, 'commerce', 'new-commerce')
    // New commerce settles it.
    expect(asked(container)).toEqual(['partnerType', 'commerce'])
    expect(container.querySelector('.fw-verdict')?.getAttribute('data-outcome')).toBe('ineligible')
  })

  it('can be skipped, and go on', () => {
    const { container } = render(<Guide start={draft('accidental-purchase')} />)
    fireEvent.click(screen.getByRole('button', { name: 'Skip for now' }))
    expect(asked(container)).toEqual(['partnerType', 'commerce'])
  })

  it('end for an indirect reseller with the way to the provider and no text', () => {
    const { container } = render(
      <Guide start={draft('duplicate-order', { partnerType: 'indirect-reseller' })} />,
    )
    expect(container.querySelector('.stopped')?.textContent).toMatch(/provider/)
    expect(container.querySelector('textarea')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'I am not an indirect reseller' }))
    expect(asked(container)).toEqual(['partnerType'])
    expect(container.querySelector('.preview')).not.toBeNull()
  })

  it('are not judged while they are typed, but as soon as the field is left', () => {
    const { container } = render(<Guide start={draft('outage')} />)
    const field = container.querySelector('[data-fact="tenantId"] input')
    if (!field) throw new Error('The tenant is not asked for')
    const state = () =>
      container.querySelector('[data-evidence="tenant-id"]')?.getAttribute('data-state')
    fireEvent.focusIn(field)
    fireEvent.input(field, { target: { value: '3f25' } })
    expect(state()).toBe('missing')
    fireEvent.focusOut(field)
    expect(state()).toBe('failed')
    fireEvent.input(field, { target: { value: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' } })
    fireEvent.focusOut(field)
    expect(state()).toBe('met')
  })

  it('say when the mail is not from the domains of the tenant', () => {
    const facts = { customerEmail: 'it@gmail.com', tenantDomains: ['contoso.example'] }
    const { container } = render(<Guide start={draft('outage', facts)} />)
    const item = container.querySelector<HTMLElement>('[data-evidence="customer-mail-domain"]')
    expect(item?.dataset.state).toBe('failed')
    expect(item && within(item).getByRole('button', { name: /Correct/ })).toBeTruthy()
  })
})

describe('what the profile knows', () => {
  it('is answered when a request is begun: who asks', () => {
    const added: DraftChanges[] = []
    const profile = { partnerType: 'indirect-provider', tenantDomains: ['fabrikam.com'] } as const
    const state = { profile: { ...profile, tenantDomains: [...profile.tenantDomains] } }
    const { container } = render(<Guide state={state} onAdd={changes => added.push(changes)} />)
    fireEvent.click(container.querySelector('[data-kind="outage"]')!)
    expect(added[0]?.facts).toEqual({ partnerType: 'indirect-provider' })
  })

  it('tells an address of the company from one of the customer', () => {
    const profile = { tenantDomains: ['fabrikam.com'] }
    const note = (customerEmail: string) => {
      cleanup()
      const { container } = render(
        <Guide start={draft('outage', { customerEmail })} state={{ profile }} />,
      )
      return container.querySelector('[data-fact="customerEmail"]')?.textContent
    }
    expect(note('ann@fabrikam.com')).toMatch(/your own company/)
    expect(note('ann@contoso.com')).not.toMatch(/your own company/)
  })
})

describe('the text', () => {
  it('says what was entered and ticked, in the language of the portal where there is one', () => {
    const facts = { partnerType: 'direct-bill', customerName: 'Contoso ✅' }
    const { container } = render(
      <Guide start={draft('duplicate-order', facts)} language="nl-NL" form={{ era: '2023' }} />,
    )
    const text = () => container.querySelector<HTMLTextAreaElement>('.preview')?.value ?? ''
    expect(text()).toMatch(/^Beste medewerker,/)
    expect(text()).toMatch(/Klant: Contoso ✅/)
    const before = text()
    fireEvent.click(screen.getByRole('checkbox', { name: /^Request form attached/ }))
    expect(text().length).toBeGreaterThan(before.length)
    const language = container.querySelector('.language')
    if (language) fireEvent.change(language, { target: { value: 'sv' } })
    expect(text()).toMatch(/^Hej,/)
  })

  it.each(['de-DE', ''])('is English where the portal speaks %s', language => {
    const { container } = render(<Guide start={draft('outage')} language={language} />)
    expect(container.querySelector<HTMLTextAreaElement>('.preview')?.value).toMatch(/^Hello,/)
  })
})

describe('the steps', () => {
  const current = (container: Element) =>
    container.querySelector<HTMLElement>('[aria-current="step"]')?.dataset.step

  it.each([
    ['2021', 'topic', {}, 'browse-topics'],
    ['2021', 'solutions', {}, 'more-help'],
    ['2021', 'details', {}, 'details'],
    ['2023', 'topic', {}, 'problem-summary'],
    ['2023', 'topic', { summary: 'x' }, 'workspace'],
    ['2023', 'topic', { summary: 'x', workspace: 'Billing' }, 'problem-type'],
    ['2023', 'review', {}, 'review-solutions'],
    ['2023', 'solutions', {}, 'create-request'],
  ] as const)('of %s at "%s" with %j are at %s', (era, step, chosen, id) => {
    const { container } = render(<Guide start={draft('outage')} form={{ era, step, chosen }} />)
    expect(current(container)).toBe(id)
  })

  it('warn of a topic that leads elsewhere, and not of the one that leads to a credit', () => {
    const category = 'Account settings'
    const { container, unmount } = render(
      <Guide start={draft('outage')} form={{ chosen: { category } }} />,
    )
    expect(container.querySelector('.warning')?.textContent).toMatch(/does not lead to a credit/)
    unmount()
    const right = render(<Guide start={draft('outage')} form={{ chosen: { category: 'CSP' } }} />)
    expect(right.container.querySelector('.warning')?.textContent).toBe('')
  })
})
