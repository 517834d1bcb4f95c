import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const correct: Rule<Of<'correct'>> = {
  against: turn => [refusal('situation_wrong', { command: 'correct', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const erase: Rule<Of<'erase'>> = {
  against: turn => [refusal('situation_wrong', { command: 'erase', situation: turn.dossier.situation })],
  apply: () => undefined,
}
