import { formatDayShort } from '../i18n/dates'
import { listOf } from '../i18n/lists'
import { camel, derived, t } from '../i18n/messages'
import { adviceKey, valueKey } from '../i18n/rule-keys'
import { PAGES } from '../portal/routes'
import { advice } from '../rules'
import type { Advice, Source } from '../rules/types'
import { Sources } from '../ui/Sources'

/** A page with several kinds of address is listed once. */
const pages = [...new Set<string>(PAGES.map(page => page.id))]

/** Every note, under the first page it belongs to, in the order of the portal. */
export function AdviceList() {
  return (
    <div class="advice">
      <h3>{t('adviceTitle')}</h3>
      <p>{t('adviceLead')}</p>
      {pages.map(page => (
        <AdviceOfPage key={page} page={page} />
      ))}
    </div>
  )
}

function AdviceOfPage({ page }: { page: string }) {
  const notes = advice.filter(({ pages: [first] }) => first === page)
  if (notes.length === 0) return null
  return (
    <section>
      <h4>{derived(`page_${camel(page)}`) ?? page}</h4>
      <ul>
        {notes.map(note => (
          <AdviceItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function AdviceItem({ note }: { note: Advice }) {
  const text = derived(adviceKey(note.id)) ?? note.id
  const scope = scopeOf(note)
  return (
    <li>
      <p>{text}</p>
      {scope && <p class="meta">{scope}</p>}
      <Sources sources={placesOf(note)} subject={text} />
    </li>
  )
}

/** Where a note is written, each place once: several statements may stand under one heading. */
function placesOf({ sources }: Advice): Source[] {
  const places = Object.values(sources)
  return places.filter(
    ({ document, heading }, at) =>
      places.findIndex(other => other.document === document && other.heading === heading) === at,
  )
}

/** For whom and when a note holds, and whether its documents agree, on one line. */
function scopeOf({ offers, from, until, disputed }: Advice): string {
  return [
    offers && t('adviceOffers', { offers: listOf(offers.map(nameOf)) }),
    from && t('parameterFrom', { date: formatDayShort(from) }),
    until && t('adviceUntil', { date: formatDayShort(until) }),
    disputed && t('adviceDisputed'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function nameOf(offer: string): string {
  return derived(valueKey(offer)) ?? offer
}
