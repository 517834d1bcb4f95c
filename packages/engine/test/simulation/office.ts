/** One agency's system: a store, the processes on it, and what comes in from people and from the partner. */
import type { Procedure } from '../../src/definition/procedure.ts'
import { type Order, timekeeper } from '../../src/dossier/command.ts'
import { type Engine, openEngine } from '../../src/engine.ts'
import { StoreFault } from '../../src/store/fault.ts'
import type { Store } from '../../src/store/store.ts'
import { DossierWorker, type OutgoingEffect } from '../../src/worker/worker.ts'
import { taxman } from '../office.ts'
import { connected, type Line } from './connection.ts'
import { Ledger } from './ledger.ts'
import { take, type World } from './world.ts'

export const tenant = 't'
export const lease = 600_000

/** One thing that is broken on purpose, to see that the audit finds it. */
export type Broken =
  | 'acknowledged before kept'
  | 'delivered before sent'
  | 'received twice'
  | 'keys forgotten'
  | 'clock ahead'

/** A store under the world's clock, with one that can be set ahead of it or back. */
export interface Kept {
  readonly store: Store
  readonly skewTo: (ms: number) => Promise<void>
}

interface Acknowledged {
  readonly order: Order
  readonly revision: number
}

interface Process extends Line {
  readonly engine: Engine
  readonly worker: DossierWorker
  passing: boolean
}

/** What the partner says to an offer that it was told of; said again until it is heard. */
interface Reply {
  readonly id: string
  readonly dossier: string
  readonly step: string
  readonly accepted: boolean
}

export class Office {
  readonly name: string
  readonly procedure: Procedure
  readonly ledger = new Ledger()
  readonly acknowledged: Acknowledged[] = []
  readonly waiting: Order[] = []
  readonly replies: Reply[] = []
  /** Effects of the partner that came in, each once. */
  readonly received = new Map<string, number>()
  full = false
  /** The latest time this office's clock has ever shown. */
  latest = 0
  partner: Office = this
  readonly plain: Store
  readonly #kept: Kept
  readonly #world: World
  readonly #broken: Broken | undefined
  readonly #asked = new Set<{ readonly order: Order; readonly by: Process }>()
  web: Process
  workers: readonly Process[]
  #passes = 0

  constructor(name: string, procedure: Procedure, kept: Kept, world: World, broken?: Broken) {
    this.name = name
    this.procedure = procedure
    this.#kept = kept
    this.#world = world
    this.#broken = broken
    this.plain = this.ledger.over(broken === 'keys forgotten' ? forgetful(kept.store) : kept.store, world, () =>
      this.#seen(),
    )
    this.web = this.#process()
    this.workers = [this.#process(), this.#process()]
  }

  /** What the latest moment is that anything can have been recorded at. */
  #seen(): number {
    this.latest = Math.max(this.latest, this.#kept.store.now())
    return this.latest
  }

  async skewTo(ms: number): Promise<void> {
    this.#seen()
    await this.#kept.skewTo(ms)
  }

  #process(): Process {
    const world = this.#world
    const line: Line = {
      alive: true,
      full: () => this.full,
      die: () => {
        if (!line.alive) return
        line.alive = false
        world.counts.deaths += 1
        world.tell(`${this.name} a process died`)
        // Its clients hear nothing, and ask again one day.
        for (const asked of this.#asked)
          if (asked.by === process) {
            this.#asked.delete(asked)
            this.#unanswered(asked.order)
          }
        this.#replace(process)
      },
    }
    const store = connected(this.plain, world, line)
    const engine = openEngine({ store: this.#clocked(store), procedures: [this.procedure] })
    const process: Process = Object.assign(line, {
      engine,
      passing: false,
      worker: new DossierWorker({
        engine,
        name: this.name,
        lease,
        attempts: 5,
        batch: 4,
        backoff: attempt => attempt * 60_000,
        signal: new AbortController().signal,
        deliver: async effect => {
          if (this.#broken === 'delivered before sent') await store.delivered([effect])
          const done = await world.call<boolean>(process, answer => this.partner.receive(effect, answer))
          if (!done) throw new Error('turned down')
        },
        onFailure: ({ dossier, id }, { code }, parked) => {
          if (parked) world.counts.parked += 1
          world.tell(`${this.name} ${dossier} ${id} failed ${code}${parked ? ' parked' : ''}`)
        },
      }),
    })
    return process
  }

  #clocked(store: Store): Store {
    return this.#broken === 'clock ahead' ? { ...store, now: () => store.now() + 7_200_000 } : store
  }

  /** A process that has died is begun anew: nothing of what it was doing is known. */
  #replace(dead: Process): void {
    const fresh = this.#process()
    if (this.web === dead) this.web = fresh
    else this.workers = this.workers.map(it => (it === dead ? fresh : it))
  }

  /** Somebody gives an order. Without an answer they give it again, under the same key, until there is one. */
  ask(order: Order): void {
    const by = this.web
    const asked = { order, by }
    this.#asked.add(asked)
    if (this.#broken === 'acknowledged before kept') this.#promise(order)
    by.engine.dispatch(order).then(
      outcome => {
        this.#asked.delete(asked)
        if (outcome.ok) this.acknowledged.push({ order, revision: outcome.revision })
        else this.#world.counts.refused += 1
        if (outcome.ok && outcome.replayed) this.#world.counts.replayed += 1
        this.#world.tell(`${this.name} ${order.key} ${outcome.ok ? outcome.revision : outcome.refusal.code}`)
      },
      error => {
        this.#asked.delete(asked)
        if (error instanceof StoreFault) this.#unanswered(order)
        else this.#world.wrong(`${this.name} ${order.key}: ${error}`)
      },
    )
  }

  #unanswered(order: Order): void {
    if (this.#broken !== 'acknowledged before kept') this.waiting.push(order)
  }

  #promise(order: Order): void {
    openEngine({ store: this.#kept.store, procedures: [this.procedure] })
      .preview(order)
      .then(seen => seen.ok && this.acknowledged.push({ order, revision: seen.revision }))
  }

  askAgain(): boolean {
    const order = take(this.waiting, this.#world.chance)
    if (order) this.ask(order)
    return order !== undefined
  }

  /** One of the workers looks for work, if one is free. */
  pass(): boolean {
    const worker = this.workers[this.#passes++ % this.workers.length]
    if (worker === undefined || worker.passing) return false
    worker.passing = true
    worker.worker.pass().then(
      ({ timers, effects }) => {
        worker.passing = false
        if (timers + effects > 0) this.#world.tell(`${this.name} did ${timers} ${effects}`)
      },
      error => {
        worker.passing = false
        if (!(error instanceof StoreFault)) this.#world.wrong(`${this.name} worker: ${error}`)
      },
    )
    return true
  }

  get idle(): boolean {
    return this.waiting.length + this.replies.length + this.#asked.size === 0 && this.workers.every(it => !it.passing)
  }

  /** What the partner sends: an effect under an id that stays the same, however often it comes. */
  receive({ id, effect, dossier, step, child, report }: OutgoingEffect, answer: (done: boolean) => void): void {
    if (child !== undefined || report !== undefined) {
      this.#obey({ id, effect, child, report } as OutgoingEffect, answer)
      return
    }
    const times = this.received.get(id) ?? 0
    if (times === 0 || this.#broken === 'received twice') {
      this.received.set(id, times + 1)
      if (effect === 'offer')
        this.replies.push({ id: `reply:${id}`, dossier, step, accepted: this.#world.chance.below(3) > 0 })
    }
    answer(true)
  }

  #obey({ id, child, report }: OutgoingEffect, answer: (done: boolean) => void): void {
    const order = { tenant, key: id, by: timekeeper }
    if (report) {
      const { parent, dossier, outcome, results } = report
      const { step, child: name } = parent
      const command = { type: 'reportChild', step, child: name, dossier, outcome, results } as const
      this.#do({ ...order, dossier: parent.dossier, command }, answer)
    } else if (child?.kind === 'open') {
      const { procedure, case: procedureCase, channel, applicant, facts, parent } = child
      const command = { type: 'submit', case: procedureCase, channel, applicant, facts, parent } as const
      this.#do({ ...order, dossier: child.dossier, procedure, command }, answer)
    } else if (child) {
      const command = { type: 'stop', reason: 'Không còn cần giải quyết.', basis: { act: '118/2025/NĐ-CP' } } as const
      this.#do({ ...order, dossier: child.dossier, command }, answer)
    }
  }

  #do(order: Order, answer: (done: boolean) => void): void {
    this.web.engine.dispatch(order).then(
      outcome => {
        const so = ['child_ended', 'child_unknown', 'situation_wrong', 'key_reused']
        answer(outcome.ok || so.includes(outcome.refusal.code))
      },
      error => {
        if (!(error instanceof StoreFault)) this.#world.wrong(`${this.name} ${order.key}: ${error}`)
      },
    )
  }

  /** Says one of the replies to offers, and again later where that was not heard. */
  reply(): boolean {
    const reply = take(this.replies, this.#world.chance)
    if (reply === undefined) return false
    this.#world
      .call<boolean>({ alive: true }, answer => this.partner.replied(reply, answer))
      .catch(() => this.replies.push(reply))
    return true
  }

  replied({ id, dossier, step, accepted }: Reply, answer: (done: boolean) => void): void {
    const command = accepted
      ? ({ type: 'acceptHandoff', step } as const)
      : ({ type: 'returnHandoff', step, reason: 'Thiếu tài liệu.' } as const)
    this.web.engine.dispatch({ tenant, dossier, key: id, by: taxman, command }).then(
      () => answer(true),
      error => {
        if (!(error instanceof StoreFault)) this.#world.wrong(`${this.name} ${id}: ${error}`)
      },
    )
  }
}

/** A store that has never heard of any key. */
const forgetful = (store: Store): Store => {
  let n = 0
  return {
    ...store,
    answered: async () => undefined,
    append: entry => store.append({ ...entry, key: { ...entry.key, key: `${entry.key.key} ${++n}` } }),
  }
}
