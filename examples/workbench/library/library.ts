/** The definitions there are: drafts that people draw, versions that were published. Kept in the file of the dossiers. */
import type { DatabaseSync } from 'node:sqlite'
import { exportText, openText, type ProcedureDocument } from '@motcua/designer/drawing'
import { isError, loadText, type Procedure, type Registry } from '@motcua/engine'
import type { Text } from '@motcua/rules'
import { type DraftState, objectOf, placedIn, type ReadDraft, readDraft } from './draft.ts'
import { type Published, registryOf } from './published.ts'
import { type Answer, given, type PlacedIssue, refused } from './refusal.ts'
import { faulting, openTables, together } from './tables.ts'

/** A draft as lists show it. */
export interface DraftSummary {
  readonly revision: number
  /** Epoch ms. */
  readonly savedAt: number
  readonly state: DraftState
  readonly version?: number | undefined
  readonly errors: number
  readonly warnings: number
}

export interface VersionSummary {
  readonly hash: string
  /** Under which it was published: a draft may have another by now. */
  readonly code: string
  readonly version: number
  readonly publishedAt: number
  /** ISO days: the first in force, and the last where it was said. */
  readonly from: string
  readonly until?: string | undefined
}

export interface ProcedureSummary {
  readonly id: number
  readonly code: string
  readonly name: Text
  readonly draft?: DraftSummary | undefined
  /** Newest first. */
  readonly versions: readonly VersionSummary[]
}

/** A draft with the text that is kept, and every issue with its place in it. */
export interface DraftText extends DraftSummary {
  readonly text: string
  readonly issues: readonly PlacedIssue[]
}

export interface ProcedureText extends Omit<ProcedureSummary, 'draft'> {
  readonly draft?: DraftText | undefined
}

/** The file of a published version, and the procedure it is of. */
export interface VersionFile {
  readonly id: number
  readonly text: string
  readonly code: string
  readonly version: number
}

export interface Publishing {
  readonly id: number
  /** The revision that was read: what was saved since is not published unseen. */
  readonly revision: number
  readonly from: string
  readonly until?: string | undefined
}

export interface Library {
  list(): readonly ProcedureSummary[]
  read(id: number): Answer<ProcedureText>
  /** Takes a file’s text as a new procedure’s draft; with `keep` also JSON that is no definition yet. */
  take(text: string, keep?: boolean): Answer<{ readonly id: number; readonly issues: readonly PlacedIssue[] }>
  duplicate(id: number): Answer<{ readonly id: number }>
  /** Saves a draft over the revision that was read; the text may be half typed, but is JSON. */
  save(id: number, revision: number, text: string): Answer<{ readonly revision: number; readonly savedAt: number }>
  /** A draft of the next version, from the newest that is published. */
  redraft(id: number): Answer<{ readonly id: number }>
  /** Drops a draft, and the procedure with it where nothing of it was published. */
  drop(id: number, revision: number): Answer<{ readonly gone: boolean }>
  publish(publishing: Publishing): Answer<VersionSummary>
  /** The file of a published version, as it was published. */
  fileOf(hash: string): Answer<VersionFile>
  /** The files of all versions, in the order they were published. */
  files(): readonly string[]
  readonly procedures: () => readonly Procedure[]
  readonly registry: Registry
  /** Calls back after anything was changed; until the function that comes back is called. */
  subscribe(heard: () => void): () => void
  close(): void
}

type Row = Readonly<Record<string, unknown>>

const copyOf = ({ vi, en }: Text): Text =>
  en === undefined ? { vi: `${vi} (bản sao)` } : { vi: `${vi} (bản sao)`, en: `${en} (copy)` }

/** A document’s text with other top fields of its procedure; a text that cannot be drawn stays as it is. */
const withFields = (text: string, fields: (procedure: ProcedureDocument['procedure']) => object): string => {
  const { document } = readDraft(text)
  if (document === undefined) return text
  const { procedure } = document
  return exportText({ ...document, procedure: { ...procedure, ...fields(procedure) } })
}

class FileLibrary implements Library {
  readonly #db: DatabaseSync
  readonly #file: string
  readonly #now: () => number
  readonly #heard = new Set<() => void>()
  /** What was read of drafts, by procedure: a check of a large one takes its time. */
  readonly #read = new Map<number, { readonly revision: number; readonly draft: ReadDraft }>()
  #published: readonly Published[] = []
  #registry: Registry | undefined

  constructor(file: string, now: () => number) {
    this.#file = file
    this.#now = now
    this.#db = openTables(file)
    this.#published = this.#all('SELECT * FROM workbench_versions ORDER BY rowid').flatMap(row => {
      const { result } = loadText(String(row.text))
      if (!result.ok) return []
      const until = row.valid_until === null ? {} : { until: String(row.valid_until) }
      return [
        { procedure: result.value, from: String(row.valid_from), ...until, publishedAt: Number(row.published_at) },
      ]
    })
    const registry = registryOf(this.#published)
    this.#registry = registry.ok ? registry.value : undefined
  }

  readonly procedures = (): readonly Procedure[] => this.#published.map(({ procedure }) => procedure)

  /** Asks whichever versions there are at the time. */
  readonly registry: Registry = {
    inForce: (code, day) => this.#registry?.inForce(code, day),
    publication: (code, day) => this.#registry?.publication(code, day),
    version: (code, version) => this.#registry?.version(code, version),
    byHash: hash => this.#registry?.byHash(hash),
    versions: code => this.#registry?.versions(code) ?? [],
  }

  list(): readonly ProcedureSummary[] {
    const drafts = new Map(
      this.#all('SELECT procedure, text, revision, saved_at FROM workbench_drafts').map(row => [row.procedure, row]),
    )
    return this.#all('SELECT id FROM workbench_procedures ORDER BY id').map(({ id }) =>
      this.#entry(Number(id), drafts.get(id)),
    )
  }

  read(id: number): Answer<ProcedureText> {
    const row = this.#draft(id)
    const { draft, ...entry } = this.#entry(id, row)
    if (row === undefined && entry.versions.length === 0) return refused('procedure_unknown', { id })
    if (row === undefined || draft === undefined) return given(entry)
    return given({ ...entry, draft: { ...draft, text: String(row.text), issues: this.#reading(row).issues } })
  }

  take(text: string, keep = false): Answer<{ readonly id: number; readonly issues: readonly PlacedIssue[] }> {
    const draft = readDraft(text)
    const opened = openText(text).result
    if (!opened.ok) {
      const keepable = objectOf(text) !== undefined
      if (!keepable) return refused('not_json', { issues: draft.issues })
      if (!keep) return refused('not_a_definition', { issues: draft.issues, keepable })
    }
    return given({ id: this.#write(() => this.#add(text)), issues: draft.issues })
  }

  duplicate(id: number): Answer<{ readonly id: number }> {
    const text = this.#draft(id)?.text ?? this.#newest(id)?.text
    if (text === undefined) return refused('procedure_unknown', { id })
    const copied = withFields(String(text), ({ name }) => ({ name: copyOf(name) }))
    return given({ id: this.#write(() => this.#add(copied)) })
  }

  save(id: number, revision: number, text: string): Answer<{ readonly revision: number; readonly savedAt: number }> {
    if (objectOf(text) === undefined) return refused('not_json', { issues: readDraft(text).issues })
    const stale = this.#stale(id, revision)
    if (stale !== undefined) return stale
    const saved = { revision: revision + 1, savedAt: this.#now() }
    this.#write(() => {
      this.#db
        .prepare('UPDATE workbench_drafts SET text = ?, revision = ?, saved_at = ? WHERE procedure = ?')
        .run(text, saved.revision, saved.savedAt, id)
      this.#db.prepare('UPDATE workbench_procedures SET last = ? WHERE id = ?').run(saved.revision, id)
    })
    return given(saved)
  }

  redraft(id: number): Answer<{ readonly id: number }> {
    const newest = this.#newest(id)
    if (newest === undefined) return refused('procedure_unknown', { id })
    if (this.#draft(id) !== undefined) return refused('draft_exists', { id })
    const version = this.#latest(String(newest.code)) + 1
    this.#write(() =>
      this.#addDraft(
        id,
        withFields(String(newest.text), () => ({ version })),
      ),
    )
    return given({ id })
  }

  drop(id: number, revision: number): Answer<{ readonly gone: boolean }> {
    const stale = this.#stale(id, revision)
    if (stale !== undefined) return stale
    const gone = this.#newest(id) === undefined
    this.#write(() => {
      this.#db.prepare('DELETE FROM workbench_drafts WHERE procedure = ?').run(id)
      if (gone) this.#db.prepare('DELETE FROM workbench_procedures WHERE id = ?').run(id)
    })
    this.#read.delete(id)
    return given({ gone })
  }

  publish({ id, revision, from, until }: Publishing): Answer<VersionSummary> {
    const stale = this.#stale(id, revision)
    if (stale !== undefined) return stale
    const text = String(this.#draft(id)?.text)
    const { result, locate } = loadText(text)
    if (!result.ok) return refused('not_publishable', { issues: placedIn(result.issues, locate).filter(isError) })
    const { hash, definition } = result.value
    const { code, version } = definition
    if (this.registry.byHash(hash) !== undefined) return refused('already_published', { code, version })
    const latest = this.#latest(code)
    if (version <= latest) return refused('version_not_new', { code, version, latest })
    const summary = { hash, code, version, publishedAt: this.#now(), from, ...(until === undefined ? {} : { until }) }
    const published = [...this.#published, { procedure: result.value, ...summary }]
    const registry = registryOf(published)
    if (!registry.ok) return refused('dates_wrong', { issues: registry.issues })
    this.#write(() => {
      this.#db
        .prepare('INSERT INTO workbench_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(hash, id, code, version, text, summary.publishedAt, from, until ?? null)
      this.#db.prepare('DELETE FROM workbench_drafts WHERE procedure = ?').run(id)
    })
    this.#read.delete(id)
    this.#published = published
    this.#registry = registry.value
    return given(summary)
  }

  fileOf(hash: string): Answer<VersionFile> {
    const [row] = this.#all('SELECT procedure, text, code, version FROM workbench_versions WHERE hash = ?', hash)
    if (row === undefined) return refused('version_unknown', { hash })
    const { procedure, text, code, version } = row
    return given({ id: Number(procedure), text: String(text), code: String(code), version: Number(version) })
  }

  files(): readonly string[] {
    return this.#all('SELECT text FROM workbench_versions ORDER BY rowid').map(({ text }) => String(text))
  }

  subscribe(heard: () => void): () => void {
    this.#heard.add(heard)
    return () => this.#heard.delete(heard)
  }

  close(): void {
    this.#db.close()
  }

  #all(sql: string, ...values: readonly (string | number)[]): readonly Row[] {
    return faulting(this.#file, () => this.#db.prepare(sql).all(...values))
  }

  #write<T>(work: () => T): T {
    const value = faulting(this.#file, () => together(this.#db, work))
    for (const heard of this.#heard) heard()
    return value
  }

  #add(text: string): number {
    const { lastInsertRowid } = this.#db.prepare('INSERT INTO workbench_procedures (made) VALUES (?)').run(this.#now())
    this.#addDraft(Number(lastInsertRowid), text)
    return Number(lastInsertRowid)
  }

  #addDraft(id: number, text: string): void {
    // Revisions go on where an earlier draft of the procedure ended: what somebody still has open of that one is no later one.
    const { last } = this.#db.prepare('SELECT last FROM workbench_procedures WHERE id = ?').get(id) ?? {}
    this.#db
      .prepare('INSERT INTO workbench_drafts (procedure, text, revision, saved_at) VALUES (?, ?, ?, ?)')
      .run(id, text, Number(last ?? 0) + 1, this.#now())
    this.#db.prepare('UPDATE workbench_procedures SET last = last + 1 WHERE id = ?').run(id)
  }

  #draft(id: number): Row | undefined {
    return this.#all('SELECT procedure, text, revision, saved_at FROM workbench_drafts WHERE procedure = ?', id)[0]
  }

  /** Why a draft is not the one that was read; nothing where it is. */
  #stale(id: number, revision: number) {
    const row = this.#draft(id)
    if (row === undefined) return refused('draft_unknown', { id })
    const now = { revision: Number(row.revision), savedAt: Number(row.saved_at) }
    return now.revision === revision ? undefined : refused('draft_changed', { id, ...now })
  }

  #newest(id: number): Row | undefined {
    return this.#all('SELECT code, text FROM workbench_versions WHERE procedure = ? ORDER BY rowid DESC LIMIT 1', id)[0]
  }

  #latest(code: string): number {
    return Math.max(0, ...this.registry.versions(code).map(({ definition }) => definition.version))
  }

  #reading(row: Row): ReadDraft {
    const [id, revision] = [Number(row.procedure), Number(row.revision)]
    const known = this.#read.get(id)
    if (known?.revision === revision) return known.draft
    const draft = readDraft(String(row.text))
    this.#read.set(id, { revision, draft })
    return draft
  }

  #entry(id: number, draft: Row | undefined): Omit<ProcedureSummary, 'draft'> & { readonly draft?: DraftSummary } {
    const versions = this.#all(
      `SELECT hash, code, version, published_at, valid_from, valid_until FROM workbench_versions WHERE procedure = ?
       ORDER BY rowid DESC`,
      id,
    ).map(row => ({
      hash: String(row.hash),
      code: String(row.code),
      version: Number(row.version),
      publishedAt: Number(row.published_at),
      from: String(row.valid_from),
      ...(row.valid_until === null ? {} : { until: String(row.valid_until) }),
    }))
    const newest = this.registry.byHash(versions[0]?.hash ?? '')?.definition
    if (draft === undefined) return { id, code: newest?.code ?? '', name: newest?.name ?? { vi: '' }, versions }
    const { code, name, state, version, errors, warnings } = this.#reading(draft)
    const summary = { revision: Number(draft.revision), savedAt: Number(draft.saved_at), state, errors, warnings }
    return { id, code, name, versions, draft: version === undefined ? summary : { ...summary, version } }
  }
}

/** The library in a file that the engine’s store has opened before. `now` is the clock on the wall, in epoch ms. */
export const openLibrary = (file: string, now: () => number): Library => new FileLibrary(file, now)
