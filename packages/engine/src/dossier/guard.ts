import { dayAt, printDay, type Value } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import { rootOf } from '../definition/rule/book.ts'
import type { Guard } from '../machine/guard.ts'
import type { Dossier } from './dossier.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

/** What the expressions of a procedure are asked about. */
export type Asked = Pick<Dossier, 'facts' | 'case' | 'channel' | 'submittedOn' | 'clock'>

const dayOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : printDay(dayAt(instant))

/** The facts an expression may read: what it was submitted as and when, and the dossier's own, which come first. */
export const scopeOf = ({ facts, case: procedureCase, channel, submittedOn, clock }: Asked) => ({
  submittedOn: dayOf(submittedOn),
  receivedOn: dayOf(clock?.receivedOn),
  ...facts,
  case: procedureCase,
  channel,
})

/** What a guard's expression comes to for a dossier. */
export const evaluateFor = (procedure: Procedure, dossier: Asked, source: string): Value =>
  procedure.expressions.get(source)?.evaluate(scopeOf(dossier)) ?? { kind: 'missing', paths: [] }

/** What could not be worked out, as the reason why a command is turned down: the rule that failed first, where one did. */
export const failing = (source: string, error: Parameters<typeof rootOf>[1]): Refusal => {
  const { path, problem } = rootOf(source, error)
  return refusal('expression_failed', { source: path, problem })
}

/** What nobody could say of a guard, as the reason why a command is turned down. */
export const unanswerable = (procedure: Procedure, dossier: Asked, guard: Guard): Refusal => {
  const source = guard.kind === 'feel' ? guard.source : guard.step
  const value = evaluateFor(procedure, dossier, source)
  if (value.kind === 'missing') return refusal('fact_needed', { facts: value.paths })
  if (value.kind === 'error') return failing(source, value)
  return refusal('expression_failed', { source, problem: value.kind === 'known' ? 'feel_not_boolean' : value.kind })
}

/** Whether a condition holds; where that cannot be known, the reason. No condition always holds. */
export const holds = ({ procedure, dossier }: Turn, when: string | undefined): boolean | Refusal => {
  if (when === undefined) return true
  const value = evaluateFor(procedure, dossier, when)
  return value.kind === 'known' && typeof value.value === 'boolean'
    ? value.value
    : unanswerable(procedure, dossier, { kind: 'feel', source: when })
}
