import { BENEFITS_PAGES } from '../benefits-pages'
import { isOneOf } from '../labels'
import { namesOf } from '../names'
import type { PageId } from '../routes'
import { DATE_LABELS } from './date-labels.data'

/**
 * What a date says: the order or purchase, the start or enrolment, the last day of redemption, the
 * expiry or renewal, the payment, the assignment of a Visual Studio subscription.
 */
export type DateKind = keyof typeof DATE_LABELS

/** The label of a date, as it reads on the page: `Activate By`. */
export interface DateLabel {
  kind: DateKind
  label: string
}

const KINDS = Object.keys(DATE_LABELS) as readonly DateKind[]

/** On bills an expiry is that of the bill, and people are assigned on the page of Visual Studio. */
function isOn(page: PageId, kind: DateKind): boolean {
  if (page === 'membership-bills') return kind === 'order-date' || kind === 'payment-date'
  if (kind === 'assignment-date') return page === 'benefits-visual-studio'
  if (page === 'membership-offers') return true
  return BENEFITS_PAGES.includes(page) && kind !== 'payment-date'
}

/** What surrounds a label: the colon, the star of a needed field, the arrow of a sorted column. */
const MARKS = /^[^\p{L}]+|[^\p{L}\p{M})]+$/gu

/** Finds labels of dates, of those a page may show. */
export class Labels {
  readonly #kinds: readonly DateKind[]

  constructor(page: PageId) {
    this.#kinds = KINDS.filter(kind => isOn(page, kind))
  }

  get isEmpty(): boolean {
    return this.#kinds.length === 0
  }

  in(text: string): DateLabel | undefined {
    const label = text.replace(MARKS, '')
    const kind = this.#kinds.find(id => isOneOf(DATE_LABELS[id], label))
    return kind && { kind, label }
  }

  of(element: Element): DateLabel | undefined {
    for (const name of namesOf(element)) {
      const label = this.in(name)
      if (label) return label
    }
    return undefined
  }
}
