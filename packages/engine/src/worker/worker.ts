import { timekeeper } from '../dossier/command.ts'
import type { Instant } from '../dossier/event.ts'
import type { Refusal, RefusalCode } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'
import { StoreFault } from '../store/fault.ts'
import type { ClaimedEffect, ClaimedTimer } from '../store/work.ts'
import { type ChildReport, type ChildRequest, deliverBetween } from './between.ts'
import { within } from './within.ts'

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

/**
 * A refusal’s code; or `delivery_failed` for a receiver that failed, `exception` for a bug, `fired_before` for a timer that is still
 * there after it fired, `corrupt` for a dossier and `unreadable` for a timer that cannot be read.
 */
export type FailureCode = RefusalCode | 'delivery_failed' | 'exception' | 'fired_before' | 'corrupt' | 'unreadable'

/** Why work could not be done; `sayFailure` says it. */
export interface Failure {
  readonly code: FailureCode
  readonly data: unknown
}

export interface WorkerSpec {
  readonly engine: Engine
  /**
   * Gives one effect to whoever it is for; rejects when that failed, and the effect is tried again. `signal` is aborted when
   * its time is up, nine tenths of the lease: then it counts as failed, whatever becomes of it.
   */
  readonly deliver: (effect: OutgoingEffect, signal: AbortSignal) => Promise<void>
  /** Stops everything: no new work is claimed, what has begun is finished. */
  readonly signal: AbortSignal
  /** Unique among the workers of a store; for people who look at it. */
  readonly name: string
  /** How long claimed work is this worker’s, in ms; a minute unless told. */
  readonly lease?: number | undefined
  /** How often work is tried before its dossier is parked as an incident; 20 times unless told. */
  readonly attempts?: number | undefined
  /**
   * How long to wait before try `attempt + 1`, in ms, up to a year. Unless told it doubles from a second to an hour, so that
   * twenty tries take eight and a half hours: a receiver may be down for a night.
   */
  readonly backoff?: ((attempt: number) => number) | undefined
  /** How many timers, and how many effects, are in hand at a time; 32 unless told. */
  readonly batch?: number | undefined
  /** How long to wait when there is nothing to do, in ms: how late a timer may be. A second unless told. */
  readonly idle?: number | undefined
  /** Told of every piece of work that failed, and whether its dossier was parked for it. */
  readonly onFailure?: ((work: ClaimedTimer | ClaimedEffect, failure: Failure, parked: boolean) => void) | undefined
  /** Told when the store could not be reached; the worker waits and goes on. */
  readonly onFault?: ((fault: StoreFault) => void) | undefined
}

/** What came of one piece of work. `lost`: it was no longer this worker’s, and nothing was kept of it. */
export type WorkResult = 'done' | 'failed' | 'parked' | 'lost'

/** How much of what a pass did: work that failed, and of that, work whose dossier was parked for it. */
export interface Pass {
  readonly timers: number
  readonly effects: number
  readonly failed: number
  readonly parked: number
}

/** A claimed timer or effect. */
export type HeldWork =
  | { readonly kind: 'timer'; readonly it: ClaimedTimer }
  | { readonly kind: 'effect'; readonly it: ClaimedEffect }

const hour = 3_600_000
const year = 365 * 24 * hour

/** Doubles from a second to an hour. */
const doubling = (attempt: number): number => Math.min(hour, 1000 * 2 ** Math.min(attempt - 1, 12))

const failureOf = (error: unknown, code: FailureCode): Failure => ({
  code,
  data: { message: error instanceof Error ? error.message : String(error) },
})

const positive = (name: string, value: number): number => {
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new RangeError(`${name} must be a whole number from 1: ${value}`)
}

/**
 * One worker of a store: it claims what is due, does it, and says what it could not do. `runWorker` keeps one going; a test
 * or a rehearsal may rather ask it for one `pass` at a time.
 *
 * @example const { timers, effects, failed } = await new DossierWorker(spec).pass()
 */
export class DossierWorker {
  /** How many timers, and how many effects, are in hand at a time. */
  readonly batch: number
  /** Milliseconds to wait when there is nothing to do. */
  readonly idle: number
  readonly #spec: WorkerSpec
  readonly #lease: number
  readonly #attempts: number

  /** Throws a `RangeError` where a number of the spec is not a whole number from 1. */
  constructor(spec: WorkerSpec) {
    this.#spec = spec
    this.#lease = positive('lease', spec.lease ?? 60_000)
    this.#attempts = positive('attempts', spec.attempts ?? 20)
    this.batch = positive('batch', spec.batch ?? 32)
    this.idle = positive('idle', spec.idle ?? 1000)
  }

  /**
   * Does what is due now, once: as much as a batch of timers, then a batch of effects. All of it is finished before this
   * settles; it rejects with the first `StoreFault` there was, or with what `onFailure` threw.
   */
  async pass(): Promise<Pass> {
    const { signal } = this.#spec
    const counts = { timers: 0, effects: 0, failed: 0, parked: 0 }
    for (const kind of ['timer', 'effect'] as const) {
      if (signal.aborted) break
      const results = await Promise.allSettled((await this.claim(kind, this.batch)).map(work => this.work(work)))
      for (const result of results) {
        if (result.status === 'rejected') throw result.reason
        if (result.value === 'done') counts[kind === 'timer' ? 'timers' : 'effects'] += 1
        if (result.value === 'failed' || result.value === 'parked') counts.failed += 1
        if (result.value === 'parked') counts.parked += 1
      }
    }
    return counts
  }

  /** Takes so much of what is due in hand, for the length of a lease. */
  async claim(kind: HeldWork['kind'], limit: number): Promise<readonly HeldWork[]> {
    const { engine, name } = this.#spec
    const claim = { worker: name, lease: this.#lease, limit }
    if (kind === 'timer') return (await engine.store.claimTimers(claim)).map(it => ({ kind, it }))
    return (await engine.store.claimEffects(claim)).map(it => ({ kind, it }))
  }

  /** Does one piece of claimed work, or gives it back. Rejects with a `StoreFault`: then it stays in hand until the lease ends. */
  async work(work: HeldWork): Promise<WorkResult> {
    const result = await this.#do(work)
    if (result === 'done' || result === 'lost') return result
    const became = await this.#giveBack(work, result)
    if (became !== 'lost') this.#spec.onFailure?.(work.it, result, became === 'parked')
    return became
  }

  async #do(work: HeldWork): Promise<'done' | 'lost' | Failure> {
    try {
      return work.kind === 'timer' ? await this.#fire(work.it) : await this.#deliver(work.it)
    } catch (error) {
      // One dossier that cannot be read is a failure of its own work; where the file is damaged, giving back fails too.
      if (error instanceof StoreFault && error.code !== 'corrupt') throw error
      return failureOf(error, error instanceof StoreFault ? 'corrupt' : 'exception')
    }
  }

  async #fire(timer: ClaimedTimer): Promise<'done' | 'lost' | Failure> {
    const { tenant, dossier, id, at, fence, command } = timer
    const key = `${dossier}:${id}:${at}`
    const order = { tenant, dossier, key, by: timekeeper, on: at, command }
    const outcome = await this.#spec.engine.dispatchWork(order, { kind: 'timer', tenant, dossier, id, fence })
    if (outcome === 'fenced') return 'lost'
    // A timer is gone with the append that fires it. One that fired before and is still there would never be.
    if (outcome.ok) return outcome.replayed ? { code: 'fired_before', data: { key } } : 'done'
    const { code, data }: Refusal = outcome.refusal
    return { code, data }
  }

  async #deliver(effect: ClaimedEffect): Promise<'done' | Failure> {
    const { engine } = this.#spec
    const { id, tenant, dossier, step } = effect
    const outgoing = { id, tenant, dossier, step, attempt: effect.attempts + 1 }
    let failure: Failure | undefined
    if (!effect.effect.startsWith('$')) failure = await this.#send({ ...outgoing, effect: effect.effect })
    else {
      const delivery = await deliverBetween(engine, effect)
      if ('elsewhere' in delivery) {
        const { elsewhere } = delivery
        const about = elsewhere.kind === 'report' ? { report: elsewhere } : { child: elsewhere }
        failure = await this.#send({ ...outgoing, effect: `${elsewhere.kind}Child`, ...about })
      } else if (!delivery.done) failure = { code: delivery.refusal.code, data: delivery.refusal.data }
    }
    if (failure) return failure
    await engine.store.delivered([effect])
    return 'done'
  }

  async #send(effect: OutgoingEffect): Promise<Failure | undefined> {
    try {
      await within(Math.ceil(this.#lease * 0.9), signal => this.#spec.deliver(effect, signal))
      return undefined
    } catch (error) {
      return failureOf(error, 'delivery_failed')
    }
  }

  /** Gives work back to be tried later, or parks its dossier when it has been tried often enough. */
  async #giveBack({ kind, it }: HeldWork, failure: Failure): Promise<'failed' | 'parked' | 'lost'> {
    const { store } = this.#spec.engine
    const claimed = { kind, tenant: it.tenant, dossier: it.dossier, id: it.id, fence: it.fence }
    const attempt = it.attempts + 1
    if (attempt >= this.#attempts) return (await store.park(claimed, failure)) ? 'parked' : 'lost'
    const retryAt = this.#retryAt(failure, attempt)
    return (await store.failed(claimed, { ...failure, retryAt })) ? 'failed' : 'lost'
  }

  #retryAt({ code, data }: Failure, attempt: number): Instant {
    const wait = (this.#spec.backoff ?? doubling)(attempt)
    const later = this.#spec.engine.store.now() + Math.ceil(Math.min(Math.max(wait, 0), year) || 0)
    // Too early by another calendar or clock: when it says it is due, not before.
    return code === 'not_due' ? Math.max(later, (data as { at: Instant }).at) : later
  }
}
