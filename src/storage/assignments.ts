import { assignmentPrefix, patch, put, read, remove, stamped } from './area'
import type { Assignment } from './records'

/** What the person tells about an assignment. */
export type AssignmentFields = Pick<Required<Assignment>, 'label' | 'assignedOn'>

/** Stores an assignment and returns its id. @throws what the browser throws when it refuses. */
export async function addAssignment(fields: AssignmentFields): Promise<string> {
  const id = crypto.randomUUID()
  await put('local', assignmentPrefix + id, { ...fields, addedAt: new Date().toISOString() })
  return id
}

/** Changes an assignment, if it is still there. @throws what the browser throws when it refuses. */
export async function updateAssignment(id: string, fields: AssignmentFields): Promise<void> {
  await patch('local', assignmentPrefix + id, stamped(fields), false)
}

/** Removes an assignment and returns what puts it back just as it was. */
export async function deleteAssignment(id: string): Promise<() => Promise<void>> {
  const key = assignmentPrefix + id
  const stored = await read('local', key)
  await remove('local', key)
  return () => put('local', key, stored)
}
