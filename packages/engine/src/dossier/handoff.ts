import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const acceptHandoff: Rule<Of<'acceptHandoff'>> = {
  against: turn => [refusal('situation_wrong', { command: 'acceptHandoff', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const returnHandoff: Rule<Of<'returnHandoff'>> = {
  against: turn => [refusal('situation_wrong', { command: 'returnHandoff', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const rerouteHandoff: Rule<Of<'rerouteHandoff'>> = {
  against: turn => [refusal('situation_wrong', { command: 'rerouteHandoff', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const succeedAgency: Rule<Of<'succeedAgency'>> = {
  against: turn => [refusal('situation_wrong', { command: 'succeedAgency', situation: turn.dossier.situation })],
  apply: () => undefined,
}
