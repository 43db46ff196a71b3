import { labels } from './labels.js'
import { labelForm, language } from './settings.js'

/**
 * The label in the language of the page. Where a language has none, the portal shows the English one
 * here: better an untranslated word than one made up.
 *
 * @param {string} id
 * @param {string} [older] what the same thing was called when the documents were last translated
 */
export function label(id, older = id) {
  const forms = labels[id]?.[language()] ?? labels[older]?.[language()] ?? labels[id]?.en
  const words = forms?.[labelForm()] ?? forms?.[0]
  if (!words) throw new Error(`No label ${id}`)
  return words
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

/** Confirm, Suspend and Upgrade now are written in English only, with what is sure beside them. */
const unattested = /** @type {const} */ ({
  confirm: { en: 'Confirm', nl: 'Bevestigen', sv: 'Bekräfta' },
  suspend: { en: 'Suspend' },
  upgrade: { en: 'Upgrade now' },
})

/** @param {keyof typeof unattested} id */
function plainWords(id) {
  /** @type {Partial<Record<import('./settings.js').Language, string>>} */
  const known = unattested[id]
  return known[language()] ?? unattested[id].en
}

/** What the control of an action is called. @type {Record<ReplicaAction, () => string>} */
export const controlWords = {
  'get-keys': () => label('get-keys'),
  activate: () => label('activate'),
  'assign-user': () => label('assign-user'),
  'reassign-user': () => label('reassign-user'),
  redeem: () => label('redeem'),
  'confirm-billing-profile': () =>
    ['en', 'nl', 'sv'].includes(language()) ? plainWords('confirm') : label('submit'),
  buy: () => label('buy-now'),
  'cancel-order': () => label('cancel-order'),
  'submit-presales-request': () => label('submit'),
  'submit-support-request': () => label('submit'),
  'cancel-subscription': () => label('cancel-subscription'),
  'suspend-subscription': () => plainWords('suspend'),
  'upgrade-subscription': () => plainWords('upgrade'),
  'reduce-licenses': () => label('submit'),
}
