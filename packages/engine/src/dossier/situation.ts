import type { Command } from './command.ts'
import type { Dossier } from './dossier.ts'
import { type Refusal, refusal } from './refusal.ts'
import { reasons, type Turn } from './turn.ts'

/** Nothing goes forward while the applicant owes papers or has asked to withdraw. */
export const heldUp = ({ dossier }: Pick<Turn, 'dossier'>): readonly Refusal[] =>
  reasons(
    dossier.supplement && refusal('supplement_pending', { round: dossier.supplement.round }),
    dossier.withdrawalRequestedOn !== undefined && refusal('withdrawal_pending', {}),
  )

/** A command that needs a dossier in hand: received and not ended. */
export const inHand = (dossier: Dossier, command: Command['type']): Refusal | undefined =>
  dossier.situation === 'open' || dossier.situation === 'finished'
    ? undefined
    : refusal('situation_wrong', { command, situation: dossier.situation })
