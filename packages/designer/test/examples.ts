/** The example procedures as documents, in a browser. */
import type { ProcedureDocument } from '../src/document/document.ts'
import { openText } from '../src/document/open.ts'

const files = import.meta.glob<string>('../../../examples/procedures/*/procedure.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const scripts = import.meta.glob<string>('../../../examples/procedures/*/*.script.json', {
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

/** The text of a script, by the names of its folder and of itself. */
export const exampleScript = (folder: string, name: string): string => {
  const text = scripts[`../../../examples/procedures/${folder}/${name}.script.json`]
  if (text === undefined) throw new Error(`no script ${folder}/${name}`)
  return text
}

export const exampleDocument = (folder: string): ProcedureDocument => {
  const { result } = openText(exampleText(folder))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.document
}
