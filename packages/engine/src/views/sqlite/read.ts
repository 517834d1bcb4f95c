import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Instant } from '../../dossier/event.ts'
import { integer, type Row, text } from '../../store/sqlite/row.ts'
import type { Cursor } from '../../store/store.ts'
import type { DueCounts } from '../due-state.ts'
import type { DossierRows } from '../row.ts'
import { comparePlaces, compareText, far } from '../shelf.ts'
import {
  commonFrom,
  type FoundRows,
  type Place,
  type PlacedRows,
  type ShelfQuestion,
  type WordQuestion,
} from '../view-store.ts'

const rowsOf = (row: Row): DossierRows => JSON.parse(text(row.rows))

/** Names are Unicode to its end, so nothing that begins so stands after this. */
const endOf = (beginning: string): string => `${beginning}\u{10ffff}`

// What is paused or has no date stands at the end, and never comes near (`entriesOf`).
const countColumns = `
  count(*) AS n,
  sum(paused) AS paused,
  sum(sort < ${far}) AS dated,
  sum(sort <= :at) AS overdue,
  sum(near <= :at AND sort > :at) AS near`

const countsOf = (row: Row | undefined): DueCounts => {
  // A sum over nothing is NULL.
  const number = (name: string): number => integer(row?.[name] ?? 0)
  const [paused, dated, overdue, near] = [number('paused'), number('dated'), number('overdue'), number('near')]
  return { none: number('n') - paused - dated, running: dated - overdue - near, near, overdue, paused }
}

/** The condition of a question beside its shelf, and how much of the order it spans. */
const narrowed = ({ at, state, from = 0, until = far + 1 }: ShelfQuestion) => {
  const within = (low: number, high: number) => ({ low: Math.max(low, from), high: Math.min(high, until) })
  switch (state) {
    case undefined:
      return { ...within(0, far + 1), when: '' }
    case 'overdue':
      return { ...within(0, at + 1), when: '' }
    case 'near':
      return { ...within(at + 1, far), when: 'AND near <= :at' }
    case 'running':
      return { ...within(at + 1, far), when: 'AND near > :at' }
    case 'paused':
      return { ...within(far, far + 1), when: 'AND paused = 1' }
    case 'none':
      return { ...within(far, far + 1), when: 'AND paused = 0' }
  }
}

/** What is asked beside the order: at most so many texts of statements as there are ways to ask. */
const conditions = ({ at, procedure, step, unassigned, without = [] }: ShelfQuestion) => {
  const values: Record<string, SQLInputValue> = { at }
  const parts = ['e.since <= :at AND e.until > :at']
  if (procedure !== undefined) {
    parts.push('e.procedure = :procedure')
    values.procedure = procedure
  }
  if (step !== undefined) {
    parts.push('e.step = :step')
    values.step = step
  }
  if (unassigned === true) parts.push('e.assigned = 0')
  for (const [index, name] of without.entries()) {
    parts.push(`NOT EXISTS (SELECT 1 FROM entries w WHERE w.tenant = e.tenant AND w.shelf = :without${index}
      AND w.sort = e.sort AND w.dossier = e.dossier AND w.n = e.n)`)
    values[`without${index}`] = name
  }
  return { sql: parts.join(' AND '), values }
}

/** The reads; each runs within one transaction. */
export const reads = (db: DatabaseSync) => {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const found = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, found)
    return found
  }

  const findRows = db.prepare('SELECT rows FROM dossiers WHERE tenant = ? AND dossier = ?')
  const findCursor = db.prepare('SELECT cursor FROM progress WHERE one = 1')
  const findToForget = db.prepare('SELECT forget FROM progress WHERE one = 1')
  const tallied = db.prepare(
    `SELECT shelf, ${countColumns} FROM entries
     WHERE tenant = :tenant AND shelf >= :low AND shelf < :high AND since <= :at AND until > :at GROUP BY shelf`,
  )
  const common = db.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE tenant = ? AND word >= ? AND word < ? LIMIT ${commonFrom})`,
  )

  const onShelf = (
    shelf: string,
    question: ShelfQuestion & { readonly after?: Place | undefined; readonly limit: number },
  ): readonly PlacedRows[] => {
    const { low, high, when } = narrowed(question)
    const { sql, values } = conditions(question)
    // The first page begins before everything of its lowest date.
    const after = question.after && question.after.sort >= low ? question.after : { sort: low, dossier: '', n: -2 }
    return statement(
      `SELECT e.sort, e.dossier, e.n, rows FROM entries e CROSS JOIN dossiers d USING (tenant, dossier)
       WHERE e.tenant = :tenant AND e.shelf = :shelf AND (e.sort, e.dossier, e.n) > (:sort, :dossier, :n) AND e.sort < :high
         AND ${sql} ${when}
       ORDER BY e.sort, e.dossier, e.n LIMIT :limit`,
    )
      .all({ tenant: question.tenant, shelf, ...after, high, ...values, limit: question.limit })
      .map(row => ({
        place: { sort: integer(row.sort), dossier: text(row.dossier), n: integer(row.n) },
        rows: rowsOf(row),
      }))
  }

  return {
    cursor: (): Cursor | undefined => {
      const cursor = findCursor.get()?.cursor
      return cursor === null ? undefined : text(cursor)
    },

    /** How often names were taken away since the file was written anew. */
    toForget: (): number => integer(findToForget.get()?.forget),

    rows: (tenant: string, dossier: string): DossierRows | undefined => {
      const row = findRows.get(tenant, dossier)
      return row && rowsOf(row)
    },

    /** Each shelf is in order; so is what they are merged into. */
    page: (
      question: ShelfQuestion & { readonly after?: Place | undefined; readonly limit: number },
    ): readonly PlacedRows[] =>
      question.shelves
        .flatMap(shelf => onShelf(shelf, question))
        .sort((a, b) => comparePlaces(a.place, b.place))
        .slice(0, question.limit),

    count: (question: ShelfQuestion): DueCounts => {
      const sum = { none: 0, running: 0, near: 0, overdue: 0, paused: 0 }
      const { sql, values } = conditions(question)
      const { from: low = 0, until: high = far + 1 } = question
      for (const shelf of question.shelves) {
        const counts = countsOf(
          statement(
            `SELECT ${countColumns} FROM entries e
             WHERE e.tenant = :tenant AND e.shelf = :shelf AND e.sort >= :low AND e.sort < :high AND ${sql}`,
          ).get({ tenant: question.tenant, shelf, low, high, ...values }),
        )
        for (const state of Object.keys(sum) as (keyof typeof sum)[]) sum[state] += counts[state]
      }
      return sum
    },

    tally: (tenant: string, at: Instant, beginning: string) =>
      tallied
        .all({ tenant, low: beginning, high: endOf(beginning), at })
        .map(row => ({ shelf: text(row.shelf), counts: countsOf(row) })),

    find: ({
      tenant,
      beginnings,
      along,
      after,
      limit,
    }: WordQuestion): { along: string; found: readonly FoundRows[] } => {
      const frequency = (beginning: string): number => integer(common.get(tenant, beginning, endOf(beginning))?.n)
      const rarest =
        along ??
        beginnings
          .map(beginning => ({ beginning, n: beginnings.length === 1 ? 0 : frequency(beginning) }))
          .sort((a, b) => a.n - b.n || compareText(a.beginning, b.beginning))[0]?.beginning ??
        ''
      const others = beginnings.filter(it => it !== rarest)
      const values: Record<string, SQLInputValue> = { tenant, low: rarest, high: endOf(rarest), limit }
      for (const [index, other] of others.entries()) {
        values[`low${index}`] = other
        values[`high${index}`] = endOf(other)
      }
      const theirs = (low: string, high: string): string =>
        `EXISTS (SELECT 1 FROM words o WHERE o.tenant = w.tenant AND o.dossier = w.dossier AND o.word >= ${low} AND o.word < ${high})`
      const found = statement(
        `SELECT w.word, w.dossier, rows FROM words w CROSS JOIN dossiers d USING (tenant, dossier)
         WHERE w.tenant = :tenant AND (w.word, w.dossier) > (:word, :dossier) AND w.word < :high
           ${others.map((_, index) => `AND ${theirs(`:low${index}`, `:high${index}`)}`).join(' ')}
           AND NOT ${theirs(':low', 'w.word')}
         ORDER BY w.word, w.dossier LIMIT :limit`,
      ).all({ ...values, word: after?.word ?? rarest, dossier: after?.dossier ?? '' })
      return { along: rarest, found: found.map(row => ({ word: text(row.word), rows: rowsOf(row) })) }
    },
  }
}
