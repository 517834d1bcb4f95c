import { administratorOnly } from './authority.ts'
import type { Command } from './command.ts'
import { refusal } from './refusal.ts'
import { timersOf } from './timer.ts'
import { type Rule, reasons } from './turn.ts'

type Skip = Extract<Command, { type: 'skip' }>

/** What tells one timer from the next of its id: the same wait may be come to twice. */
const skipId = ({ id, at }: { readonly id: string; readonly at: number }): string => `${id}@${at}`

/**
 * Gives up work that cannot be done, with a reason, so that the dossier goes on without it: a timer, by its id, or an effect,
 * which the outbox forgets.
 */
export const skip: Rule<Skip> = {
  against: (turn, { what, id }) => {
    const timers = timersOf(turn.procedure, turn.dossier)
    const known = timers.ok ? timers.value.map(timer => timer.id) : []
    return reasons(
      administratorOnly(turn),
      what === 'timer' && !known.includes(id) && refusal('timer_unknown', { id, known }),
    )
  },
  apply: (turn, { what, id, reason }) => {
    const timers = timersOf(turn.procedure, turn.dossier)
    const timer = what === 'timer' && timers.ok ? timers.value.find(it => it.id === id) : undefined
    turn.record('skipped', { what, id: timer ? skipId(timer) : id, reason })
    return undefined
  },
}
