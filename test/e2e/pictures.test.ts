import { it } from 'vitest'
import { expectEachRuleUsed, isNightly, lookAtPictures } from '../pictures/compared'

/** At night all are looked at in one place, since a rule may be for any of them. */
await lookAtPictures(
  isNightly
    ? ['popup', 'options', 'panel', 'question', 'request', 'note']
    : ['popup', 'options', 'note'],
)

it.runIf(isNightly)('every rule of a stylesheet is for something that can be seen', () =>
  expectEachRuleUsed(),
)
