/** Keeps a draft that is being drawn on the server: one save after the other, nothing lost where the server is away or another window was first. */
import { exportText, openText, type ProcedureDocument } from '@motcua/designer/drawing'
import type { Called, OpenedDraft, OpenedProcedure, Refused } from './api.ts'

/** What the keeper needs of the server, and of the browser. */
export interface DraftHome {
  open(id: number): Promise<Called<OpenedProcedure>>
  save(
    id: number,
    revision: number,
    text: string,
  ): Promise<Called<{ readonly revision: number; readonly savedAt: number }>>
  whenHere(): Promise<void>
  /** Runs later, when somebody has stopped typing. */
  later(run: () => void): () => void
  /** What could not be sent, between visits. */
  readonly kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

export interface DraftView {
  /** `waiting`: the server is away, or not all is sent; `conflict`: another window was first; `gone`: it is no draft any more. */
  readonly phase:
    | 'loading'
    | 'missing'
    | 'unreadable'
    | 'saved'
    | 'unsaved'
    | 'saving'
    | 'waiting'
    | 'conflict'
    | 'gone'
  readonly procedure?: OpenedProcedure | undefined
  /** As it is drawn here. */
  readonly document?: ProcedureDocument | undefined
  readonly revision: number
  readonly savedAt?: number | undefined
  /** What the other window saved; while there is a conflict. */
  readonly theirs?: ProcedureDocument | undefined
  readonly theirsAt?: number | undefined
  /** Why a save was turned down for another reason. */
  readonly refusal?: Refused | undefined
}

const keyOf = (id: number): string => `motcua.draft.${id}`

/** A draft may be half typed: what the server keeps is drawn as it is, as far as it has the shape of a drawing. */
export const documentOf = (text: string): ProcedureDocument | undefined => {
  const { result } = openText(text)
  if (result.ok) return result.value.document
  try {
    const { procedure, layout } = JSON.parse(text) as ProcedureDocument
    return layout === undefined ? { procedure } : { procedure, layout }
  } catch {
    return undefined
  }
}

/** What the server has of a draft, where it can be drawn. */
const drawnOf = ({ state, text }: OpenedDraft): ProcedureDocument | undefined =>
  state === 'unreadable' ? undefined : documentOf(text)

/** No draft has this revision: what is put away with it is asked about on the next visit, and writes over nothing. */
const unsettled = 0

export class DraftKeeper {
  readonly #id: number
  readonly #home: DraftHome
  readonly #heard = new Set<() => void>()
  #view: DraftView = { phase: 'loading', revision: 0 }
  /** What is drawn and not sent yet. */
  #pending: ProcedureDocument | undefined
  /** What was put away, as it was written there. */
  #kept: string | undefined
  #stopWaiting: (() => void) | undefined
  #sending: Promise<void> | undefined

  constructor(id: number, home: DraftHome) {
    this.#id = id
    this.#home = home
  }

  view = (): DraftView => this.#view

  subscribe = (heard: () => void): (() => void) => {
    this.#heard.add(heard)
    return () => this.#heard.delete(heard)
  }

  async load(): Promise<void> {
    const opened = await this.#home.open(this.#id)
    if (!opened.ok && opened.refusal === undefined) {
      await this.#home.whenHere()
      return this.load()
    }
    const procedure = opened.ok ? opened.value : undefined
    const draft = procedure?.draft
    const unsent = this.#unsent()
    if (draft === undefined) {
      if (unsent === undefined) return this.#set({ phase: 'missing', procedure })
      // Drawn on an earlier visit; what it was drawn on is no draft any more.
      this.#pending = unsent.document
      return this.#set({ phase: 'gone', procedure, document: unsent.document })
    }
    const { revision, savedAt } = draft
    const document = drawnOf(draft)
    const isSaved = unsent === undefined || unsent.text === draft.text
    if (isSaved) this.#forget()
    if (document !== undefined) this.#set({ phase: 'saved', procedure, document, revision, savedAt })
    else this.#set({ phase: 'unreadable', procedure, revision, savedAt })
    if (isSaved) return
    // Drawn on an earlier visit and never sent.
    if (document !== undefined && unsent.revision === revision) this.change(unsent.document)
    else this.#conflict(unsent.document, document, revision, savedAt)
  }

  change(document: ProcedureDocument): void {
    this.#pending = document
    const settled = this.#view.phase === 'conflict' || this.#view.phase === 'gone'
    this.#set({ document, ...(settled || this.#view.phase === 'waiting' ? {} : { phase: 'unsaved' }) })
    if (settled) {
      this.#keepUnsent()
      return
    }
    this.#stopWaiting?.()
    this.#stopWaiting = this.#home.later(() => void this.flush())
  }

  /** Sends what is not sent yet; resolves when it is, or cannot be. */
  flush(): Promise<void> {
    this.#stopWaiting?.()
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  /** Puts what is drawn here away, for the next visit. */
  #keepUnsent(): void {
    if (this.#pending === undefined) return
    const { phase, revision } = this.#view
    const isOvertaken = phase === 'conflict' || phase === 'gone'
    this.#kept = JSON.stringify({ revision: isOvertaken ? unsettled : revision, text: exportText(this.#pending) })
    try {
      this.#home.kept.setItem(keyOf(this.#id), this.#kept)
    } catch {
      // No room: it is still on the page.
    }
  }

  /** Called when the page is left. */
  leave(): boolean {
    this.#keepUnsent()
    return this.#pending !== undefined
  }

  /** Mine is kept elsewhere, or not wanted: what the other window saved is drawn on. */
  takeTheirs(): void {
    const { theirs, theirsAt } = this.#view
    this.#pending = undefined
    this.#forget()
    if (theirs !== undefined)
      this.#set({ phase: 'saved', document: theirs, savedAt: theirsAt, theirs: undefined, theirsAt: undefined })
    else if (this.#view.phase === 'conflict') void this.load()
  }

  async #send(): Promise<void> {
    while (this.#pending !== undefined && this.#view.phase !== 'conflict' && this.#view.phase !== 'gone') {
      const document = this.#pending
      const text = exportText(document)
      if (this.#view.phase !== 'waiting') this.#set({ phase: 'saving' })
      const saved = await this.#home.save(this.#id, this.#view.revision, text)
      if (saved.ok) this.#saved(document, saved.value)
      else if (saved.refusal === undefined) {
        this.#set({ phase: 'waiting' })
        this.#keepUnsent()
        await this.#home.whenHere()
      } else if (saved.refusal.code === 'draft_changed') await this.#overtaken(document, text)
      else if (saved.refusal.code === 'draft_unknown') {
        this.#set({ phase: 'gone' })
        this.#keepUnsent()
      } else {
        this.#set({ phase: 'waiting', refusal: saved.refusal })
        this.#keepUnsent()
        return
      }
    }
  }

  #saved(
    document: ProcedureDocument,
    { revision, savedAt }: { readonly revision: number; readonly savedAt: number },
  ): void {
    const all = this.#pending === document
    if (all) {
      this.#pending = undefined
      this.#forget()
    }
    this.#set({ phase: all ? 'saved' : 'unsaved', revision, savedAt, refusal: undefined })
  }

  /** Another save was first. It may have been this very one, whose answer was lost with the server. */
  async #overtaken(document: ProcedureDocument, text: string): Promise<void> {
    const opened = await this.#home.open(this.#id)
    if (!opened.ok) {
      this.#set({ phase: 'waiting' })
      await this.#home.whenHere()
      return
    }
    const { draft } = opened.value
    if (draft === undefined) {
      this.#set({ phase: 'gone' })
      return this.#keepUnsent()
    }
    if (draft.text === text) return this.#saved(document, draft)
    this.#conflict(this.#pending ?? document, drawnOf(draft), draft.revision, draft.savedAt)
  }

  #conflict(mine: ProcedureDocument, theirs: ProcedureDocument | undefined, revision: number, theirsAt: number): void {
    this.#pending = mine
    this.#set({ phase: 'conflict', document: mine, theirs, theirsAt, revision })
    this.#keepUnsent()
  }

  #unsent(): { readonly revision: number; readonly text: string; readonly document: ProcedureDocument } | undefined {
    try {
      const kept = this.#home.kept.getItem(keyOf(this.#id)) ?? ''
      const { revision, text } = JSON.parse(kept)
      const document = documentOf(text)
      if (document === undefined || typeof revision !== 'number') return undefined
      this.#kept = kept
      return { revision, text, document }
    } catch {
      return undefined
    }
  }

  /** What another window has put away there since stays. */
  #forget(): void {
    try {
      if (this.#home.kept.getItem(keyOf(this.#id)) === this.#kept) this.#home.kept.removeItem(keyOf(this.#id))
    } catch {
      // Nothing was kept there.
    }
    this.#kept = undefined
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change }
    for (const heard of this.#heard) heard()
  }
}
