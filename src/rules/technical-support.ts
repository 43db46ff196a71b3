import { benefits2020, technicalSupportNow } from './documents'
import { choice, onlyWhile } from './facts'
import { absent, reason } from './judgement'
import { metIf } from './logic'
import type { FactValues, Rule, Source, SourceId } from './types'
import { type Offer, offers } from './vocabulary'

const products = ['cloud', 'on-premises'] as const

const facts = [
  choice('offer', offers),
  choice('product', products),
  onlyWhile(choice('release', ['current', 'previous', 'older']), 'product', ['on-premises']),
] as const

type Facts = FactValues<typeof facts>
type Product = (typeof products)[number]

const TECHNICAL_BENEFITS = 'Manage Technical Benefits - Microsoft Product Support'

/** Every statement this rule rests on. */
const sources = {
  'tech-signature-cloud-gold-silver-only': { document: benefits2020, heading: TECHNICAL_BENEFITS },
  'tech-onprem-current-and-previous': { document: benefits2020, heading: TECHNICAL_BENEFITS },
  'support-renamed': { document: technicalSupportNow, heading: technicalSupportNow.title },
} satisfies Record<SourceId, Source>

/** The support that comes with an offer, by the name it had when the offer was sold. */
const support: Readonly<Record<Product, Partial<Record<Offer, string>>>> = {
  cloud: {
    silver: 'signature-cloud-support',
    gold: 'signature-cloud-support',
    'success-core': 'partner-cloud-support',
    'success-expanded': 'partner-cloud-support',
    'solutions-partner': 'partner-cloud-support',
  },
  'on-premises': {
    'action-pack': 'product-support-incident',
    silver: 'product-support-incident',
    gold: 'product-support-incident',
    'solutions-partner': 'partner-on-premises-support',
  },
}

const citedFor: Readonly<Record<Product, readonly SourceId[]>> = {
  cloud: ['tech-signature-cloud-gold-silver-only', 'support-renamed'],
  'on-premises': ['tech-onprem-current-and-previous', 'support-renamed'],
}

/** Whether an offer brings technical support for a product, and which. */
export const technicalSupport: Rule = {
  id: 'technical-support',
  facts,
  criteria: ['offer-includes-support', 'supported-release'],
  parameters: [],
  remedies: [
    'signature-cloud-support',
    'partner-cloud-support',
    'product-support-incident',
    'partner-on-premises-support',
  ],
  routes: [],
  sources,

  judge(facts: Facts) {
    const { offer, product } = facts
    const mayBeOnPremises = product !== 'cloud'
    const answered = offer !== undefined && product !== undefined
    const remedy = answered ? support[product][offer] : undefined
    const mayBeSupportedOnPremises =
      mayBeOnPremises && (offer === undefined || support['on-premises'][offer] !== undefined)

    return {
      reasons: [
        reason(
          'offer-includes-support',
          metIf(answered ? remedy !== undefined : undefined),
          product === undefined ? Object.keys(sources) : citedFor[product],
        ),
        ...(mayBeOnPremises
          ? [
              reason('supported-release', metIf(isSupported(facts)), [
                'tech-onprem-current-and-previous',
              ]),
            ]
          : []),
      ],
      missing: absent(facts, ['offer', 'product', mayBeSupportedOnPremises && 'release']),
      ...(remedy !== undefined && { remedy }),
    }
  },
}

/** While the product is unknown, so is whether its release matters. */
function isSupported({ product, release }: Facts): boolean | undefined {
  return product === undefined || release === undefined ? undefined : release !== 'older'
}
