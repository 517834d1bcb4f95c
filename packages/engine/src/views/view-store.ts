import type { Instant } from '../dossier/event.ts'
import type { Cursor } from '../store/store.ts'
import type { DueCounts, DueState } from './due-state.ts'
import type { DossierRows } from './row.ts'

/** The version of the rows and of how they are kept. What an older one made is dropped and made anew from the events. */
export const viewsVersion = 1

/** The rows of one dossier, in the place of those it had. */
export interface ChangedRows {
  readonly tenant: string
  readonly dossier: string
  /** None: it is in no view any more. */
  readonly rows: DossierRows | undefined
}

export interface ViewChange {
  /** Where the views have to stand for this to follow. */
  readonly from: Cursor | undefined
  readonly cursor: Cursor
  readonly dossiers: readonly ChangedRows[]
}

/** A place on a shelf: entries stand in the order of their date, dossier and number. */
export interface Place {
  readonly sort: Instant
  readonly dossier: string
  /** Which piece of the dossier's work; -1 is the dossier itself. */
  readonly n: number
}

/** Which entries of some shelves are wanted. */
export interface ShelfQuestion {
  readonly tenant: string
  /** Together they hold no entry twice. */
  readonly shelves: readonly string[]
  /** What stands on one of these too is left out. */
  readonly without?: readonly string[] | undefined
  /** The instant that is asked about. */
  readonly at: Instant
  readonly state?: DueState | undefined
  /** A procedure's national code. */
  readonly procedure?: string | undefined
  readonly step?: string | undefined
  /** `true`: only what nobody answers for. */
  readonly unassigned?: boolean | undefined
  /** Dated from the one instant to before the other. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

export interface PlacedRows {
  readonly place: Place
  readonly rows: DossierRows
}

/** Which dossiers are wanted: those with a word for every beginning. */
export interface WordQuestion {
  readonly tenant: string
  /** One or more. */
  readonly beginnings: readonly string[]
  /** The beginning that is walked along; the rarest where absent. Pages of one answer walk along the same. */
  readonly along?: string | undefined
  readonly after?: { readonly word: string; readonly dossier: string } | undefined
  readonly limit: number
}

export interface FoundRows {
  readonly word: string
  readonly rows: DossierRows
}

/** How many dossiers with a word of some beginning are counted before it is simply common. */
export const commonFrom = 1000

/**
 * Where rows are kept so that they can be asked for quickly: a few simple questions, out of which `inbox`, `lookUp` and the
 * others make theirs. All of it can be dropped and made again from the store's events at any time.
 * `@motcua/engine/testing` exports the suite every implementation passes.
 */
export interface ViewStore {
  /** How far the events were followed, and the version (`viewsVersion`) that made what is there. */
  state(): Promise<{ readonly version: number; readonly cursor: Cursor | undefined }>
  /** Replaces rows and moves the cursor, in one transaction. `false`, and nothing done: the views stand elsewhere by now. */
  apply(change: ViewChange): Promise<boolean>
  /** Drops everything, the cursor too, and takes on `viewsVersion`. */
  clear(): Promise<void>
  rows(tenant: string, dossier: string): Promise<DossierRows | undefined>
  /** Entries in order, after a place. */
  page(
    question: ShelfQuestion & { readonly after?: Place | undefined; readonly limit: number },
  ): Promise<readonly PlacedRows[]>
  /** How many there are, whatever `state` says. */
  count(question: ShelfQuestion): Promise<DueCounts>
  /** The same for every shelf whose name begins so. Those on which nothing stands are left out; in any order. */
  tally(
    tenant: string,
    at: Instant,
    beginning: string,
  ): Promise<readonly { readonly shelf: string; readonly counts: DueCounts }[]>
  /** In the order of the word that was found along `along`, the first of each dossier, then of the dossier's id. */
  find(question: WordQuestion): Promise<{ readonly along: string; readonly found: readonly FoundRows[] }>
  /**
   * Makes sure that names which were taken away are found nowhere any more, not even by somebody who reads the files. `false`:
   * others are at work, and it is left for the next time.
   */
  forget(): Promise<boolean>
  close(): Promise<void>
}
