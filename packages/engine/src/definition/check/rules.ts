import {
  type Checklist,
  type Dated,
  type Fact,
  type Fee,
  type FeelType,
  type FeelTypes,
  ok,
  parseDay,
  type Result,
  readChecklist,
  readDated,
  readFee,
  readTable,
  type TableDefinition,
} from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import { type DefinitionIssue, foundValue, issue, type RuleProblem } from '../issue.ts'
import { own } from '../own.ts'
import { firstName, type Rule, type Rules } from '../rule/book.ts'
import { outputType } from '../rule/feel-type.ts'
import { checklistOf } from '../rule/papers.ts'
import type { DecisionTable, Parameter } from '../rule/shape.ts'
import { readExpression } from './expression.ts'

/** The rules of a definition, read: what expressions find by name, what fees come to, which papers there must be. */
export interface ReadRules {
  readonly rules: Rules
  readonly fees: ReadonlyMap<string, Fee>
  readonly checklist: Checklist
  readonly issues: readonly DefinitionIssue[]
}

const noPapers: Checklist = { documents: {}, groups: {} }

/** Whether a version of a parameter has a value of its type. */
const fits = (type: Parameter['type'], value: Fact): boolean => {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'money':
      return Number.isSafeInteger(value) && Number(value) >= 0
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
      return typeof value === 'string'
    case 'date':
      return typeof value === 'string' && parseDay(value) !== undefined
  }
}

/** A table of a definition as the one `@motcua/rules` reads: a column has the type of what it asks. */
const tableOf = (table: DecisionTable, asked: Readonly<Record<string, FeelType>>): TableDefinition => ({
  ...table,
  inputs: Object.fromEntries(Object.entries(asked).map(([name, type]) => [name, { ...own(table.inputs, name), type }])),
  outputs: Object.fromEntries(
    Object.entries(table.outputs).map(([name, output]) => {
      const values = output.type === 'enum' ? output.order : 'values' in output ? output.values : undefined
      return [name, { name: output.name, type: outputType(output), ...(values ? { values } : {}) }]
    }),
  ),
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
export const readRules = (definition: ProcedureDefinition, types: FeelTypes): ReadRules => {
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
    const value = (it: unknown): Result<Fact, RuleProblem> => ok(it as Fact)
    const read = readDated({ anchor, versions, ...(transitional ? { transitional } : {}) }, value, { facts: types })
    for (const [index, { value: found }] of versions.entries())
      if (found !== undefined && !fits(parameter.type, found)) {
        const path = ['parameters', name, 'versions', index, 'value']
        issues.push(issue('parameter_value', path, { parameter: name, found: foundValue(found), type: parameter.type }))
      }
    if (!read.ok) wrong('parameter', 'parameters', name, read.issues)
    else rules.set(name, { kind: 'parameter', reads: askedBy(read.value), dated: read.value })
  }
  for (const [name, { value: source }] of Object.entries(definition.computed ?? {})) {
    const read = readExpression(source, ['computed', name, 'value'], types, own(types, name))
    issues.push(...read.issues)
    if (read.expression)
      rules.set(name, { kind: 'computed', reads: read.expression.reads, expression: read.expression })
  }
  for (const [name, table] of Object.entries(definition.tables ?? {})) {
    const asked: Record<string, FeelType> = {}
    for (const [column, { from }] of Object.entries(table.inputs)) {
      const path = ['tables', name, 'inputs', column, ...(from === undefined ? [] : ['from'])]
      const read = readExpression(from ?? column, path, types)
      issues.push(...read.issues)
      if (read.type) asked[column] = read.type
    }
    if (Object.keys(asked).length < Object.keys(table.inputs).length) continue
    const read = readTable(tableOf(table, asked), types)
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
