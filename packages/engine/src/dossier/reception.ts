import type { ProcedureDefinition } from '../definition/format.ts'
import { machineEvent } from '../machine/compile.ts'
import { appoint } from './arrive.ts'
import { applicantRole, desk, needs } from './authority.ts'
import type { Command } from './command.ts'
import type { Documents, Facts, Pin } from './event.ts'
import { misfit } from './fact.ts'
import { move } from './move.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const asked = new WeakMap<ProcedureDefinition, ReadonlySet<string>>()

/** The facts an official has to state: those an official's action asks for, and those a fee is assessed by. */
const officialFacts = ({ definition, graph }: Turn['procedure']): ReadonlySet<string> => {
  let facts = asked.get(definition)
  if (facts === undefined) {
    const byActions = [...graph.steps.values()].flatMap(({ step }) =>
      step.kind === 'task' || step.kind === 'wait'
        ? Object.values(step.actions).flatMap(action => (action.role === applicantRole ? [] : (action.asks ?? [])))
        : [],
    )
    const byFees = Object.values(definition.fees ?? {}).flatMap(({ amount }) =>
      typeof amount === 'object' ? [amount.fact] : [],
    )
    facts = new Set([...byActions, ...byFees])
    asked.set(definition, facts)
  }
  return facts
}

/** Facts that nobody declared, that are not of their declared type, or that are not the applicant's to state. */
export const badFacts = ({ procedure, by }: Turn, facts: Facts = {}): readonly Refusal[] => {
  const declared = procedure.definition.facts ?? {}
  const bad: Refusal[] = []
  for (const [fact, value] of Object.entries(facts)) {
    const type = Object.hasOwn(declared, fact) ? declared[fact] : undefined
    if (type === undefined) bad.push(refusal('fact_unknown', { fact, known: Object.keys(declared) }))
    else {
      const path = misfit(type, value)
      if (path) bad.push(refusal('fact_invalid', { fact, path, expected: type.type }))
      else if (by.roles.every(role => role === applicantRole) && officialFacts(procedure).has(fact))
        bad.push(refusal('fact_not_yours', { fact }))
    }
  }
  return bad
}

/** Documents that nobody declared. */
export const badDocuments = ({ procedure }: Turn, documents: Documents = {}): readonly Refusal[] => {
  const known = procedure.definition.documents ?? {}
  return Object.keys(documents)
    .filter(document => !Object.hasOwn(known, document))
    .map(document => refusal('document_unknown', { document, known: Object.keys(known) }))
}

const missingDocuments = ({ procedure, dossier }: Turn, given: Documents = {}): Refusal | undefined => {
  const documents = Object.entries(procedure.definition.documents ?? {})
    .filter(([, { required, cases }]) => required && (cases === undefined || cases.includes(dossier.case)))
    .map(([document]) => document)
    .filter(document => !Object.hasOwn(dossier.documents, document) && !Object.hasOwn(given, document))
  return documents.length > 0 ? refusal('document_missing', { documents }) : undefined
}

const atDesk = (turn: Turn, command: Command['type']): Refusal | undefined =>
  turn.dossier.situation === 'submitted'
    ? undefined
    : refusal('situation_wrong', { command, situation: turn.dossier.situation })

const pinOf = ({ procedure }: Turn): Pin => ({
  code: procedure.definition.code,
  version: procedure.definition.version,
  hash: procedure.hash,
  format: 1,
})

export const submit: Rule<Of<'submit'>> = {
  against: (turn, command) => {
    const { cases, channels } = turn.procedure.definition
    const own = turn.by.roles.includes(applicantRole) && turn.by.id === command.applicant
    return reasons(
      turn.dossier.revision > 0 && refusal('dossier_exists', { dossier: turn.dossier.id }),
      own ? undefined : needs(turn, desk(turn)),
      !Object.hasOwn(cases, command.case) && refusal('case_unknown', { case: command.case, known: Object.keys(cases) }),
      !Object.hasOwn(channels, command.channel) &&
        refusal('channel_unknown', { channel: command.channel, known: Object.keys(channels) }),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
    )
  },
  apply: (turn, command) => {
    turn.record('submitted', {
      tenant: turn.dossier.tenant,
      procedure: pinOf(turn),
      case: command.case,
      channel: command.channel,
      applicant: command.applicant,
      ...(command.code === undefined ? {} : { code: command.code }),
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
      missingDocuments(turn, command.documents),
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
