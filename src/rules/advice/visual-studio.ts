import { benefits2020, benefitsFaq2021, renewalNow, visualStudio2023 } from '../documents'
import type { Advice } from '../types'

export const visualStudioPerPerson: Advice = {
  id: 'visual-studio-per-person',
  sources: {
    'vs-no-sharing': { document: benefitsFaq2021, heading: 'Product licenses' },
  },
  from: '2021-02-04',
  pages: ['benefits-visual-studio'],
}

export const visualStudioReassignOnChange: Advice = {
  id: 'visual-studio-reassign-on-change',
  sources: {
    'vs-reassign-on-transition': { document: visualStudio2023, heading: 'Questions' },
  },
  offers: ['silver', 'gold', 'solutions-partner'],
  from: '2023-08-10',
  pages: ['benefits-visual-studio', 'benefits-azure'],
}

/** Visual Studio subscriptions. */
export const visualStudioAdvice: readonly Advice[] = [
  visualStudioPerPerson,
  {
    id: 'visual-studio-assign',
    sources: {
      'vs-assign-steps': { document: benefits2020, heading: 'Manage Visual Studio subscriptions' },
    },
    from: '2020-10-21',
    pages: ['benefits-visual-studio'],
  },
  visualStudioReassignOnChange,
  {
    id: 'action-pack-professional-only',
    sources: {
      'vs-maps-professional-only': { document: benefitsFaq2021, heading: 'Product licenses' },
      'action-pack-retired': { document: renewalNow, heading: 'Renewal' },
    },
    offers: ['action-pack'],
    from: '2021-02-04',
    until: '2026-02-20',
    pages: ['benefits-visual-studio'],
  },
]
