import type { DmnIssueData, DmnTableIssueData } from './issue.ts'
import type { DmnNoteData } from './run/note.ts'

/** Every code that is said, and the data its sentence needs. */
export type DmnData = DmnIssueData & DmnTableIssueData & DmnNoteData

/** One sentence for each code: a missing one does not compile. */
export type DmnSentences = { readonly [Code in keyof DmnData]: (data: DmnData[Code]) => string }
