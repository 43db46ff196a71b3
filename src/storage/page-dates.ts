import { assignmentPrefix, patch, purchasePrefix, put, readAll, remove, stamped } from './area'
import type { Assignment, Purchase } from './records'

/** Dates of a purchase that a page shows. */
export type DateField = 'purchasedOn' | 'anniversaryOn'

/** What is to be stored of the dates of a page. */
export type DateChange =
  | { what: 'add-purchase'; fields: Pick<Purchase, 'offer' | DateField> }
  | {
      what: 'set-date'
      /** Id of the purchase. */
      purchase: string
      field: DateField
      date: string
      /** What the person was shown as stored; with anything else in its place nothing is changed. */
      before: string | undefined
    }
  | { what: 'add-assignment'; fields: Pick<Assignment, 'label' | 'assignedOn'> }

type Undo = () => Promise<void>

/**
 * Stores dates of a page, all or none, and returns what takes back exactly that: a field that was
 * changed again meanwhile keeps its newer value.
 *
 * @param shown ids of all purchases the person was shown these dates beside
 * @returns undefined when what is stored is no longer what was shown; then nothing is changed
 * @throws what the browser throws when it refuses to store
 */
export async function storeDates(
  changes: readonly DateChange[],
  shown: readonly string[],
): Promise<Undo | undefined> {
  const adds = changes.some(({ what }) => what === 'add-purchase')
  if (adds && (await hasOthersThan(shown))) return undefined
  const undos: Undo[] = []
  const undo = async () => {
    for (const takeBack of undos.toReversed()) await takeBack()
  }
  try {
    for (const change of changes) {
      const takeBack = await store(change)
      if (!takeBack) {
        await undo()
        return undefined
      }
      undos.push(takeBack)
    }
  } catch (error) {
    await undo().catch(() => undefined)
    throw error
  }
  return undo
}

/** Another window may have added the very purchase. */
async function hasOthersThan(ids: readonly string[]): Promise<boolean> {
  return Object.keys(await readAll('local')).some(
    key => key.startsWith(purchasePrefix) && !ids.includes(key.slice(purchasePrefix.length)),
  )
}

async function store(change: DateChange): Promise<Undo | undefined> {
  switch (change.what) {
    case 'add-purchase':
      return add(purchasePrefix, change.fields)
    case 'add-assignment':
      return add(assignmentPrefix, change.fields)
    case 'set-date': {
      const { date, before } = change
      if (!(await exchange(change, before, date))) return undefined
      return async () => void (await exchange(change, date, before))
    }
  }
}

/** Sets a date if another is there by then; returns whether it was. */
async function exchange(
  { purchase, field }: Extract<DateChange, { what: 'set-date' }>,
  from: string | undefined,
  to: string | undefined,
): Promise<boolean> {
  let isThere = false
  const fields = (stored: Readonly<Record<string, unknown>>) => {
    isThere = stored[field] === from
    return isThere ? stamped({ [field]: to })(stored) : {}
  }
  await patch('local', purchasePrefix + purchase, fields, false)
  return isThere
}

async function add(prefix: string, fields: Readonly<Record<string, unknown>>): Promise<Undo> {
  const key = prefix + crypto.randomUUID()
  await put('local', key, { ...fields, addedAt: new Date().toISOString() })
  return () => remove('local', [key])
}
