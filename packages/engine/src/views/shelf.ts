/** Where rows stand so that they are found by one walk along an index. Every question is about one or some shelves. */
import type { Instant } from '../dossier/event.ts'
import type { DueTimes } from './due-state.ts'
import type { Holder } from './holder.ts'
import type { DossierRows } from './row.ts'
import type { Place } from './view-store.ts'
import { codeWord, nameWord, wordsOf } from './words.ts'
import type { WorkRow } from './work.ts'

/** Beyond every instant: where what has no date stands, after all that has one. */
export const far = Number.MAX_SAFE_INTEGER

/** One row on one shelf, from an instant to before another. */
export interface Entry {
  readonly shelf: string
  readonly sort: Instant
  readonly n: number
  readonly from: Instant
  readonly until: Instant
  readonly nearFrom: Instant
  readonly paused: boolean
  readonly procedure: string
  readonly step: string
  readonly assigned: boolean
}

const named = (...names: readonly (string | number)[]): string => JSON.stringify(names)

/** The names of shelves. As JSON, so that no two different lists of names are the same text. */
export const shelf = {
  /** All work of an agency, of a department, of a role at an agency. */
  agency: (agency: string) => named('agency', agency),
  department: (agency: string, department: string) => named('department', agency, department),
  role: (agency: string, role: string) => named('role', agency, role),
  /** Work that nobody answers for, by who may do it; without a role, anybody of the place. */
  open: (agency: string, department = '', role = '') => named('open', agency, department, role),
  /** Work by who answers for it, helps with it, watches it; what is addressed to a person and nobody else. */
  main: (person: string) => named('main', person),
  cooperator: (person: string) => named('cooperator', person),
  watcher: (person: string) => named('watcher', person),
  addressed: (person: string) => named('addressed', person),
  /** Work somebody answers for, by the agency they do it at. */
  staff: (agency: string, person: string) => named('staff', agency, person),
  /** Open work that somebody may not do. */
  barred: (person: string) => named('barred', person),
  /** Dossiers with a date, all or an agency's. */
  due: (agency?: string) => (agency === undefined ? named('due') : named('due', agency)),
  stuck: named('stuck'),
  board: (agency: string, status: number, procedure: string) => named('board', agency, status, procedure),
}

/** How the names begin of all shelves of a kind, or of a kind at an agency. */
export const shelvesOf = (kind: 'agency' | 'department' | 'role' | 'staff' | 'board', agency?: string): string =>
  `${(agency === undefined ? named(kind) : named(kind, agency)).slice(0, -1)},`

/** The names in a shelf's name. */
export const namesIn = (name: string): readonly (string | number)[] => JSON.parse(name)

/** During the time of a holder. */
const during = ({ from, until }: Holder) => ({ from: from ?? 0, until: until ?? far })
const always = { from: 0, until: far }

const workShelves = (row: WorkRow): readonly (readonly [string, Pick<Entry, 'from' | 'until'>])[] => {
  const { role, main, kind } = row
  const shelves = row.holders.flatMap(holder => {
    const { agency, department } = holder
    const names = [
      shelf.agency(agency),
      ...(department === undefined ? [] : [shelf.department(agency, department)]),
      ...(role === undefined ? [] : [shelf.role(agency, role)]),
      main === undefined ? shelf.open(agency, department, role) : shelf.staff(agency, main),
    ]
    return names.map(name => [name, during(holder)] as const)
  })
  const personal = [
    ...(main === undefined ? row.barred.map(shelf.barred) : []),
    ...(main === undefined ? [] : [kind === 'urge' ? shelf.addressed(main) : shelf.main(main)]),
    ...new Set(row.cooperators.map(shelf.cooperator)),
    ...new Set(row.watchers.map(shelf.watcher)),
  ]
  return [...shelves, ...personal.map(name => [name, always] as const)]
}

/** What is paused or has no date stands at the end, and never comes near. */
const placed = ({
  nearFrom = far,
  overdueFrom = far,
  paused,
}: DueTimes): Pick<Entry, 'sort' | 'nearFrom' | 'paused'> =>
  paused || overdueFrom === far ? { sort: far, nearFrom: far, paused } : { sort: overdueFrom, nearFrom, paused }

/** Every entry of a dossier's rows. */
export const entriesOf = ({ dossier, work }: DossierRows): readonly Entry[] => {
  const procedure = dossier.procedure.code
  const entries: Entry[] = []
  const put = (
    name: string,
    when: Pick<Entry, 'from' | 'until'>,
    it: Omit<Entry, 'shelf' | 'from' | 'until'>,
  ): void => {
    entries.push({ shelf: name, ...when, ...it })
  }
  for (const [n, row] of work.entries()) {
    const it = { n, procedure, step: row.step ?? '', assigned: row.main !== undefined, ...placed(row.date) }
    for (const [name, when] of workShelves(row)) put(name, when, it)
  }
  const { date, stuck, status, situation } = dossier
  const it = { n: -1, procedure, step: '', assigned: false, ...placed(date) }
  if (it.sort < far) put(shelf.due(), always, it)
  for (const holder of dossier.holders) {
    if (it.sort < far) put(shelf.due(holder.agency), during(holder), it)
    if (situation !== 'ended' && status !== undefined)
      put(shelf.board(holder.agency, status, procedure), during(holder), it)
  }
  if (stuck)
    put(shelf.stuck, { from: stuck.from, until: far }, { ...it, sort: stuck.from, nearFrom: far, paused: false })
  return entries
}

/** What a dossier is looked up by, beside its id. */
export const lookUpWords = ({ dossier: { code, name } }: DossierRows): readonly string[] => [
  ...(code === undefined ? [] : [codeWord(code)]),
  ...(name === undefined ? [] : wordsOf(name).map(nameWord)),
]

/** Texts in the order of their code points, as databases sort UTF-8; `<` would put 😀 before ﷽. */
export const compareText = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]]
  for (const [index, character] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return left.length - right.length
}

export const comparePlaces = (a: Place, b: Place): number =>
  a.sort - b.sort || compareText(a.dossier, b.dossier) || a.n - b.n
