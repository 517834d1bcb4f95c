import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const stop: Rule<Of<'stop'>> = {
  against: turn => [refusal('situation_wrong', { command: 'stop', situation: turn.dossier.situation })],
  apply: () => undefined,
}
