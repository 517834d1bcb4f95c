import { parseInstant, parseTerm } from '@motcua/rules'
import type { StepGraph } from '../definition/graph.ts'
import { legalStages } from '../definition/legal-term.ts'
import { appoint } from './arrive.ts'
import { administratorOnly } from './authority.ts'
import type { Command } from './command.ts'
import { badDocuments, badFacts } from './given.ts'
import { pinOf } from './pin.ts'
import { unknownVariant } from './reception.ts'
import { type AdoptionProblem, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Adopt = Extract<Command, { type: 'adopt' }>

/** Kinds of steps that a dossier can stand at and be worked on. */
const standing: ReadonlySet<string | undefined> = new Set(['task', 'wait', 'return'])

/** Whether steps can be active together: one outside of blocks, or one in each branch of the same block. */
const isPosition = (graph: StepGraph, steps: readonly string[]): boolean => {
  if (new Set(steps).size !== steps.length) return false
  const cover = (ids: readonly string[], depth: number): boolean => {
    const inside = ids.map(id => graph.steps.get(id)?.within[depth])
    if (inside.every(at => at === undefined)) return ids.length === 1
    const block = inside[0]?.block ?? ''
    const step = graph.steps.get(block)?.step
    if (step?.kind !== 'parallel' || inside.some(at => at?.block !== block)) return false
    return Object.keys(step.branches).every(branch =>
      cover(
        ids.filter((_, index) => inside[index]?.branch === branch),
        depth + 1,
      ),
    )
  }
  return steps.length > 0 && cover(steps, 0)
}

const problemsOf = ({ procedure, now }: Turn, command: Adopt): readonly AdoptionProblem[] => {
  const { graph, definition } = procedure
  const { steps, receivedOn, pauses = [], history = [], consumed, stage } = command
  const problems: AdoptionProblem[] = steps
    .filter(id => !standing.has(graph.steps.get(id)?.step.kind))
    .map(name => ({ why: 'step', name }))
  if (problems.length === 0 && !isPosition(graph, steps)) problems.push({ why: 'position', name: steps.join(', ') })
  const received = parseInstant(receivedOn)
  if (received === undefined || received > now) problems.push({ why: 'received', name: receivedOn })
  const stages = legalStages(definition, command.case, command.channel)
  if (stage !== undefined && !stages.some(it => it.stage === stage)) problems.push({ why: 'stage', name: stage })
  for (const pause of pauses) {
    const [from, to] = [parseInstant(pause.from), pause.to === undefined ? now : parseInstant(pause.to)]
    if (from === undefined || to === undefined || from > to || to > now || from < (received ?? from))
      problems.push({ why: 'pause', name: pause.from })
  }
  if (consumed !== undefined && !parseTerm(consumed).ok) problems.push({ why: 'consumed', name: consumed })
  for (const { at } of history)
    if ((parseInstant(at) ?? Number.POSITIVE_INFINITY) > now) problems.push({ why: 'history', name: at })
  return problems
}

/**
 * Takes over a running dossier of another system at any step, with the day it was received, the appointment its slip says,
 * its pauses and its history, all marked as that system's. The clock counts from the day of reception; where it makes another
 * date than the slip, both are kept, and the difference is a finding.
 */
export const adopt: Rule<Adopt> = {
  against: (turn, command) => {
    const { cases, channels } = turn.procedure.definition
    const known = Object.hasOwn(cases, command.case) && Object.hasOwn(channels, command.channel)
    const problems = known ? problemsOf(turn, command) : []
    return reasons(
      turn.dossier.revision > 0 && refusal('dossier_exists', { dossier: turn.dossier.id }),
      administratorOnly(turn),
      !Object.hasOwn(cases, command.case) && refusal('case_unknown', { case: command.case, known: Object.keys(cases) }),
      !Object.hasOwn(channels, command.channel) &&
        refusal('channel_unknown', { channel: command.channel, known: Object.keys(channels) }),
      unknownVariant(turn, command.variant),
      badFacts(turn, command.facts),
      badDocuments(turn, command.documents),
      problems.length > 0 && refusal('adoption_impossible', { problems }),
    )
  },
  apply: (turn, command) => {
    const { definition } = turn.procedure
    const { code, variant, consumed, appointment, stage } = command
    const stages = legalStages(definition, command.case, command.channel)
    const running = stages.find(it => stage === undefined || it.stage === stage) ?? { stage: '', term: 'none' }
    const cutoff = definition.clock?.cutoff
    turn.record('adopted', {
      tenant: turn.dossier.tenant,
      procedure: pinOf(turn.procedure),
      case: command.case,
      channel: command.channel,
      applicant: command.applicant,
      ...(code === undefined ? {} : { code }),
      ...(variant === undefined ? {} : { variant }),
      source: command.source,
      reference: command.reference,
      facts: command.facts ?? {},
      documents: command.documents ?? {},
      steps: command.steps,
      ...(cutoff === undefined ? {} : { cutoff }),
      stage: running.stage,
      term: running.term,
      receivedOn: command.receivedOn,
      pauses: command.pauses ?? [],
      ...(consumed === undefined ? {} : { consumed }),
      history: command.history ?? [],
    })
    if (appointment === undefined) return appoint(turn, 'adopted')
    const calendar = turn.procedure.calendar.hash
    turn.record('appointed', { appointment, why: 'adopted', calendar, provisional: false })
    return undefined
  },
}
