/** The example procedures with their scripts, and rehearsals of them. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseScript, type Script } from '@motcua/engine'
import { load, type Procedure } from '@motcua/engine/definition'
import type { Issue, Result } from '@motcua/rules'
import type { SimulatorPort } from '../src/rehearsal/port.ts'
import { rehearse } from '../src/rehearsal/rehearsal.ts'
import { names, procedureFiles } from './procedures.ts'

/** The value of a result that has to be one. */
export const got = <T>(result: Result<T, Issue>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

export const procedures: Readonly<Record<string, Procedure>> = Object.fromEntries(
  names.map(name => [name, got(load(JSON.parse(procedureFiles[name] ?? '')))]),
)

/** Every script of every example: the name of its folder, its own, itself. */
export const scripts: readonly (readonly [string, string, Script])[] = globSync('examples/procedures/*/*.script.json')
  .sort()
  .map(path => {
    const [, , folder = ''] = path.split('/')
    return [folder, basename(path, '.script.json'), got(parseScript(JSON.parse(readFileSync(path, 'utf8'))))]
  })

export const rehearsed = (at: string | number, ...given: readonly Procedure[]): SimulatorPort =>
  got(rehearse({ procedures: given, at }))
