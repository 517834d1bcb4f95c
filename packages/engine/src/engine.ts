import { randomBytes } from '@noble/hashes/utils.js'
import { contentHash } from './definition/hash.ts'
import type { Procedure, ProcedureNames } from './definition/procedure.ts'
import { type Command, type Order, timekeeper } from './dossier/command.ts'
import { can, decide, type Permission } from './dossier/decide.ts'
import { type Dossier, emptyDossier } from './dossier/dossier.ts'
import type { Actor, DossierEvent, Instant } from './dossier/event.ts'
import { type Refusal, refusal } from './dossier/refusal.ts'
import { parseOrder } from './dossier/wire.ts'
import { uuidv7 } from './id.ts'
import type { Answered, ChainedEvent, Store } from './store/store.ts'

/** What became of an order. `replayed`: the same order came before; the dossier is as it stands now. */
export type Outcome =
  | {
      readonly ok: true
      readonly dossier: Dossier
      readonly revision: number
      readonly events: readonly DossierEvent[]
      readonly replayed: boolean
    }
  | { readonly ok: false; readonly refusal: Refusal }

export interface EngineSpec {
  readonly store: Store
  /** Every version that dossiers run under; the newest of a code takes new ones. */
  readonly procedures: readonly Procedure[]
}

/** A timer that came due and what became of its command. */
export interface Woken {
  readonly tenant: string
  readonly dossier: string
  readonly timer: string
  readonly at: Instant
  readonly outcome: Outcome
}

/** Runs dossiers through procedures on a store. The only place where decisions and keeping meet; it holds no rule. */
export interface Engine {
  /** An id for a new dossier: UUIDv7, so that ids sort by time. */
  newDossierId(): string
  /** Decides a command and keeps what happened, in one transaction; or says why not. Its texts are kept in NFC. */
  dispatch(order: Order): Promise<Outcome>
  /** The same door for JSON from outside: a malformed order is refused as `command_invalid`. */
  dispatchJson(order: unknown): Promise<Outcome>
  dossier(tenant: string, id: string): Promise<Dossier | undefined>
  history(tenant: string, id: string): Promise<readonly ChainedEvent[]>
  /** Whether a command would be accepted now, with every reason against it. */
  can(tenant: string, id: string, command: Command, by: Actor): Promise<Permission>
  /** The procedure a dossier is pinned to. */
  procedureOf(dossier: Dossier): Procedure | undefined
  /** Gives the commands of timers that have come due, at most `limit` of them. */
  wake(limit?: number): Promise<readonly Woken[]>
  close(): Promise<void>
}

/** How often an order without an expected revision is decided anew when another one came first. */
const attempts = 8

const bodyOf = (order: Order): string =>
  contentHash({ dossier: order.dossier, procedure: order.procedure, on: order.on, command: order.command })

class StoreEngine implements Engine {
  readonly #store: Store
  readonly #byHash = new Map<string, Procedure>()
  readonly #newest = new Map<string, Procedure>()
  /** Keys of timers whose command was refused by this engine. */
  readonly #refused = new Set<string>()

  constructor({ store, procedures }: EngineSpec) {
    this.#store = store
    for (const procedure of procedures) {
      const { code, version } = procedure.definition
      this.#byHash.set(procedure.hash, procedure)
      const newest = this.#newest.get(code)
      if (newest === undefined || newest.definition.version < version) this.#newest.set(code, procedure)
    }
  }

  newDossierId(): string {
    return uuidv7(this.#store.now(), randomBytes(10))
  }

  procedureOf(dossier: Dossier): Procedure | undefined {
    return this.#byHash.get(dossier.procedure.hash)
  }

  dossier(tenant: string, id: string): Promise<Dossier | undefined> {
    return this.#store.load(tenant, id)
  }

  history(tenant: string, id: string): Promise<readonly ChainedEvent[]> {
    return this.#store.history(tenant, id)
  }

  async can(tenant: string, id: string, command: Command, by: Actor): Promise<Permission> {
    const dossier = await this.#store.load(tenant, id)
    const procedure = dossier && this.procedureOf(dossier)
    if (dossier === undefined) return { allowed: false, reasons: [refusal('dossier_unknown', { dossier: id })] }
    if (procedure === undefined) return { allowed: false, reasons: [unknownProcedure(dossier)] }
    return can<ProcedureNames>(procedure, dossier, command, { by, now: this.#store.now() })
  }

  dispatch(order: Order): Promise<Outcome> {
    return this.dispatchJson(order)
  }

  async dispatchJson(given: unknown): Promise<Outcome> {
    const parsed = parseOrder(given)
    if (!parsed.ok) return { ok: false, refusal: refusal('command_invalid', { issues: parsed.issues }) }
    const order = parsed.value
    const body = bodyOf(order)
    for (let attempt = 1; ; attempt++) {
      const answered = await this.#store.answered(order.tenant, order.by.id, order.key)
      if (answered) return this.#again(order, body, answered)
      const tried = await this.#try(order, body)
      if (tried !== 'overtaken') return tried
      if (attempt === attempts) {
        const actual = (await this.#store.load(order.tenant, order.dossier))?.revision ?? 0
        return { ok: false, refusal: refusal('stale_revision', { expected: actual, actual }) }
      }
    }
  }

  async wake(limit = 100): Promise<readonly Woken[]> {
    const woken: Woken[] = []
    // Timers refused before come last, so that what stops one dossier does not stop all others.
    const due = await this.#store.dueTimers(this.#store.now(), limit + this.#refused.size)
    const keyed = due.map(timer => ({ ...timer, key: `${timer.dossier}:${timer.id}:${timer.at}` }))
    const inOrder = [
      ...keyed.filter(it => !this.#refused.has(it.key)),
      ...keyed.filter(it => this.#refused.has(it.key)),
    ]
    for (const { tenant, dossier, id, at, command, key } of inOrder.slice(0, limit)) {
      const outcome = await this.dispatch({ tenant, dossier, key, by: timekeeper, on: at, command })
      if (outcome.ok) this.#refused.delete(key)
      else this.#refused.add(key)
      woken.push({ tenant, dossier, timer: id, at, outcome })
    }
    return woken
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  async #again(order: Order, body: string, answered: Answered): Promise<Outcome> {
    if (answered.body !== body) return { ok: false, refusal: refusal('key_reused', { key: order.key }) }
    const dossier = await this.#store.load(order.tenant, answered.dossier)
    if (dossier === undefined) return { ok: false, refusal: refusal('dossier_unknown', { dossier: answered.dossier }) }
    return { ok: true, dossier, revision: answered.revision, events: [], replayed: true }
  }

  async #try(order: Order, body: string): Promise<Outcome | 'overtaken'> {
    const { tenant, command, by, key, expect } = order
    const kept = await this.#store.load(tenant, order.dossier)
    const dossier = kept ?? emptyDossier(order.dossier, tenant)
    if (expect !== undefined && expect !== dossier.revision)
      return { ok: false, refusal: refusal('stale_revision', { expected: expect, actual: dossier.revision }) }
    const procedure = kept === undefined ? this.#newest.get(order.procedure ?? '') : this.procedureOf(kept)
    if (procedure === undefined) {
      if (kept !== undefined) return { ok: false, refusal: unknownProcedure(kept) }
      return command.type === 'submit'
        ? { ok: false, refusal: refusal('procedure_unknown', { code: order.procedure ?? '', version: 0 }) }
        : { ok: false, refusal: refusal('dossier_unknown', { dossier: order.dossier }) }
    }
    const decision = decide<ProcedureNames>(procedure, dossier, command, { by, now: this.#store.now(), on: order.on })
    if (!decision.ok) return decision
    const appended = await this.#store.append({
      tenant,
      dossier: decision.dossier,
      expect: dossier.revision,
      events: decision.events,
      timers: decision.timers,
      effects: decision.effects,
      key: { actor: by.id, key, body },
    })
    if (!appended.kept) return appended.because === 'key' ? this.#again(order, body, appended.answered) : 'overtaken'
    const { dossier: after, events } = decision
    return { ok: true, dossier: after, revision: appended.revision, events, replayed: false }
  }
}

const unknownProcedure = ({ procedure: { code, version } }: Dossier): Refusal =>
  refusal('procedure_unknown', { code, version })

/**
 * Opens an engine on a store.
 *
 * @example
 * const engine = openEngine({ store: memory(() => Date.now()), procedures: [procedure] })
 * const filed = await engine.dispatch({ tenant: 'ward', dossier: engine.newDossierId(), key: 'portal-991', by: citizen,
 *   procedure: '2.000815', command: { type: 'submit', case: 'ordinary', channel: 'counter', applicant: citizen.id } })
 */
export const openEngine = (spec: EngineSpec): Engine => new StoreEngine(spec)
