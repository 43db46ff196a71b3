import { read } from '../dom'
import { pageAt } from '../routes'
import type { RequestEra } from './types'

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export interface Address {
  isOnRoute: boolean
  era: RequestEra | undefined
  stage: string | null
  topicId: string | undefined
}

/** What the address of a document says of a request, where it is one of a request. */
export function addressOf(document: Document): Address {
  const href = read(Document.prototype, 'URL', document) ?? ''
  if (pageAt(href) !== 'support-request') {
    return { isOnRoute: false, era: undefined, stage: null, topicId: undefined }
  }
  const { pathname, searchParams } = new URL(href)
  const topicId = searchParams.get('topicid') ?? ''
  return {
    isOnRoute: true,
    era: /\/v2(?:\/|$)/i.test(pathname) ? '2023' : '2021',
    stage: searchParams.get('stage'),
    topicId: GUID.test(topicId) ? topicId.toLowerCase() : undefined,
  }
}
