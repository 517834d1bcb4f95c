import type { Outcome } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import { timekeeper } from '../dossier/command.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type EventOf, type Facts, ownEffect } from '../dossier/event.ts'
import { type Refusal, refusal } from '../dossier/refusal.ts'
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
  // The key is the effect’s id, and nobody else’s: what the parent says of its child has changed since the first delivery.
  'key_reused',
])

const deliveryOf = (outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }): Delivery =>
  outcome.ok || alreadySo.has(outcome.refusal.code) ? { done: true } : { done: false, refusal: outcome.refusal }

/**
 * The child an effect is about: the one that was asked for last before the effect was sent, as it was asked for then. Its
 * step may have been come to again since. An effect’s id holds the number of its event: `dossier/seq/child`.
 */
const requestOf = async (
  engine: Engine,
  parent: Dossier,
  kind: ChildRequest['kind'],
  { id, step, subject = '' }: ClaimedEffect,
): Promise<ChildRequest | undefined> => {
  const children = engine.procedureOf(parent)?.graph.steps.get(step)?.step
  const spec = children?.kind === 'children' ? own(children.children, subject) : undefined
  const sent = Number(id.split('/').at(-2))
  const opened = (await engine.events(parent.tenant, parent.id)).findLast(
    (event): event is EventOf<'childOpened'> =>
      event.type === 'childOpened' && event.seq <= sent && event.data.step === step && event.data.child === subject,
  )?.data
  if (spec === undefined || opened === undefined) return undefined
  const { dossier, procedure, channel, facts } = opened
  const { applicant } = parent
  const of = { dossier: parent.id, step, child: subject }
  return { kind, parent: of, dossier, procedure, case: opened.case, channel, agency: spec.agency, applicant, facts }
}

/** Why nobody can be asked: the parent’s version is gone, or it was migrated to one without that child. */
const whyNoRequest = (engine: Engine, parent: Dossier, { step, subject = '' }: ClaimedEffect): Refusal => {
  const { code, version } = parent.procedure
  return engine.procedureOf(parent) === undefined
    ? refusal('procedure_unknown', { code, version })
    : refusal('child_unknown', { step, child: subject })
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
  if (request === undefined) return { done: false, refusal: whyNoRequest(engine, dossier, effect) }
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
