import type { ChangeCode, ChangeIssueData } from '../document/change.ts'

/** A sentence for every reason why a change cannot be made: none can be missing. */
export type ChangeSentences = { readonly [Code in ChangeCode]: (data: ChangeIssueData[Code]) => string }
