import { type Basis, fail, type Issue, ok, parseDay, type Result } from '@motcua/rules'
import type { Procedure } from './procedure.ts'

/** A version of a procedure and when its law is in force: dates live here, outside of the document and its hash. */
export interface Publication {
  readonly procedure: Procedure
  /** The first day, as an ISO date. */
  readonly from: string
  /** The last day; until the next version's first where absent. */
  readonly until?: string | undefined
  /** What makes a dossier fall under it: the day it is received (the rule), or the day it is submitted. */
  readonly by?: 'received' | 'submitted' | undefined
  readonly basis?: Basis | undefined
}

export type RegistryIssue =
  | Issue<'publication_date_wrong', { readonly code: string; readonly version: number; readonly date: string }>
  | Issue<'publication_overlap', { readonly code: string; readonly versions: readonly number[]; readonly day: string }>
  | Issue<'version_twice', { readonly code: string; readonly version: number }>

/** Every version that dossiers run under, and which of them the law gives to a new one. */
export interface Registry {
  /** The version in force on a day, an ISO date. */
  inForce(code: string, day: string): Procedure | undefined
  /** The same with its dates; nothing where dates were not given. */
  publication(code: string, day: string): Publication | undefined
  version(code: string, version: number): Procedure | undefined
  byHash(hash: string): Procedure | undefined
  /** All versions of a code, oldest first. */
  versions(code: string): readonly Procedure[]
}

const versionOf = ({ procedure }: Publication): number => procedure.definition.version
const codeOf = ({ procedure }: Publication): string => procedure.definition.code

const firstWrong = (publications: readonly Publication[]): RegistryIssue | undefined => {
  for (const [index, publication] of publications.entries()) {
    const { from, until } = publication
    const [code, version] = [codeOf(publication), versionOf(publication)]
    const date = [from, until].find(it => it !== undefined && parseDay(it) === undefined)
    if (date !== undefined) return { code: 'publication_date_wrong', path: [index], data: { code, version, date } }
    if (until !== undefined && until < from)
      return { code: 'publication_date_wrong', path: [index], data: { code, version, date: until } }
    for (const other of publications.slice(0, index)) {
      if (codeOf(other) !== code) continue
      if (versionOf(other) === version) return { code: 'version_twice', path: [index], data: { code, version } }
      // Two that begin on the same day, or one that says it lasts beyond the next one's beginning.
      const [first, second] = other.from <= from ? [other, publication] : [publication, other]
      if (first.from === second.from || (first.until !== undefined && first.until >= second.from))
        return {
          code: 'publication_overlap',
          path: [index],
          data: { code, versions: [versionOf(first), versionOf(second)], day: second.from },
        }
    }
  }
  return undefined
}

/**
 * Versions with the dates their law is in force, for an engine to choose from. Issues: a date that is none, two versions in
 * force on one day, two documents that call themselves the same version. A gap between two versions is no issue: on such a
 * day no new dossier of the code is taken.
 *
 * @example
 * const law = registry([{ procedure: old, from: '2020-01-01', until: '2027-02-28' }, { procedure: renewed, from: '2027-03-01' }])
 * if (law.ok) law.value.inForce('1.001193', '2027-02-28') // old
 */
export const registry = (publications: readonly Publication[]): Result<Registry, RegistryIssue> => {
  const wrong = firstWrong(publications)
  if (wrong) return fail(wrong)
  const byCode = new Map<string, Publication[]>()
  for (const publication of publications) {
    const code = codeOf(publication)
    byCode.set(code, [...(byCode.get(code) ?? []), publication])
  }
  for (const all of byCode.values()) all.sort((a, b) => (a.from < b.from ? -1 : 1))
  const publication = (code: string, day: string): Publication | undefined => {
    const found = byCode.get(code)?.findLast(({ from }) => from <= day)
    return found?.until !== undefined && found.until < day ? undefined : found
  }
  return ok({
    publication,
    inForce: (code, day) => publication(code, day)?.procedure,
    ...index(publications.map(({ procedure }) => procedure)),
  })
}

const index = (procedures: readonly Procedure[]): Pick<Registry, 'version' | 'byHash' | 'versions'> => {
  const byHash = new Map(procedures.map(procedure => [procedure.hash, procedure]))
  const versions = (code: string): readonly Procedure[] =>
    procedures
      .filter(({ definition }) => definition.code === code)
      .sort((a, b) => a.definition.version - b.definition.version)
  return {
    byHash: hash => byHash.get(hash),
    versions,
    version: (code, version) => versions(code).find(({ definition }) => definition.version === version),
  }
}

/** Plain procedures as a registry without dates: the newest version takes every new dossier. */
export const registryOf = (procedures: readonly Procedure[] | Registry): Registry => {
  if ('inForce' in procedures) return procedures
  const found = index(procedures)
  return { ...found, publication: () => undefined, inForce: code => found.versions(code).at(-1) }
}
