import { fail, ok, type Result } from '@motcua/rules'
import { applyChange } from './apply.ts'
import type { Change, ChangeIssue } from './change.ts'
import type { ProcedureDocument } from './document.ts'
import { type Edit, edited, inverse } from './edit.ts'

/** What was done in one gesture: a drag, a burst of keys, the typing of a name. It is undone as one. */
export interface Deed {
  /** The first change of the gesture: it gives the deed its name on screen. */
  readonly change: Change
  readonly edits: readonly Edit[]
  /** Changes of the same gesture belong together; without one each is a deed of its own. */
  readonly gesture?: string | undefined
}

/** A document with what was done to it, and what was undone and may be done again. A value: nothing is changed in place. */
export interface DocumentHistory {
  readonly document: ProcedureDocument
  readonly done: readonly Deed[]
  readonly undone: readonly Deed[]
}

/** The most deeds that are kept; the oldest are let go. */
const mostDeeds = 500

/** A document as it was opened, with nothing done yet. */
export const historyOf = (document: ProcedureDocument): DocumentHistory => ({ document, done: [], undone: [] })

/**
 * Makes a change and remembers it; what was undone before can no longer be done again. A change that changes nothing is not
 * remembered.
 */
export const changed = (
  history: DocumentHistory,
  change: Change,
  gesture?: string,
): Result<DocumentHistory, ChangeIssue> => {
  const made = applyChange(history.document, change)
  if (!made.ok) return fail(...made.issues)
  const { document, edits } = made.value
  if (edits.length === 0) return ok(history)
  const last = history.done.at(-1)
  const goesOn = gesture !== undefined && last?.gesture === gesture && history.undone.length === 0
  const deed = goesOn ? { ...last, edits: [...last.edits, ...edits] } : { change, edits, gesture }
  const before = goesOn ? history.done.slice(0, -1) : history.done
  return ok({ document, done: [...before, deed].slice(-mostDeeds), undone: [] })
}

/** The history with its last deed undone; the same where there is none. */
export const undo = (history: DocumentHistory): DocumentHistory => {
  const deed = history.done.at(-1)
  if (deed === undefined) return history
  const document = edited(history.document, inverse(deed.edits))
  return { document, done: history.done.slice(0, -1), undone: [...history.undone, deed] }
}

/** The history with its last undone deed done again; the same where there is none. */
export const redo = (history: DocumentHistory): DocumentHistory => {
  const deed = history.undone.at(-1)
  if (deed === undefined) return history
  // Another gesture than whatever follows: going on with it would mix two deeds.
  const again: Deed = { change: deed.change, edits: deed.edits }
  const document = edited(history.document, deed.edits)
  return { document, done: [...history.done, again], undone: history.undone.slice(0, -1) }
}
