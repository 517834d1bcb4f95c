/**
 * The names that an embedder's own systems know: a definition that says another one would never find its people, its
 * offices or its effects.
 */
export interface Vocabulary {
  readonly roles: ReadonlySet<string>
  /** The departments of each agency. */
  readonly agencies: ReadonlyMap<string, ReadonlySet<string>>
  readonly effects: ReadonlySet<string>
}

/** The names of an agency's roles, agencies with their departments, and effects. */
export const vocabularyOf = (spec: {
  readonly roles: object
  readonly agencies: Readonly<Record<string, { readonly departments?: object }>>
  readonly effects?: object
}): Vocabulary => ({
  roles: new Set(Object.keys(spec.roles)),
  agencies: new Map(
    Object.entries(spec.agencies).map(([agency, { departments }]) => [agency, new Set(Object.keys(departments ?? {}))]),
  ),
  effects: new Set(Object.keys(spec.effects ?? {})),
})
