import { CONTROLS, type ControlDefinition, type ControlId } from './control-table'
import { comparable, comparableLabels } from './labels'
import { LABELS } from './labels.data'
import type { PageId } from './routes'

type Named = ReadonlyMap<string, readonly ControlDefinition[]>

const tables = new Map<PageId | undefined, Named>()

/** What each label stands for on a page, or on any. Made when a page is first asked about. */
function labelsOn(page?: PageId): Named {
  const known = tables.get(page)
  if (known) return known
  const named = new Map<string, ControlDefinition[]>()
  for (const control of CONTROLS) {
    if (page && !control.pages.includes(page)) continue
    for (const label of control.labels.flatMap(id => comparableLabels(LABELS[id]))) {
      const others = named.get(label) ?? []
      if (!others.includes(control)) named.set(label, [...others, control])
    }
  }
  tables.set(page, named)
  return named
}

export function hasControls(page: PageId): boolean {
  return labelsOn(page).size > 0
}

/** The controls that go by a text on a page, in the order of the table. */
export function controlsNamed(text: string, page: PageId): readonly ControlDefinition[] {
  return labelsOn(page).get(comparable(text)) ?? []
}

/** Whether a text is the label of any control, on whatever page. */
export function isControlLabel(text: string): boolean {
  return labelsOn().has(comparable(text))
}

/**
 * The control that a text alone stands for on a page: for a press on something that cannot be read
 * properly. Common words, which need something around them, stand for none.
 */
export function controlByWords(text: string, page: PageId): ControlId | undefined {
  return controlsNamed(text, page).find(({ company }) => company === undefined)?.id
}
