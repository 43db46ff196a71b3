/*
 * Apart from the declarations, which bring their rules along: what is stored is read in places that
 * carry few of those.
 */

/** What a support request can be about, in the order it is offered. */
export const requestKindIds = [
  'accidental-purchase',
  'duplicate-order',
  'outage',
  'technical-issue',
  'wrong-information',
  'membership-refund',
] as const

export type RequestKindId = (typeof requestKindIds)[number]

/** The forms the portal has had: `2021` with topics to browse, `2023` with the help panel. */
export const eras = ['2021', '2023'] as const

export type Era = (typeof eras)[number]

/** Languages the text for the Details box can be written in. */
export const textLanguages = ['en', 'nl', 'sv'] as const

/** The portal's need not be the browser's. */
export type TextLanguage = (typeof textLanguages)[number]
