/** The way from a file to a document. Apart from the way back, which needs no reader. */
import { type DefinitionIssue, readJson } from '@motcua/engine/definition'
import type { Path, Result } from '@motcua/rules'
import { type Opened, openValue } from './open-value.ts'

/** What came of a text, and where in it a path stands, counted from 1; nothing where it is no JSON. */
export interface OpenedText {
  readonly result: Result<Opened, DefinitionIssue>
  readonly locate?: ((path: Path) => { readonly line: number; readonly column: number }) | undefined
}

/**
 * A definition file as a document. It need not be right: a procedure half drawn is opened as it is. What has not the shape of a
 * definition is not opened, and every issue has its path, and its line in the text.
 *
 * @example
 * const { result, locate } = openText(text)
 * if (!result.ok) for (const issue of result.issues) console.error(sayIssue(issue, 'vi'), locate?.(issue.path))
 */
export const openText = (text: string): OpenedText => {
  const read = readJson(text)
  if (!read.ok) return { result: read }
  return { result: openValue(read.value.value), locate: read.value.locate }
}
