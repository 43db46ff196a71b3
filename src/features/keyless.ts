import type { PanelProps } from './feature'

/**
 * Whether benefits of this tab are given out without keys or users: what hands them out that way is
 * there, and the old way is not (`cloud-keyless-redemption`, `azure-keyless-deposit`).
 */
export function isKeyless({ page, seen }: Pick<PanelProps, 'page' | 'seen'>): boolean {
  const has = (control: string) => seen?.controls.some(id => id === control) === true
  switch (page) {
    case 'benefits-cloud':
      return has('redeem') && !has('get-keys')
    case 'benefits-azure':
      return has('confirm-billing-profile') && !has('assign-user')
    default:
      return false
  }
}
