/** Reads the procedures and their scripts from a folder of folders. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionIssue, loadText, type Procedure, parseScript, readJson, type Script } from '@motcua/engine'

/** One script with the procedure it is for. */
export interface Play {
  /** `certified-copy/same-day`: the dossier's id, the same at every run. */
  readonly id: string
  readonly procedure: Procedure
  readonly script: Script
}

/** What is wrong with a file, and where. */
export interface FaultyFile {
  readonly file: string
  readonly issues: readonly (DefinitionIssue & { readonly line: number; readonly column: number })[]
}

export interface Folder {
  readonly procedures: readonly Procedure[]
  readonly plays: readonly Play[]
  readonly faulty: readonly FaultyFile[]
}

type Locate = (path: DefinitionIssue['path']) => { readonly line: number; readonly column: number }

const start: Locate = () => ({ line: 1, column: 1 })

const faulty = (file: string, issues: readonly DefinitionIssue[], locate: Locate | undefined): FaultyFile => ({
  file,
  issues: issues.map(found => ({ ...found, ...(locate ?? start)(found.path) })),
})

const readScript = (file: string): Script | FaultyFile => {
  const json = readJson(readFileSync(file, 'utf8'))
  if (!json.ok) return faulty(file, json.issues, undefined)
  const script = parseScript(json.value.value)
  return script.ok ? script.value : faulty(file, script.issues, json.value.locate)
}

const ending = '.script.json'

/** Every `procedure.json` below a folder, and every `*.script.json` beside it. Throws what the file system throws. */
export const readFolder = (root: string): Folder => {
  const procedures: Procedure[] = []
  const plays: Play[] = []
  const wrong: FaultyFile[] = []
  for (const folder of readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()) {
    const file = join(root, folder, 'procedure.json')
    const { result, locate } = loadText(readFileSync(file, 'utf8'))
    if (!result.ok) {
      wrong.push(faulty(file, result.issues, locate))
      continue
    }
    procedures.push(result.value)
    const names = readdirSync(join(root, folder)).filter(name => name.endsWith(ending))
    for (const name of names.sort()) {
      const script = readScript(join(root, folder, name))
      if ('issues' in script) wrong.push(script)
      else plays.push({ id: `${folder}/${name.slice(0, -ending.length)}`, procedure: result.value, script })
    }
  }
  return { procedures, plays, faulty: wrong }
}
