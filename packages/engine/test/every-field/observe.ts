import type { Calendar } from '@motcua/rules'
import type { ProcedureDefinition } from '../../src/definition/format.ts'
import { load } from '../../src/definition/load.ts'
import { outline } from '../../src/definition/outline/outline.ts'
import { parse } from '../../src/definition/parse.ts'
import type { Procedure } from '../../src/definition/procedure.ts'
import { attributionOf } from '../../src/dossier/attribution.ts'
import { computedDue, stageLedger } from '../../src/dossier/clock.ts'
import { can } from '../../src/dossier/decide.ts'
import { type Dossier, emptyDossier } from '../../src/dossier/dossier.ts'
import { evolve } from '../../src/dossier/evolve.ts'
import { exclusiveKeys } from '../../src/dossier/exclusive.ts'
import { assess, feeDue } from '../../src/dossier/fee.ts'
import { papersOf } from '../../src/dossier/papers.ts'
import { personalFacts } from '../../src/dossier/seal.ts'
import { nationalStatus } from '../../src/dossier/status.ts'
import { openActions } from '../../src/dossier/step.ts'
import { compile } from '../../src/machine/compile.ts'
import type { Script } from '../../src/simulate/script.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import type { Json } from './schema-field.ts'

/** A definition file and what is played through it. */
export interface Sample {
  readonly file: Json
  readonly scripts: readonly Script[]
}

/** One thing that somebody could notice of a definition, as a text. Cheapest first. */
export type Observation = (sample: Sample, calendar: Calendar) => string

const read = new WeakMap<Sample, ProcedureDefinition | 'shapeless'>()

/** The definition of a sample by its shape alone. */
export const definitionOf = (sample: Sample): ProcedureDefinition | 'shapeless' => {
  const known = read.get(sample)
  if (known !== undefined) return known
  const parsed = parse(sample.file)
  const definition = parsed.ok ? parsed.value.procedure : 'shapeless'
  read.set(sample, definition)
  return definition
}

/** The hash is another for every change, and nobody can read it. */
const withoutHash = (procedure: Procedure | undefined, value: unknown): string =>
  JSON.stringify(value).replaceAll(procedure?.hash ?? '\u0000', '#')

const permissions = (procedure: Procedure, dossier: Dossier, { actors }: Script, now: number): readonly unknown[] =>
  openActions({ procedure, dossier }).flatMap(({ step, name }) =>
    Object.values(actors).map(by => can(procedure, dossier, { type: 'advance', step, action: name }, { by, now })),
  )

/** What each fee comes to, with its account. */
const feesOf = (procedure: Procedure, dossier: Dossier): readonly unknown[] =>
  Object.keys(procedure.definition.fees ?? {}).map(fee => [
    feeDue(procedure, dossier, fee),
    assess(procedure, dossier, fee),
  ])

const story = (procedure: Procedure, script: Script): unknown => {
  const { lines, timers, effects, summary } = simulate(procedure, script)
  let dossier = emptyDossier('simulated', 'simulated')
  const told = lines.map(({ at, events, refusal }) => {
    dossier = events.reduce(evolve, dossier)
    if (dossier.revision === 0) return { refusal }
    return {
      events,
      refusal,
      due: computedDue(procedure, dossier),
      ledger: stageLedger(procedure, dossier),
      status: nationalStatus(procedure, dossier),
      exclusive: exclusiveKeys(procedure, dossier),
      fees: feesOf(procedure, dossier),
      papers: papersOf(procedure, dossier),
      can: permissions(procedure, dossier, script, at),
    }
  })
  const all = told.flatMap(({ events = [] }) => events)
  const agencies = attributionOf(procedure, all, all.at(-1)?.on ?? 0)
  return { told, timers, effects, summary, agencies, personal: personalFacts(procedure.definition) }
}

/** What a reader of the published document sees. */
export const document: readonly Observation[] = (['vi', 'en'] as const).map(locale => sample => {
  const definition = definitionOf(sample)
  return definition === 'shapeless' ? definition : outline(definition, locale)
})

/** What the engine does: the machine, the issues, the dossiers. */
export const behaviour: readonly Observation[] = [
  sample => {
    const definition = definitionOf(sample)
    return definition === 'shapeless' ? definition : JSON.stringify(compile(definition))
  },
  ({ file }, calendar) => {
    const loaded = load(file, { calendar })
    const issues = loaded.ok ? loaded.value.issues : loaded.issues
    return JSON.stringify(issues.map(({ code, path, data }) => [code, path, data]))
  },
  ({ file, scripts }, calendar) => {
    const loaded = load(file, { calendar })
    if (!loaded.ok) return 'not a procedure'
    return withoutHash(
      loaded.value,
      scripts.map(script => story(loaded.value, script)),
    )
  },
]
