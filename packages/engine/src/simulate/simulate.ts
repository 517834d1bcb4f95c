import { dayAt, printDay } from '@motcua/rules'
import type { Procedure, ProcedureNames } from '../definition/procedure.ts'
import { type Command, timekeeper } from '../dossier/command.ts'
import { decide } from '../dossier/decide.ts'
import { type Dossier, emptyDossier } from '../dossier/dossier.ts'
import type { Actor, Appointment, DossierEvent, Effect, Instant } from '../dossier/event.ts'
import { punctualityOf } from '../dossier/punctuality.ts'
import type { Refusal } from '../dossier/refusal.ts'
import { nationalStatus } from '../dossier/status.ts'
import type { Timer } from '../dossier/timer.ts'
import { momentOf, type Script, type ScriptExpectation } from './script.ts'

/** What one line, or one timer between two lines, came to. */
export interface SimulatedLine {
  /** The line's number in `play`; that of the next line for a timer. */
  readonly line: number
  readonly at: Instant
  readonly by: Actor
  readonly command: Command
  readonly events: readonly DossierEvent[]
  readonly refusal?: Refusal | undefined
}

/** Where a simulation differs from what its script expects. */
export type Difference =
  | { readonly code: 'moment_wrong'; readonly line: number; readonly found: string }
  | { readonly code: 'actor_unknown'; readonly line: number; readonly actor: string; readonly known: readonly string[] }
  | { readonly code: 'time_backwards'; readonly line: number }
  | { readonly code: 'refused'; readonly line: number; readonly refusal: Refusal }
  | { readonly code: 'not_refused'; readonly line: number; readonly expected: string }
  | { readonly code: 'refused_otherwise'; readonly line: number; readonly expected: string; readonly refusal: Refusal }
  | {
      readonly code: 'expectation'
      readonly field: keyof ScriptExpectation
      readonly expected: unknown
      readonly found: unknown
    }

/** A script played to its end. */
export interface Simulation {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
  readonly effects: readonly Effect[]
  readonly lines: readonly SimulatedLine[]
  /** Dates the dossier still waits for. */
  readonly timers: readonly Timer[]
  readonly summary: Required<{ [K in keyof ScriptExpectation]: ScriptExpectation[K] | undefined }>
  /** Empty when everything came out as the script says. */
  readonly differences: readonly Difference[]
}

/** Every step a dossier has come to, in order. */
export const pathOf = (events: readonly DossierEvent[]): readonly string[] =>
  events.flatMap(event => (event.type === 'moved' ? event.data.entered : []))

const dateOf = (appointment: Appointment | undefined): string | undefined =>
  appointment?.kind === 'date' ? appointment.date : appointment?.kind === 'instant' ? appointment.at : undefined

/** What became of a dossier, in the words a script expects it in. */
export const summaryOf = (
  procedure: Procedure,
  dossier: Dossier,
  events: readonly DossierEvent[],
): Simulation['summary'] => {
  const blocks = (step: string) => procedure.graph.steps.get(step)?.step.kind === 'parallel'
  const finishedOn = dossier.clock?.finishedOn
  return {
    appointment: dateOf(dossier.appointment),
    finished: finishedOn === undefined ? undefined : printDay(dayAt(finishedOn)),
    punctuality: punctualityOf(dossier),
    outcome: dossier.outcome,
    path: pathOf(events).filter(step => !blocks(step)),
    status: dossier.revision === 0 ? undefined : nationalStatus(procedure, dossier),
  }
}

class Player {
  readonly procedure: Procedure
  readonly events: DossierEvent[] = []
  readonly effects: Effect[] = []
  readonly lines: SimulatedLine[] = []
  readonly differences: Difference[] = []
  dossier: Dossier
  timers: readonly Timer[] = []

  constructor(procedure: Procedure, id: string, tenant: string) {
    this.procedure = procedure
    this.dossier = emptyDossier(id, tenant)
  }

  give(line: number, command: Command, by: Actor, at: Instant, on: Instant | undefined): Refusal | undefined {
    const decision = decide<ProcedureNames>(this.procedure, this.dossier, command, { by, now: at, on })
    const events = decision.ok ? decision.events : []
    this.lines.push({ line, at, by, command, events, ...(decision.ok ? {} : { refusal: decision.refusal }) })
    if (!decision.ok) return decision.refusal
    this.dossier = decision.dossier
    this.timers = decision.timers
    this.events.push(...decision.events)
    this.effects.push(...decision.effects)
    return undefined
  }

  /** Lets time go by: every timer that comes due on the way fires at its instant. */
  wait(line: number, until: Instant): void {
    let next = this.timers[0]
    while (next !== undefined && next.at <= until) {
      const refusal = this.give(line, next.command, timekeeper, next.at, undefined)
      if (refusal) {
        this.differences.push({ code: 'refused', line, refusal })
        return
      }
      next = this.timers[0]
    }
  }
}

/**
 * Plays a script through a procedure without a store: the engine's own decisions under the script's clock. Timers that
 * come due between two lines fire by themselves.
 *
 * @example
 * const { summary, differences } = simulate(procedure, script)
 * summary.appointment // '2026-05-06'
 */
export const simulate = <N extends ProcedureNames>(
  procedure: Procedure<N>,
  script: Script<N>,
  identity: { readonly dossier?: string; readonly tenant?: string } = {},
): Simulation => {
  const player = new Player(procedure, identity.dossier ?? 'simulated', identity.tenant ?? 'simulated')
  const { differences } = player
  let last = Number.NEGATIVE_INFINITY
  for (const [line, step] of (script as unknown as Script).play.entries()) {
    const moment = 'until' in step ? step.until : step.at
    const at = momentOf(moment)
    if (at === undefined) {
      differences.push({ code: 'moment_wrong', line, found: moment })
      continue
    }
    if (at < last) {
      differences.push({ code: 'time_backwards', line })
      continue
    }
    last = at
    player.wait(line, at)
    if ('until' in step) continue
    const by = Object.hasOwn(script.actors, step.by) ? script.actors[step.by] : undefined
    if (by === undefined) {
      differences.push({ code: 'actor_unknown', line, actor: step.by, known: Object.keys(script.actors) })
      continue
    }
    const on = step.on === undefined ? undefined : momentOf(step.on)
    if (step.on !== undefined && on === undefined) {
      differences.push({ code: 'moment_wrong', line, found: step.on })
      continue
    }
    const refusal = player.give(line, step.do, by, at, on)
    if (refusal && step.refused === undefined) differences.push({ code: 'refused', line, refusal })
    else if (refusal && refusal.code !== step.refused)
      differences.push({ code: 'refused_otherwise', line, expected: step.refused ?? '', refusal })
    else if (!refusal && step.refused !== undefined)
      differences.push({ code: 'not_refused', line, expected: step.refused })
  }
  const { dossier, events, effects, lines, timers } = player
  const summary = summaryOf(procedure, dossier, events)
  for (const [field, expected] of Object.entries(script.expect ?? {}) as [keyof ScriptExpectation, unknown][])
    if (expected !== undefined && JSON.stringify(expected) !== JSON.stringify(summary[field]))
      differences.push({ code: 'expectation', field, expected, found: summary[field] })
  return { dossier, events, effects, lines, timers, summary, differences }
}
