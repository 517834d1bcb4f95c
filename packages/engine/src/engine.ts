import { dayAt, parseDay, parseInstant, printDay } from '@motcua/rules'
import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import { contentHash } from './definition/hash.ts'
import type { Procedure, ProcedureNames } from './definition/procedure.ts'
import { type Registry, registryOf } from './definition/registry.ts'
import { type CodePattern, codePlan } from './dossier/code.ts'
import type { Command, Order } from './dossier/command.ts'
import { can, type Decision, decide, type Permission } from './dossier/decide.ts'
import { type Dossier, emptyDossier } from './dossier/dossier.ts'
import type { Actor, DossierEvent } from './dossier/event.ts'
import { type Refusal, refusal } from './dossier/refusal.ts'
import { foldSealed, isSealed, seal, sealsOf, unsealDossier, unsealEvents } from './dossier/seal.ts'
import { parseOrder } from './dossier/wire.ts'
import { uuidv7 } from './id.ts'
import type { Answered, Append, ChainedEvent, Store } from './store/store.ts'

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
  /** Every version that dossiers run under: plain procedures, of which the newest takes new dossiers, or a registry with dates. */
  readonly procedures: readonly Procedure[] | Registry
  /**
   * How new dossiers are numbered; where it says nothing they have the code they come with, or none. The number is counted
   * before the dossier is kept: where the process dies between the two, or the append is refused, it is left out for good. So
   * there may be gaps, and no code is ever given twice. Numbers whose codes came with other dossiers are passed over.
   */
  readonly codes?: ((procedure: Procedure, order: Order) => CodePattern | undefined) | undefined
}

/** Runs dossiers through procedures on a store. The only place where decisions and keeping meet; it holds no rule. */
export interface Engine {
  readonly store: Store
  readonly registry: Registry
  /** An id for a new dossier: UUIDv7, so that ids sort by time. */
  newDossierId(): string
  /** Decides a command and keeps what happened, in one transaction; or says why not. Its texts are kept in NFC. */
  dispatch(order: Order): Promise<Outcome>
  /** The same door for JSON from outside: a malformed order is refused as `command_invalid`. */
  dispatchJson(order: unknown): Promise<Outcome>
  /**
   * What `dispatch` would say now; nothing is kept, and no code is allotted. Several orders to one dossier are decided one on
   * the other, as if the ones before had been kept: the first refusal, or all events.
   */
  preview(order: Order, ...then: readonly Order[]): Promise<Outcome>
  /** For whoever holds claimed work (`Store.claimTimers`): `fenced` when the claim was lost meanwhile, and nothing is kept. */
  dispatchWork(order: Order, work: Append['work']): Promise<Outcome | 'fenced'>
  dossier(tenant: string, id: string): Promise<Dossier | undefined>
  /** Dossiers of a tenant in the order of their ids, after an id; personal data is left out. */
  dossiers(tenant: string, after: string | undefined, limit: number): Promise<readonly Dossier[]>
  /** The chain as it is kept: personal data stands in it as hashes. */
  history(tenant: string, id: string): Promise<readonly ChainedEvent[]>
  /** What happened, personal data in place as far as it is not erased. */
  events(tenant: string, id: string): Promise<readonly DossierEvent[]>
  /** Whether a command would be accepted now, with every reason against it. */
  can(tenant: string, id: string, command: Command, by: Actor): Promise<Permission>
  /** The procedure a dossier is pinned to. */
  procedureOf(dossier: Dossier): Procedure | undefined
  close(): Promise<void>
}

/** How often an order without an expected revision is decided anew when another one came first. */
const attempts = 8

/**
 * How many codes that are others’ an order passes over, one after the other. A thousand numbers are a second on SQLite, and the
 * next order goes on behind them.
 */
const mostPassed = 1000

/** Turned down by what another order did meanwhile: decided anew it may be kept. */
type Overtaken = { readonly ok: 'overtaken'; readonly refusal: Refusal }

const bodyOf = (order: Order): string =>
  contentHash({
    dossier: order.dossier,
    procedure: order.procedure,
    lawOf: order.lawOf,
    on: order.on,
    command: order.command,
  })

/** A dossier as it is kept and as rules see it: personal values are kept apart. */
interface Loaded {
  readonly kept: Dossier
  readonly open: Dossier
}

class StoreEngine implements Engine {
  readonly store: Store
  readonly registry: Registry
  readonly #codes: EngineSpec['codes']

  constructor({ store, procedures, codes }: EngineSpec) {
    this.store = store
    this.registry = registryOf(procedures)
    this.#codes = codes
  }

  newDossierId(): string {
    return uuidv7(this.store.now(), randomBytes(10))
  }

  procedureOf(dossier: Dossier): Procedure | undefined {
    return this.registry.byHash(dossier.procedure.hash)
  }

  async dossier(tenant: string, id: string): Promise<Dossier | undefined> {
    return (await this.#load(tenant, id))?.open
  }

  dossiers(tenant: string, after: string | undefined, limit: number): Promise<readonly Dossier[]> {
    return this.store.dossiers(tenant, after, limit)
  }

  history(tenant: string, id: string): Promise<readonly ChainedEvent[]> {
    return this.store.history(tenant, id)
  }

  async events(tenant: string, id: string): Promise<readonly DossierEvent[]> {
    const chain = await this.store.history(tenant, id)
    return unsealEvents(
      chain.map(({ event }) => event),
      await this.store.sealed(tenant, id),
    )
  }

  async can(tenant: string, id: string, command: Command, by: Actor): Promise<Permission> {
    const dossier = (await this.#load(tenant, id))?.open
    const procedure = dossier && this.procedureOf(dossier)
    if (dossier === undefined) return { allowed: false, reasons: [refusal('dossier_unknown', { dossier: id })] }
    if (procedure === undefined) return { allowed: false, reasons: [unknownProcedure(dossier)] }
    const context = await this.#context({ tenant, dossier: id, by, key: '', command }, procedure)
    return can<ProcedureNames>(procedure, dossier, command, context)
  }

  dispatch(order: Order): Promise<Outcome> {
    return this.dispatchJson(order)
  }

  async dispatchJson(given: unknown): Promise<Outcome> {
    const outcome = await this.#dispatch(given, undefined)
    // Without claimed work there is no fence to be stopped by.
    return outcome === 'fenced' ? Promise.reject(new Error('fenced without a claim')) : outcome
  }

  dispatchWork(order: Order, work: Append['work']): Promise<Outcome | 'fenced'> {
    return this.#dispatch(order, work)
  }

  preview(order: Order, ...then: readonly Order[]): Promise<Outcome> {
    return this.#preview([order, ...then], [])
  }

  async #preview(
    [given, ...then]: readonly Order[],
    events: readonly DossierEvent[],
    before?: Loaded,
  ): Promise<Outcome> {
    const parsed = parseOrder(given)
    if (!parsed.ok) return { ok: false, refusal: refusal('command_invalid', { issues: parsed.issues }) }
    const decided = await this.#decide(parsed.value, before)
    if (!decided.ok) return decided
    const { dossier } = decided.decision
    const taken = decided.kept.revision === 0 ? await this.#taken(dossier) : undefined
    if (taken) return { ok: false, refusal: taken }
    const all = [...events, ...decided.decision.events]
    if (then.length > 0) return this.#preview(then, all, { kept: dossier, open: dossier })
    return { ok: true, dossier, revision: dossier.revision, events: all, replayed: false }
  }

  close(): Promise<void> {
    return this.store.close()
  }

  async #dispatch(given: unknown, work: Append['work']): Promise<Outcome | 'fenced'> {
    const parsed = parseOrder(given)
    if (!parsed.ok) return { ok: false, refusal: refusal('command_invalid', { issues: parsed.issues }) }
    const order = parsed.value
    const body = bodyOf(order)
    for (let attempt = 1; ; attempt++) {
      const tried = await this.#try(order, body, work)
      if (tried === 'fenced' || tried.ok === true) return tried
      if (tried.ok === false) return this.#unlessDone(order, body, tried)
      if (attempt === attempts) return { ok: false, refusal: tried.refusal }
    }
  }

  async #load(tenant: string, id: string): Promise<Loaded | undefined> {
    const kept = await this.store.load(tenant, id)
    if (kept === undefined) return undefined
    return { kept, open: isSealed(kept) ? unsealDossier(kept, await this.store.sealed(tenant, id)) : kept }
  }

  /** A refusal, unless this very order was done before, here or by another process: then it was asked of what came of it. */
  async #unlessDone(order: Order, body: string, refused: Outcome): Promise<Outcome> {
    const answered = await this.store.answered(order.tenant, order.by.id, order.key)
    return answered ? this.#again(order, body, answered) : refused
  }

  async #again(order: Order, body: string, answered: Answered): Promise<Outcome> {
    // Empty once the dossier's personal data was erased, for the hash was over that too.
    if (answered.body !== '' && answered.body !== body)
      return { ok: false, refusal: refusal('key_reused', { key: order.key }) }
    const dossier = await this.dossier(order.tenant, answered.dossier)
    if (dossier === undefined) return { ok: false, refusal: refusal('dossier_unknown', { dossier: answered.dossier }) }
    return { ok: true, dossier, revision: answered.revision, events: [], replayed: true }
  }

  /** The procedure a new dossier falls under: that of the law in force on the declared day, or on the day it comes in. */
  #chosen({ procedure, lawOf, on, command }: Order): Procedure | undefined {
    const received = command.type === 'adopt' ? parseInstant(command.receivedOn) : undefined
    return this.registry.inForce(procedure ?? '', lawOf ?? printDay(dayAt(received ?? on ?? this.store.now())))
  }

  async #context({ tenant, dossier, by, on, lawOf, command }: Order, procedure: Procedure) {
    const now = this.store.now()
    const { code } = procedure.definition
    const day = lawOf !== undefined && parseDay(lawOf) !== undefined ? lawOf : printDay(dayAt(on ?? now))
    const publication = this.registry.publication(code, day)
    return {
      by,
      now,
      on,
      target: command.type === 'migrate' ? this.registry.version(code, command.version) : undefined,
      // Where the law goes by the day of submission, reception changes nothing any more.
      inForce: command.type === 'receive' && publication?.by !== 'submitted' ? publication : undefined,
      event: command.type === 'correct' ? await this.#event(tenant, dossier, command.event) : undefined,
    }
  }

  async #event(tenant: string, dossier: string, seq: number): Promise<DossierEvent | undefined> {
    return (await this.events(tenant, dossier)).find(event => event.seq === seq)
  }

  async #decide(
    order: Order,
    before?: Loaded,
  ): Promise<
    | { ok: true; decision: Extract<Decision, { ok: true }>; kept: Dossier; procedure: Procedure }
    | { ok: false; refusal: Refusal }
  > {
    const { tenant, command, expect } = order
    const loaded = before ?? (await this.#load(tenant, order.dossier))
    const empty = emptyDossier(order.dossier, tenant)
    const { kept, open } = loaded ?? { kept: empty, open: empty }
    if (expect !== undefined && expect !== kept.revision)
      return { ok: false, refusal: refusal('stale_revision', { expected: expect, actual: kept.revision }) }
    const procedure = loaded === undefined ? this.#chosen(order) : this.procedureOf(kept)
    if (procedure === undefined) {
      if (loaded !== undefined) return { ok: false, refusal: unknownProcedure(kept) }
      return command.type === 'submit' || command.type === 'adopt'
        ? { ok: false, refusal: refusal('procedure_unknown', { code: order.procedure ?? '', version: 0 }) }
        : { ok: false, refusal: refusal('dossier_unknown', { dossier: order.dossier }) }
    }
    const context = await this.#context(order, procedure)
    const decision = decide<ProcedureNames>(procedure, open, command, context)
    return decision.ok ? { ok: true, decision, kept, procedure } : decision
  }

  async #try(order: Order, body: string, work: Append['work']): Promise<Outcome | Overtaken | 'fenced'> {
    const { tenant, by, key } = order
    const numbered = await this.#numbered(order)
    if ('refusal' in numbered) return { ok: false, refusal: numbered.refusal }
    const decided = await this.#decide(numbered.order)
    if (!decided.ok) return decided
    const { decision, kept, procedure } = decided
    // By the version it is under now: what that calls personal is so from the first event on.
    const after = this.procedureOf(decision.dossier) ?? procedure
    const { events, sealed } = seal(after, decision.events, () => bytesToHex(randomBytes(16)))
    const dossier = events === decision.events && !isSealed(kept) ? decision.dossier : foldSealed(kept, events)
    const erased = await this.#erased(order, procedure, decision.events)
    const appended = await this.store.append({
      tenant,
      dossier,
      expect: kept.revision,
      events,
      timers: decision.timers,
      effects: decision.effects,
      key: { actor: by.id, key, body },
      ...(decision.exclusive === undefined ? {} : { exclusive: decision.exclusive }),
      ...(sealed.length > 0 ? { sealed } : {}),
      ...(erased.length > 0 ? { erased } : {}),
      ...(work === undefined ? {} : { work }),
    })
    if (appended.kept)
      return {
        ok: true,
        dossier: decision.dossier,
        revision: appended.revision,
        events: decision.events,
        replayed: false,
      }
    switch (appended.because) {
      case 'key':
        return this.#again(order, body, appended.answered)
      case 'revision':
        return {
          ok: 'overtaken',
          refusal: refusal('stale_revision', { expected: kept.revision, actual: appended.actual }),
        }
      case 'fence':
        return 'fenced'
      case 'exclusive':
        return { ok: false, refusal: refusal('already_open', { key: appended.key, dossier: appended.dossier }) }
      case 'code': {
        const { code, dossier } = appended
        return { ok: numbered.order === order ? false : 'overtaken', refusal: refusal('code_taken', { code, dossier }) }
      }
    }
  }

  /** A new dossier with the code that is its turn; asked only when everything else about it is right. */
  async #numbered(order: Order): Promise<{ order: Order } | { refusal: Refusal }> {
    const { command } = order
    if ((command.type !== 'submit' && command.type !== 'adopt') || command.code !== undefined) return { order }
    const procedure = this.#chosen(order)
    const pattern = procedure && this.#codes?.(procedure, order)
    if (pattern === undefined) return { order }
    const plan = codePlan(pattern, printDay(dayAt(this.store.now())))
    if (!plan.ok) return { refusal: refusal('command_invalid', { issues: plan.issues }) }
    const decided = await this.#decide(order)
    if (!decided.ok) return decided
    // Said again it takes no number: the append would find that out only after one was gone.
    if (await this.store.answered(order.tenant, order.by.id, order.key)) return { order }
    for (let passed = 0; ; passed++) {
      const code = plan.value.codeOf(await this.store.count(order.tenant, plan.value.counter))
      const dossier = await this.store.coded(order.tenant, code)
      if (dossier === undefined) return { order: { ...order, command: { ...command, code } } }
      if (passed === mostPassed) return { refusal: refusal('code_taken', { code, dossier }) }
    }
  }

  /** Whether the code a new dossier comes with is another’s. */
  async #taken({ tenant, code }: Dossier): Promise<Refusal | undefined> {
    const dossier = code === undefined ? undefined : await this.store.coded(tenant, code)
    return code === undefined || dossier === undefined ? undefined : refusal('code_taken', { code, dossier })
  }

  /** The seals that erasing takes away: every value the facts ever had. */
  async #erased(
    { tenant, dossier }: Order,
    procedure: Procedure,
    events: readonly DossierEvent[],
  ): Promise<readonly string[]> {
    const facts = events.flatMap(event => (event.type === 'erased' ? event.data.facts : []))
    if (facts.length === 0) return []
    const history = await this.store.history(tenant, dossier)
    return sealsOf(
      procedure,
      history.map(({ event }) => event),
      facts,
    )
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
