import { namesPage } from './page-names'
import { PARTS, type PartId } from './parts'
import type { PageId } from './routes'
import type { Survey } from './survey'

export type { PartId } from './parts'

interface Recognition {
  found: PartId[]
  notFound: PartId[]
}

/** Which parts of a page are there, and which are not. */
export function recognise(page: PageId, { headings, hasList, controls }: Survey): Recognition {
  const isThere: Readonly<Record<PartId, boolean>> = {
    heading: headings.some(heading => namesPage(heading, page)),
    'benefits-list': hasList,
    'key-control': controls > 0,
  }
  return {
    found: PARTS[page].filter(part => isThere[part]),
    notFound: PARTS[page].filter(part => !isThere[part]),
  }
}
