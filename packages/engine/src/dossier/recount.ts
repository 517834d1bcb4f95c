import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const recount: Rule<Of<'recount'>> = {
  against: turn => [refusal('situation_wrong', { command: 'recount', situation: turn.dossier.situation })],
  apply: () => undefined,
}
