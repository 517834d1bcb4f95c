import { globSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { exportList } from './export-list.ts'

/** The code of one `@example`. */
export interface Example {
  /** The source file it stands in. */
  readonly source: string
  readonly line: number
  readonly code: string
}

const tag = /^ *\* ?@/

/** Every `@example` of the published sources. */
export const readExamples = (): readonly Example[] =>
  globSync('packages/*/src/**/*.ts')
    .filter(path => !/\.test(-d)?\.ts$/.test(path))
    .sort()
    .flatMap(source => {
      const lines = readFileSync(source, 'utf8').split('\n')
      return lines.flatMap((first, index) => {
        const [, inline] = /^ *(?:\/\*)?\*+ @example(.*)$/.exec(first) ?? []
        if (inline === undefined) return []
        const rest = lines.slice(index + 1)
        const end = rest.findIndex(line => tag.test(line) || line.includes('*/'))
        const code = [inline, ...rest.slice(0, end).map(line => line.replace(/^ *\* ?/, ''))].join('\n')
        return [{ source, line: index + 1, code }]
      })
    })

/**
 * What the examples speak of without saying where it comes from, and its type. An example that needs another name adds it
 * here; `file name` where a name means something else in one file.
 */
const freeVariables: Readonly<Record<string, string>> = {
  account: 'rules.Ledger',
  acknowledged: 'testing.Acknowledged[]',
  act: 'motcua.BulkAct',
  admin: 'motcua.Actor',
  adoption: 'rules.Checklist',
  basis: 'rules.Basis',
  calendar: 'rules.Calendar',
  chair: 'motcua.Actor',
  checked: 'rules.PaperCheck',
  citizen: 'motcua.Actor',
  civilStatus: 'rules.Dated<string>',
  definition: 'motcua.ProcedureDefinition',
  difference: 'rules.TableDifference',
  document: 'drawing.ProcedureDocument',
  dossier: 'motcua.Dossier',
  due: 'rules.Due',
  engine: 'motcua.Engine',
  event: 'motcua.DossierEvent',
  events: 'motcua.DossierEvent[]',
  'packages/rules/src/dated/check.ts fee': 'rules.Dated<number>',
  'packages/rules/src/dated/resolve.ts fee': 'rules.Dated<number>',
  'packages/rules/src/dated/explain.ts found': 'rules.InForce<number>',
  file: 'string',
  'packages/rules/src/dated/explain.ts finding': 'rules.DatedFinding',
  finding: 'rules.Finding',
  gap: 'rules.Finding',
  id: 'string',
  incident: 'motcua.Incident',
  json: 'unknown',
  issue: 'motcua.DefinitionIssue',
  licence: 'rules.Fee',
  owed: 'rules.Assessment',
  'packages/rules/src/feel/explain.ts issue': 'rules.FeelIssue',
  'packages/rules/src/table/print.ts issue': 'rules.TableIssue',
  mapping: 'motcua.MigrationMapping',
  newer: 'rules.Table',
  notice: 'rules.CalendarPack',
  now: 'motcua.Instant',
  officer: 'motcua.Actor',
  old: 'motcua.Procedure',
  port: 'rehearsal.SimulatorPort',
  post: '(path: string, body: unknown) => Promise<void>',
  procedure: 'motcua.Procedure',
  refusal: 'motcua.Refusal',
  renewed: 'motcua.Procedure',
  rows: 'AsyncIterable<string>',
  script: 'motcua.Script',
  signal: 'AbortSignal',
  spec: 'motcua.WorkerSpec',
  stage: 'rehearsal.Stage',
  state: 'rules.ClockState',
  store: 'motcua.Store',
  table: 'rules.Table',
  text: 'string',
  tree: 'rules.FeelNode',
}

const doors: Readonly<Record<string, string>> = {
  '@motcua/rules': 'packages/rules/src/index.ts',
  '@motcua/rules/dmn': 'packages/rules/src/dmn.ts',
  '@motcua/engine': 'packages/engine/src/index.ts',
  '@motcua/engine/sqlite': 'packages/engine/src/sqlite.ts',
  '@motcua/engine/testing': 'packages/engine/src/testing/index.ts',
  '@motcua/engine/xstate': 'packages/engine/src/xstate.ts',
  '@motcua/designer/drawing': 'packages/designer/src/drawing.ts',
  '@motcua/designer/rehearsal': 'packages/designer/src/rehearsal.ts',
}

/**
 * An example as a module: its code in a function, with what its own file exports, then what the packages export, then the
 * free variables above, as far as it says these names and does not declare them itself.
 */
export const moduleOf = (example: Example, folder: string, lists: Map<string, readonly string[]>): string => {
  const listOf = (path: string): readonly string[] => {
    const list = lists.get(path) ?? exportList(path)
    lists.set(path, list)
    return list
  }
  const code = example.code.replace(/\/\/.*$/gm, '')
  const said = new Set(code.replace(/'[^']*'/g, "''").match(/[A-Za-z_$][\w$]*/g))
  const taken = new Set<string>()
  const take = (name: string): boolean => said.has(name) && !taken.has(name) && taken.add(name) !== undefined
  const own = listOf(example.source).filter(take)
  const lines = [
    "import type * as rules from '@motcua/rules'",
    "import type * as motcua from '@motcua/engine'",
    "import type * as testing from '@motcua/engine/testing'",
    "import type * as drawing from '@motcua/designer/drawing'",
    "import type * as rehearsal from '@motcua/designer/rehearsal'",
    "import { writeFileSync, writeSync } from 'node:fs'",
    "import { expect } from 'vitest'",
    "import { createActor } from 'xstate'",
    "import { getShortestPaths } from 'xstate/graph'",
  ]
  if (own.length > 0) {
    const path = relative(resolve(folder), resolve(example.source))
    lines.push(`import { ${own.join(', ')} } from '${path}'`)
  }
  for (const [door, path] of Object.entries(doors)) {
    const names = listOf(path).filter(name => freeVariables[name] === undefined && take(name))
    if (names.length > 0) lines.push(`import { ${names.join(', ')} } from '${door}'`)
  }
  for (const name of said) {
    const type = freeVariables[`${example.source} ${name}`] ?? freeVariables[name]
    if (type !== undefined && take(name)) lines.push(`declare const ${name}: ${type}`)
  }
  return [...lines, 'export const example = async (): Promise<void> => {', example.code, '}', ''].join('\n')
}
