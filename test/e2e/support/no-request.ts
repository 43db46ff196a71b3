import { type PortalRequest, portalHosts } from '../../portal/server'

/*
 * Every name leads to the replica, so whatever leaves the browser is in its record. What the pages of
 * the replica load themselves is known; what is left was asked for by the extension.
 */

/** What the replica's pages ask for: documents, their scripts and styles, and the icon of a tab. */
function isOfPage({ path, mode, destination }: PortalRequest): boolean {
  if (mode === 'navigate') return true
  if (path === '/favicon.ico') return destination === 'image'
  return path.startsWith('/replica/') && ['script', 'style'].includes(destination ?? '')
}

/** Browsers call home on their own account: from no site, and not to the portal. */
const isOfBrowser = ({ host, site = 'none' }: PortalRequest): boolean =>
  site === 'none' && !portalHosts.includes(host)

/** @throws Error that lists the requests that neither a page of the replica nor the browser made */
export function expectNoRequest(requests: readonly PortalRequest[]): void {
  const others = requests.filter(
    request =>
      request.origin?.startsWith('chrome-extension:') ||
      !(isOfPage(request) || isOfBrowser(request)),
  )
  if (others.length === 0) return
  const lines = others.map(
    ({ method, host, path, origin, mode, destination, site }) =>
      `  ${method} ${host}${path} (mode ${mode}, for ${destination}, from ${site}, origin ${origin})`,
  )
  throw new Error(`The extension promises to ask for nothing, and asked:\n${lines.join('\n')}`)
}
