import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const reappoint: Rule<Of<'reappoint'>> = {
  against: turn => [refusal('situation_wrong', { command: 'reappoint', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const apologise: Rule<Of<'apologise'>> = {
  against: turn => [refusal('situation_wrong', { command: 'apologise', situation: turn.dossier.situation })],
  apply: () => undefined,
}
