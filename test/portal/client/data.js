import { language, mixedSources, orderedOn, rolledOut } from './settings.js'

/**
 * @typedef {object} Benefit
 * @property {string} id
 * @property {string} name
 * @property {string} source
 * @property {number} quantity
 * @property {Date} activateBy
 * @property {'button' | 'anchor' | 'input'} control how the 2021 build writes Get keys
 * @property {boolean} rollout redeemed without a key, or credited to a billing profile, as since 2025
 */

const sources = ['Success Core', 'Solutions Partner - Core', 'MAPS - Core', 'Legacy Gold - Core']

/**
 * @param {string} area eight hexadecimal digits that start the ids
 * @param {[name: string, quantity: number, control?: Benefit['control'] | 'rollout'][]} list
 * @returns {Benefit[]}
 */
function benefits(area, list) {
  return list.map(([name, quantity, control = 'button'], index) => ({
    id: `${area}-4c1e-4b7a-9d52-${String(index + 1).padStart(12, '0')}`,
    name,
    source: (mixedSources() && sources[index % sources.length]) || 'Partner Success Core Benefits',
    quantity,
    activateBy: new Date(orderedOn().getTime() + (400 + (mixedSources() ? index : 0)) * 86_400_000),
    control: control === 'rollout' ? 'button' : control,
    rollout: control === 'rollout' || rolledOut(),
  }))
}

export const software = benefits('50f70000', [
  ['Advanced Threat Analytics Client Management License', 5],
  ['Dynamics CRM Workgroup Server 2016', 1],
  ['Exchange Server Standard 2019', 1],
  ['Endpoint Configuration Manager (current branch)', 10],
  ['Office Professional Plus 2021', 10],
  ['Project Professional 2021', 5],
  ['Remote Desktop Services 2022 User CALs', 10],
  ['SharePoint Server 2019', 1, 'anchor'],
  ['Skype for Business Server 2019', 1],
  ['SQL Server Standard 2022', 1, 'input'],
  ['Visio Professional 2021', 5],
  ['Windows Server Standard 2022', 1],
])

export const cloud = benefits('c1040000', [
  ['Dynamics 365 Sales Enterprise', 5],
  ['Microsoft 365 Business Premium', 15],
  ['Microsoft 365 E5', 35, 'anchor'],
  ['Power BI Pro', 10, 'input'],
  ['Project Plan 3', 5],
  ['Visio Plan 2', 5],
  ['Microsoft 365 Business Standard', 10, 'rollout'],
])

export const azure = benefits('a2040000', [
  ['Microsoft Azure monthly credit', 1],
  ['Microsoft Azure bulk credit', 1],
  ['Microsoft Azure credit deposit', 1, 'rollout'],
])

export const developer = benefits('de700000', [
  ['Visual Studio Enterprise subscription', 5],
  ['GitHub Enterprise Cloud', 5],
])

export const technical = benefits('7ec40000', [
  ['Partner cloud support', 10],
  ['Product support incidents', 5],
])

export const presales = benefits('94e50000', [['Partner Advisory Hours', 20]])

export const marketing = benefits('3a4b0000', [
  ['Go-To-Market toolbox', 1],
  ['Marketing consultation', 1],
  ['Marketplace listing review', 1],
])

/** People of the made-up partner, for the pages that assign a benefit. */
export const people = [
  { name: 'Ingrid Lund', mail: 'ingrid@northlight.example' },
  { name: 'Jonas Weber', mail: 'jonas@northlight.example' },
  { name: 'Maya Visser', mail: 'maya@northlight.example' },
  { name: 'Noor Bakker', mail: 'noor@northlight.example' },
]

/** A day as the portal writes it in tables, such as "Dec 6, 2027". @param {Date} day */
export function shortDate(day) {
  const locale = language() === 'en' ? 'en-US' : language()
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)
}

/** Five keys that nobody could take for real ones. */
export const fakeKeys = [1, 2, 3, 4, 5].map(n => `REPLI-CA000-0000${n}-NOTRE-ALKEY`)
