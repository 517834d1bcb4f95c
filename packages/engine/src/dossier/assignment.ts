import type { Step } from '../definition/format.ts'
import { actsAs, assignedElsewhere, assignersAt, mainOf, needs, type Post } from './authority.ts'
import { administratorRole, type Command } from './command.ts'
import { type Refusal, refusal } from './refusal.ts'
import { inHand } from './situation.ts'
import { conflictOf, dutyConflict } from './step.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** A step that an official works on. */
interface Assignable {
  readonly post: Post
  readonly agency: string
}

const postOf = (step: Step): Assignable | undefined => {
  if (step.kind !== 'task' && step.kind !== 'consult' && step.kind !== 'return' && step.kind !== 'children')
    return undefined
  const { role, agency, department } = step
  return { agency, post: { role, agency, department } }
}

const assignable = ({ procedure, dossier }: Turn, id: string): Assignable | Refusal => {
  const step = dossier.position.includes(id) ? procedure.graph.steps.get(id)?.step : undefined
  return (step && postOf(step)) ?? refusal('not_assignable', { step: id })
}

/**
 * What is against an assignee, who could do nothing while others wait for them: they acted at a step that this one is kept
 * apart from. What posts they hold is known only of the one who gives the command: oneself is given what one could claim.
 */
const unfit = (turn: Turn, step: string, { post }: Assignable, assignee: string): readonly Refusal[] =>
  assignee === turn.by.id
    ? reasons(needs(turn, post), dutyConflict(turn, step))
    : reasons(conflictOf(turn, step, [assignee]))

export const assign: Rule<Of<'assign'>> = {
  against: (turn, { step, main: wanted }) => {
    const wrong = inHand(turn.dossier, 'assign')
    if (wrong) return [wrong]
    const found = assignable(turn, step)
    if ('code' in found) return [found]
    const assigners = assignersAt(turn, found.agency)
    const main = mainOf(turn, step)
    return reasons(
      needs(turn, ...(assigners.length > 0 ? assigners : [found.post])),
      // Giving somebody's work to another is reassigning, which wants a reason.
      main !== undefined && wanted !== undefined && wanted !== main
        ? refusal('assigned_elsewhere', { step, main })
        : assigners.length === 0 && assignedElsewhere(turn, step),
      wanted !== undefined && unfit(turn, step, found, wanted),
    )
  },
  apply: (turn, { step, main, cooperators, watchers, reason }) => {
    turn.record('assigned', {
      step,
      how: 'assigned',
      ...(main === undefined ? {} : { main }),
      ...(cooperators === undefined ? {} : { cooperators }),
      ...(watchers === undefined ? {} : { watchers }),
      ...(reason === undefined ? {} : { reason }),
    })
    return undefined
  },
}

export const claim: Rule<Of<'claim'>> = {
  against: (turn, { step }) => {
    const wrong = inHand(turn.dossier, 'claim')
    if (wrong) return [wrong]
    const found = assignable(turn, step)
    if ('code' in found) return [found]
    return reasons(needs(turn, found.post), assignedElsewhere(turn, step), dutyConflict(turn, step))
  },
  apply: (turn, { step }) => {
    turn.record('assigned', { step, how: 'claimed', main: turn.by.id })
    return undefined
  },
}

export const reassign: Rule<Of<'reassign'>> = {
  against: (turn, { step, to }) => {
    const wrong = inHand(turn.dossier, 'reassign')
    if (wrong) return [wrong]
    const found = assignable(turn, step)
    if ('code' in found) return [found]
    const main = mainOf(turn, step)
    // One's own work is one's own to hand on; nobody's is assigned or claimed.
    const ones = main !== undefined && actsAs(turn).includes(main)
    return reasons(
      ones ? undefined : needs(turn, ...assignersAt(turn, found.agency), { role: administratorRole }),
      unfit(turn, step, found, to),
    )
  },
  apply: (turn, { step, to, reason }) => {
    turn.record('assigned', { step, how: 'reassigned', main: to, reason })
    return undefined
  },
}
