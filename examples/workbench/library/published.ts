/** The published versions as the engine asks for them: all of them, and which one the law gives to a new dossier. */
import { type Procedure, type Publication, type Registry, type RegistryIssue, registry } from '@motcua/engine'
import { ok, type Result } from '@motcua/rules'

export interface Published extends Publication {
  readonly publishedAt: number
}

/** Of those that begin on one day the last that was published: the others are in force on no day. */
const current = (all: readonly Published[]): readonly Published[] => {
  const byDay = Map.groupBy(all, ({ procedure, from }) => `${procedure.definition.code} ${from}`)
  return [...byDay.values()].flatMap(same =>
    same.toSorted((a, b) => a.procedure.definition.version - b.procedure.definition.version).slice(-1),
  )
}

/** Every version by hash and number, the dates of those that are in force; or why the dates do not fit together. */
export const registryOf = (all: readonly Published[]): Result<Registry, RegistryIssue> => {
  const dated = registry(current(all))
  if (!dated.ok) return dated
  const procedures = all.map(({ procedure }) => procedure)
  const versions = (code: string): readonly Procedure[] =>
    procedures
      .filter(({ definition }) => definition.code === code)
      .sort((a, b) => a.definition.version - b.definition.version)
  return ok({
    publication: dated.value.publication,
    inForce: dated.value.inForce,
    versions,
    version: (code, version) => versions(code).find(({ definition }) => definition.version === version),
    byHash: hash => procedures.find(procedure => procedure.hash === hash),
  })
}
