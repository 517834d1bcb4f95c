import type { ChildSpec } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { needs } from './authority.ts'
import type { Command } from './command.ts'
import type { Child } from './dossier.ts'
import { type Facts, ownEffect } from './event.ts'
import { badFacts } from './given.ts'
import { holds } from './guard.ts'
import { type Refusal, refusal } from './refusal.ts'
import { type Rule, reasons, type Turn } from './turn.ts'

type Report = Extract<Command, { type: 'reportChild' }>

const childrenOf = ({ procedure }: Turn, id: string): Readonly<Record<string, ChildSpec>> => {
  const step = procedure.graph.steps.get(id)?.step
  return step?.kind === 'children' ? step.children : {}
}

/** An effect that the engine delivers to another dossier. */
const send = (turn: Turn, seq: number, effect: string, step: string, subject: string): void => {
  const { id } = turn.dossier
  turn.effects.push({ id: `${id}/${seq}/${subject}`, effect, step, subject })
}

/** Asks for the dossiers of a step that was come to: those whose condition holds. */
export const openChildren = (turn: Turn, step: string): Refusal | undefined => {
  const children = Object.entries(childrenOf(turn, step)).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [child, spec] of children) {
    const wanted = holds(turn, spec.when)
    if (typeof wanted !== 'boolean') return wanted
    if (!wanted) continue
    const seq = turn.dossier.revision + 1
    turn.record('childOpened', {
      step,
      child,
      dossier: `${turn.dossier.id}.${step}.${child}.${seq}`,
      procedure: spec.procedure,
      case: spec.case,
      channel: spec.channel,
      facts: told(turn, spec),
    })
    send(turn, seq, ownEffect.openChild, step, child)
  }
  return undefined
}

/** The facts a child is told, under its own names. */
const told = ({ dossier }: Turn, { facts = {} }: ChildSpec): Facts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([theirs, ours]) => {
      const value = own(dossier.facts, ours)
      return value === undefined ? [] : [[theirs, value]]
    }),
  )

/** Leaves the children of a step that was left: those that have not ended are stopped, or go on for themselves. */
export const closeChildren = (turn: Turn, step: string): void => {
  const open = Object.entries(own(turn.dossier.children, step) ?? {}).filter(([, it]) => it.outcome === undefined)
  if (open.length === 0) return
  const specs = childrenOf(turn, step)
  const stopped = open.map(([child]) => child).filter(child => own(specs, child)?.cancelled === 'stop')
  const seq = turn.record('childrenClosed', { step, stopped })
  for (const child of stopped) send(turn, seq, ownEffect.stopChild, step, child)
}

/** Tells the dossier that asked for this one how it ended. */
export const reportToParent = (turn: Turn): void => {
  const { parent, id, revision } = turn.dossier
  if (parent) turn.effects.push({ id: `${id}/${revision}/parent`, effect: ownEffect.reportToParent, step: parent.step })
}

const opened = (turn: Turn, { step, child, dossier }: Report): Child | undefined => {
  const found = own(own(turn.dossier.children, step), child)
  return dossier === undefined || found?.dossier === dossier ? found : undefined
}

/** How a child ended: told by the engine, or by the agency where another system runs it. */
export const reportChild: Rule<Report> = {
  against: (turn, command) => {
    const { step, child } = command
    const found = opened(turn, command)
    const spec = own(childrenOf(turn, step), child)
    if (found === undefined || spec === undefined) return [refusal('child_unknown', { step, child })]
    return reasons(
      needs(turn, { role: spec.role, agency: spec.agency }, { role: 'timekeeper' }),
      found.outcome !== undefined && refusal('child_ended', { step, child }),
      badFacts(turn, command.facts),
    )
  },
  apply: (turn, { step, child, outcome, results, facts }) => {
    const spec = own(childrenOf(turn, step), child)
    const learnt: Facts = spec ? { ...facts, [spec.outcome]: outcome } : { ...facts }
    turn.record('childEnded', { step, child, outcome, results: results ?? [], facts: learnt })
    return undefined
  },
}
