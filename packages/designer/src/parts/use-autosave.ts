import { useCallback, useMemo, useRef, useState } from 'react'
import type { ProcedureDocument } from '../document/document.ts'
import { exportText } from '../document/file.ts'
import { layoutOf } from '../graph/layout.ts'

/** Where a drawing is kept between visits: `localStorage`, or whatever has its three functions. */
export interface DraftStore {
  getItem(key: string): string | null
  setItem(key: string, text: string): void
  removeItem(key: string): void
}

/** A drawing that keeps itself. Hand it to `ProcedureDesigner` as `autosave`. */
export interface Autosave {
  /** What was drawn on an earlier visit and never put away. Until it is decided on, nothing is kept over it. */
  readonly found?: ProcedureDocument | undefined
  /** The last draft could not be kept: no room, or no store at all. */
  readonly failed: boolean
  /** Keeps a document as it stands. */
  readonly keep: (document: ProcedureDocument) => void
  /** The found draft was taken over, or is not wanted; with `forget` it is gone from the store too. */
  readonly decide: (forget: boolean) => void
}

/** A draft may be half typed, which no file may be: what can be drawn is taken back as it was written here. */
const draftOf = (text: string): ProcedureDocument | undefined => {
  try {
    const { procedure, layout } = JSON.parse(text) as ProcedureDocument
    const document = layout === undefined ? { procedure } : { procedure, layout }
    layoutOf(document)
    return document
  } catch {
    return undefined
  }
}

const read = (store: DraftStore | undefined, key: string): ProcedureDocument | undefined => {
  try {
    const text = store?.getItem(key)
    return text ? draftOf(text) : undefined
  } catch {
    return undefined
  }
}

/** `localStorage` throws where a browser keeps nothing. */
const browserStore = (): DraftStore | undefined => {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/**
 * Keeps every change of a drawing under a key, and finds it again on the next visit.
 * Its value is the `autosave` of a `ProcedureDesigner`.
 */
export const useAutosave = (key: string, store?: DraftStore): Autosave => {
  const [kept] = useState(() => store ?? browserStore())
  const [found, setFound] = useState(() => read(kept, key))
  const [failed, setFailed] = useState(false)
  const undecided = useRef(found !== undefined)
  const keep = useCallback(
    (document: ProcedureDocument) => {
      if (undecided.current) return
      try {
        if (kept === undefined) throw new Error('no store')
        kept.setItem(key, exportText(document))
        setFailed(false)
      } catch {
        setFailed(true)
      }
    },
    [kept, key],
  )
  const decide = useCallback(
    (forget: boolean) => {
      undecided.current = false
      setFound(undefined)
      try {
        if (forget) kept?.removeItem(key)
      } catch {
        setFailed(true)
      }
    },
    [kept, key],
  )
  return useMemo(() => ({ found, failed, keep, decide }), [found, failed, keep, decide])
}
