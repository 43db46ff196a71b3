import { isPortalHost, type PageId, pageAt } from '../portal/routes'

/**
 * The portal page this document belongs to: its own, or that of the nearest frame around it which
 * can be read. Frames without an address of their own (`about:blank`, `srcdoc`) have only that, and
 * blank windows that of the page which opened them.
 */
export function currentPage(view: Window): PageId | undefined {
  let frame = view
  // Windows can be made to have opened one another.
  for (let depth = 0; depth < 100; depth++) {
    try {
      const page = pageAt(frame.location.href)
      if (page !== undefined) return page
    } catch {
      // A frame of another origin: neither it nor what lies around it can be read.
      return pageAt(view.document.baseURI) ?? pageOfNameless(view)
    }
    const outer: Window | null = frame.parent === frame ? openerOf(frame) : frame.parent
    if (!outer) return undefined
    frame = outer
  }
  return undefined
}

const openerOf = ({ location, opener }: Window): Window | null =>
  location.protocol === 'about:' ? opener : null

/**
 * A frame without an address, shut off from the portal's page that made it (`sandbox`, `data:`).
 * Which page that is cannot be told, so any is assumed that may be guarded.
 */
function pageOfNameless({ location }: Window): PageId | undefined {
  const origins = location.ancestorOrigins
  const top = origins?.item(origins.length - 1)
  const isNameless = /^(?:about|data|blob):/.test(location.href)
  return isNameless && top && isPortalHost(new URL(top).hostname) ? 'benefits-other' : undefined
}
