import { BENEFITS_PAGES } from '../portal/benefits-pages'
import { PageDates } from '../ui/panel-dates'
import type { Feature, PanelProps } from './feature'
import { membershipPages } from './membership-pages'

/** What dates the page shows, to be compared with what is stored and taken over from there. */
export const pageDatesPanel: Feature = {
  id: 'page-dates-panel',
  pages: [...BENEFITS_PAGES, ...membershipPages],
  rules: ['benefit-refund', 'membership-renewal', 'visual-studio-reassignment'],
  Panel,
}

function Panel({ page, state, context, dates }: PanelProps) {
  if (!dates) return null
  return (
    <PageDates
      key={page}
      dates={dates}
      page={page}
      purchases={state.purchases}
      assignments={state.assignments}
      context={context}
    />
  )
}
