import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const assign: Rule<Of<'assign'>> = {
  against: turn => [refusal('situation_wrong', { command: 'assign', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const claim: Rule<Of<'claim'>> = {
  against: turn => [refusal('situation_wrong', { command: 'claim', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const reassign: Rule<Of<'reassign'>> = {
  against: turn => [refusal('situation_wrong', { command: 'reassign', situation: turn.dossier.situation })],
  apply: () => undefined,
}
