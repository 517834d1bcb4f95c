/** A JSON value as a document: what a file’s text and the clipboard’s have in common. */
import { type DefinitionIssue, type ParsedFile, parseFile } from '@motcua/engine/definition'
import { ok, type Result } from '@motcua/rules'
import type { ProcedureDocument } from './document.ts'

/** A document as it was opened, and what was mended while it was read. */
export interface Opened {
  readonly document: ProcedureDocument
  readonly issues: readonly DefinitionIssue[]
}

const documentOf = ({ file: { procedure, layout }, issues }: ParsedFile): Opened => ({
  document: layout === undefined ? { procedure } : { procedure, layout },
  issues,
})

/** A JSON value as a document; issues where it has not the shape of a definition file. Texts come out in NFC. */
export const openValue = (value: unknown): Result<Opened, DefinitionIssue> => {
  const parsed = parseFile(value)
  return parsed.ok ? ok(documentOf(parsed.value)) : parsed
}
