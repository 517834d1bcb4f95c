import { machineEvent } from '../machine/compile.ts'
import { appoint } from './arrive.ts'
import { applicantRole, desk, needs, timekeeperOnly } from './authority.ts'
import type { Command } from './command.ts'
import { badDocuments, badFacts } from './given.ts'
import { move } from './move.ts'
import { lackingPapers } from './papers.ts'
import { pinOf } from './pin.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** What lacks for the dossier to be received, with what comes with the reception: the day it is received on, and more facts. */
const lackingAt = ({ procedure, dossier, on }: Turn, { facts, documents }: Of<'receive'>): readonly Refusal[] => {
  const clock = { receivedOn: on, stages: [], pauses: [] }
  return lackingPapers(procedure, { ...dossier, facts: { ...dossier.facts, ...facts }, clock }, documents)
}

const atDesk = (turn: Turn, command: Command['type']): Refusal | undefined =>
  turn.dossier.situation === 'submitted'
    ? undefined
    : refusal('situation_wrong', { command, situation: turn.dossier.situation })

/** A variant that the definition does not have. */
export const unknownVariant = ({ procedure }: Turn, variant: string | undefined): Refusal | undefined => {
  const known = Object.keys(procedure.definition.variants ?? {})
  return variant === undefined || known.includes(variant) ? undefined : refusal('variant_unknown', { variant, known })
}

export const submit: Rule<Of<'submit'>> = {
  against: (turn, command) => {
    const { cases, channels } = turn.procedure.definition
    const own = turn.by.roles.includes(applicantRole) && turn.by.id === command.applicant
    // The engine asks for the children of a dossier; nobody else may say whose child one is.
    const asChild = command.parent !== undefined && timekeeperOnly(turn) === undefined
    return reasons(
      turn.dossier.revision > 0 && refusal('dossier_exists', { dossier: turn.dossier.id }),
      own || asChild ? undefined : needs(turn, desk(turn)),
      !Object.hasOwn(cases, command.case) && refusal('case_unknown', { case: command.case, known: Object.keys(cases) }),
      !Object.hasOwn(channels, command.channel) &&
        refusal('channel_unknown', { channel: command.channel, known: Object.keys(channels) }),
      command.parent !== undefined && timekeeperOnly(turn),
      unknownVariant(turn, command.variant),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
    )
  },
  apply: (turn, command) => {
    turn.record('submitted', {
      tenant: turn.dossier.tenant,
      procedure: pinOf(turn.procedure),
      case: command.case,
      channel: command.channel,
      applicant: command.applicant,
      ...(command.code === undefined ? {} : { code: command.code }),
      ...(command.variant === undefined ? {} : { variant: command.variant }),
      ...(command.parent === undefined ? {} : { parent: command.parent }),
      facts: command.facts ?? {},
      documents: command.documents ?? {},
    })
    return undefined
  },
}

export const receive: Rule<Of<'receive'>> = {
  against: (turn, command) =>
    reasons(
      atDesk(turn, 'receive'),
      needs(turn, desk(turn)),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
      lackingAt(turn, command),
    ),
  apply: (turn, command) => {
    const cutoff = turn.procedure.definition.clock?.cutoff
    turn.record('received', {
      facts: command.facts ?? {},
      documents: command.documents ?? {},
      ...(cutoff === undefined ? {} : { cutoff }),
    })
    return move(turn, machineEvent.receive) ?? appoint(turn, 'received')
  },
}

export const refuseAcceptance: Rule<Of<'refuseAcceptance'>> = {
  against: turn => reasons(atDesk(turn, 'refuseAcceptance'), needs(turn, desk(turn))),
  apply: (turn, { reason }) => {
    turn.record('acceptanceRefused', { reason })
    return move(turn, machineEvent.refuse)
  },
}
