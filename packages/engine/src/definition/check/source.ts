import type { Path } from '@motcua/rules'

/** A piece of FEEL, and where it stands. */
export interface Source {
  readonly source: string
  readonly path: Path
}

const keys: ReadonlySet<string> = new Set(['when', 'feel', 'requiredWhen'])

/** Every condition and every quantity in FEEL that stands in a part of a definition; in a block, not those of its branches. */
export const sourcesIn = (value: unknown, path: Path = []): readonly Source[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (keys.has(key) && typeof inner === 'string') return [{ source: inner, path: at }]
    return key === 'branches' ? [] : sourcesIn(inner, at)
  })
}
