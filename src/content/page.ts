import { type PageId, pageAt } from '../portal/routes'

/**
 * The portal page this document belongs to: its own, or that of the nearest frame around it which
 * can be read. Frames without an address of their own (`about:blank`, `srcdoc`) have only that.
 */
export function currentPage(view: Window): PageId | undefined {
  let frame = view
  for (;;) {
    try {
      const page = pageAt(frame.location.href)
      if (page !== undefined) return page
    } catch {
      return undefined // A frame of another origin: neither it nor what lies around it can be read.
    }
    if (frame.parent === frame) return undefined
    frame = frame.parent
  }
}
