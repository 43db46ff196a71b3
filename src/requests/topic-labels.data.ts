/*
 * What the form of 2021 calls the choices that lead to a credit, by language, as Microsoft's published
 * documentation has it. Most of it was translated by machine and can differ from what the portal
 * shows; `Customer services credit requests` is the one choice the form before it had.
 */

/** The category is CSP in every language. */
export const CATEGORY = 'CSP'

export type Labels = Readonly<Record<string, readonly string[]>>

export const TOPICS: Labels = {
  en: ['Billing & invoicing'],
  nl: ['Facturering en facturering'],
  sv: ['Fakturering'],
  pl: ['rozliczenia i fakturowanie'],
  'pt-pt': ['Faturação e Faturação'],
  tr: ['Faturalama'],
}

export const SUBTOPICS: Labels = {
  en: ['Credit requests & refunds'],
  nl: ['Tegoedaanvragen en restituties'],
  sv: ['Kreditförfrågningar och återbetalningar'],
  pl: ['Żądania środków i zwroty'],
  'pt-pt': ['Pedidos de crédito e reembolsos'],
  tr: ['Kredi istekleri ve para iadeleri'],
}

export const ISSUE_TYPES: Labels = {
  en: ['Customer services credit requests'],
  nl: ['Tegoedaanvragen voor Klantenservice'],
  sv: ['Kreditförfrågningar för kundtjänst', 'Kreditförfrågningar för kundtjänster'],
  de: ['Customer Services Credit Requests'],
  fr: ['demandes de crédit de services client'],
  it: ['Richieste di credito per i servizi clienti'],
  es: ['Solicitudes de crédito de servicios al cliente'],
  'pt-br': ['solicitações de crédito de atendimento ao cliente'],
  'pt-pt': ['pedidos de crédito de serviços ao cliente'],
  pl: ['Żądania środków na usługi klienta'],
  hu: ['Ügyfélszolgálati jóváírási kérések'],
  tr: ['Müşteri hizmetleri kredi istekleri'],
  ja: ['カスタマーサービスのクレジット要求'],
  ko: ['고객 서비스 크레딧 요청'],
  'zh-cn': ['客户服务信用请求'],
  'zh-tw': ['信用要求'],
}
