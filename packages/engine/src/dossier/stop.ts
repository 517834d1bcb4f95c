import { machineEvent } from '../machine/compile.ts'
import { needs, type Post } from './authority.ts'
import type { Command } from './command.ts'
import { move } from './move.ts'
import { refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Stop = Extract<Command, { type: 'stop' }>

/** The engine stops a child whose parent no longer waits for it. */
const stoppers = ({ procedure, dossier }: Turn): readonly Post[] => [
  ...(procedure.definition.stop ? [procedure.definition.stop] : []),
  ...(dossier.parent ? [{ role: 'timekeeper' }] : []),
]

/** Where stopping leads: a child whose procedure knows no stop is given back as if it was withdrawn. */
const eventFor = ({ procedure: { definition }, dossier }: Turn): string | undefined => {
  if (definition.stop) return machineEvent.stop
  return dossier.parent && definition.withdrawal ? machineEvent.withdraw : undefined
}

/** The authority stops the dossier (dừng giải quyết, form 05): neither a pause nor a result. */
export const stop: Rule<Stop> = {
  against: turn => {
    const { situation, parent } = turn.dossier
    if (eventFor(turn) === undefined) return [refusal('stop_not_allowed', {})]
    const early = situation === 'submitted' && parent !== undefined
    if (situation !== 'open' && !early) return [refusal('situation_wrong', { command: 'stop', situation })]
    return reasons(needs(turn, ...stoppers(turn)))
  },
  apply: (turn, { reason, basis }) => {
    turn.record('stopped', { reason, basis })
    return move(turn, eventFor(turn) ?? machineEvent.stop)
  },
}
