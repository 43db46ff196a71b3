import { PageDates } from '../ui/panel-dates'
import { benefitsPages } from './benefits-pages'
import type { Feature, PanelProps } from './feature'
import { membershipPages } from './membership-pages'

/** What dates the page shows, to be compared with what is stored and taken over from there. */
export const pageDatesPanel: Feature = {
  id: 'page-dates-panel',
  pages: [...benefitsPages, ...membershipPages],
  rules: ['benefit-refund', 'membership-renewal', 'visual-studio-reassignment'],
  Panel,
}

function Panel({ page, state, context, knowledge, dates }: PanelProps) {
  if (!dates) return null
  return (
    <PageDates
      key={page}
      dates={dates}
      page={page}
      purchases={state.purchases}
      assignments={state.assignments}
      context={context}
      refund={knowledge.refund}
      yearAfter={knowledge.yearAfter}
    />
  )
}
