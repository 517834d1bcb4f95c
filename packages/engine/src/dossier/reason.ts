import { type Explanation, explanationOf, type Fact, type InForce, valueFor } from '@motcua/rules'
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

/**
 * What a value that the law changes is for a dossier, by which of its versions, and as of which day; or what is missing to say so.
 * `undefined` where the procedure has no such parameter. `sayParameter` makes it a sentence.
 *
 * @example
 * const found = explainParameter(procedure, dossier, 'civilStatusLaw')
 * if (found?.kind === 'found') found.value // '60/2014/QH13'
 */
export const explainParameter = (
  procedure: Procedure,
  dossier: Asked,
  parameter: string,
): InForce<Fact> | undefined => {
  const rule = procedure.rules.get(parameter)
  return rule?.kind === 'parameter'
    ? valueFor(rule.dated, scopeWithRules(procedure.rules, scopeOf(dossier)), { on: {} })
    : undefined
}
