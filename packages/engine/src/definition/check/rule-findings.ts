import {
  analyseTable,
  checkDated,
  type Dated,
  type DatedFinding,
  type FeelTypes,
  type Finding,
  type Path,
  parseFeel,
} from '@motcua/rules'
import type { ProcedureDefinition, Step } from '../format.ts'
import type { StepGraph } from '../graph.ts'
import { type DefinitionCode, type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { rulesReadBy } from '../rule/book.ts'
import type { Meaning } from './meaning.ts'
import { sourcesIn } from './source.ts'

const weight = { error: 'table_fault', warning: 'table_doubt', hint: 'table_remark' } as const

const lawCodes = {
  dated_conflict: 'law_conflict',
  dated_gap: 'law_gap',
  dated_past_end: 'law_past_end',
  dated_version_unused: 'law_unused',
} as const satisfies Readonly<Record<DatedFinding['code'], DefinitionCode>>

/** The fees that must be paid before a step is left. */
const paidAt = (step: Step): readonly string[] =>
  'actions' in step ? Object.values(step.actions).flatMap(({ requires }) => requires?.paid ?? []) : []

/** What the rule of a fee reads, fee by fee. */
const readByFees = ({ fees = {} }: ProcedureDefinition): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(fees).map(([fee, { amount }]) => [
      fee,
      sourcesIn(amount).flatMap(({ source }) => {
        const read = parseFeel(source)
        return read.ok ? read.value.reads : []
      }),
    ]),
  )

/**
 * The steps that a rule has a say in, by its name: through their conditions, as what their table names, or by a fee that has to
 * be paid there.
 */
const stepsTouched = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  { rules, asked }: Meaning,
): ReadonlyMap<string, readonly string[]> => {
  const touched = new Map<string, string[]>()
  const fees = readByFees(definition)
  for (const { id, step } of graph.steps.values()) {
    const reads = [
      ...sourcesIn(step).flatMap(({ source }) => asked.get(source) ?? []),
      ...paidAt(step).flatMap(fee => fees.get(fee) ?? []),
    ]
    const named = step.kind === 'decision' && step.by !== undefined ? [step.by.table] : []
    for (const name of rulesReadBy(rules, [...reads, ...named])) touched.set(name, [...(touched.get(name) ?? []), id])
  }
  return touched
}

/** The steps that are not left before a fee is paid. */
const stepsPaid = (graph: StepGraph, fee: string): readonly string[] =>
  [...graph.steps.values()].flatMap(({ id, step }) => (paidAt(step).includes(fee) ? [id] : []))

/** Where in a table a finding is shown: its first row, else its only column, else the table. */
const placeOf = (definition: ProcedureDefinition, table: string, { rows, columns }: Finding) => {
  const path = ['tables', table]
  const { rows: written = [], outputs = {} } = own(definition.tables, table) ?? {}
  const at = written.findIndex(({ id }) => id === rows[0])
  if (at >= 0) return [...path, 'rows', at]
  const [column] = columns
  if (column === undefined || columns.length > 1) return path
  return [...path, Object.hasOwn(outputs, column) ? 'outputs' : 'inputs', column]
}

/**
 * What a definition says to be known only after a day. Dossiers go by what the definition knows that they are pinned to, so none
 * may know on the day it is published what is made known later.
 */
const knownLater = (definition: ProcedureDefinition, asOf: string): readonly DefinitionIssue[] => {
  const { parameters = {}, fees = {} } = definition
  const later = (of: 'parameter' | 'fee', name: string, value: unknown, path: Path): readonly DefinitionIssue[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      return key === 'knownSince' && typeof inner === 'string' && inner > asOf
        ? [issue('law_known_later', at, { of, name, knownSince: inner, asOf })]
        : later(of, name, inner, at)
    })
  }
  return [
    ...Object.entries(parameters).flatMap(([name, it]) => later('parameter', name, it, ['parameters', name])),
    ...Object.entries(fees).flatMap(([name, { amount }]) => later('fee', name, amount, ['fees', name, 'amount'])),
  ]
}

/**
 * What rules say as a whole: tables that have no answer somewhere, or two; days without a law, or with two. Of a table every
 * finding names the steps it touches.
 */
export const checkRules = (
  definition: ProcedureDefinition,
  graph: StepGraph,
  meaning: Meaning,
  types: FeelTypes,
  asOf: string | undefined,
): readonly DefinitionIssue[] => {
  const touched = stepsTouched(definition, graph, meaning)
  const issues: DefinitionIssue[] = []
  const law = (
    of: 'parameter' | 'fee',
    name: string,
    dated: Dated<unknown>,
    path: readonly (string | number)[],
    steps: readonly string[],
  ): void => {
    for (const finding of checkDated(dated, asOf === undefined ? {} : { asOf }))
      issues.push(issue(lawCodes[finding.code], [...path, ...finding.path], { of, name, finding, steps }))
  }
  if (asOf !== undefined) issues.push(...knownLater(definition, asOf))
  for (const [name, rule] of meaning.rules) {
    if (rule.kind === 'parameter') law('parameter', name, rule.dated, ['parameters', name], touched.get(name) ?? [])
    if (rule.kind !== 'table') continue
    for (const finding of analyseTable(rule.table, { facts: types }).findings) {
      const data = { table: name, finding, steps: touched.get(name) ?? [] }
      issues.push(issue(weight[finding.severity], placeOf(definition, name, finding), data))
    }
  }
  for (const [name, fee] of meaning.fees)
    for (const [line, { charge }] of Object.entries(fee.lines))
      if ('versions' in charge)
        law('fee', name, charge, ['fees', name, 'amount', 'lines', line, 'charge'], stepsPaid(graph, name))
  return issues
}
