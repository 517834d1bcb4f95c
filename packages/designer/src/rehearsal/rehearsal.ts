/** The engine itself in this page, under a clock that people move. */
import {
  DossierWorker,
  type Engine,
  type Failure,
  type Inbox,
  type InboxCount,
  type InboxCountsQuestion,
  inbox,
  inboxCounts,
  memory,
  memoryViews,
  type OutgoingEffect,
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
import type { Asked, FiredTimer, Moved, SentEffect, SimulatorPort } from './port.ts'

export interface RehearsalSpec {
  /** Every version that dossiers may run under; a child whose procedure is not among them is asked of nobody, and shown. */
  readonly procedures: readonly Procedure[]
  /** When it begins: ISO instant or day, or epoch ms; taken to the second. */
  readonly at: string | number
}

const tenant = 'rehearsal'
const all = Number.MAX_SAFE_INTEGER

class Rehearsal implements SimulatorPort {
  readonly procedures: readonly Procedure[]
  readonly #engine: Engine
  readonly #worker: DossierWorker
  readonly #views: ViewStore = memoryViews()
  readonly #sent: SentEffect[] = []
  readonly #heard = new Set<() => void>()
  #now: number
  #orders = 0
  #opened = 0
  #failure: Failure | undefined
  /** One thing after the other: the clock must not move while somebody decides. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(procedures: readonly Procedure[], at: number) {
    this.procedures = procedures
    this.#now = at
    this.#engine = openEngine({ store: memory(() => this.#now), procedures })
    this.#worker = new DossierWorker({
      engine: this.#engine,
      name: tenant,
      signal: new AbortController().signal,
      // Tried once: what fails under a clock that stands still fails again, and is to be seen.
      attempts: 1,
      deliver: async effect => this.#send(effect),
      onFailure: (_, failure) => {
        this.#failure = failure
      },
    })
  }

  now = async (): Promise<number> => this.#now

  subscribe(heard: () => void): () => void {
    this.#heard.add(heard)
    return () => this.#heard.delete(heard)
  }

  open(given: unknown) {
    return this.#inTurn(async () => {
      const order = Object(given) as { dossier?: unknown; procedure?: unknown }
      const dossier = order.dossier ?? (await this.#newId())
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
    return this.#sent.filter(({ dossier }) => dossier === id)
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
    const done = this.#last.then(work)
    this.#last = done.then(this.#tell, this.#tell)
    return done
  }

  readonly #tell = (): void => {
    for (const heard of this.#heard) heard()
  }

  async #newId(): Promise<string> {
    for (;;) {
      this.#opened += 1
      const id = `dossier-${this.#opened}`
      if ((await this.dossier(id)) === undefined) return id
    }
  }

  async #give(given: unknown) {
    if (typeof given !== 'object' || given === null) return this.#engine.dispatchJson(given)
    this.#orders += 1
    const { key = `order-${this.#orders}` } = given as { key?: unknown }
    const outcome = await this.#engine.dispatchJson({ ...given, key, tenant })
    await this.#workUntil(this.#now)
    return outcome
  }

  #send(effect: OutgoingEffect): void {
    this.#sent.push({ ...effect, at: this.#now })
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
    for (;;) {
      await this.#deliver()
      const [next] = await this.#waiting(until)
      if (next === undefined) break
      this.#now = Math.max(this.#now, next.at)
      const [held] = await this.#worker.claim('timer', 1)
      if (held?.kind !== 'timer') break
      this.#failure = undefined
      await this.#worker.work(held)
      const { dossier, id, at, command } = held.it
      fired.push({ dossier, id, at, command, ...(this.#failure === undefined ? {} : { failure: this.#failure }) })
    }
    this.#now = Math.max(this.#now, until)
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
  return known.ok ? ok(new Rehearsal(procedures, known.value)) : known
}
