import { type Finding, type Locale, say, type Text } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import type { DefinitionIssue } from '../definition/issue.ts'
import { stagesWritten } from '../definition/legal-term.ts'
import { own } from '../definition/own.ts'

type Called = (id: string) => Text | undefined

/** A rule: a parameter, a computed fact, a table; or a fact, which is called like none of them. */
const ruleIn =
  ({ parameters, computed, tables, facts }: ProcedureDefinition): Called =>
  id =>
    (own(parameters, id) ?? own(computed, id) ?? own(tables, id) ?? own(facts, id))?.name

/** A column of a table: an answer, or what it asks, which may be a fact of its name. */
const columnIn =
  (definition: ProcedureDefinition, table: string): Called =>
  id => {
    const { inputs, outputs } = own(definition.tables, table) ?? {}
    const asked = own(inputs, id)
    return (
      own(outputs, id)?.name ?? asked?.name ?? (asked === undefined ? undefined : ruleIn(definition)(asked.from ?? id))
    )
  }

/** What a name is a name of, where the data say so. */
const namedKinds = (definition: ProcedureDefinition): Readonly<Record<string, Called>> => ({
  parameter: id => own(definition.parameters, id)?.name,
  table: id => own(definition.tables, id)?.name,
  fee: id => own(definition.fees, id)?.name,
  document: id => (own(definition.documents, id) ?? own(definition.documentGroups, id))?.name,
})

/** The codes whose `name` is that of something which is there. */
const named = ['rule_invalid', 'law_conflict', 'law_gap', 'law_past_end', 'law_unused', 'law_known_later']

const textOf = (data: object, key: string): string => {
  const value: unknown = own(data as Readonly<Record<string, unknown>>, key)
  return typeof value === 'string' ? value : ''
}

/** What the ids in the data of an issue are ids of; `from` and `to` are steps only of what leads somewhere. */
const calledIn = (
  definition: ProcedureDefinition,
  { code, data }: DefinitionIssue,
): Readonly<Record<string, Called>> => {
  const { steps } = stepGraph(definition)
  const step: Called = id => steps.get(id)?.step.name
  const agency: Called = id => own(definition.agencies, id)?.name
  const stages = Object.values(definition.cases)
    .flatMap(it => [it.term, ...Object.values(it.channels ?? {}).map(({ term }) => term)])
    .flatMap(stagesWritten)
  const stage: Called = id => stages.find(it => it.id === id)?.name
  const leads = code === 'target_outside_block' || code === 'decision_circle'
  return {
    step,
    steps: step,
    block: step,
    apart: step,
    agency,
    agencies: agency,
    case: id => own(definition.cases, id)?.name,
    channel: id => own(definition.channels, id)?.name,
    stage,
    stages: stage,
    fee: id => own(definition.fees, id)?.name,
    table: id => own(definition.tables, id)?.name,
    parameter: id => own(definition.parameters, id)?.name,
    output: columnIn(definition, textOf(data, 'table')),
    names: ruleIn(definition),
    document: id => own(definition.documents, id)?.name,
    ...(code === 'rule_too_deep' ? { name: ruleIn(definition) } : {}),
    ...(named.includes(code) ? { name: own(namedKinds(definition), textOf(data, 'of')) ?? (() => undefined) } : {}),
    ...(leads ? { from: step, to: step } : {}),
  }
}

const isOfTable = (finding: unknown): finding is Finding =>
  typeof finding === 'object' && finding !== null && 'columns' in finding

/** What was found in a table, with its columns as people call them. */
const withColumns = (finding: Finding, called: (column: string) => string): object => ({
  ...finding,
  columns: finding.columns.map(called),
  data:
    'where' in finding.data
      ? {
          ...finding.data,
          where: Object.fromEntries(Object.entries(finding.data.where).map(([name, tests]) => [called(name), tests])),
        }
      : finding.data,
})

/** The issue with every id that people have a name for as that name and the id: `Thẩm định hồ sơ (appraise)`. */
export const withNames = <I extends DefinitionIssue>(issue: I, definition: ProcedureDefinition, locale: Locale): I => {
  const called = calledIn(definition, issue)
  const said = (of: string, id: unknown): unknown => {
    const text = typeof id === 'string' ? own(called, of)?.(id) : undefined
    return text === undefined ? id : `${say(text, locale)} (${String(id)})`
  }
  const column = (id: string): string => {
    const text = columnIn(definition, textOf(issue.data, 'table'))(id)
    return text === undefined ? id : say(text, locale)
  }
  const data = Object.fromEntries(
    Object.entries(issue.data).map(([of, value]: [string, unknown]) => [
      of,
      Array.isArray(value) ? value.map(id => said(of, id)) : said(of, value),
    ]),
  )
  const { finding } = data
  return { ...issue, data: isOfTable(finding) ? { ...data, finding: withColumns(finding, column) } : data }
}
