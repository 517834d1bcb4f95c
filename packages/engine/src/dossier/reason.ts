import { type Explanation, explanationOf } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { scopeWithRules } from '../definition/rule/book.ts'
import { type Asked, scopeOf } from './guard.ts'

/**
 * Why a table of the procedure says what it says of a dossier: the rows that apply, the cells in which others fail, what is
 * missing, the law cited. Plain JSON; `sayDecision` makes it sentences. `undefined` where there is no such table.
 *
 * @example
 * const why = explainDecision(procedure, dossier, 'routing')
 * if (why) sayDecision(why, 'vi', procedure, 'routing')
 */
export const explainDecision = (procedure: Procedure, dossier: Asked, table: string): Explanation | undefined => {
  const rule = procedure.rules.get(table)
  return rule?.kind === 'table'
    ? explanationOf(rule.table, scopeWithRules(procedure.rules, scopeOf(dossier)))
    : undefined
}
