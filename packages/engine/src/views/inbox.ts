import { actsAs, lasts } from '../dossier/authority.ts'
import type { Actor, Instant } from '../dossier/event.ts'
import type { Cursor } from '../store/store.ts'
import { cursorOf, partsOf } from './cursor.ts'
import { type DueCounts, type DueState, dueStateAt } from './due-state.ts'
import { holderAt } from './holder.ts'
import type { DossierRow } from './row.ts'
import { namesIn, shelf, shelvesOf } from './shelf.ts'
import type { PlacedRows, ViewStore } from './view-store.ts'
import type { WorkRow } from './work.ts'

/**
 * Whose inbox: a person's, as the actor they would act as; or all work at an agency, one of its departments, or in one role
 * there.
 *
 * A person's inbox as `handler`, which is the rule, is what they may do: work they answer for, and work nobody answers for in
 * the posts they hold, with all that was delegated to them for as long as that lasts, and without what separation of duties
 * keeps from them. As `cooperator` or `watcher` it is what they help with, or watch.
 */
export type Whose =
  | { readonly person: Actor; readonly as?: 'handler' | 'cooperator' | 'watcher' | undefined }
  | {
      readonly agency: string
      readonly department?: string | undefined
      readonly role?: undefined
    }
  | { readonly agency: string; readonly role: string; readonly department?: undefined }

export interface InboxQuestion {
  readonly tenant: string
  readonly whose: Whose
  /** The instant asked about: what is due, who stands in for whom, which delegations last. Usually `store.now()`. */
  readonly at: Instant
  readonly state?: DueState | undefined
  /** A procedure's national code. */
  readonly procedure?: string | undefined
  readonly step?: string | undefined
  /** `true`: only work that nobody answers for yet. */
  readonly unassigned?: boolean | undefined
  /** Where the last page ended. A text that is no cursor of this question begins at the beginning. */
  readonly after?: Cursor | undefined
  /** 50 unless told. */
  readonly limit?: number | undefined
}

/** One piece of work in an inbox. */
export interface InboxItem {
  readonly work: WorkRow
  readonly dossier: DossierRow
  /** The agency that acts at the instant asked about. */
  readonly agency: string
  /** The work's own state; the dossier's is `dueStateAt(dossier.date, at)`. */
  readonly state: DueState
}

export interface Inbox {
  /** By date, the earliest first; then what has none. */
  readonly items: readonly InboxItem[]
  /** Of the whole inbox, whatever `state` is asked for. */
  readonly counts: DueCounts
  /** For the next page; absent at the end. */
  readonly next: Cursor | undefined
}

/** The shelves of the posts somebody holds. */
const openShelves = ({ roles, agency, department }: Pick<Actor, 'roles' | 'agency' | 'department'>): string[] => {
  if (agency === undefined) return []
  return roles.flatMap(role => [
    shelf.open(agency, '', role),
    ...(department === undefined ? [] : [shelf.open(agency, department, role)]),
  ])
}

const shelvesFor = (
  whose: Whose,
  at: Instant,
): { readonly shelves: readonly string[]; readonly without: readonly string[] } => {
  if (!('person' in whose)) {
    const { agency, department, role } = whose
    if (role !== undefined) return { shelves: [shelf.role(agency, role)], without: [] }
    return {
      shelves: [department === undefined ? shelf.agency(agency) : shelf.department(agency, department)],
      without: [],
    }
  }
  const { person, as = 'handler' } = whose
  if (as !== 'handler') return { shelves: [shelf[as](person.id)], without: [] }
  const selves = actsAs({ by: person, on: at })
  const { agency, department } = person
  const ofAgency = agency === undefined ? [] : [shelf.open(agency)]
  const ofDepartment = agency === undefined || department === undefined ? [] : [shelf.open(agency, department)]
  const posts = [person, ...(person.delegations ?? []).filter(it => lasts(it, at))]
  const shelves = [
    ...selves.map(shelf.main),
    shelf.addressed(person.id),
    ...posts.flatMap(openShelves),
    ...ofAgency,
    ...ofDepartment,
  ]
  return { shelves: [...new Set(shelves)], without: [...new Set(selves.map(shelf.barred))] }
}

const itemOf = ({ place, rows }: PlacedRows, at: Instant): readonly InboxItem[] => {
  const work = rows.work[place.n]
  if (work === undefined) return []
  const agency = holderAt(work.holders, at)?.agency ?? ''
  return [{ work, dossier: rows.dossier, agency, state: dueStateAt(work.date, at) }]
}

/**
 * What waits for somebody, or at some place, sorted by date and counted by due state. One walk along an index for each post
 * that is held; the views answer as of the events they have followed (`project`).
 *
 * @example
 * const lan = { id: 'u:lan', roles: ['registrar'], agency: 'ward' }
 * const { items, counts } = await inbox(memoryViews(), { tenant: 'ward', whose: { person: lan }, at: Date.now() })
 */
export const inbox = async (views: ViewStore, question: InboxQuestion): Promise<Inbox> => {
  const { whose, after, limit = 50, ...rest } = question
  const asked = { ...rest, ...shelvesFor(whose, question.at) }
  const parts = partsOf(after, 'number', 'string', 'number')
  const place = parts && { sort: Number(parts[0]), dossier: String(parts[1]), n: Number(parts[2]) }
  const [page, counts] = await Promise.all([views.page({ ...asked, after: place, limit }), views.count(asked)])
  const last = page.length < limit ? undefined : page.at(-1)?.place
  return {
    items: page.flatMap(it => itemOf(it, question.at)),
    counts,
    next: last && cursorOf(last.sort, last.dossier, last.n),
  }
}

export interface InboxCountsQuestion {
  readonly tenant: string
  readonly at: Instant
  /** What is counted: every agency; or the departments, roles or people of one. */
  readonly by:
    | { readonly agencies: true }
    | { readonly agency: string; readonly each: 'department' | 'role' | 'person' }
}

/** How much work there is at an agency, in a department, in a role, or with a person who answers for it. */
export interface InboxCount {
  readonly name: string
  readonly counts: DueCounts
}

/**
 * How much work waits at each agency; or, at one of them, in each department, in each role, with each person who answers for
 * some. In the order of the names; places without work are left out.
 * @example await inboxCounts(memoryViews(), { tenant: 'ward', at: Date.now(), by: { agency: 'ward', each: 'person' } })
 */
export const inboxCounts = async (
  views: ViewStore,
  { tenant, at, by }: InboxCountsQuestion,
): Promise<readonly InboxCount[]> => {
  const kind = 'agencies' in by ? 'agency' : by.each === 'person' ? 'staff' : by.each
  const found = await views.tally(tenant, at, shelvesOf(kind, 'agencies' in by ? undefined : by.agency))
  return found
    .map(({ shelf: name, counts }) => ({ name: String(namesIn(name).at(-1)), counts }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
