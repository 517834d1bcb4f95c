import { machineEvent } from '../machine/compile.ts'
import { applicantOrDesk, needs } from './authority.ts'
import type { Command } from './command.ts'
import { move } from './move.ts'
import { refusal } from './refusal.ts'
import { type Rule, reasons } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** The applicant asks for the dossier back; it is given back when that is decided, not before. */
export const withdraw: Rule<Of<'withdraw'>> = {
  against: turn => {
    const { situation, withdrawalRequestedOn } = turn.dossier
    if (situation !== 'open' && situation !== 'submitted')
      return [refusal('situation_wrong', { command: 'withdraw', situation })]
    return reasons(
      applicantOrDesk(turn),
      turn.procedure.definition.withdrawal === undefined && refusal('withdrawal_not_allowed', {}),
      withdrawalRequestedOn !== undefined && refusal('withdrawal_pending', {}),
    )
  },
  apply: (turn, { reason }) => {
    turn.record('withdrawalRequested', { reason })
    // Nobody has taken it in hand yet: there is nothing to decide.
    return turn.dossier.situation === 'submitted' ? move(turn, machineEvent.withdraw) : undefined
  },
}

export const decideWithdrawal: Rule<Of<'decideWithdrawal'>> = {
  against: turn => {
    const rule = turn.procedure.definition.withdrawal
    if (rule === undefined) return [refusal('withdrawal_not_allowed', {})]
    return reasons(
      needs(turn, rule),
      turn.dossier.withdrawalRequestedOn === undefined && refusal('withdrawal_not_pending', {}),
    )
  },
  apply: (turn, { granted, reason }) => {
    turn.record('withdrawalDecided', { granted, reason })
    return granted ? move(turn, machineEvent.withdraw) : undefined
  },
}
