import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const recall: Rule<Of<'recall'>> = {
  against: turn => [refusal('situation_wrong', { command: 'recall', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const sendBack: Rule<Of<'sendBack'>> = {
  against: turn => [refusal('situation_wrong', { command: 'sendBack', situation: turn.dossier.situation })],
  apply: () => undefined,
}
