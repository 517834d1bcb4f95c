import type { Instant } from '../dossier/event.ts'
import type { Cursor } from '../store/store.ts'
import { type DueCounts, type DueState, dueStateAt } from './due-state.ts'
import type { DossierRows } from './row.ts'
import { comparePlaces, compareText, type Entry, entriesOf, far, lookUpWords } from './shelf.ts'
import { commonFrom, type Place, type ShelfQuestion, type ViewStore, viewsVersion } from './view-store.ts'

interface Kept {
  readonly tenant: string
  readonly rows: DossierRows
  readonly entries: readonly Entry[]
  readonly words: readonly string[]
}

const stateOf = ({ sort, nearFrom, paused }: Entry, at: Instant): DueState =>
  dueStateAt({ nearFrom, paused, ...(sort === far ? {} : { overdueFrom: sort }) }, at)

const counted = (entries: readonly Entry[], at: Instant): DueCounts => {
  const counts = { none: 0, running: 0, near: 0, overdue: 0, paused: 0 }
  for (const entry of entries) counts[stateOf(entry, at)] += 1
  return counts
}

/**
 * Views that are forgotten when the process ends: for browsers, stories and tests, and the plainest reading of what a
 * `ViewStore` answers. It looks at everything it has at each question.
 * @example await project({ engine: openEngine({ store, procedures: [procedure] }), views: memoryViews() })
 */
export const memoryViews = (): ViewStore => {
  let kept = new Map<string, Kept>()
  let cursor: Cursor | undefined
  const placeOf = (tenant: string, dossier: string): string => JSON.stringify([tenant, dossier])
  const of = (tenant: string) => [...kept.values()].filter(it => it.tenant === tenant)

  const standing = (
    question: ShelfQuestion,
  ): readonly (Place & { readonly rows: DossierRows; readonly entry: Entry })[] => {
    const { tenant, shelves, without = [], at, procedure, step, unassigned, from = 0, until = far + 1 } = question
    return of(tenant).flatMap(({ rows, entries }) => {
      const left = new Set(entries.filter(it => without.includes(it.shelf)).map(({ n }) => n))
      return entries
        .filter(it => shelves.includes(it.shelf) && it.from <= at && at < it.until && !left.has(it.n))
        .filter(it => from <= it.sort && it.sort < until)
        .filter(it => procedure === undefined || it.procedure === procedure)
        .filter(it => step === undefined || it.step === step)
        .filter(it => unassigned !== true || !it.assigned)
        .map(entry => ({ sort: entry.sort, dossier: rows.dossier.dossier, n: entry.n, rows, entry }))
    })
  }

  return {
    async state() {
      return { version: viewsVersion, cursor }
    },

    async apply(change) {
      if (change.from !== cursor) return false
      for (const { tenant, dossier, rows } of change.dossiers) {
        if (rows === undefined) kept.delete(placeOf(tenant, dossier))
        else kept.set(placeOf(tenant, dossier), { tenant, rows, entries: entriesOf(rows), words: lookUpWords(rows) })
      }
      cursor = change.cursor
      return true
    },

    async clear() {
      kept = new Map()
      cursor = undefined
    },

    async rows(tenant, dossier) {
      return kept.get(placeOf(tenant, dossier))?.rows
    },

    async page({ after, limit, state, ...question }) {
      return standing(question)
        .filter(({ entry }) => state === undefined || stateOf(entry, question.at) === state)
        .filter(it => after === undefined || comparePlaces(it, after) > 0)
        .sort(comparePlaces)
        .slice(0, limit)
        .map(({ sort, dossier, n, rows }) => ({ place: { sort, dossier, n }, rows }))
    },

    async count(question) {
      return counted(
        standing(question).map(({ entry }) => entry),
        question.at,
      )
    },

    async tally(tenant, at, beginning) {
      const shelves = new Map<string, Entry[]>()
      for (const entry of of(tenant).flatMap(it => it.entries)) {
        if (!(entry.shelf.startsWith(beginning) && entry.from <= at && at < entry.until)) continue
        const those = shelves.get(entry.shelf)
        if (those === undefined) shelves.set(entry.shelf, [entry])
        else those.push(entry)
      }
      return [...shelves].map(([shelf, those]) => ({ shelf, counts: counted(those, at) }))
    },

    async find({ tenant, beginnings, along, after, limit }) {
      const all = of(tenant)
      const frequency = (beginning: string): number =>
        Math.min(
          commonFrom,
          all.reduce((sum, { words }) => sum + words.filter(word => word.startsWith(beginning)).length, 0),
        )
      const rarest = along ?? [...beginnings].sort((a, b) => frequency(a) - frequency(b) || compareText(a, b))[0] ?? ''
      const found = all
        .filter(({ words }) => beginnings.every(it => words.some(word => word.startsWith(it))))
        .flatMap(({ rows, words }) => {
          const [word] = words.filter(it => it.startsWith(rarest)).sort(compareText)
          return word === undefined ? [] : [{ word, rows }]
        })
      const order = (a: { word: string; dossier: string }, b: { word: string; dossier: string }): number =>
        compareText(a.word, b.word) || compareText(a.dossier, b.dossier)
      const at = ({ word, rows }: (typeof found)[number]) => ({ word, dossier: rows.dossier.dossier })
      return {
        along: rarest,
        found: found
          .filter(it => after === undefined || order(at(it), after) > 0)
          .sort((a, b) => order(at(a), at(b)))
          .slice(0, limit),
      }
    },

    async forget() {
      return true
    },

    async close() {},
  }
}
