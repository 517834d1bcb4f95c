/** The example procedures as texts, as they are published, and their scripts. */
import { join } from 'node:path'
import { exportText } from '@motcua/designer/drawing'
import { readFolder } from '../../folder.ts'

export const folder = readFolder(join(import.meta.dirname, '../../procedures'))
export const texts: readonly string[] = folder.procedures.map(({ definition }) => exportText({ procedure: definition }))

export const textOf = (code: string): string => {
  const found = folder.procedures.find(({ definition }) => definition.code === code)
  if (found === undefined) throw new Error(code)
  return exportText({ procedure: found.definition })
}

/** The text of a definition with other fields of its procedure. */
export const changedText = (text: string, fields: object): string => {
  const file = JSON.parse(text)
  return JSON.stringify({ ...file, procedure: { ...file.procedure, ...fields } })
}
