import { describe, expect, it } from 'vitest'
import { valueOn } from '../../src/rules/parameters'
import type { Parameter } from '../../src/rules/types'

const window: Parameter = {
  id: 'example-window',
  unit: 'hours',
  values: [
    { from: '2021-02-05', value: 72, sources: [] },
    { from: '2022-03-10', value: 168, sources: [] },
  ],
}

describe('the figure that held on a day', () => {
  it('is the new one from the day it is known to hold', () => {
    expect(valueOn(window, '2022-03-10')).toBe(168)
    expect(valueOn(window, '2026-11-20')).toBe(168)
  })

  it('is still the old one the day before', () => {
    expect(valueOn(window, '2022-03-09')).toBe(72)
    expect(valueOn(window, '2021-02-05')).toBe(72)
  })

  it('is the earliest one before anything is known', () => {
    expect(valueOn(window, '2015-06-01')).toBe(72)
  })
})
