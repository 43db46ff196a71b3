import { names } from './names'
import type { RequestTexts } from './types'

export const nl: RequestTexts = {
  greeting: 'Beste medewerker,',
  opening: {
    'accidental-purchase':
      'Wij vragen een tegoed voor een abonnement dat per vergissing is gekocht.',
    'duplicate-order': 'Wij vragen een tegoed voor licenties die onze klant dubbel heeft.',
    outage: 'Wij vragen een SLA-tegoed voor onze klant, die door een storing is getroffen.',
    'technical-issue': 'Wij vragen een tegoed vanwege een technisch probleem bij Microsoft.',
    'wrong-information': 'Wij vragen een tegoed omdat Microsoft ons onjuiste informatie gaf.',
    'membership-refund':
      'Wij vragen terugbetaling van een lidmaatschapsaanbieding die wij kochten.',
  },
  labels: {
    amount: 'Bedrag',
    attempts: 'Wat er is gedaan om het op te lossen',
    commerce: 'Gekocht in',
    customerEmail: 'E-mailadres van de klant',
    customerName: 'Klant',
    description: 'Beschrijving',
    incidentDuration: 'Duur',
    incidentId: 'Incident-id',
    incidentOn: 'Datum van het incident',
    incidentTime: 'Tijd van het incident',
    informationFrom: 'Waar de informatie vandaan kwam',
    newSubscriptionPurchasedOn: 'Aankoopdatum van het nieuwe abonnement',
    offer: 'Aanbieding',
    offerName: 'Aanbieding',
    orderId: 'Order-id',
    orderNumber: 'Ordernummer',
    otherSubscriptionId: 'Id van het dubbele abonnement',
    partnerId: 'PartnerID',
    partnerType: 'Wij zijn',
    payment: 'Betaald per',
    product: 'Product',
    purchasedOn: 'Aankoopdatum',
    service: 'Dienst',
    subscriptionId: 'Abonnements-id',
    tenantId: 'Tenant-id van de klant',
    ticketNumber: 'Eerdere ondersteuningsaanvraag',
    usersAffected: 'Getroffen gebruikers, en waar',
  },
  values: {
    ...names,
    legacy: 'de oude handelsomgeving (legacy)',
    'new-commerce': 'de nieuwe handelsomgeving (new commerce)',
    'direct-bill': 'een partner met directe facturering',
    'indirect-provider': 'een indirecte provider',
    'indirect-reseller': 'een indirecte reseller',
    card: 'creditcard',
    wire: 'bankoverschrijving',
    other: 'een andere dienst dan Azure',
  },
  statements: {
    benefitsUsed: {
      yes: 'Er zijn voordelen van deze aankoop geactiveerd of gebruikt.',
      no: 'Er is geen voordeel van deze aankoop geactiveerd of gebruikt.',
    },
    boughtThroughCsp: {
      yes: 'De getroffen abonnementen zijn via CSP gekocht.',
      no: 'De getroffen abonnementen zijn niet via CSP gekocht.',
    },
    customerRequestedCredit: {
      yes: 'De klant heeft om een tegoed gevraagd.',
      no: 'De klant heeft niet om een tegoed gevraagd.',
    },
    goldDiscountUsed: {
      yes: 'De Gold-korting is gebruikt.',
      no: 'De Gold-korting is niet gebruikt.',
    },
    keysViewed: {
      yes: 'Er zijn productcodes bekeken.',
      no: 'Er is geen productcode bekeken.',
    },
    usersAssigned: {
      yes: 'Er zijn gebruikers aan het abonnement toegewezen.',
      no: 'Er zijn geen gebruikers aan het abonnement toegewezen.',
    },
  },
  evidence: {
    'form-attached': 'Het ingevulde aanvraagformulier is bijgevoegd.',
    'customer-mail-attached': 'De e-mail van de klant is bijgevoegd.',
  },
  closing: 'Hartelijk dank voor uw hulp.',
}
