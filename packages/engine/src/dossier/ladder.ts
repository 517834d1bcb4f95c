import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import type { Rule } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** A rung of the ladder that leads to the appointed date is reached. */
export const reachRung: Rule<Extract<Of<'expire'>, { what: 'rung' }>> = {
  against: turn => [refusal('situation_wrong', { command: 'expire', situation: turn.dossier.situation })],
  apply: () => undefined,
}
