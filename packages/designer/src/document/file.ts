/** The way from a document to a file: what was opened is what is written. */
import type { ProcedureDocument } from './document.ts'

/** The document as a definition file, with its layout: what `load` takes and `openValue` opens. */
export const fileOf = ({ procedure, layout }: ProcedureDocument): object =>
  layout === undefined ? { format: 1, procedure } : { format: 1, procedure, layout }

/** The file as text, ready to be kept: two spaces, a line end at the end, names in the order of the document. */
export const exportText = (document: ProcedureDocument): string => `${JSON.stringify(fileOf(document), null, 2)}\n`
