import { todays } from './dates'
import { benefits2020, cloudServices2023 } from './documents'
import { choice, decimalNumber, onlyWhile, wholeNumber, yesNo } from './facts'
import { absent, reason } from './judgement'
import { metIf, metUnless } from './logic'
import { valueOn } from './parameters'
import type { Context, FactValues, Parameter, Rule, Source, SourceId } from './types'

const seats = { min: 1, max: 1_000_000 }
const existing = ['add-seats', 'extend']

const facts = [
  yesNo('redeemed'),
  choice('intent', ['new', 'add-seats', 'extend']),
  onlyWhile(wholeNumber('existingSeats', seats), 'intent', existing),
  onlyWhile(wholeNumber('keySeats', seats), 'intent', existing),
  onlyWhile(decimalNumber('remainingMonths', { min: 0, max: 36 }), 'intent', existing),
] as const

type Facts = FactValues<typeof facts>

const LICENSE_BASED = 'License-based subscriptions'

/** Every statement this rule rests on. */
const sources = {
  'license-key-single-use': { document: benefits2020, heading: LICENSE_BASED },
  'license-key-add-shortens-term': { document: benefits2020, heading: LICENSE_BASED },
  'key-maths': { document: cloudServices2023, heading: 'Licensing scenarios' },
} satisfies Record<SourceId, Source>

const keyTerm: Parameter = {
  id: 'product-key-term',
  unit: 'months',
  values: [
    { from: '2020-10-21', value: 12, sources: ['license-key-add-shortens-term', 'key-maths'] },
  ],
}

const largestKey: Parameter = {
  id: 'product-key-size',
  unit: 'times',
  values: [{ from: '2023-06-15', value: 3, sources: ['key-maths'] }],
}

const longestTerm: Parameter = {
  id: 'product-key-longest-term',
  unit: 'months',
  values: [{ from: '2023-06-15', value: 36, sources: ['key-maths'] }],
}

/** A product key can be redeemed once; what it brings depends on what it is redeemed for. */
export const productKeyRedemption: Rule = {
  id: 'product-key-redemption',
  facts,
  criteria: ['not-redeemed', 'key-not-too-large', 'three-years-at-most'],
  parameters: [keyTerm, largestKey, longestTerm],
  remedies: ['redeem'],
  routes: [],
  sources,

  judge(facts: Facts, context) {
    const mayExtend = facts.intent === undefined || facts.intent === 'extend'
    const isSmallEnough = keyIsSmallEnough(facts, context)
    const reasons = [
      reason('not-redeemed', metUnless(facts.redeemed), ['license-key-single-use']),
      ...(mayExtend
        ? [
            reason(
              'key-not-too-large',
              // While the intent is unknown, so is whether this criterion applies at all.
              metIf(facts.intent === undefined ? undefined : isSmallEnough),
              ['key-maths'],
            ),
            reason('three-years-at-most', metIf(isShortEnough(facts, context)), ['key-maths']),
          ]
        : []),
    ]
    const months = reasons.some(({ state }) => state === 'failed')
      ? undefined
      : monthsAfterwards(facts, context)

    return {
      reasons,
      missing: absent(facts, [
        'redeemed',
        'intent',
        mayExtend && 'existingSeats',
        mayExtend && 'keySeats',
        // A key that is too large extends nothing, however little time is left.
        mayExtend && isSmallEnough !== false && 'remainingMonths',
      ]),
      remedy: 'redeem',
      ...(months !== undefined && { effect: { months } }),
    }
  },
}

/** A key may have a few times as many seats as the subscription it extends. */
function keyIsSmallEnough(facts: Facts, context: Context): boolean | undefined {
  const { existingSeats, keySeats } = facts
  if (existingSeats === undefined || keySeats === undefined) return
  return keySeats <= valueToday(largestKey, context) * existingSeats
}

function isShortEnough(facts: Facts, context: Context): boolean | undefined {
  const months = monthsAfterwards(facts, context)
  return months === undefined ? undefined : months <= valueToday(longestTerm, context)
}

/** Months the subscription has left once the key is redeemed; unknown until all figures are. */
function monthsAfterwards(facts: Facts, context: Context): number | undefined {
  const { intent, existingSeats, keySeats, remainingMonths } = facts
  const term = valueToday(keyTerm, context)
  if (intent === undefined || intent === 'new') return intent && term
  if (existingSeats === undefined || keySeats === undefined || remainingMonths === undefined) return
  if (intent === 'extend') return remainingMonths + (term * keySeats) / existingSeats
  // Seats that are added share the end date with the others: all months are spread over all seats.
  return (existingSeats * remainingMonths + keySeats * term) / (existingSeats + keySeats)
}

function valueToday(parameter: Parameter, context: Context): number {
  return valueOn(parameter, todays(context).earlier)
}
