import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ProcedureDocument } from '../src/document/document.ts'
import { openText } from '../src/document/open.ts'

/** The files of the example procedures, by the name of their folder. */
export const procedureFiles: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('examples/procedures/*/procedure.json')
    .sort()
    .map(path => [basename(dirname(path)), readFileSync(path, 'utf8')]),
)

export const names = Object.keys(procedureFiles)

/** An example procedure as a document. */
export const drawn = (name: string): ProcedureDocument => {
  const { result } = openText(procedureFiles[name] ?? '')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.document
}
