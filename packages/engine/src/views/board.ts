import type { Instant } from '../dossier/event.ts'
import type { NationalStatus } from '../dossier/status.ts'
import type { Engine } from '../engine.ts'
import type { Cursor } from '../store/store.ts'
import type { Incident } from '../store/work.ts'
import { cursorOf, partsOf } from './cursor.ts'
import { type DueCounts, type DueState, dueStateAt } from './due-state.ts'
import type { DossierRow } from './row.ts'
import { namesIn, shelf, shelvesOf } from './shelf.ts'
import type { StuckReason } from './stuck.ts'
import type { ShelfQuestion, ViewStore } from './view-store.ts'

/** How many dossiers of a procedure an agency has in one status, by due state. */
export interface BoardLine {
  readonly agency: string
  /** A procedure's national code. */
  readonly procedure: string
  readonly status: NationalStatus
  readonly counts: DueCounts
}

/**
 * Where all dossiers that have not ended stand: one line for each agency that has some in its custody, procedure and national
 * status, in that order. Sums over lines give a board by agency, or by procedure.
 * @example await board(memoryViews(), { tenant: 'ward', at: Date.now() })
 */
export const board = async (
  views: ViewStore,
  { tenant, at }: { readonly tenant: string; readonly at: Instant },
): Promise<readonly BoardLine[]> => {
  const found = await views.tally(tenant, at, shelvesOf('board'))
  const lines = found.map(({ shelf: name, counts }): BoardLine => {
    const [, agency, status, procedure] = namesIn(name)
    return { agency: String(agency), procedure: String(procedure), status: Number(status) as NationalStatus, counts }
  })
  const key = ({ agency, procedure, status }: BoardLine): string =>
    JSON.stringify([agency, procedure, String(status).padStart(2, '0')])
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Lines summed up by what they have in common. */
export const boardBy = <K extends 'agency' | 'procedure' | 'status'>(
  lines: readonly BoardLine[],
  by: K,
): ReadonlyMap<BoardLine[K], DueCounts> => {
  const sums = new Map<BoardLine[K], Record<DueState, number>>()
  for (const { [by]: name, counts } of lines) {
    const sum = sums.get(name) ?? { none: 0, running: 0, near: 0, overdue: 0, paused: 0 }
    for (const state of Object.keys(sum) as DueState[]) sum[state] += counts[state]
    sums.set(name, sum)
  }
  return sums
}

interface Paged {
  /** Where the last page ended. A text that is no cursor of this question begins at the beginning. */
  readonly after?: Cursor | undefined
  /** 50 unless told. */
  readonly limit?: number | undefined
}

const pageOf = async (views: ViewStore, question: ShelfQuestion, { after, limit = 50 }: Paged) => {
  const parts = partsOf(after, 'number', 'string')
  const place = parts && { sort: Number(parts[0]), dossier: String(parts[1]), n: -1 }
  const found = await views.page({ ...question, after: place, limit })
  const last = found.length < limit ? undefined : found.at(-1)?.place
  return { dossiers: found.map(({ rows }) => rows.dossier), next: last && cursorOf(last.sort, last.dossier) }
}

export interface DueSoonQuestion extends Paged {
  readonly tenant: string
  /** Dossiers that would be overdue from this instant on … */
  readonly from: Instant
  /** … to before this one. */
  readonly until: Instant
  /** Only those in the custody of this agency. */
  readonly agency?: string | undefined
  /** Who has them in custody is asked as of this instant; `from` unless told. */
  readonly at?: Instant | undefined
}

export interface DueDossier {
  readonly dossier: DossierRow
  readonly state: DueState
}

/**
 * Dossiers whose date in force runs out between two instants, the earliest first: with `from: 0` everything overdue. Dossiers
 * whose clock is paused have no such date.
 * @example await dueSoon(memoryViews(), { tenant: 'ward', from: Date.now(), until: Date.now() + 3 * 86_400_000 })
 */
export const dueSoon = async (
  views: ViewStore,
  { tenant, from, until, agency, at = from, ...paged }: DueSoonQuestion,
): Promise<{ readonly dossiers: readonly DueDossier[]; readonly next: Cursor | undefined }> => {
  const { dossiers, next } = await pageOf(views, { tenant, shelves: [shelf.due(agency)], at, from, until }, paged)
  return { dossiers: dossiers.map(dossier => ({ dossier, state: dueStateAt(dossier.date, at) })), next }
}

export interface StuckQuestion extends Paged {
  readonly tenant: string
  readonly at: Instant
}

/** A dossier nobody works on, why and since when; of an incident what failed. */
export interface StuckDossier {
  readonly dossier: DossierRow
  readonly why: StuckReason
  readonly since: Instant
  readonly incident?: Incident | undefined
}

/** So many incidents are listed; whoever has more has another problem. */
const mostIncidents = 1000

/**
 * Dossiers that hang (hồ sơ chưa có người xử lý): on the first page those whose work was parked, as the store says now; then
 * those nobody can work on, the longest first. A dossier that is both is listed twice.
 * @example await stuck({ store }, memoryViews(), { tenant: 'ward', at: store.now() })
 */
export const stuck = async (
  { store }: Pick<Engine, 'store'>,
  views: ViewStore,
  { tenant, at, ...paged }: StuckQuestion,
): Promise<{ readonly dossiers: readonly StuckDossier[]; readonly next: Cursor | undefined }> => {
  const parked: StuckDossier[] = []
  if (paged.after === undefined)
    for (const incident of await store.incidents(tenant, mostIncidents)) {
      const rows = await views.rows(tenant, incident.dossier)
      if (rows) parked.push({ dossier: rows.dossier, why: 'incident', since: incident.since, incident })
    }
  const { dossiers, next } = await pageOf(views, { tenant, shelves: [shelf.stuck], at }, paged)
  const hanging = dossiers.flatMap(dossier =>
    dossier.stuck ? [{ dossier, why: dossier.stuck.why, since: dossier.stuck.from }] : [],
  )
  return { dossiers: [...parked, ...hanging], next }
}
