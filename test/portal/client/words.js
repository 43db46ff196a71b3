import { language } from './settings.js'

/**
 * Labels that the public documentation attests. Where a language has none, the portal shows the
 * English one here: better an untranslated word than one made up.
 *
 * @type {Record<string, { en: string, nl?: string, sv?: string, de?: string }>}
 */
const labels = {
  benefits: { en: 'Benefits', nl: 'Voordelen', sv: 'Förmåner', de: 'Vorteile' },
  membership: { en: 'Membership', nl: 'Lidmaatschap', sv: 'Medlemskap', de: 'Mitgliedschaften' },
  'membership-offers': {
    en: 'Membership offers',
    nl: 'Lidmaatschapsaanbiedingen',
    sv: 'Medlemskapserbjudanden',
    de: 'Mitgliedschaftsangebote',
  },
  software: { en: 'Software', nl: 'Software', sv: 'Programvara', de: 'Software' },
  'get-keys': {
    en: 'Get keys',
    nl: 'Sleutels ophalen',
    sv: 'Hämta nycklar',
    de: 'Schlüssel abrufen',
  },
  'get-key': {
    en: 'Get Key',
    nl: 'Sleutel downloaden',
    sv: 'Hämta nyckel',
    de: 'Schlüssel abrufen',
  },
  'get-keys-and-downloads': {
    en: 'Get keys and downloads',
    nl: 'Sleutels en downloads ophalen',
    sv: 'Hämta nycklar och nedladdningar',
    de: 'Schlüssel und Downloads abrufen',
  },
  'azure-cloud-products': {
    en: 'Azure & Cloud Products',
    nl: 'Azure & Cloud Products',
    sv: 'Azure & Cloud Products (Azure-molnprodukter)',
    de: 'Azure- und Cloudprodukte',
  },
  'azure-credits': { en: 'Azure credits' },
  'cloud-services': { en: 'Cloud services' },
  'visual-studio-subscriptions': {
    en: 'Visual Studio subscriptions',
    nl: 'Visual Studio abonnementen',
    sv: 'Visual Studio prenumerationer',
    de: 'Visual Studio-Abonnements',
  },
  'developer-tools': { en: 'Developer tools' },
  'technical-benefits': {
    en: 'Technical benefits',
    nl: 'Technische voordelen',
    sv: 'Tekniska förmåner',
    de: 'Technische Vorteile',
  },
  'technical-support-consultation': { en: 'Technical support & consultation' },
  'technical-presales-deployment': { en: 'Technical pre-sales & deployment' },
  'go-to-market': {
    en: 'Go-To-Market',
    nl: 'Go-To-Market',
    sv: 'Go-To-Market',
    de: 'Markteinführung',
  },
  'marketing-benefits': { en: 'Marketing benefits' },
  activate: { en: 'Activate', nl: 'Activeren', sv: 'Aktivera', de: 'Aktivieren' },
  'activate-benefits': { en: 'Activate Benefits' },
  'activation-walkthrough': {
    en: 'Activation Walkthrough',
    nl: 'Activerings walkthrough',
    sv: 'Aktiveringsgenomströmning',
    de: 'Exemplarische Vorgehensweise zur Aktivierung',
  },
  'assign-user': {
    en: 'Assign user',
    nl: 'Gebruiker toewijzen',
    sv: 'Tilldela användare',
    de: 'Benutzer zuweisen',
  },
  'reassign-user': { en: 'Reassign user' },
  remove: { en: 'Remove', nl: 'Verwijderen', sv: 'Ta bort', de: 'Entfernen' },
  'view-details': {
    en: 'View details',
    nl: 'Details weergeven',
    sv: 'Visa information',
    de: 'Details anzeigen',
  },
  'new-request': { en: 'New request', nl: 'Nieuwe aanvraag', sv: 'Ny begäran', de: 'Neue Anfrage' },
  'browse-topics': {
    en: 'Browse topics',
    nl: 'Bladeren in onderwerpen',
    sv: 'Bläddra bland ämnen',
    de: 'Themen durchsuchen',
  },
  category: { en: 'Category', nl: 'Categorie', sv: 'Kategori', de: 'Kategorie' },
  topic: { en: 'Topic', nl: 'Onderwerp', sv: 'Ämne', de: 'Thema' },
  subtopic: { en: 'Subtopic', nl: 'Subonderwerp', sv: 'Underavsnitt' },
  'category-csp': { en: 'CSP', nl: 'CSP', sv: 'CSP' },
  'billing-invoicing': {
    en: 'Billing & invoicing',
    nl: 'Facturering en facturering',
    sv: 'Fakturering',
  },
  'credit-requests-refunds': {
    en: 'Credit requests & refunds',
    nl: 'Tegoedaanvragen en restituties',
    sv: 'Kreditförfrågningar och återbetalningar',
  },
  'review-solutions': {
    en: 'Review solutions',
    nl: 'controleer de oplossingen',
    sv: 'Granska lösningar',
    de: 'Lösungen überprüfen',
  },
  'recommended-solutions': {
    en: 'Recommended solutions',
    nl: 'Aanbevolen oplossingen',
    sv: 'Rekommenderade lösningar',
    de: 'Empfohlene Lösungen',
  },
  'do-you-need-more-help': {
    en: 'Do you need more help?',
    nl: 'Hebt u meer hulp nodig?',
    sv: 'Behöver du mer hjälp?',
    de: 'Benötigen Sie weitere Hilfe?',
  },
  yes: { en: 'Yes', nl: 'Ja', sv: 'Ja', de: 'Ja' },
  'issue-details': {
    en: 'Issue details',
    nl: 'Probleemdetails',
    sv: 'Probleminformation',
    de: 'Problemdetails',
  },
  details: { en: 'Details', nl: 'Details', sv: 'Information', de: 'Details' },
  submit: { en: 'Submit', nl: 'Indienen', sv: 'Skicka', de: 'Übermitteln' },
  'help-support': {
    en: 'Help + support',
    nl: 'Help en ondersteuning',
    sv: 'Hjälp + support',
    de: 'Hilfe und Support',
  },
  support: { en: 'Support', nl: 'Ondersteuning', sv: 'Support', de: 'Support' },
  'service-requests': {
    en: 'Service requests',
    nl: 'Serviceaanvragen',
    sv: 'Tjänstförfrågningar',
    de: 'service requests (Serviceanfragen)',
  },
  'partner-support-requests': {
    en: 'Partner support requests',
    nl: 'Partnerondersteuningsaanvragen',
    sv: 'Partnersupportbegäranden',
    de: 'Partnersupportanfragen',
  },
  'problem-summary': { en: 'Problem summary' },
  'workspace-field': { en: 'Workspace' },
  'problem-type': { en: 'Problem type' },
  'create-support-request': { en: 'Create support request' },
  'contact-support': { en: 'Contact Support' },
  'view-my-support-requests': { en: 'View my support requests' },
  'my-support-requests': { en: 'My support requests' },
  'title-field': { en: 'Title' },
  'add-files': { en: 'Add files' },
  'contact-field': { en: 'Contact' },
  'bills-and-payments': { en: 'Bills and payments' },
  'download-invoice': { en: 'Download invoice' },
  'buy-renew-disabled-why': { en: 'Learn why "Buy/Renew" is disabled?' },
  'payment-proof': { en: 'Payment proof' },
  'buy-now': { en: 'Buy now', sv: 'Köp nu' },
  'accept-agreement-place-order': {
    en: 'Accept agreement & place order',
    sv: 'Acceptera avtal och placera beställning',
  },
  'cancel-order': {
    en: 'Cancel Order',
    nl: 'Order annuleren',
    sv: 'Avbryt beställning',
    de: 'Bestellung stornieren',
  },
  'cancel-subscription': {
    en: 'Cancel subscription',
    nl: 'Abonnement annuleren',
    sv: 'Avbryt prenumeration',
    de: 'Abonnement stornieren',
  },
  'upload-payment-proof': {
    en: 'Upload payment proof',
    nl: 'Betalingsbewijs uploaden',
    sv: 'Ladda upp betalningsbevis',
    de: 'Zahlungsnachweis hochladen',
  },
  'access-id': { en: 'Access ID', nl: 'toegangs-id', sv: 'åtkomst-ID', de: 'Zugriffs-ID' },
  'contract-id': { en: 'Contract ID', nl: 'contract-id', sv: 'kontrakt-ID', de: 'Vertrags-ID' },
  'status-column': { en: 'Status', nl: 'Status', sv: 'Status', de: 'Status' },
  'status-active': { en: 'Active', nl: 'Actief', sv: 'Aktiv', de: 'Aktiv' },
  'expires-column': { en: 'Expires', nl: 'Verloopt', sv: 'Upphör att gälla', de: 'Läuft ab' },
  'submit-tpd-request': {
    en: 'Submit technical presales and deployment request',
    nl: 'Submit technical presales and deployment request',
    sv: 'Skicka teknisk support och distributionsbegäran',
    de: 'Submit technical presales and deployment request',
  },
  'marketing-contact-add': {
    en: 'Add contact',
    nl: 'Toevoegen',
    sv: 'Lägg till',
    de: 'Hinzufügen',
  },
}

/**
 * The label in the language of the page.
 *
 * @param {string} id
 * @param {string} [older] what the same thing was called when the documents were last translated
 */
export function label(id, older = id) {
  const known = labels[id]
  if (!known) throw new Error(`No label ${id}`)
  return known[language()] ?? labels[older]?.[language()] ?? known.en
}

/** What the areas of the benefits workspace are called, in its menu and in their headings. */
export const areaNames = {
  azure: () => label('azure-credits'),
  cloud: () => label('cloud-services'),
  software: () => label('software'),
  visualstudio: () => label('developer-tools', 'visual-studio-subscriptions'),
  technicalsupport: () => label('technical-support-consultation', 'technical-benefits'),
  technicalpresales: () => label('technical-presales-deployment'),
  marketing: () => label('marketing-benefits', 'go-to-market'),
}

/** The last step of a panel writes its button with a capital K; rows and older pages do not. */
export function getKeysInPanel() {
  return language() === 'en' ? 'Get Keys' : label('get-keys')
}
