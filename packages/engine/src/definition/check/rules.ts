import {
  type Checklist,
  type Dated,
  type Fact,
  type Fee,
  type FeeIssue,
  type FeelType,
  type FeelTypes,
  ok,
  type Path,
  parseDay,
  parseFeel,
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
import type { FeeRule } from '../rule/fee.ts'
import { outputType } from '../rule/feel-type.ts'
import { checklistOf } from '../rule/papers.ts'
import type { DecisionTable, Parameter } from '../rule/shape.ts'
import { readExpression } from './expression.ts'
import { meant } from './meant.ts'
import { readingOrder } from './reading-order.ts'
import { sourcesIn } from './source.ts'

/** The rules of a definition, read: what expressions find by name, what fees come to, which papers there must be. */
export interface ReadRules {
  readonly rules: Rules
  readonly fees: ReadonlyMap<string, Fee>
  readonly checklist: Checklist
  readonly issues: readonly DefinitionIssue[]
}

/** How many rules may be worked out one from the other: the law has a handful, and the stack of a program an end. */
const maxRuleDepth = 32

const noPapers: Checklist = { documents: {}, groups: {} }

/** Whether a version of a parameter has a value of its type. */
const fits = (type: Parameter['type'], value: Fact): boolean => {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'money':
      return Number.isSafeInteger(value) && Number(value) >= 0
    case 'decimal':
      // Beyond, a number does not say which one it is, and no expression reads it.
      return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
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

/** A fee as it can be paid: in whole units of its currency, so that none smaller may be left without a rounding. */
const readInWhole = (rule: FeeRule, code: 'VND' | 'USD', types: FeelTypes): Result<Fee, FeeIssue> =>
  readFee({ ...rule, currency: { code, digits: 0 } }, types)

/** Moments that the law may name elsewhere and that have no day here: whoever asks for one would wait for ever. */
const without = ['acceptedOn', 'decidedOn']

/** What asks for the day of a moment that a dossier does not have. */
const checkMoments = (
  { parameters, fees, documents, documentGroups }: ProcedureDefinition,
  types: FeelTypes,
): readonly DefinitionIssue[] =>
  Object.entries({ parameters, fees, documents, documentGroups }).flatMap(([section, all]) =>
    sourcesIn(all, [section]).flatMap(({ source, path }) => {
      const read = parseFeel(source)
      const names = read.ok ? read.value.reads.map(firstName) : []
      return without
        .filter(name => names.includes(name) && own(types, name) === undefined)
        .map(name => issue('name_unknown', path, { of: 'fact', name, ...meant(name, Object.keys(types)) }))
    }),
  )

/** Where a definition says what the checklist that was made of it says; of sets of copies, only those instead can be wrong. */
const placeOf = ([section, ...path]: Path): Path => {
  if (section === 'groups') return ['documentGroups', ...path]
  const [name = '', field] = path
  return ['documents', ...(field === 'copies' ? [name, 'instead'] : path)]
}

/** Only what is counted has a unit; money is counted in đồng, a text in nothing. */
const checkUnits = ({ parameters = {}, computed = {}, tables = {} }: ProcedureDefinition): readonly DefinitionIssue[] =>
  [
    ...Object.entries(parameters).map(([name, it]) => [['parameters', name], it] as const),
    ...Object.entries(computed).map(([name, it]) => [['computed', name], it] as const),
    ...Object.entries(tables).flatMap(([name, { outputs }]) =>
      Object.entries(outputs).map(([output, it]) => [['tables', name, 'outputs', output], it] as const),
    ),
  ].flatMap(([path, it]) =>
    'unit' in it && it.unit !== undefined && it.type !== 'integer' && it.type !== 'decimal'
      ? [
          issue('field_unknown', [...path, 'unit'], {
            field: 'unit',
            known: Object.keys(it).filter(key => key !== 'unit'),
          }),
        ]
      : [],
  )

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
    within: Path = [],
  ) => {
    for (const problem of problems)
      issues.push(issue('rule_invalid', [section, name, ...within, ...problem.path], { of, name, problem }))
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
  const { circles, beyond } = readingOrder(rules, maxRuleDepth)
  for (const names of circles) {
    const [name = ''] = names
    issues.push(issue('rule_circle', [sectionOf(definition, name), name], { names }))
  }
  const circular = new Set(circles.flat())
  for (const { name, depth } of beyond)
    if (depth === maxRuleDepth + 1 && !circular.has(name))
      issues.push(issue('rule_too_deep', [sectionOf(definition, name), name], { name, limit: maxRuleDepth }))
  for (const name of [...circular, ...beyond.map(it => it.name)]) rules.delete(name)

  const fees = new Map<string, Fee>()
  for (const [name, { amount, currency }] of Object.entries(definition.fees ?? {})) {
    if (typeof amount !== 'object' || !('lines' in amount)) continue
    // Nothing to pay is said by 0, or by a condition; of no lines nobody could say why.
    if (Object.keys(amount.lines).length === 0)
      issues.push(issue('field_size', ['fees', name, 'amount', 'lines'], { limit: 1, bound: 'least' }))
    const read = readInWhole(amount, currency, types)
    if (read.ok) fees.set(name, read.value)
    else wrong('fee', 'fees', name, read.issues, ['amount'])
  }
  const checklist = readChecklist(checklistOf(definition), types)
  if (!checklist.ok)
    for (const problem of checklist.issues) {
      const name = String(problem.path[1] ?? '')
      issues.push(issue('rule_invalid', placeOf(problem.path), { of: 'document', name, problem }))
    }
  for (const [name, { required, requiredWhen }] of Object.entries(definition.documents ?? {})) {
    if (!required || requiredWhen === undefined) continue
    const path = ['documents', name, 'requiredWhen']
    issues.push(...readExpression(requiredWhen, path, types, { type: 'boolean' }).issues)
    issues.push(issue('required_anyway', path, { document: name }))
  }
  issues.push(...checkMoments(definition, types), ...checkUnits(definition))
  return { rules, fees, checklist: checklist.ok ? checklist.value : noPapers, issues }
}
