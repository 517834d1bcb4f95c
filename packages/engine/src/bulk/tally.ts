import type { Refusal, RefusalCode } from '../dossier/refusal.ts'
import type { Planned } from './plan.ts'

/** A reason why dossiers were turned down, and how many; a dossier with two reasons is counted under both. */
export interface RefusalGroup {
  readonly code: RefusalCode
  /** What kind of thing is wrong, where the refusal lists problems. */
  readonly why?: string | undefined
  /** The name in the definition that has no place under the other version. */
  readonly name?: string | undefined
  readonly count: number
  /** The first hundred of them; every one is an entry of the plan. */
  readonly first: readonly { readonly dossier: string; readonly line?: number | undefined }[]
}

/** How many dossiers an act is about, and why some of them are turned down: the commonest reason first. */
export interface PlanSummary {
  readonly change: number
  readonly done: number
  readonly refused: number
  readonly reasons: readonly RefusalGroup[]
}

type Kind = Pick<RefusalGroup, 'code' | 'why' | 'name'>

/** Names of a definition are few; what rows of another system hold may be anything, and is not grouped by. */
const kindsOf = (refusal: Refusal): readonly Kind[] => {
  const { code } = refusal
  if (code === 'migration_impossible') return refusal.data.problems.map(({ why, name }) => ({ code, why, name }))
  if (code !== 'adoption_impossible') return [{ code }]
  return [...new Set(refusal.data.problems.map(({ why }) => why))].map(why => ({ code, why }))
}

const named = 100

/** Counts refusals by reason; how much it holds depends on the reasons, not on the dossiers. */
export class Reasons {
  readonly #groups = new Map<string, { kind: Kind; count: number; first: RefusalGroup['first'][number][] }>()

  add({ dossier, line }: Pick<Planned, 'dossier' | 'line'>, refusal: Refusal): void {
    for (const kind of kindsOf(refusal)) {
      const name = JSON.stringify([kind.code, kind.why, kind.name])
      const group = this.#groups.get(name) ?? { kind, count: 0, first: [] }
      group.count += 1
      if (group.first.length < named) group.first.push(line === undefined ? { dossier } : { dossier, line })
      this.#groups.set(name, group)
    }
  }

  get all(): readonly RefusalGroup[] {
    return [...this.#groups.values()]
      .map(({ kind, count, first }) => ({ ...kind, count, first }))
      .sort((a, b) => b.count - a.count)
  }
}

/**
 * Goes through a plan to its end and says what it comes to. Nothing is kept of the entries.
 *
 * @example
 * const spec = { procedure: '1.001193', version: 2, mapping, basis }
 * const { change, reasons } = await summaryOfPlan(planMigration(engine, act, spec))
 */
export const summaryOfPlan = async (plan: AsyncIterable<Planned> | Iterable<Planned>): Promise<PlanSummary> => {
  const counts = { change: 0, done: 0, refused: 0 }
  const reasons = new Reasons()
  for await (const planned of plan) {
    counts[planned.verdict] += 1
    if (planned.verdict === 'refused') reasons.add(planned, planned.refusal)
  }
  return { ...counts, reasons: reasons.all }
}
