/** The engine itself in this page, under a clock that people move. */
import {
  DossierWorker,
  type Engine,
  type Failure,
  type Inbox,
  type InboxCount,
  type InboxCountsQuestion,
  type Instant,
  inbox,
  inboxCounts,
  memoryViews,
  openEngine,
  type Permission,
  type Procedure,
  parseOrder,
  project,
  type ViewStore,
  type Whose,
} from '@motcua/engine'
import { fail, ok, type Result, vietnamStateCalendar } from '@motcua/rules'
import { type ClockIssue, clockIssue, covered, momentAfter, readMoment } from './moment.ts'
import type { Asked, FiredTimer, Moved, SimulatorPort } from './port.ts'
import { memoryStage, type Stage } from './stage.ts'

export interface RehearsalSpec {
  /** Every version that dossiers may run under; a child whose procedure is not among them is asked of nobody, and shown. */
  readonly procedures: readonly Procedure[]
  /** When it begins: ISO instant or day, or epoch ms; taken to the second. */
  readonly at: string | number
}

/** A simulator’s port with the engine itself behind it. */
export interface Rehearsal extends SimulatorPort {
  /** Does what is due where the clock stands. A server says so when it begins: another that died may have left something to do. */
  settle(): Promise<void>
}

const tenant = 'rehearsal'
const all = Number.MAX_SAFE_INTEGER

class StagedRehearsal implements Rehearsal {
  readonly #stage: Stage
  readonly #engine: Engine
  readonly #worker: DossierWorker
  readonly #views: ViewStore = memoryViews()
  readonly #heard = new Set<() => void>()
  #failure: Failure | undefined
  /** One thing after the other: the clock must not move while somebody decides. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(stage: Stage) {
    this.#stage = stage
    this.#engine = openEngine({ store: stage.store, procedures: stage.registry })
    this.#worker = new DossierWorker({
      engine: this.#engine,
      name: tenant,
      signal: new AbortController().signal,
      // Nobody else works here: what a process that died had in hand is not waited for.
      lease: 1,
      // Tried once: what fails under a clock that stands still fails again, and is to be seen.
      attempts: 1,
      deliver: async effect => this.#stage.send({ ...effect, at: this.#now }),
      onFailure: (_, failure) => {
        this.#failure = failure
      },
    })
  }

  get procedures(): readonly Procedure[] {
    return this.#stage.procedures()
  }

  get #now(): Instant {
    return this.#stage.store.now()
  }

  now = async (): Promise<Instant> => this.#now

  settle(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#workUntil(this.#now)
    })
  }

  subscribe(heard: () => void): () => void {
    this.#heard.add(heard)
    return () => this.#heard.delete(heard)
  }

  open(given: unknown) {
    return this.#inTurn(async () => {
      const order = Object(given) as { dossier?: unknown; procedure?: unknown; by?: unknown; key?: unknown }
      const dossier = order.dossier ?? (await this.#answered(order)) ?? (await this.#newId())
      const procedure = order.procedure ?? this.procedures[0]?.definition.code
      return this.#give({ ...order, dossier, procedure })
    })
  }

  dispatch(order: unknown) {
    return this.#inTurn(() => this.#give(order))
  }

  async dossiers() {
    return (await this.#engine.dossiers(tenant, undefined, all)).map(({ id }) => id)
  }

  dossier(id: string) {
    return this.#engine.dossier(tenant, id)
  }

  events(id: string) {
    return this.#engine.events(tenant, id)
  }

  history(id: string) {
    return this.#engine.history(tenant, id)
  }

  async timers(id: string) {
    const timers = await this.#engine.store.dueTimers(all, all)
    return timers.filter(timer => timer.dossier === id).map(({ id, at, command }) => ({ id, at, command }))
  }

  async effects(id: string) {
    return this.#stage.sent(id)
  }

  incident(id: string) {
    return this.#engine.store.incident(tenant, id)
  }

  can(id: string, questions: readonly Asked[]): Promise<readonly Permission[]> {
    return Promise.all(
      questions.map(async (asked): Promise<Permission> => {
        // Read as an order is: what is refused at the door is not allowed here.
        const { by, command } = Object(asked) as Partial<Asked>
        const order = parseOrder({ tenant, dossier: id, by, key: id, command })
        if (!order.ok) return { allowed: false, reasons: [{ code: 'command_invalid', data: { issues: order.issues } }] }
        return this.#engine.can(tenant, id, order.value.command, order.value.by)
      }),
    )
  }

  async inbox(whose: Whose): Promise<Inbox> {
    await this.#project()
    return inbox(this.#views, { tenant, whose, at: this.#now })
  }

  async inboxCounts(by: InboxCountsQuestion['by']): Promise<readonly InboxCount[]> {
    await this.#project()
    return inboxCounts(this.#views, { tenant, at: this.#now, by })
  }

  move(move: unknown): Promise<Result<Moved, ClockIssue>> {
    return this.#inTurn(async () => {
      const next = (await this.#waiting(all))[0]?.at
      const to = momentAfter(calendarOf(this.procedures), this.#now, move, next)
      if (!to.ok) return to
      const fired = await this.#workUntil(to.value)
      return ok({ now: this.#now, fired })
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    // Where somebody who was told failed, that is theirs: the next thing is done all the same.
    const done = this.#last.then(work, work)
    this.#last = done.then(this.#tell, this.#tell)
    return done
  }

  readonly #tell = (): void => {
    for (const heard of this.#heard) heard()
  }

  /** The dossier that this very order opened before: said again, it opens no other. */
  async #answered({ by, key }: { readonly by?: unknown; readonly key?: unknown }): Promise<string | undefined> {
    const { id } = Object(by) as { id?: unknown }
    if (typeof id !== 'string' || typeof key !== 'string') return undefined
    return (await this.#engine.store.answered(tenant, id, key))?.dossier
  }

  async #newId(): Promise<string> {
    for (;;) {
      const id = `dossier-${await this.#engine.store.count(tenant, 'dossiers')}`
      if ((await this.dossier(id)) === undefined) return id
    }
  }

  async #give(given: unknown) {
    if (typeof given !== 'object' || given === null) return this.#engine.dispatchJson(given)
    const { key = `order-${await this.#engine.store.count(tenant, 'orders')}` } = given as { key?: unknown }
    const outcome = await this.#engine.dispatchJson({ ...given, key, tenant })
    await this.#workUntil(this.#now)
    return outcome
  }

  /** Timers due by then that somebody would fire: those of parked dossiers wait for people. */
  async #waiting(until: number) {
    const { store } = this.#engine
    const parked = new Set((await store.incidents(tenant, all)).map(({ dossier }) => dossier))
    return (await store.dueTimers(until, all)).filter(({ dossier }) => !parked.has(dossier))
  }

  /** Lets time go by: everything on the way happens through the worker’s own door, at its own instant. */
  async #workUntil(until: number): Promise<readonly FiredTimer[]> {
    const fired: FiredTimer[] = []
    await this.#stage.setClock(this.#now)
    for (;;) {
      await this.#deliver()
      const [next] = await this.#waiting(until)
      if (next === undefined) break
      if (next.at > this.#now) await this.#stage.setClock(next.at)
      const [held] = await this.#worker.claim('timer', 1)
      // It is in hand, or cannot be read: time does not go by it.
      if (held?.kind !== 'timer') return fired
      this.#failure = undefined
      await this.#worker.work(held)
      const { dossier, id, at, command } = held.it
      fired.push({ dossier, id, at, command, ...(this.#failure === undefined ? {} : { failure: this.#failure }) })
    }
    if (until > this.#now) await this.#stage.setClock(until)
    return fired
  }

  async #deliver(): Promise<void> {
    for (;;) {
      const held = await this.#worker.claim('effect', this.#worker.batch)
      if (held.length === 0) return
      for (const work of held) await this.#worker.work(work)
    }
  }

  #project() {
    return project({ engine: this.#engine, views: this.#views })
  }
}

/** The calendar a rehearsal’s clock is moved on: that of the procedure named first. */
const calendarOf = ([first]: readonly Procedure[]) => first?.calendar ?? vietnamStateCalendar()

/**
 * An engine on the memory store, behind the simulator’s port, with a clock of its own that only `move` moves. Timers, child
 * dossiers and effects go the way they go at a server: through a `DossierWorker`; effects come to nobody and are shown as
 * `effects`. A moment that is none, or beyond the calendar, is an issue.
 *
 * @example
 * const rehearsed = rehearse({ procedures: [procedure], at: '2026-04-24T08:00:00+07:00' })
 * if (rehearsed.ok) await rehearsed.value.move({ move: 'workingDays', count: 3 })
 */
export const rehearse = ({ procedures, at }: RehearsalSpec): Result<SimulatorPort, ClockIssue> => {
  const moment = readMoment(at)
  if (moment === undefined) return fail(clockIssue('move_invalid', {}))
  const known = covered(calendarOf(procedures), moment)
  return known.ok ? ok(rehearseOn(memoryStage(procedures, known.value))) : known
}

/**
 * The same on a stage of one’s own, whose clock is set. All there is to know of it is kept there, so that it goes on where it
 * stood when it is opened again; only one at a time may stand on a stage.
 *
 * @example
 * const rehearsal = rehearseOn(stage)
 * await rehearsal.settle()
 */
export const rehearseOn = (stage: Stage): Rehearsal => new StagedRehearsal(stage)
