import type { Outcome } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { timekeeper } from '../dossier/command.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Facts, ownEffect } from '../dossier/event.ts'
import type { Refusal } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'
import type { ClaimedEffect } from '../store/work.ts'

/** What became of an effect: done, turned down, or not for this engine. */
export type Delivery =
  | { readonly done: true }
  | { readonly done: false; readonly refusal: Refusal }
  | { readonly elsewhere: ChildRequest | ChildReport }

/** A child whose procedure another system runs: what that system has to be asked for. */
export interface ChildRequest {
  readonly kind: 'open' | 'stop'
  readonly parent: { readonly dossier: string; readonly step: string; readonly child: string }
  readonly dossier: string
  readonly procedure: string
  readonly case: string
  readonly channel: string
  readonly agency: string
  readonly applicant: string
  readonly facts: Facts
}

/**
 * The end of a child whose parent another system runs: that system is to be given it as `reportChild`, with the child’s dossier. A child is such a one
 * where it was submitted with the `parent` of a `ChildRequest`, by an actor in the role `timekeeper`.
 */
export interface ChildReport {
  readonly kind: 'report'
  readonly parent: ChildRequest['parent']
  readonly dossier: string
  readonly outcome: Outcome
  readonly results: readonly string[]
}

/** Refusals of a command that was given before, or that nobody needs any more: what was asked for is so. */
const alreadySo: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'child_ended',
  'child_unknown',
  'dossier_exists',
])

const deliveryOf = (outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }): Delivery =>
  outcome.ok || alreadySo.has(outcome.refusal.code) ? { done: true } : { done: false, refusal: outcome.refusal }

/**
 * The dossier of the child an effect is about: the one asked for last when the effect was made. A step that was come to again
 * since has others under the same names.
 */
const childOf = async (engine: Engine, { tenant, dossier, id, step, subject }: ClaimedEffect): Promise<string> => {
  const made = Number(id.split('/').at(-2))
  const history = await engine.store.history(tenant, dossier)
  const found = history.findLast(
    ({ event: { type, seq, data } }) =>
      type === 'childOpened' && seq <= made && 'child' in data && data.child === subject && data.step === step,
  )
  return found?.event.type === 'childOpened' ? found.event.data.dossier : ''
}

/** The child an effect is about, as the definition of its parent describes it. */
const requestOf = async (
  engine: Engine,
  parent: Dossier,
  kind: ChildRequest['kind'],
  effect: ClaimedEffect,
): Promise<ChildRequest | undefined> => {
  const { step, subject = '' } = effect
  const children = engine.procedureOf(parent)?.graph.steps.get(step)?.step
  const spec = children?.kind === 'children' ? own(children.children, subject) : undefined
  const dossier = await childOf(engine, effect)
  if (spec === undefined || dossier === '') return undefined
  const facts: Facts = Object.fromEntries(
    Object.entries(spec.facts ?? {}).flatMap(([theirs, ours]) => {
      const value = own(parent.facts, ours)
      return value === undefined ? [] : [[theirs, value]]
    }),
  )
  return {
    kind,
    parent: { dossier: parent.id, step, child: subject },
    dossier,
    procedure: spec.procedure,
    case: spec.case,
    channel: spec.channel,
    agency: spec.agency,
    applicant: parent.applicant,
    facts,
  }
}

/**
 * Delivers an effect from one dossier to another of the same engine. Each is a command under the effect’s id as its key,
 * so that one delivered twice counts once.
 */
export const deliverBetween = async (engine: Engine, effect: ClaimedEffect): Promise<Delivery> => {
  const { tenant, id } = effect
  const dossier = await engine.dossier(tenant, effect.dossier)
  if (dossier === undefined) return { done: true }
  const order = { tenant, by: timekeeper, key: id }
  if (effect.effect === ownEffect.reportToParent) {
    const { parent, outcome } = dossier
    if (parent === undefined || outcome === undefined) return { done: true }
    const results = dossier.returnedResults ?? []
    if ((await engine.store.load(tenant, parent.dossier)) === undefined)
      return { elsewhere: { kind: 'report', parent, dossier: dossier.id, outcome, results } }
    const { step, child } = parent
    const command = { type: 'reportChild', step, child, dossier: dossier.id, outcome, results } as const
    return deliveryOf(await engine.dispatch({ ...order, dossier: parent.dossier, command }))
  }
  const kind = effect.effect === ownEffect.openChild ? 'open' : 'stop'
  const request = await requestOf(engine, dossier, kind, effect)
  if (request === undefined) return { done: true }
  if (engine.registry.versions(request.procedure).length === 0) return { elsewhere: request }
  const child = { ...order, dossier: request.dossier, procedure: request.procedure }
  if (kind === 'open') {
    const { case: procedureCase, channel, applicant, facts, parent } = request
    const command = { type: 'submit', case: procedureCase, channel, applicant, facts, parent } as const
    return deliveryOf(await engine.dispatch({ ...child, command }))
  }
  const running = await engine.dossier(tenant, request.dossier)
  if (running === undefined || running.situation === 'ended' || running.situation === 'finished') return { done: true }
  const reason = 'Hồ sơ liên thông không còn cần giải quyết.'
  const basis = { act: engine.procedureOf(dossier)?.definition.basis[0]?.act ?? reason }
  return deliveryOf(await engine.dispatch({ ...child, command: { type: 'stop', reason, basis } }))
}
