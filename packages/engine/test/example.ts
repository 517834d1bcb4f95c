/** The example procedures, loaded, with the stories told of them. */
import { globSync, readFileSync } from 'node:fs'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'
import { parseScript, type Script } from '../src/simulate/script.ts'

const folder = new URL('../../../examples/procedures/', import.meta.url).pathname

const read = (path: string): unknown => JSON.parse(readFileSync(folder + path, 'utf8'))

/** A procedure that must be sound. */
export const soundly = (file: unknown, name = 'a procedure'): Procedure => {
  const found = load(file)
  if (!found.ok) throw new Error(`${name}: ${JSON.stringify(found.issues.filter(it => it.severity === 'error'))}`)
  return found.value
}

const loaded = (name: string): Procedure => soundly(read(`${name}/procedure.json`), name)

export const abtc = loaded('abtc-card')
export const birth = loaded('birth-residence-insurance')
export const permit = loaded('construction-permit')
export const copies = loaded('certified-copy')
export const land = loaded('first-land-certificate')
export const youth = loaded('youth-volunteers')

const named: Readonly<Record<string, Procedure>> = {
  'abtc-card': abtc,
  'birth-residence-insurance': birth,
  'certified-copy': copies,
  'construction-permit': permit,
  'first-land-certificate': land,
  'youth-volunteers': youth,
}

/** Every example there is, by the name of its folder. */
export const examples: Readonly<Record<string, Procedure>> = Object.fromEntries(
  globSync('*/procedure.json', { cwd: folder })
    .map(path => path.slice(0, -'/procedure.json'.length))
    .sort()
    .map(name => [name, named[name] ?? loaded(name)]),
)

/** A story of an example, by the name of its file. */
export const story = (example: string, name: string): Script => {
  const found = parseScript(read(`${example}/${name}.script.json`))
  if (!found.ok) throw new Error(`${example}/${name}: ${JSON.stringify(found.issues)}`)
  return found.value
}

/** Every story of an example. */
export const stories = (example: string): readonly Script[] =>
  globSync(`${example}/*.script.json`, { cwd: folder })
    .sort()
    .map(path => story(example, path.slice(example.length + 1, -'.script.json'.length)))
