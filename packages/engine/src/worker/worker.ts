import { timekeeper } from '../dossier/command.ts'
import type { Instant } from '../dossier/event.ts'
import type { Refusal } from '../dossier/refusal.ts'
import type { Engine, Outcome } from '../engine.ts'
import { StoreFault } from '../store/fault.ts'
import type { ClaimedEffect, ClaimedTimer } from '../store/work.ts'
import { type ChildReport, type ChildRequest, deliverBetween } from './between.ts'

/** An effect on its way out, under an id that stays the same however often it is tried: receivers dedupe by it. */
export interface OutgoingEffect {
  readonly id: string
  readonly tenant: string
  readonly dossier: string
  /**
   * A name of the definition; `openChild` and `stopChild` for a child that another system runs, `reportChild` for a child here
   * whose parent another system runs.
   */
  readonly effect: string
  readonly step: string
  readonly child?: ChildRequest | undefined
  readonly report?: ChildReport | undefined
  /** 1 for the first try. */
  readonly attempt: number
}

/** Why work could not be done: a refusal’s code, or `exception` for a bug, `delivery_failed` for a receiver that failed. */
export interface Failure {
  readonly code: string
  readonly data: unknown
}

export interface WorkerSpec {
  readonly engine: Engine
  /** Gives one effect to whoever it is for; rejects when that failed, and the effect is tried again. */
  readonly deliver: (effect: OutgoingEffect, signal: AbortSignal) => Promise<void>
  /** Stops everything: no new work is claimed, what has begun is finished. */
  readonly signal: AbortSignal
  /** Unique among the workers of a store. */
  readonly name: string
  /** How long claimed work is this worker’s, in ms. Longer than the slowest delivery. */
  readonly lease?: number | undefined
  /** How often work is tried before its dossier is parked as an incident. */
  readonly attempts?: number | undefined
  /** How long to wait before try `attempt + 1`, in ms. */
  readonly backoff?: ((attempt: number) => number) | undefined
  /** How many timers, and how many effects, are claimed at once. */
  readonly batch?: number | undefined
  /** How long to wait when there is nothing to do, in ms. */
  readonly idle?: number | undefined
  /** Told of every piece of work that failed, and whether its dossier was parked for it. */
  readonly onFailure?: ((work: ClaimedTimer | ClaimedEffect, failure: Failure, parked: boolean) => void) | undefined
  /** Told when the store could not be reached; the worker waits and goes on. */
  readonly onFault?: ((fault: StoreFault) => void) | undefined
}

/** What a worker did: `idle` when there was nothing to do. */
export interface Pass {
  readonly timers: number
  readonly effects: number
  readonly failed: number
  readonly parked: number
}

type Work =
  | { readonly kind: 'timer'; readonly it: ClaimedTimer }
  | { readonly kind: 'effect'; readonly it: ClaimedEffect }
type Done = 'done' | 'gone' | Failure

/** Doubles from a second to an hour. */
const doubling = (attempt: number): number => Math.min(3_600_000, 1000 * 2 ** Math.min(attempt - 1, 12))

const failureOf = (error: unknown, code: string): Failure => ({
  code,
  data: { message: error instanceof Error ? error.message : String(error) },
})

/** One worker of a store: it claims what is due, does it, and says what it could not do. */
export class DossierWorker {
  readonly #spec: WorkerSpec
  readonly #lease: number
  readonly #attempts: number
  readonly #backoff: (attempt: number) => number
  readonly #batch: number

  constructor(spec: WorkerSpec) {
    this.#spec = spec
    this.#lease = spec.lease ?? 60_000
    this.#attempts = spec.attempts ?? 10
    this.#backoff = spec.backoff ?? doubling
    this.#batch = spec.batch ?? 32
  }

  /** Does what is due now, once: as much as a batch of timers and a batch of effects. Rejects with a `StoreFault` only. */
  async pass(): Promise<Pass> {
    const { engine, name, signal } = this.#spec
    const claim = { worker: name, lease: this.#lease, limit: this.#batch }
    const counts = { timers: 0, effects: 0, failed: 0, parked: 0 }
    if (signal.aborted) return counts
    const timers = await engine.store.claimTimers(claim)
    await Promise.all(timers.map(it => this.#run({ kind: 'timer', it }, counts)))
    if (signal.aborted) return counts
    const effects = await engine.store.claimEffects(claim)
    await Promise.all(effects.map(it => this.#run({ kind: 'effect', it }, counts)))
    return counts
  }

  async #run(work: Work, counts: { -readonly [K in keyof Pass]: number }): Promise<void> {
    const done = await this.#do(work)
    if (done === 'gone') return
    if (done === 'done') {
      counts[work.kind === 'timer' ? 'timers' : 'effects'] += 1
      return
    }
    counts.failed += 1
    const parked = await this.#failed(work, done)
    if (parked) counts.parked += 1
    this.#spec.onFailure?.(work.it, done, parked)
  }

  async #do(work: Work): Promise<Done> {
    try {
      return work.kind === 'timer' ? await this.#fire(work.it) : await this.#deliver(work.it)
    } catch (error) {
      if (error instanceof StoreFault) throw error
      return failureOf(error, 'exception')
    }
  }

  async #fire(timer: ClaimedTimer): Promise<Done> {
    const { tenant, dossier, id, at, fence, command } = timer
    const key = `${dossier}:${id}:${at}`
    const order = { tenant, dossier, key, by: timekeeper, on: at, command }
    const outcome = await this.#spec.engine.dispatchWork(order, { kind: 'timer', tenant, dossier, id, fence })
    return outcome === 'fenced' ? 'gone' : doneBy(outcome)
  }

  async #deliver(effect: ClaimedEffect): Promise<Done> {
    const { engine, deliver, signal } = this.#spec
    const { id, tenant, dossier, step } = effect
    const outgoing = { id, tenant, dossier, step, attempt: effect.attempts + 1 }
    if (effect.effect.startsWith('$')) {
      const delivery = await deliverBetween(engine, effect)
      if ('elsewhere' in delivery) {
        const { elsewhere } = delivery
        const about = elsewhere.kind === 'report' ? { report: elsewhere } : { child: elsewhere }
        const failed = await this.#send(deliver, { ...outgoing, effect: `${elsewhere.kind}Child`, ...about }, signal)
        if (failed) return failed
      } else if (!delivery.done) return { code: delivery.refusal.code, data: delivery.refusal.data }
    } else {
      const failed = await this.#send(deliver, { ...outgoing, effect: effect.effect }, signal)
      if (failed) return failed
    }
    await engine.store.delivered([effect])
    return 'done'
  }

  async #send(
    deliver: WorkerSpec['deliver'],
    effect: OutgoingEffect,
    signal: AbortSignal,
  ): Promise<Failure | undefined> {
    try {
      await deliver(effect, signal)
      return undefined
    } catch (error) {
      return failureOf(error, 'delivery_failed')
    }
  }

  /** Gives work back to be tried later, or parks its dossier when it has been tried often enough. */
  async #failed(work: Work, failure: Failure): Promise<boolean> {
    const { store } = this.#spec.engine
    const { kind, it } = work
    const claimed = { kind, tenant: it.tenant, dossier: it.dossier, id: it.id, fence: it.fence }
    const attempt = it.attempts + 1
    if (attempt >= this.#attempts) return store.park(claimed, failure)
    await store.failed(claimed, { ...failure, retryAt: this.#retryAt(failure, attempt) })
    return false
  }

  #retryAt({ code, data }: Failure, attempt: number): Instant {
    const later = this.#spec.engine.store.now() + this.#backoff(attempt)
    // Too early by another calendar or clock: when it says it is due, not before.
    return code === 'not_due' ? Math.max(later, (data as { at: Instant }).at) : later
  }
}

const doneBy = (outcome: Outcome): Done => {
  if (outcome.ok) return 'done'
  const { code, data }: Refusal = outcome.refusal
  return { code, data }
}
