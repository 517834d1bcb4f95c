/** Rehearsals of the examples that somebody has begun already, in a browser. */
import { load, momentOf, type Procedure } from '@motcua/engine'
import type { Issue, Result } from '@motcua/rules'
import type { SimulatorPort } from '../src/rehearsal/port.ts'
import { rehearse } from '../src/rehearsal/rehearsal.ts'
import { playing } from '../src/rehearsal/script.ts'
import { exampleScript, exampleText } from './examples.ts'

const got = <T>(result: Result<T, Issue>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

/** An example procedure; under another code where one is given. */
export const exampleProcedure = (folder: string, code?: string): Procedure => {
  const file = JSON.parse(exampleText(folder)) as { readonly procedure: object }
  return got(load(code === undefined ? file : { ...file, procedure: { ...file.procedure, code } }))
}

export const rehearsed = (at: string | number, ...procedures: readonly Procedure[]): SimulatorPort =>
  got(rehearse({ procedures, at }))

/** A dossier of a script, as far as it came before the line that says `until`; to its end without one. */
export const begun = async (
  folder: string,
  script: string,
  until?: (type: string | undefined) => boolean,
  ...others: readonly Procedure[]
): Promise<SimulatorPort> => {
  const run = got(playing(JSON.parse(exampleScript(folder, script)), 'ho-so'))
  const [first] = run.script.play
  const at = first === undefined ? undefined : momentOf('until' in first ? first.until : first.at)
  const port = rehearsed(at ?? 0, exampleProcedure(folder), ...others)
  for (const line of run.script.play) {
    if (until?.('do' in line ? line.do.type : undefined)) break
    const played = await run.step(port)
    if (played?.difference !== undefined) throw new Error(JSON.stringify(played.difference))
  }
  return port
}
