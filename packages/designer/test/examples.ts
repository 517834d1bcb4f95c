/** The example procedures as documents, in a browser. */
import type { ProcedureDocument } from '../src/document/document.ts'
import { openText } from '../src/document/file.ts'

const files = import.meta.glob<string>('../../../examples/procedures/*/procedure.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The text of a procedure’s file, by the name of its folder. */
export const exampleText = (folder: string): string => {
  const text = files[`../../../examples/procedures/${folder}/procedure.json`]
  if (text === undefined) throw new Error(`no example ${folder}: ${Object.keys(files).join(', ')}`)
  return text
}

export const exampleDocument = (folder: string): ProcedureDocument => {
  const { result } = openText(exampleText(folder))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.document
}
