import type { ProcedureDefinition } from '../format.ts'
import { own } from '../own.ts'
import type { DecisionStep } from '../step.ts'
import type { FromTable } from './shape.ts'

/** One output of a table as FEEL reads it. */
export const answerSource = ({ table, output }: FromTable): string => `${table}.${output}`

/** What an output can name, each once, in the order of the rows. */
export const answersOf = (definition: ProcedureDefinition, { table, output }: FromTable): readonly string[] => {
  const found = own(definition.tables, table)
  const said = [...(found?.rows.map(row => row.then) ?? []), found?.otherwise ?? {}].map(it => own(it, output))
  return [...new Set(said.filter(it => typeof it === 'string'))]
}

/** One way out of a decision, as long as no earlier one holds. */
export interface Route {
  readonly when: string
  readonly to: string
  /** The number of a route that is written down; absent where a table leads there. */
  readonly index?: number
}

/** The routes of a decision: those that are written down, and then one for each step that its table can name. */
export const routesOf = (definition: ProcedureDefinition, { routes, by }: DecisionStep): readonly Route[] => {
  const written = routes.map((route, index) => ({ ...route, index }))
  if (by === undefined) return written
  const source = answerSource(by)
  return [...written, ...answersOf(definition, by).map(to => ({ when: `${source} = "${to}"`, to }))]
}
