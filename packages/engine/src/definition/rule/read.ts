import {
  type Checklist,
  type Dated,
  type Fact,
  type Fee,
  type FeelTypes,
  fail,
  ok,
  parseFeel,
  type Result,
  readChecklist,
  readDated,
  readFee,
  readTable,
  type TableDefinition,
} from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import { type DefinitionIssue, issue, type RuleProblem } from '../issue.ts'
import { own } from '../own.ts'
import { firstName, type Rule, type Rules } from './book.ts'
import { checklistOf } from './papers.ts'
import type { DecisionTable, Parameter } from './shape.ts'
import { feelTypes, outputType, typeOf } from './types.ts'

/** The rules of a definition, read: what expressions find by name, what fees come to, which papers there must be. */
export interface ReadRules {
  readonly rules: Rules
  readonly fees: ReadonlyMap<string, Fee>
  readonly checklist: Checklist
  readonly issues: readonly DefinitionIssue[]
}

const noPapers: Checklist = { documents: {}, groups: {} }

const fits = (type: Parameter['type'], value: unknown): value is Fact => {
  switch (type) {
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value)
    case 'decimal':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return typeof value === 'string'
  }
}

const fitting =
  ({ type }: Parameter) =>
  (value: unknown): Result<Fact, RuleProblem> =>
    fits(type, value)
      ? ok(value)
      : fail({
          code: 'law_shape',
          path: [],
          data: {
            expected:
              type === 'boolean'
                ? 'name'
                : type === 'string' || type === 'date'
                  ? 'text'
                  : type === 'decimal'
                    ? 'number'
                    : 'whole number',
          },
        })

/** A table of a definition as the one `@motcua/rules` reads: a column has the type of what it asks. */
const tableOf = (table: DecisionTable, types: FeelTypes): TableDefinition => ({
  ...table,
  inputs: Object.fromEntries(
    Object.entries(table.inputs).map(([name, input]) => [name, { ...input, type: typeOf(input.from ?? name, types) }]),
  ),
  outputs: Object.fromEntries(
    Object.entries(table.outputs).map(([name, output]) => {
      const values = output.type === 'enum' ? output.order : 'values' in output ? output.values : undefined
      const names = ['step', 'role', 'agency', 'document'].includes(output.type) ? { names: output.type } : {}
      return [name, { name: output.name, type: outputType(output), ...(values ? { values } : {}), ...names }]
    }),
  ) as TableDefinition['outputs'],
})

/** What a dated value asks for: the day of its anchor, and the facts of its transitional provisions. */
const askedBy = ({ anchor, transitional }: Dated<Fact>): readonly string[] => [
  typeof anchor === 'string' ? `${anchor}On` : anchor.fact,
  ...transitional.flatMap(({ when }) => when.reads),
]

/** Rules that read themselves in the end: each circle once, from its first name on. */
const circles = (rules: Rules): readonly (readonly string[])[] => {
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    const at = way.indexOf(name)
    if (at >= 0) found.push(way.slice(at))
    if (at >= 0 || done.has(name)) return
    for (const path of rules.get(name)?.reads ?? [])
      if (rules.has(firstName(path))) visit(firstName(path), [...way, name])
    done.add(name)
  }
  for (const name of rules.keys()) visit(name, [])
  return found
}

const sectionOf = ({ computed, tables }: ProcedureDefinition, name: string): string =>
  own(computed, name) !== undefined ? 'computed' : own(tables, name) !== undefined ? 'tables' : 'parameters'

/**
 * Every rule of a definition, each with what is wrong with it. Rules may read each other; one that reads itself in the end is
 * an issue, and nobody finds it.
 */
export const readRules = (definition: ProcedureDefinition): ReadRules => {
  const types = feelTypes(definition)
  const issues: DefinitionIssue[] = []
  const rules = new Map<string, Rule>()
  const wrong = (
    of: 'table' | 'parameter' | 'fee',
    section: string,
    name: string,
    problems: readonly RuleProblem[],
  ) => {
    for (const problem of problems)
      issues.push(issue('rule_invalid', [section, name, ...problem.path], { of, name, problem }))
  }

  for (const [name, parameter] of Object.entries(definition.parameters ?? {})) {
    const { anchor, versions, transitional } = parameter
    const read = readDated({ anchor, versions, ...(transitional ? { transitional } : {}) }, fitting(parameter), {
      facts: types,
    })
    if (!read.ok) wrong('parameter', 'parameters', name, read.issues)
    else rules.set(name, { kind: 'parameter', reads: askedBy(read.value), dated: read.value })
  }
  for (const [name, { value: source }] of Object.entries(definition.computed ?? {})) {
    const read = parseFeel(source)
    if (read.ok) rules.set(name, { kind: 'computed', reads: read.value.reads, expression: read.value })
    else
      issues.push(
        ...read.issues.map(problem => issue('expression_invalid', ['computed', name, 'value'], { source, problem })),
      )
  }
  for (const [name, table] of Object.entries(definition.tables ?? {})) {
    const read = readTable(tableOf(table, types), types)
    if (read.ok) rules.set(name, { kind: 'table', reads: read.value.reads, table: read.value })
    else wrong('table', 'tables', name, read.issues)
  }
  for (const names of circles(rules)) {
    const [name = ''] = names
    issues.push(issue('rule_circle', [sectionOf(definition, name), name], { names }))
    for (const it of names) rules.delete(it)
  }

  const fees = new Map<string, Fee>()
  for (const [name, { amount, currency }] of Object.entries(definition.fees ?? {})) {
    if (typeof amount !== 'object' || !('lines' in amount)) continue
    const read = readFee({ ...amount, currency }, types)
    if (read.ok) fees.set(name, read.value)
    else
      for (const problem of read.issues)
        issues.push(issue('rule_invalid', ['fees', name, 'amount', ...problem.path], { of: 'fee', name, problem }))
  }
  const checklist = readChecklist(checklistOf(definition), types)
  if (!checklist.ok)
    for (const problem of checklist.issues) {
      const [section, ...path] = problem.path
      const at = [section === 'groups' ? 'documentGroups' : 'documents', ...path]
      issues.push(issue('rule_invalid', at, { of: 'document', name: String(path[0] ?? ''), problem }))
    }
  return { rules, fees, checklist: checklist.ok ? checklist.value : noPapers, issues }
}
