import type { ConsultStep, HandoffStep } from '../definition/format.ts'
import type { StepGraph } from '../definition/graph.ts'
import type { Move } from '../machine/machine.ts'
import { standInFor } from './authority.ts'
import { closeChildren, openChildren, reportToParent } from './children.ts'
import { appointmentOf, promisedDue, uncounted } from './clock.ts'
import type { EventData } from './event.ts'
import { holds } from './guard.ts'
import type { Refusal } from './refusal.ts'
import { chooseStages, stagesOf } from './term.ts'
import type { Turn } from './turn.ts'

const waitPause = (step: string): string => `wait:${step}`

/** What leaving steps brings with it: their consultations are closed, their pauses end; all pauses, with the result. */
const leave = (turn: Turn, { from, left }: Move, ready: boolean): boolean => {
  for (const id of left) {
    const kind = turn.procedure.graph.steps.get(id)?.step.kind
    if (kind === 'consult' && from.includes(id)) turn.record('consultationClosed', { step: id })
    if (kind === 'children' && from.includes(id)) closeChildren(turn, id)
  }
  let resumed = false
  for (const { pause, cause, to } of turn.dossier.clock?.pauses ?? []) {
    // What another system had interrupted goes on with the first thing done here.
    if (to !== undefined || !(ready || cause === 'outside' || left.some(id => pause === waitPause(id)))) continue
    turn.record('resumed', { pause })
    resumed = true
  }
  return resumed
}

/** Ends the stage that was left and starts the one that was come to, where the legal term has stages. */
const changeStage = (turn: Turn, entered: readonly string[]): Refusal | undefined => {
  const { procedure, dossier } = turn
  const running = dossier.clock?.stages.at(-1)
  const stages = running === undefined ? chooseStages(procedure, dossier) : stagesOf(procedure, dossier)
  if ('code' in stages) return stages
  if (running !== undefined && stages.length === 1) return undefined
  const started = (stage: string): boolean => dossier.clock?.stages.some(s => s.stage === stage) === true
  const next = stages.find(
    ({ stage, steps }) => (steps === undefined || entered.some(id => steps.has(id))) && !started(stage),
  )
  if (next === undefined) return undefined
  if (running !== undefined && running.to === undefined) turn.record('stageEnded', { stage: running.stage })
  turn.record('stageStarted', { stage: next.stage, term: next.term })
  return undefined
}

/** The agencies a consultation asks: those whose condition holds now. */
const askedBy = (turn: Turn, step: ConsultStep): readonly string[] | Refusal => {
  const asked: string[] = []
  for (const agency of Object.keys(step.agencies).sort()) {
    const wanted = holds(turn, step.agencies[agency]?.when)
    if (typeof wanted !== 'boolean') return wanted
    if (wanted) asked.push(agency)
  }
  return asked
}

const offer = (turn: Turn, id: string, { from, agency }: HandoffStep): void => {
  const { procedure, dossier, on } = turn
  const acting = (it: string): string => standInFor(procedure.definition, dossier, it, on)
  turn.record('handoffRequested', { step: id, from: acting(from.agency), to: acting(agency) })
}

const enter = (turn: Turn, entered: readonly string[]): Refusal | undefined => {
  for (const id of entered) {
    if (!turn.dossier.position.includes(id)) continue
    const step = turn.procedure.graph.steps.get(id)?.step
    if (step?.kind === 'wait' && step.pause)
      turn.record('paused', {
        pause: waitPause(id),
        cause: 'wait',
        then: step.pause.then,
        reason: step.pause.reason.vi,
      })
    if (step?.kind === 'consult') {
      const agencies = askedBy(turn, step)
      if ('code' in agencies) return agencies
      turn.record('consultationOpened', { step: id, agencies })
    }
    if (step?.kind === 'handoff') offer(turn, id, step)
    if (step?.kind === 'children') {
      const refused = openChildren(turn, id)
      if (refused) return refused
    }
  }
  return undefined
}

/** Whether nothing follows from a step on but handing over: past the end of its block, and past decisions. */
const onlyReturns = (graph: StepGraph, id: string, met: ReadonlySet<string> = new Set()): boolean => {
  const placed = graph.steps.get(id)
  if (placed === undefined || met.has(id)) return false
  const { step, within } = placed
  const further = (next: string): boolean => onlyReturns(graph, next, new Set([...met, id]))
  if (step.kind === 'decision') return (graph.edges.get(id) ?? []).every(({ to }) => further(to))
  if (step.kind !== 'exit') return step.kind === 'return' || step.kind === 'end'
  const block = graph.steps.get(within.at(-1)?.block ?? '')?.step
  return block?.kind === 'parallel' && further(block.to)
}

/**
 * The result is ready when a step that returns it, or an end, is come to: from there on the time is the citizen's. A
 * branch that has come to its exit does not keep another one's result from being ready, unless work follows the block.
 */
const isReady = ({ dossier: { position }, procedure: { graph } }: Turn): boolean =>
  position.every(id => {
    const kind = graph.steps.get(id)?.step.kind
    return kind === 'return' || kind === 'end' || (kind === 'exit' && onlyReturns(graph, id))
  })

const finish = (turn: Turn): void => {
  if (turn.dossier.situation !== 'finished') {
    const stage = turn.dossier.clock?.stages.at(-1)
    if (stage !== undefined && stage.to === undefined) turn.record('stageEnded', { stage: stage.stage })
    turn.record('finished', {})
  }
  for (const id of turn.dossier.position) {
    const step = turn.procedure.graph.steps.get(id)?.step
    if (step?.kind === 'end') {
      turn.record('ended', { outcome: step.outcome })
      reportToParent(turn)
    }
  }
}

/** What standing where another system left it brings with it: its waits, questions and offers, or a result that is ready. */
export const stand = (turn: Turn): Refusal | undefined => {
  if (!isReady(turn)) return enter(turn, turn.dossier.position)
  finish(turn)
  return undefined
}

/** What follows from a move: pauses, consultations, stages, and in the end the result. */
export const arrive = (turn: Turn, move: Move): Refusal | undefined => {
  const wasOpen = turn.dossier.situation === 'open'
  const ready = isReady(turn)
  const resumed = leave(turn, move, ready)
  const refused = resumed && wasOpen ? appoint(turn, 'resumed') : undefined
  const unchosen = turn.dossier.clock === undefined ? undefined : changeStage(turn, move.entered)
  if (refused ?? unchosen) return refused ?? unchosen
  if (!ready) return enter(turn, move.entered)
  finish(turn)
  return undefined
}

/**
 * Promises the citizen the date the law gives, if it is another than the one promised. While the clock is paused there
 * is none to promise.
 */
export const appoint = (turn: Turn, why: EventData['appointed']['why']): Refusal | undefined => {
  const found = promisedDue(turn.procedure, turn.dossier)
  if (found === undefined) return undefined
  if (!found.ok) return uncounted(found.issues)
  const appointment = appointmentOf(found.value)
  if (appointment === undefined || JSON.stringify(appointment) === JSON.stringify(turn.dossier.appointment))
    return undefined
  const provisional = 'provisional' in found.value ? found.value.provisional : false
  turn.record('appointed', { appointment, why, calendar: turn.procedure.calendar.hash, provisional })
  return undefined
}
