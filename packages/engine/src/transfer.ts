/** One dossier as a file: out of one store and into another, its chain unbroken. */
import { type CalendarIssue, fail, type Issue, ok, type Result } from '@motcua/rules'
import { procedureFor } from './definition/variant.ts'
import type { Dossier } from './dossier/dossier.ts'
import { emptyDossier } from './dossier/dossier.ts'
import type { DossierEvent } from './dossier/event.ts'
import { parseEvent } from './dossier/event-wire.ts'
import { evolve } from './dossier/evolve.ts'
import { exclusiveKeys } from './dossier/exclusive.ts'
import { type Sealed, sealHash, unsealDossier } from './dossier/seal.ts'
import { timersOf } from './dossier/timer.ts'
import type { Engine } from './engine.ts'
import { chainStart, linkHash } from './store/chain.ts'
import { type EventJson, eventFromJson, eventToJson } from './store/event-json.ts'

/** A dossier with all its events and the hash of each; `personal` is there only where it was asked for. */
export interface DossierFile {
  readonly dossierFile: 1
  readonly tenant: string
  readonly dossier: string
  readonly events: readonly { readonly event: EventJson; readonly hash: string }[]
  readonly personal?: readonly Sealed[] | undefined
}

export type TransferIssue =
  | Issue<'dossier_file_invalid', { readonly expected: '1' | 'text' | 'list' }>
  | Issue<'dossier_file_broken', { readonly seq: number; readonly why: 'hash' | 'order' | 'event' | 'payload' }>
  | Issue<'dossier_file_conflict', { readonly dossier: string }>
  | Issue<'procedure_unknown', { readonly code: string; readonly version: number }>
  | Issue<'dossier_uncountable', { readonly dossier: string; readonly issues: readonly CalendarIssue[] }>

/**
 * A dossier as a file. Without `personal` it is for audits: the chain can be followed, and nobody is named.
 *
 * @example JSON.stringify(await exportDossier(engine, 'ward', id, { personal: false }))
 */
export const exportDossier = async (
  engine: Engine,
  tenant: string,
  dossier: string,
  { personal = false }: { readonly personal?: boolean } = {},
): Promise<DossierFile | undefined> => {
  const chain = await engine.store.history(tenant, dossier)
  if (chain.length === 0) return undefined
  const events = chain.map(({ event, hash }) => ({ event: eventToJson(event), hash }))
  const sealed = personal ? await engine.store.sealed(tenant, dossier) : undefined
  return { dossierFile: 1, tenant, dossier, events, ...(sealed ? { personal: sealed } : {}) }
}

const invalid = (path: readonly (string | number)[], expected: '1' | 'text' | 'list') =>
  fail<TransferIssue>({ code: 'dossier_file_invalid', path, data: { expected } })

const broken = (seq: number, why: 'hash' | 'order' | 'event' | 'payload') =>
  fail<TransferIssue>({ code: 'dossier_file_broken', path: ['events', seq - 1], data: { seq, why } })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSealedValue = (value: unknown): value is Sealed =>
  isRecord(value) && ['hash', 'salt', 'value'].every(name => typeof value[name] === 'string')

const holds = (sealed: Sealed): boolean => {
  try {
    return sealHash(sealed) === sealed.hash
  } catch {
    return false
  }
}

/** A file that was followed from its first event to its last. */
interface Followed {
  readonly tenant: string
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
  readonly head: string
  readonly personal: readonly Sealed[]
}

/** Reads a file and follows its chain; the first place where it is wrong. */
const follow = (file: unknown): Result<Followed, TransferIssue> => {
  if (!isRecord(file) || file.dossierFile !== 1) return invalid(['dossierFile'], '1')
  const { tenant, dossier: id, events: links, personal = [] } = file
  if (typeof tenant !== 'string' || tenant === '') return invalid(['tenant'], 'text')
  if (typeof id !== 'string' || id === '') return invalid(['dossier'], 'text')
  if (!Array.isArray(links) || links.length === 0) return invalid(['events'], 'list')
  if (!Array.isArray(personal) || !personal.every(isSealedValue)) return invalid(['personal'], 'list')
  const changed = personal.findIndex(sealed => !holds(sealed))
  if (changed >= 0)
    return fail({ code: 'dossier_file_broken', path: ['personal', changed], data: { seq: 0, why: 'payload' } })
  let head = chainStart(tenant, id)
  let dossier = emptyDossier(id, tenant)
  const events: DossierEvent[] = []
  for (const [index, link] of links.entries()) {
    const seq = index + 1
    const parsed = isRecord(link) ? parseEvent(link.event) : undefined
    const event = parsed?.ok ? eventFromJson(parsed.value as EventJson) : undefined
    if (event === undefined) return broken(seq, 'event')
    if (event.seq !== seq || event.dossier !== id) return broken(seq, 'order')
    head = linkHash(head, event)
    if (!isRecord(link) || head !== link.hash) return broken(seq, 'hash')
    dossier = evolve(dossier, event)
    events.push(event)
  }
  if (dossier.tenant !== tenant) return broken(1, 'event')
  return ok({ tenant, dossier, events, head, personal })
}

/**
 * Takes a dossier from a file into the engine’s store, where it goes on. `already`: it was there, with the same last hash.
 * Issues: a file of another shape, a chain that breaks and where, another dossier under the same id or code or open for the
 * same thing, a procedure this engine does not have, dates beyond its calendar. Effects that were still on their way are the
 * other store’s; a chain cut off at its end, or made anew as a whole, only its last hash kept elsewhere can show.
 */
export const importDossier = async (
  engine: Engine,
  file: unknown,
  key: { readonly actor: string; readonly key: string },
): Promise<Result<{ readonly dossier: Dossier; readonly already: boolean }, TransferIssue>> => {
  const followed = follow(file)
  if (!followed.ok) return followed
  const { tenant, dossier, events, head, personal } = followed.value
  const conflict = (other: string) =>
    fail<TransferIssue>({ code: 'dossier_file_conflict', path: [], data: { dossier: other } })
  const open = unsealDossier(dossier, personal)
  const there = await engine.store.history(tenant, dossier.id)
  if (there.length > 0)
    return there.some(({ hash }) => hash === head) ? ok({ dossier: open, already: true }) : conflict(dossier.id)
  const procedure = engine.procedureOf(dossier)
  const { code, version } = dossier.procedure
  const unknown = () => fail<TransferIssue>({ code: 'procedure_unknown', path: [], data: { code, version } })
  if (procedure === undefined) return unknown()
  const inVariant = procedureFor(procedure, dossier)
  // Without its dates it would lie here and nobody would be told.
  const timers = timersOf(inVariant, open)
  if (!timers.ok)
    return fail({ code: 'dossier_uncountable', path: [], data: { dossier: dossier.id, issues: timers.issues } })
  const exclusive = exclusiveKeys(inVariant, open)
  const appended = await engine.store.append({
    tenant,
    dossier,
    expect: 0,
    events,
    timers: timers.value,
    effects: [],
    key: { ...key, body: head },
    sealed: personal,
    ...(exclusive === undefined ? {} : { exclusive }),
  })
  if (appended.kept) return ok({ dossier: open, already: false })
  return conflict('dossier' in appended ? appended.dossier : dossier.id)
}
