import { isPage, isWhole } from '../company/parts'
import { rolesOf } from '../prose'
import { isPanel } from '../titles'
import { lineageOf } from '../tree'
import type { Address } from './address'
import { fieldNamesOf, isRequestLabel, type RequestLabel } from './field-names'
import type { Field } from './fields'
import type { ChoiceId } from './types'

const LABELS: Readonly<Record<ChoiceId, readonly RequestLabel[]>> = {
  category: ['category'],
  topic: ['topic'],
  subtopic: ['subtopic'],
  summary: ['problem-summary'],
  workspace: ['workspace-field'],
  'problem-type': ['problem-type', 'type-of-problem'],
}

export const OF_2021: readonly ChoiceId[] = ['category', 'topic', 'subtopic']
export const OF_2023: readonly ChoiceId[] = ['summary', 'workspace', 'problem-type']
const CHOICES = [...OF_2021, ...OF_2023]

/** The choice that goes by a name. */
export const idOf = (name: string) =>
  CHOICES.find(id => LABELS[id].some(label => isRequestLabel(label, name)))

/**
 * The fields in which something is chosen, by what they are for. A filter may be called Category as
 * well: of several boxes with such fields, that with the most counts.
 */
export function askedFor(fields: readonly Field[], address: Address): ReadonlyMap<ChoiceId, Field> {
  const named = fields.flatMap(field => {
    if (field.kind === 'sent-along') return []
    const id = fieldNamesOf(field).map(idOf).find(Boolean)
    // Only the summary is written. A box of another name is none of the choices.
    return id && (field.kind === 'choice' || id === 'summary') ? [{ id, field }] : []
  })
  const groups = new Map<Element | undefined, typeof named>()
  for (const entry of named) {
    const group = groupOf(entry.field)
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  const byMost = [...groups.values()].sort((one, other) => idsIn(other).size - idsIn(one).size)
  const asked = new Map<ChoiceId, Field>()
  const era = byMost[0] && eraIn(byMost[0])
  for (const { id, field } of byMost.flat()) {
    if (era?.includes(id) && !asked.has(id)) asked.set(id, field)
  }
  if (address.isOnRoute)
    addUnnamed(
      asked,
      fields,
      named.map(({ field }) => field),
      address,
    )
  return asked
}

const idsIn = (named: readonly { id: ChoiceId }[]) => new Set(named.map(({ id }) => id))

/** The choices of the form that most of these are of. */
const eraIn = (named: readonly { id: ChoiceId }[]) => {
  const of2021 = OF_2021.filter(id => idsIn(named).has(id))
  return 2 * of2021.length >= idsIn(named).size ? OF_2021 : OF_2023
}

const isGroup = (element: Element) =>
  isWhole(element) ||
  isPanel(element) ||
  isPage(element) ||
  rolesOf(element).some(role => role === 'group')

const groupOf = ({ element }: Field) => [...lineageOf(element)].slice(1).find(isGroup)

/**
 * Fields whose names are not attested in every language: what follows Category among the choices of
 * 2021, and in the panel of 2023 two choices after a box.
 */
function addUnnamed(
  asked: Map<ChoiceId, Field>,
  fields: readonly Field[],
  named: readonly Field[],
  { era }: Address,
): void {
  const category = asked.get('category')
  if (category) {
    const missing = OF_2021.filter(id => !asked.has(id))
    const after = fields
      .slice(fields.indexOf(category) + 1)
      .filter(({ kind }) => kind === 'choice')
      .filter(field => !named.includes(field) && groupOf(field) === groupOf(category))
    for (const id of missing) {
      const next = after.shift()
      if (next) asked.set(id, next)
    }
    return
  }
  if (era !== '2023' || asked.size > 0) return
  for (const [at, box] of fields.entries()) {
    const [workspace, type, more] = fields.slice(at + 1).filter(f => groupOf(f) === groupOf(box))
    const isPanel = box.kind === 'box' && workspace?.kind === 'choice' && type?.kind === 'choice'
    if (!isPanel || more) continue
    asked.set('summary', box).set('workspace', workspace).set('problem-type', type)
    return
  }
}
