import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const reportChild: Rule<Of<'reportChild'>> = {
  against: turn => [refusal('situation_wrong', { command: 'reportChild', situation: turn.dossier.situation })],
  apply: () => undefined,
}
