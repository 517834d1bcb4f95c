import { useCallback, useMemo, useRef, useState } from 'react'
import type { Change, ChangeIssue } from '../document/change.ts'
import type { ProcedureDocument } from '../document/document.ts'
import { changed, type DocumentHistory, historyOf, redo, undo } from '../document/history.ts'

/** A document that is being drawn, with what can be done to it. */
export interface Drawing {
  readonly history: DocumentHistory
  readonly document: ProcedureDocument
  /** Makes changes as one deed, all of them or none; the reason where one is refused. */
  readonly attempt: (changes: readonly Change[], gesture?: string) => ChangeIssue | undefined
  readonly undo: () => void
  readonly redo: () => void
  /** Goes on with another document, or with a history as it was. */
  readonly replace: (history: DocumentHistory) => void
  /** A name for a gesture that no other has. */
  readonly newGesture: () => string
}

interface Input {
  readonly document?: ProcedureDocument | undefined
  readonly defaultDocument: ProcedureDocument
  readonly onChange?: ((document: ProcedureDocument) => void) | undefined
}

/**
 * Holds a document, or follows one that is held outside. A controlled document may come back later than it was offered, or not
 * at all: until it comes, what the owner holds is what is shown, with the history that belongs to it.
 */
export const useDrawing = ({ document, defaultDocument, onChange }: Input): Drawing => {
  const [held, setHeld] = useState(() => {
    const history = historyOf(document ?? defaultDocument)
    return { offered: history, accepted: history }
  })
  const count = useRef(0)
  const newGesture = useCallback(() => `gesture-${++count.current}`, [])

  let { offered: history } = held
  if (document !== undefined && document !== history.document)
    history = document === held.accepted.document ? held.accepted : historyOf(document)
  if (document !== undefined && history !== held.accepted && document === history.document)
    setHeld({ offered: history, accepted: history })

  // Two changes in one event: the second builds on the first, before anything is rendered.
  const latest = useRef(history)
  latest.current = history
  const owner = useRef({ onChange, controlled: document !== undefined })
  owner.current = { onChange, controlled: document !== undefined }

  const go = useCallback((next: DocumentHistory) => {
    const before = latest.current
    if (next === before) return
    latest.current = next
    setHeld(was => ({ offered: next, accepted: owner.current.controlled ? was.accepted : next }))
    if (next.document !== before.document) owner.current.onChange?.(next.document)
  }, [])

  const attempt = useCallback(
    (changes: readonly Change[], gesture?: string): ChangeIssue | undefined => {
      const deed = gesture ?? (changes.length > 1 ? newGesture() : undefined)
      let next = latest.current
      for (const change of changes) {
        const made = changed(next, change, deed)
        if (!made.ok) return made.issues[0]
        next = made.value
      }
      go(next)
      return undefined
    },
    [go, newGesture],
  )

  return useMemo(
    () => ({
      history,
      document: history.document,
      attempt,
      undo: () => go(undo(latest.current)),
      redo: () => go(redo(latest.current)),
      replace: go,
      newGesture,
    }),
    [history, attempt, go, newGesture],
  )
}
