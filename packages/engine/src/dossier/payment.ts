import { own } from '../definition/own.ts'
import { deskOrGateway } from './authority.ts'
import type { Command } from './command.ts'
import type { Facts } from './event.ts'
import { feeDue } from './fee.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

/** What was paid of a fee and not paid back. */
const keptOf = ({ dossier }: Turn, fee: string): number =>
  (own(dossier.paid, fee) ?? 0) - (own(dossier.refunded, fee) ?? 0)

/** The fees among these that are not fully paid, or not yet assessed, on the facts as a command would leave them. */
export const unpaid = (turn: Turn, fees: readonly string[] = [], brought: Facts = {}): readonly Refusal[] => {
  const open: Refusal[] = []
  const dossier = { ...turn.dossier, facts: { ...turn.dossier.facts, ...brought } }
  for (const fee of fees) {
    const found = feeDue(turn.procedure, dossier, fee)
    if ('code' in found) open.push(found)
    else {
      const paid = keptOf(turn, fee)
      if (paid < found.due) open.push(refusal('fee_unpaid', { fee, due: found.due, paid, currency: found.currency }))
    }
  }
  return open
}

export const pay: Rule<Extract<Command, { type: 'pay' }>> = {
  against: (turn, { fee, amount, currency }) => {
    const { situation } = turn.dossier
    if (situation === 'ended') return [refusal('situation_wrong', { command: 'pay', situation })]
    const found = feeDue(turn.procedure, turn.dossier, fee)
    if ('code' in found) return [found]
    const open = found.due - keptOf(turn, fee)
    return reasons(
      deskOrGateway(turn),
      currency !== found.currency && refusal('currency_wrong', { fee, currency, expected: found.currency }),
      (!Number.isSafeInteger(amount) || amount < 1 || amount > open) &&
        refusal('fee_amount_wrong', { fee, amount, open, currency: found.currency }),
    )
  },
  apply: (turn, { fee, amount, currency, reference }) => {
    turn.record('paid', { fee, amount, currency, ...(reference === undefined ? {} : { reference }) })
    return undefined
  },
}

/** What may be paid back: all of it where the dossier ended as the fee's rule says, else what was paid too much, if that is known. */
const refundable = (turn: Turn, fee: string): number | Refusal => {
  const { outcome } = turn.dossier
  const kept = keptOf(turn, fee)
  const rule = own(turn.procedure.definition.fees, fee)?.refund
  if (kept === 0 || (outcome !== undefined && rule?.outcomes.includes(outcome))) return kept
  const found = feeDue(turn.procedure, turn.dossier, fee)
  return 'code' in found ? found : Math.max(0, kept - found.due)
}

/** Money given back by the desk or the gateway that took it. */
export const refund: Rule<Extract<Command, { type: 'refund' }>> = {
  against: (turn, { fee, amount, currency }) => {
    const fees = turn.procedure.definition.fees ?? {}
    const found = own(fees, fee)
    if (found === undefined) return [refusal('fee_unknown', { fee, known: Object.keys(fees) })]
    const open = refundable(turn, fee)
    if (typeof open !== 'number') return [open]
    return reasons(
      deskOrGateway(turn),
      open === 0 && refusal('refund_not_allowed', { fee }),
      currency !== found.currency && refusal('currency_wrong', { fee, currency, expected: found.currency }),
      open > 0 &&
        (!Number.isSafeInteger(amount) || amount < 1 || amount > open) &&
        refusal('refund_amount_wrong', { fee, amount, open, currency: found.currency }),
    )
  },
  apply: (turn, { fee, amount, currency, reason, reference }) => {
    const paid = { fee, amount, currency, reason }
    turn.record('refunded', { ...paid, ...(reference === undefined ? {} : { reference }) })
    return undefined
  },
}
