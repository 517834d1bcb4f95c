/** A dossier on the stage: everything a screen shows of it, as one plain value. */
import {
  type Actor,
  type Command,
  citizenHistory,
  computedDue,
  type Dossier,
  type DossierEvent,
  type DossierRow,
  type DueState,
  decide,
  dueStateAt,
  type Fact,
  type FactValue,
  type HistoryLine,
  type Inbox,
  type InboxCount,
  type Incident,
  type Instant,
  legalClock,
  type NationalStatus,
  nationalStatus,
  type Procedure,
  type Punctuality,
  punctualityOf,
  type Refusal,
  rowsOf,
  sayCommand,
  sayEvent,
  sayRefusal,
  sayStatus,
  sayWhy,
  sayWork,
  stageLedger,
  type Timer,
  timekeeper,
  type WorkRow,
} from '@motcua/engine'
import type { Due } from '@motcua/rules'
import { type Locale, printClockState, printDue, printLedger } from '@motcua/rules'
import { type CastMember, castOf } from './cast.ts'
import { candidatesOf, type Draft, isFillable } from './offers.ts'
import type { SentEffect, SimulatorPort } from './port.ts'

/** A sentence in both languages of the screen. */
export interface Said {
  readonly vi: string
  readonly en: string
}

/** A step that was come to: once for every time. */
export interface Visit {
  readonly step: string
  readonly name: Said
  /** When it was come to, and left; legally effective. Absent while the dossier is there. */
  readonly from: Instant
  readonly to?: Instant | undefined
}

/** Something that may be done, and by whom; or why the acting person may not. */
export interface Offer {
  readonly command: Command
  readonly said: Said
  /** Whether the acting person’s very `command` would be taken. */
  readonly allowed: boolean
  /** Every reason against it; empty when it is allowed. */
  readonly reasons: readonly (Refusal & { readonly said: Said })[]
  /** Ids of those of the cast who could give this command now. */
  readonly may: readonly string[]
  /** Ids of the others who could, if they filled in what it asks for: facts, papers, days of papers. */
  readonly mayOnceFilled: readonly string[]
}

/** A declared fact and what the dossier knows of it. */
export interface FactField {
  readonly fact: string
  readonly type: Fact
  readonly value?: FactValue | undefined
}

/** A timer that waits, and what would happen if it went off next. */
export interface ComingTimer extends Timer {
  readonly said: Said
  /** What would happen, and be said, if nothing else happened before; empty where it would be turned down. */
  readonly does: readonly Said[]
}

/** A piece of work that waits in the dossier, where it stands against its date now. */
export interface WaitingWork extends WorkRow {
  readonly state: DueState
  readonly said: Said
}

/** How much work waits at an agency, in its departments and roles. */
export interface PlaceCounts extends InboxCount {
  readonly departments: readonly InboxCount[]
  readonly roles: readonly InboxCount[]
}

export interface Scene {
  readonly now: Instant
  /** As its events made it: pauses of the clock, consultations, handoffs, children and payments are in it. */
  readonly dossier: Dossier
  /** How it stands in lists: its date, who holds it, whether nobody can work on it. */
  readonly row: DossierRow
  /** The state of its date. */
  readonly state: DueState
  readonly work: readonly WaitingWork[]
  readonly status: NationalStatus
  readonly statusSaid: Said
  readonly punctuality?: Punctuality | undefined
  readonly trail: readonly Visit[]
  readonly cast: readonly CastMember[]
  readonly offers: readonly Offer[]
  /** What the acting person has to do, in all dossiers. */
  readonly inbox: Inbox
  readonly places: readonly PlaceCounts[]
  readonly facts: readonly FactField[]
  /** The date that comes out now; absent before reception or where the calendar cannot count. */
  readonly computed?: Due | undefined
  readonly computedSaid?: Said | undefined
  /** Where the legal clock stands. */
  readonly clockSaid?: Said | undefined
  /** Day by day why the running stage’s date is what it is. */
  readonly ledger: { readonly vi: readonly string[]; readonly en: readonly string[] }
  /** The same in one sentence. */
  readonly why: Said
  readonly timers: readonly ComingTimer[]
  readonly effects: readonly SentEffect[]
  readonly incident?: Incident | undefined
  readonly history: readonly { readonly event: DossierEvent; readonly said: Said }[]
  /** What the citizen may read of it. */
  readonly citizen: readonly HistoryLine[]
}

const inBoth = (say: (locale: Locale) => string): Said => ({ vi: say('vi'), en: say('en') })

/** Steps in the order they were come to, with when they were left; a parallel block is its branches’ steps. */
export const trailOf = (procedure: Procedure, events: readonly DossierEvent[]): readonly Visit[] => {
  const visits: { step: string; name: Said; from: Instant; to?: Instant }[] = []
  for (const event of events) {
    if (event.type !== 'moved') continue
    const { entered, to } = event.data
    for (const visit of visits)
      if (visit.to === undefined && (entered.includes(visit.step) || !to.includes(visit.step))) visit.to = event.on
    for (const step of entered) {
      const drawn = procedure.graph.steps.get(step)?.step
      if (drawn?.kind === 'parallel') continue
      const text = drawn?.name
      const name = { vi: text?.vi ?? step, en: text?.en ?? text?.vi ?? step }
      visits.push({ step, name, from: event.on, ...(to.includes(step) ? {} : { to: event.on }) })
    }
  }
  return visits
}

const offersOf = async (
  port: SimulatorPort,
  procedure: Procedure,
  dossier: Dossier,
  actor: Actor,
  { now, draft }: { readonly now: Instant; readonly draft: Draft },
): Promise<Pick<Scene, 'cast' | 'offers'>> => {
  const cast = castOf(procedure)
  const commands = candidatesOf({ procedure, dossier, cast, now, draft })
  const askers = [actor, ...cast.map(member => member.actor)]
  const permissions = await port.can(
    dossier.id,
    commands.flatMap(command => askers.map(by => ({ by, command }))),
  )
  const offers = commands.map((command, index): Offer => {
    const [own, ...others] = permissions.slice(index * askers.length, (index + 1) * askers.length)
    const reasons = own === undefined || own.allowed ? [] : own.reasons
    return {
      command,
      said: inBoth(locale => sayCommand(command, locale, procedure)),
      allowed: own?.allowed === true,
      reasons: reasons.map(it => ({ ...it, said: inBoth(locale => sayRefusal(it, locale, procedure)) })),
      may: cast.flatMap(({ actor: { id } }, n) => (others[n]?.allowed === true ? [id] : [])),
      mayOnceFilled: cast.flatMap(({ actor: { id } }, n) => {
        const asked = others[n]
        return asked !== undefined && !asked.allowed && isFillable(asked.reasons) ? [id] : []
      }),
    }
  })
  return { cast, offers }
}

const placesOf = async (port: SimulatorPort): Promise<readonly PlaceCounts[]> =>
  Promise.all(
    (await port.inboxCounts({ agencies: true })).map(async place => {
      const [departments, roles] = await Promise.all([
        port.inboxCounts({ agency: place.name, each: 'department' }),
        port.inboxCounts({ agency: place.name, each: 'role' }),
      ])
      return { ...place, departments, roles }
    }),
  )

const coming = (procedure: Procedure, dossier: Dossier, timer: Timer): ComingTimer => {
  const { at, command } = timer
  const decision = decide(procedure, dossier, command, { by: timekeeper, now: at, on: at })
  return {
    ...timer,
    said: inBoth(locale => sayCommand(command, locale, procedure)),
    does: decision.ok ? decision.events.map(event => inBoth(locale => sayEvent(event, locale, procedure))) : [],
  }
}

const datesOf = (procedure: Procedure, dossier: Dossier, now: Instant) => {
  const computed = computedDue(procedure, dossier)
  const clock = legalClock(procedure, dossier, now)
  const ledger = stageLedger(procedure, dossier)
  return {
    ...(computed?.ok
      ? { computed: computed.value, computedSaid: inBoth(locale => printDue(computed.value, locale)) }
      : {}),
    ...(clock?.ok ? { clockSaid: inBoth(locale => printClockState(clock.value, locale)) } : {}),
    ledger: ledger?.ok
      ? { vi: printLedger(ledger.value, 'vi'), en: printLedger(ledger.value, 'en') }
      : { vi: [], en: [] },
  }
}

/** What there is to see; its parts are asked for one by one. */
const look = async (port: SimulatorPort, id: string, actor: Actor, draft: Draft): Promise<Scene | undefined> => {
  const dossier = await port.dossier(id)
  const procedure = dossier && port.procedures.find(({ hash }) => hash === dossier.procedure.hash)
  if (dossier === undefined || procedure === undefined) return undefined
  const now = await port.now()
  const [events, timers, effects, incident, inbox, places, offered] = await Promise.all([
    port.events(id),
    port.timers(id),
    port.effects(id),
    port.incident(id),
    port.inbox({ person: actor }),
    placesOf(port),
    offersOf(port, procedure, dossier, actor, { now, draft }),
  ])
  const rows = rowsOf(procedure, dossier)
  const status = nationalStatus(procedure, dossier)
  const punctuality = punctualityOf(dossier)
  return {
    now,
    dossier,
    row: rows.dossier,
    state: dueStateAt(rows.dossier.date, now),
    work: rows.work.map(row => ({
      ...row,
      state: dueStateAt(row.date, now),
      said: inBoth(locale => sayWork(row.kind, locale)),
    })),
    status,
    statusSaid: inBoth(locale => sayStatus(status, locale)),
    ...(punctuality === undefined ? {} : { punctuality }),
    trail: trailOf(procedure, events),
    ...offered,
    inbox,
    places,
    facts: Object.entries(procedure.definition.facts ?? {}).map(([fact, type]) => {
      const value = Object.hasOwn(dossier.facts, fact) ? dossier.facts[fact] : undefined
      return { fact, type, ...(value === undefined ? {} : { value }) }
    }),
    ...datesOf(procedure, dossier, now),
    why: inBoth(locale => sayWhy(procedure, events, locale)),
    timers: timers.map(timer => coming(procedure, dossier, timer)),
    effects,
    ...(incident === undefined ? {} : { incident }),
    history: events.map(event => ({ event, said: inBoth(locale => sayEvent(event, locale, procedure)) })),
    citizen: citizenHistory(events),
  }
}

/**
 * Everything a screen shows of a dossier to somebody who acts as `actor`; nothing where there is no such dossier, or its
 * procedure is not among the port’s. `draft` is what that person has filled in for the next command: offers are asked about
 * with it. An offer that is `allowed` is taken by `port.dispatch` as long as nothing else happens before.
 *
 * @example
 * const scene = await sceneOf(port, 'dossier-1', castOf(procedure)[0]?.actor ?? applicant)
 * scene?.offers.filter(({ allowed }) => allowed).map(({ said }) => said.vi)
 */
export const sceneOf = async (
  port: SimulatorPort,
  id: string,
  actor: Actor,
  draft: Draft = {},
): Promise<Scene | undefined> => {
  let scene = await look(port, id, actor, draft)
  // Somebody went on with the dossier meanwhile: parts of two scenes are none.
  for (let looks = 1; looks < most && (await port.dossier(id))?.revision !== scene?.dossier.revision; looks++)
    scene = await look(port, id, actor, draft)
  return scene
}

/** How often one looks again at a dossier that does not stand still. */
const most = 8
