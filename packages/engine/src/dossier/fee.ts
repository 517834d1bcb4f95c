import { type Assessment, assessFee } from '@motcua/rules'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { scopeWithRules, withoutLaw } from '../definition/rule/book.ts'
import { assessedFact } from '../definition/rule/fee.ts'
import { type Asked, failing, scopeOf } from './guard.ts'
import { type Refusal, refusal } from './refusal.ts'

/** What a fee that is worked out by a rule comes to for a dossier, with its account; `undefined` for any other fee. */
export const assess = (procedure: Procedure, dossier: Asked, fee: string): Assessment | undefined => {
  const rule = procedure.fees.get(fee)
  return rule && assessFee(rule, scopeWithRules(procedure.rules, scopeOf(dossier)), { on: {} })
}

const byRule = (fee: string, assessed: Assessment): number | Refusal => {
  switch (assessed.kind) {
    case 'known': {
      const due = assessed.amount / 10 ** assessed.currency.digits
      // Payments are whole units of the currency; a rule that leaves cents names its rounding.
      return Number.isSafeInteger(due) ? due : failing(fee, { code: 'fee_fraction' })
    }
    case 'notApplicable':
      return 0
    case 'missing':
      return refusal('fact_needed', { facts: assessed.paths })
    case 'no law':
      return failing(fee, { code: withoutLaw[assessed.law.kind] })
    case 'error':
      return failing(fee, assessed.error)
  }
}

/** What a fee comes to, in whole units of its currency; the fact that would say so, where nobody has. */
export const feeDue = (
  procedure: Procedure,
  dossier: Asked,
  fee: string,
): { readonly due: number; readonly currency: string } | Refusal => {
  const fees = procedure.definition.fees ?? {}
  const found = own(fees, fee)
  if (found === undefined) return refusal('fee_unknown', { fee, known: Object.keys(fees) })
  const { amount, currency } = found
  if (typeof amount === 'number') return { due: amount, currency }
  const fact = assessedFact(amount)
  if (fact !== undefined) {
    const due = dossier.facts[fact]
    return typeof due === 'number' ? { due, currency } : refusal('fact_needed', { facts: [fact] })
  }
  const assessed = assess(procedure, dossier, fee)
  const due = assessed === undefined ? failing(fee, { code: 'rule_invalid' }) : byRule(fee, assessed)
  return typeof due === 'number' ? { due, currency } : due
}
