/** Languages there are texts in. */
export const languages = ['en', 'nl', 'sv'] as const
export type Language = (typeof languages)[number]

/** How a company stands in the Cloud Solution Provider programme. */
export const partnerTypes = [
  'membership-only',
  'direct-bill',
  'indirect-provider',
  'indirect-reseller',
] as const
