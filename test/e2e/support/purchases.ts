/** The day `days` days before today, as the portal (UTC) counts. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** A purchase of ten days ago of which nothing was used: its refund is at stake. */
export const fresh = {
  'purchase:fresh': {
    offer: 'success-core',
    purchasedOn: daysAgo(10),
    payment: 'card',
    benefitsUsed: false,
    keysViewed: false,
  },
}

export function withPurchase(changes: Record<string, unknown>): Record<string, unknown> {
  return { 'purchase:fresh': { ...fresh['purchase:fresh'], ...changes } }
}
