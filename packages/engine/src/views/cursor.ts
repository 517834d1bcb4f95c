import type { Cursor } from '../store/store.ts'

/** A place as an opaque text, for pages. */
export const cursorOf = (...parts: readonly (string | number)[]): Cursor => JSON.stringify(parts)

/** The parts of a cursor, where they are of these kinds. Anything else is no place, and reading begins at the beginning. */
export const partsOf = (cursor: Cursor | undefined, ...kinds: readonly ('string' | 'number')[]) => {
  if (cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(cursor)
    const fits = Array.isArray(parts) && parts.length === kinds.length && kinds.every((it, i) => typeof parts[i] === it)
    return fits ? (parts as readonly (string | number)[]) : undefined
  } catch {
    return undefined
  }
}
