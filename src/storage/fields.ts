/** Whether a stored value is one that can be used. */
export type Check<Value> = (value: unknown) => value is Value

/** A stored object's fields, each with its own check, so that one bad field spoils no other. */
export type Fields = Readonly<Record<string, Check<unknown>>>

export type Parsed<F extends Fields> = {
  [K in keyof F]?: F[K] extends Check<infer Value> ? Value : never
}

/** A stored value that could not be used as it stands. The stored value itself is left alone. */
export interface Repair {
  /** Storage key, e.g. `purchase:6f1c…`. */
  key: string
  /** Field within it; absent when the value is not an object at all. */
  field?: string
}

/**
 * Reads `raw` field by field. A field that does not pass its check is left out of the result and
 * reported; unknown fields are ignored. Never throws and never writes.
 */
export function parseFields<F extends Fields>(
  fields: F,
  raw: unknown,
  key: string,
): { value: Parsed<F>; repairs: Repair[] } {
  const value: Parsed<F> = {}
  if (raw === undefined) return { value, repairs: [] }
  if (!isRecord(raw)) return { value, repairs: [{ key }] }
  const repairs: Repair[] = []
  for (const [field, check] of Object.entries(fields)) {
    const stored = Object.hasOwn(raw, field) ? raw[field] : undefined
    if (stored === undefined) continue
    if (check(stored)) value[field as keyof F] = stored as Parsed<F>[keyof F]
    else repairs.push({ key, field })
  }
  return { value, repairs }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
