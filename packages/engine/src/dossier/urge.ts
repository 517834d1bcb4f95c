import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const urge: Rule<Of<'urge'>> = {
  against: turn => [refusal('situation_wrong', { command: 'urge', situation: turn.dossier.situation })],
  apply: () => undefined,
}

export const answerUrge: Rule<Of<'answerUrge'>> = {
  against: turn => [refusal('situation_wrong', { command: 'answerUrge', situation: turn.dossier.situation })],
  apply: () => undefined,
}
