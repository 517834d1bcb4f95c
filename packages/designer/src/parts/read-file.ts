import type { Locale } from '@motcua/rules'
import type { ProcedureDocument } from '../document/document.ts'
import { loadChecker } from './use-problems.ts'

/** A sentence of what is wrong in a file, and where: its line where it has one, else its place in the document. */
export interface FileFault {
  readonly said: string
  readonly line?: { readonly line: number; readonly column: number } | undefined
  readonly place: string
}

export type ReadFile =
  | { readonly ok: true; readonly document: ProcedureDocument }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/** Opens the text of a file; what is not one says why, each fault with its place. Rejects where the reader cannot be loaded. */
export const readFile = async (text: string, locale: Locale): Promise<ReadFile> => {
  // A reader that knows lines and columns is needed for files alone.
  const [{ openText }, { sayIssue }] = await Promise.all([import('../document/open.ts'), loadChecker()])
  const { result, locate } = openText(text)
  if (result.ok) return { ok: true, document: result.value.document }
  return {
    ok: false,
    faults: result.issues.map(issue => {
      const own = 'line' in issue.data && issue.data.line !== undefined ? issue.data : undefined
      const line = own === undefined ? locate?.(issue.path) : { line: own.line ?? 1, column: own.column ?? 1 }
      return { said: sayIssue(issue, locale), line, place: issue.path.join(' › ') }
    }),
  }
}
