/** @typedef {(typeof languages)[number]} Language */
/** @typedef {'2021' | 'current' | 'late'} Build */

const languages = /** @type {const} */ ([
  'en',
  'nl',
  'sv',
  'de',
  'fr',
  'it',
  'es',
  'pt-br',
  'pt-pt',
  'pl',
  'cs',
  'hu',
  'tr',
  'ru',
  'ja',
  'ko',
  'zh-cn',
  'zh-tw',
])
const builds = /** @type {const} */ (['2021', 'current', 'late'])

// Read once: navigating by history drops the query but must not change the switches.
const query = new URLSearchParams(location.search)

/** @param {string} path */
export function localePrefix(path) {
  return /^\/[a-z]{2}-[a-z]{2}(?=\/|$)/i.exec(path)?.[0] ?? ''
}

/** The language of the address, else of `?lang=`, else English. @returns {Language} */
export function language() {
  const asked = (localePrefix(location.pathname).slice(1) || query.get('lang') || '').toLowerCase()
  return (
    languages.find(known => known === asked) ??
    languages.find(known => known === asked.slice(0, 2)) ??
    'en'
  )
}

/** Which of several forms of a label to show, from 0. */
export function labelForm() {
  return Number(query.get('form')) || 0
}

/** Whether the person has the role that benefits ask for. */
export function hasRole() {
  return query.get('role') !== 'none'
}

/** The build of the pages; a tab keeps the one it was last given. @returns {Build} */
export function build() {
  const asked = query.get('build') ?? sessionStorage.getItem('replica-build')
  return builds.find(known => known === asked) ?? 'current'
}

export function rememberBuild() {
  sessionStorage.setItem('replica-build', build())
}

/** How often the late build makes its rows anew, in milliseconds. */
export function rotateEvery() {
  return Number(query.get('rotate')) || 3000
}

/** Whether every cloud and Azure benefit is already given out without keys and users. */
export function rolledOut() {
  return query.get('rollout') === '1'
}

/** What `technique` and `control` ask for. */
export function techniqueInUse() {
  return { technique: query.get('technique'), control: query.get('control') }
}

/** How often rows of a technique are made anew, in milliseconds, or only when the test asks. */
export function remakeEvery() {
  const rotate = query.get('rotate')
  return rotate === 'asked' ? rotate : Number(rotate) || 300
}

/** Whether the page is left empty for `replica.build`. */
export function isCanvas() {
  return query.get('canvas') === '1'
}

/** How many nodes to add to a page, and every how many milliseconds one of them changes. */
export function ballastSize() {
  return { nodes: Number(query.get('nodes')) || 0, mutate: Number(query.get('mutate')) || 0 }
}

/** The day on which the last order was placed: one that leaves its refund open, whatever today is. */
export function orderedOn() {
  const ordered = query.get('ordered')
  const fifteenDaysAgo = new Date(Date.now() - 15 * 86_400_000).toISOString().slice(0, 10)
  return new Date(`${ordered ?? fifteenDaysAgo}T00:00Z`)
}

/** Whether the marketing page starts with a contact. */
export function hasContact() {
  return query.get('contact') === '1'
}

export function mixedSources() {
  return query.get('sources') === 'mixed'
}

/** Whether to show the page inside a frame; a page that is in one already never nests. */
export function frameKind() {
  return window.top === window ? query.get('frame') : null
}
