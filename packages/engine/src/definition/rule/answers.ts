import type { Path } from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import { own } from '../own.ts'
import type { DecisionStep } from '../step.ts'
import type { FromTable } from './shape.ts'

/** One output of a table as FEEL reads it. */
export const answerSource = ({ table, output }: FromTable): string => `${table}.${output}`

/** Every answer that an output names, and where it is written. */
export const answersAt = (
  definition: ProcedureDefinition,
  { table, output }: FromTable,
): readonly { readonly answer: string; readonly path: Path }[] => {
  const { rows = [], otherwise = {} } = own(definition.tables, table) ?? {}
  const at = ['tables', table]
  const said = [
    ...rows.map(({ then }, index) => ({ answer: own(then, output), path: [...at, 'rows', index, 'then', output] })),
    { answer: own(otherwise, output), path: [...at, 'otherwise', output] },
  ]
  return said.flatMap(({ answer, path }) => (typeof answer === 'string' ? [{ answer, path }] : []))
}

/** What an output can name, each once, in the order of the rows. */
export const answersOf = (definition: ProcedureDefinition, from: FromTable): readonly string[] => [
  ...new Set(answersAt(definition, from).map(({ answer }) => answer)),
]

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
