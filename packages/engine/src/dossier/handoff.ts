import type { HandoffStep } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { machineEvent } from '../machine/compile.ts'
import { administratorOnly, needs, standInFor } from './authority.ts'
import type { Command } from './command.ts'
import type { Handoff } from './dossier.ts'
import { move } from './move.ts'
import { type Refusal, refusal } from './refusal.ts'
import { heldUp, inHand } from './situation.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

interface Offered {
  readonly id: string
  readonly step: HandoffStep
  readonly handoff: Handoff
}

/** The offer meant: the one named, or the only one there is. */
const offered = (turn: Turn, wanted: string | undefined): Offered | Refusal => {
  const { dossier, procedure } = turn
  const open = dossier.position.flatMap(id => {
    const step = procedure.graph.steps.get(id)?.step
    const handoff = own(dossier.handoffs, id)
    return step?.kind === 'handoff' && handoff && (wanted === undefined || wanted === id) ? [{ id, step, handoff }] : []
  })
  const [first] = open
  return first !== undefined && open.length === 1 ? first : refusal('handoff_unknown', { step: wanted ?? '' })
}

const asReceiver = (turn: Turn, command: Of<'acceptHandoff'> | Of<'returnHandoff'>): readonly Refusal[] => {
  const wrong = inHand(turn.dossier, command.type)
  if (wrong) return [wrong]
  const found = offered(turn, command.step)
  if ('code' in found) return [found]
  const { role, agency, department } = found.step
  return reasons(needs(turn, { role, agency, department }), heldUp(turn))
}

/** The agency that answers an offer: the one it was made to, or the one that has taken over its work since. */
const acting = ({ procedure, dossier, on }: Turn, { to }: Handoff): string =>
  standInFor(procedure.definition, dossier, to, on)

export const acceptHandoff: Rule<Of<'acceptHandoff'>> = {
  against: asReceiver,
  apply: (turn, { step }) => {
    const found = offered(turn, step)
    if ('code' in found) return found
    const { id, handoff } = found
    turn.record('handoffAccepted', { step: id, request: handoff.request, agency: acting(turn, handoff) })
    return move(turn, machineEvent.accepted(id), id)
  },
}

/** The receiving agency gives the dossier back, with a reason (trả lại hồ sơ): nothing it has had so far is taken over. */
export const returnHandoff: Rule<Of<'returnHandoff'>> = {
  against: asReceiver,
  apply: (turn, { step, reason }) => {
    const found = offered(turn, step)
    if ('code' in found) return found
    const { id, handoff } = found
    turn.record('handoffReturned', { step: id, request: handoff.request, agency: acting(turn, handoff), reason })
    return move(turn, machineEvent.givenBack(id), id)
  },
}

/** Sends what was offered to another agency instead. Neither the appointment nor the clock learns of it. */
export const rerouteHandoff: Rule<Of<'rerouteHandoff'>> = {
  against: (turn, { step, agency }) => {
    const wrong = inHand(turn.dossier, 'rerouteHandoff')
    if (wrong) return [wrong]
    const found = offered(turn, step)
    if ('code' in found) return [found]
    const { from, others = [], agency: first } = found.step
    const known = [first, ...others].filter(it => it !== found.handoff.to)
    return reasons(
      needs(turn, from),
      heldUp(turn),
      !known.includes(agency) && refusal('agency_unknown', { agency, known }),
    )
  },
  apply: (turn, { step, agency, reason }) => {
    const found = offered(turn, step)
    if ('code' in found) return found
    const { id, handoff } = found
    const { request } = handoff
    turn.record('handoffRerouted', { step: id, request, from: found.step.agency, to: agency, reason })
    return undefined
  },
}

/** An agency was merged into another one, or its work given to it: from now on that one acts in its place. */
export const succeedAgency: Rule<Of<'succeedAgency'>> = {
  against: (turn, { agency, successor }) => {
    const { situation } = turn.dossier
    if (situation === 'ended') return [refusal('situation_wrong', { command: 'succeedAgency', situation })]
    const known = Object.keys(turn.procedure.definition.agencies)
    const { [agency]: _, ...standIns } = turn.dossier.standIns ?? {}
    const circular = standInFor(turn.procedure.definition, { standIns }, successor, turn.on) === agency
    return reasons(
      administratorOnly(turn),
      !known.includes(agency) && refusal('agency_unknown', { agency, known }),
      (successor === agency || circular) && refusal('agency_unknown', { agency: successor, known }),
    )
  },
  apply: (turn, { agency, successor, basis }) => {
    turn.record('agencySucceeded', { agency, successor, basis })
    return undefined
  },
}
