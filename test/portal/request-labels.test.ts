import { describe, expect, it } from 'vitest'
import { isRequestLabel, type RequestLabel } from '../../src/portal/request/field-names'
import { REQUEST_LABELS } from '../../src/portal/request/labels.data'
import { labels } from './client/labels'

const ids = Object.keys(REQUEST_LABELS).filter(id => labels[id]) as RequestLabel[]

describe.each(ids)('the label %s', id => {
  it('is known in every form that the replica shows it in, with a star or a colon', () => {
    for (const form of Object.values(labels[id] ?? {}).flat()) {
      expect(isRequestLabel(id, form), form).toBe(true)
      expect(isRequestLabel(id, ` ${form.toUpperCase()} *:`), form).toBe(true)
    }
  })

  it('says nothing that is not attested', () => {
    const attested = Object.values(labels[id] ?? {}).flat()
    const known = REQUEST_LABELS[id].split('|')
    for (const label of known) {
      expect(attested.map(form => form.toLowerCase())).toContain(label.toLowerCase())
    }
  })
})

it('knows the fields and steps of both forms', () => {
  expect(ids.length).toBeGreaterThan(13)
})
