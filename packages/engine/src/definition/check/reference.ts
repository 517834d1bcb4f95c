import type { Path } from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import type { StepGraph } from '../graph.ts'
import { type DefinitionIssue, issue, type NameKind } from '../issue.ts'
import { own } from '../own.ts'
import { citedRoles } from '../reserved.ts'
import type { FromTable } from '../rule/shape.ts'
import { meant } from './meant.ts'

/** Names that are known in the whole document; the others only within an agency, a block, a term, a step. */
export type KnownKind = Exclude<NameKind, 'department' | 'branch' | 'stage' | 'action' | 'output'>

/** The agency, and maybe the department, that a place of the document names. */
interface Office {
  readonly agency: string
  readonly department?: string | undefined
}

/** What a definition declares, and what was referred to of it so far. */
export class References {
  readonly definition: ProcedureDefinition
  readonly graph: StepGraph
  readonly issues: DefinitionIssue[] = []
  readonly known: Readonly<Record<KnownKind, ReadonlySet<string>>>
  readonly #used = new Set<string>()

  constructor(definition: ProcedureDefinition, graph: StepGraph) {
    const names = (record: object | undefined): ReadonlySet<string> => new Set(Object.keys(record ?? {}))
    this.definition = definition
    this.graph = graph
    this.known = {
      step: new Set(graph.steps.keys()),
      role: new Set([...Object.keys(definition.roles), ...citedRoles]),
      agency: names(definition.agencies),
      effect: names(definition.effects),
      fact: names(definition.facts),
      document: names(definition.documents),
      fee: names(definition.fees),
      result: names(definition.results),
      case: names(definition.cases),
      channel: names(definition.channels),
      table: names(definition.tables),
    }
  }

  /** One name that must be declared, if any is given. */
  refer(of: KnownKind, name: string | undefined, path: Path): void {
    if (name === undefined) return
    this.#used.add(`${of} ${name}`)
    if (!this.known[of].has(name)) this.unknown(of, name, this.known[of], path)
  }

  referAll(of: KnownKind, names: readonly string[] | undefined, path: Path): void {
    for (const [index, name] of (names ?? []).entries()) this.refer(of, name, [...path, index])
  }

  unknown(of: NameKind, name: string, known: Iterable<string>, path: Path): void {
    this.issues.push(issue('name_unknown', path, { of, name, ...meant(name, known) }))
  }

  /** An agency and its department, found at `path` in fields of their names. */
  office({ agency, department }: Office, path: Path, agencyPath: Path = [...path, 'agency']): void {
    this.refer('agency', agency, agencyPath)
    const declared = own(this.definition.agencies, agency)
    const departments = Object.keys(declared?.departments ?? {})
    if (declared !== undefined && department !== undefined && !departments.includes(department))
      this.unknown('department', department, departments, [...path, 'department'])
  }

  /** An office and the role of whoever decides there. */
  post(post: Office & { readonly role?: string | undefined }, path: Path): void {
    this.office(post, path)
    this.refer('role', post.role, [...path, 'role'])
  }

  /** A table, and one of its outputs. */
  answer({ table, output }: FromTable, path: Path): void {
    this.refer('table', table, [...path, 'table'])
    const outputs = Object.keys(own(this.definition.tables, table)?.outputs ?? {})
    if (this.known.table.has(table) && !outputs.includes(output))
      this.unknown('output', output, outputs, [...path, 'output'])
  }

  isUsed(of: KnownKind, name: string): boolean {
    return this.#used.has(`${of} ${name}`)
  }

  /** While one is misspelt, nobody can say which of them it was to be. */
  isMisspelt(of: KnownKind): boolean {
    return this.issues.some(found => found.code === 'name_unknown' && found.data.of === of)
  }
}
