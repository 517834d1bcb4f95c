import { type Locale, say, type Text } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import { stepGraph } from '../definition/graph.ts'
import type { DefinitionIssue } from '../definition/issue.ts'
import { stagesWritten } from '../definition/legal-term.ts'
import { own } from '../definition/own.ts'

type Called = (id: string) => Text | undefined

/** What the ids in the data of an issue are ids of; `from` and `to` are steps only of what leads somewhere. */
const calledIn = (definition: ProcedureDefinition, code: DefinitionIssue['code']): Readonly<Record<string, Called>> => {
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
    ...(leads ? { from: step, to: step } : {}),
  }
}

/** The issue with every id that people have a name for as that name and the id: `Thẩm định hồ sơ (appraise)`. */
export const withNames = <I extends DefinitionIssue>(issue: I, definition: ProcedureDefinition, locale: Locale): I => {
  const called = calledIn(definition, issue.code)
  const named = (of: string, id: unknown): unknown => {
    const text = typeof id === 'string' ? own(called, of)?.(id) : undefined
    return text === undefined ? id : `${say(text, locale)} (${String(id)})`
  }
  const data = Object.fromEntries(
    Object.entries(issue.data).map(([of, value]: [string, unknown]) => [
      of,
      Array.isArray(value) ? value.map(id => named(of, id)) : named(of, value),
    ]),
  )
  return { ...issue, data }
}
