/** Definitions and dossiers as a release left them: what every later one must still read, replay and decide. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import type { Assessment, PaperCheck, Value } from '@motcua/rules'
import type { Procedure } from '../src/definition/procedure.ts'
import { scopeWithRules } from '../src/definition/rule/book.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import { emptyDossier } from '../src/dossier/dossier.ts'
import type { DossierEvent } from '../src/dossier/event.ts'
import { evolve } from '../src/dossier/evolve.ts'
import { assess, feeDue } from '../src/dossier/fee.ts'
import { scopeOf } from '../src/dossier/guard.ts'
import { papersOf } from '../src/dossier/papers.ts'
import type { Refusal } from '../src/dossier/refusal.ts'
import { nationalStatus } from '../src/dossier/status.ts'
import type { Script } from '../src/simulate/script.ts'
import { type Simulation, simulate } from '../src/simulate/simulate.ts'
import { chainStart, linkHash } from '../src/store/chain.ts'
import { type EventJson, eventFromJson, eventToJson } from '../src/store/event-json.ts'

const ids = { dossier: 'golden', tenant: 'golden' }

/** A dossier's life as it was kept. */
export interface KeptLife {
  readonly name: string
  readonly events: readonly EventJson[]
  /** The hash at the end of the chain. */
  readonly head: string
  readonly dossier: unknown
  readonly status: number
}

/** The same, with the rules by which it was decided, and what they said. */
export interface RuledLife extends KeptLife {
  readonly script: Script
  /** What each line, and each timer between two lines, came to: the `seq` it led to, or why it was turned down. */
  readonly lines: readonly (number | Refusal)[]
  /** When it was handed in, and in the end. */
  readonly decided: readonly (Decided & { readonly seq: number })[]
}

export interface Kept<Life extends KeptLife> {
  readonly file: { readonly format: number; readonly procedure: unknown }
  readonly hash: string
  readonly stories: readonly Life[]
}

/** What the rules of a procedure say of a dossier. */
interface Decided {
  /** Parameters, computed facts and tables, by their names. */
  readonly rules: Readonly<Record<string, Value>>
  readonly due: Readonly<Record<string, ReturnType<typeof feeDue>>>
  /** What each line of a fee comes to, in the smallest unit of the currency, and the version of the law it was charged by. */
  readonly lines: Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>
  readonly papers: Pick<PaperCheck, 'kind' | 'lacking' | 'paths'> & {
    readonly of: Readonly<Record<string, readonly (number | string)[]>>
  }
}

const linesIn = (assessed: Assessment | undefined): Readonly<Record<string, readonly (number | string)[]>> =>
  assessed?.kind === 'known'
    ? Object.fromEntries(
        assessed.account.lines.map(({ line, state, amount, law }) => [line, [state, amount, law?.version ?? '']]),
      )
    : {}

const papersIn = ({ kind, lacking, paths, documents, groups }: PaperCheck): Decided['papers'] => ({
  kind,
  lacking,
  paths,
  of: Object.fromEntries([
    ...documents.map(({ document, need, state, papers }) => [
      document,
      [need, state, ...papers.map(({ validUntil = '' }) => validUntil)],
    ]),
    ...groups.map(({ group, need, state, more }) => [group, [need, state, more]]),
  ]),
})

export const decidedOf = (procedure: Procedure, dossier: Dossier): Decided => {
  const scope = scopeWithRules(procedure.rules, scopeOf(dossier))
  const fees = Object.keys(procedure.definition.fees ?? {})
  return {
    rules: Object.fromEntries([...procedure.rules.keys()].map(name => [name, scope([name])])),
    due: Object.fromEntries(fees.map(fee => [fee, feeDue(procedure, dossier, fee)])),
    lines: Object.fromEntries(fees.map(fee => [fee, linesIn(assess(procedure, dossier, fee))])),
    papers: papersIn(papersOf(procedure, dossier)),
  }
}

export const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const headOf = (events: readonly DossierEvent[]): string =>
  events.reduce((previous, event) => linkHash(previous, event), chainStart('golden', 'golden'))

export const folded = (events: readonly DossierEvent[]): Dossier =>
  events.reduce(evolve, emptyDossier('golden', 'golden'))

export const eventsOf = ({ events }: KeptLife): readonly DossierEvent[] =>
  events.map(event => eventFromJson(event)).filter(event => event !== undefined)

/** What each line of a simulation came to. */
export const linesOf = ({ lines }: Simulation): readonly (number | Refusal)[] =>
  lines.map(({ events, refusal }) => refusal ?? events.at(-1)?.seq ?? 0)

export const played = (procedure: Procedure, script: Script): Simulation => simulate(procedure, script, ids)

export const lifeOf = (procedure: Procedure, script: Script): KeptLife => {
  const { events, dossier } = played(procedure, script)
  return {
    name: script.name.vi,
    events: events.map(eventToJson),
    head: headOf(events),
    dossier,
    status: nationalStatus(procedure, dossier),
  }
}

export const ruledLifeOf = (procedure: Procedure, script: Script): RuledLife => {
  const simulation = played(procedure, script)
  const { events } = simulation
  const moments = [...new Set([1, events.length])].filter(seq => seq <= events.length && seq > 0)
  const decided = moments.map(seq => ({ seq, ...decidedOf(procedure, folded(events.slice(0, seq))) }))
  return { ...lifeOf(procedure, script), script, lines: linesOf(simulation), decided }
}

export const release = <Life extends KeptLife>(
  folder: string,
  name: string,
  procedure: Procedure,
  stories: readonly Life[],
): void => {
  const kept: Kept<Life> = { file: { format: 1, procedure: procedure.definition }, hash: procedure.hash, stories }
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(kept)}\n`)
}

/** Every file of a folder by its name. */
export const keptIn = <Life extends KeptLife>(folder: string): readonly (readonly [string, Kept<Life>])[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .map(file => [file, JSON.parse(readFileSync(folder + file, 'utf8')) as Kept<Life>])
