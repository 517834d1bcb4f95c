import type { Refusal } from '../dossier/refusal.ts'
import type { Engine } from '../engine.ts'
import { type Planned, type Standing, sameStanding, standingOf } from './plan.ts'
import { Reasons, type RefusalGroup } from './tally.ts'

/**
 * What became of one entry of a plan. `done`: its orders had been given before. A plan of several orders that is refused
 * keeps those that were accepted.
 */
export type Applied = Pick<Planned, 'dossier' | 'code' | 'line'> &
  (
    | {
        readonly result: 'changed'
        readonly after: Standing
        /** Whether it stands as the plan said. */
        readonly asPlanned: boolean
      }
    | { readonly result: 'done' }
    | { readonly result: 'refused'; readonly refusal: Refusal }
  )

export interface BulkReport {
  readonly changed: number
  readonly done: number
  readonly refused: number
  /** Changed, and yet they stand otherwise than planned. */
  readonly otherwise: number
  /** Whether the signal came before the end of the plan: the same plan again goes on from there. */
  readonly aborted: boolean
  readonly reasons: readonly RefusalGroup[]
}

export interface ApplyOptions {
  /** No further dossier is begun; what has begun is finished. */
  readonly signal?: AbortSignal | undefined
  /** Told of each entry as soon as it is known, in the order they become known. */
  readonly onApplied?: ((applied: Applied, soFar: Omit<BulkReport, 'aborted' | 'reasons'>) => void) | undefined
  /** How many dossiers at a time, 32 where absent: a store that groups commits is several times as fast with many. */
  readonly abreast?: number | undefined
}

const applyOne = async (engine: Engine, planned: Planned): Promise<Applied> => {
  const { dossier, code, line } = planned
  const entry = { dossier, ...(code === undefined ? {} : { code }), ...(line === undefined ? {} : { line }) }
  if (planned.verdict === 'done') return { ...entry, result: 'done' }
  if (planned.verdict === 'refused') return { ...entry, result: 'refused', refusal: planned.refusal }
  let revision: number | undefined
  let after: Standing | undefined
  for (const order of planned.orders) {
    const outcome = await engine.dispatch(revision === undefined ? order : { ...order, expect: revision })
    if (!outcome.ok) return { ...entry, result: 'refused', refusal: outcome.refusal }
    revision = outcome.revision
    if (!outcome.replayed) after = standingOf(outcome.dossier)
  }
  if (after === undefined) return { ...entry, result: 'done' }
  return { ...entry, result: 'changed', after, asPlanned: sameStanding(after, planned.after) }
}

/**
 * Carries a plan out: each dossier is changed as planned, or, where it has gone on since, refused as `stale_revision`, for a
 * new plan. None stops the others. Every order has a key of the act and the dossier, so that after a kill, or an abort, the
 * same plan or a new one under the same act goes on where it was, and nothing happens twice. What the plan refuses is not
 * tried. Rejects only where the store fails.
 *
 * @example
 * const report = await applyPlan(engine, planRecount(engine, act, { policy: 'favour', basis }), { signal })
 */
export const applyPlan = async (
  engine: Engine,
  plan: AsyncIterable<Planned> | Iterable<Planned>,
  { signal, onApplied, abreast = 32 }: ApplyOptions = {},
): Promise<BulkReport> => {
  const counts = { changed: 0, done: 0, refused: 0, otherwise: 0 }
  const reasons = new Reasons()
  const begun = new Set<Promise<void>>()
  const faults: unknown[] = []
  let aborted = false

  const run = async (planned: Planned): Promise<void> => {
    const applied = await applyOne(engine, planned)
    counts[applied.result] += 1
    if (applied.result === 'changed' && !applied.asPlanned) counts.otherwise += 1
    if (applied.result === 'refused') reasons.add(applied, applied.refusal)
    onApplied?.(applied, { ...counts })
  }

  for await (const planned of plan) {
    aborted = signal?.aborted === true
    if (aborted || faults.length > 0) break
    const one: Promise<void> = run(planned)
      .catch(fault => void faults.push(fault))
      .finally(() => begun.delete(one))
    begun.add(one)
    if (begun.size >= abreast) await Promise.race(begun)
  }
  await Promise.all(begun)
  if (faults.length > 0) throw faults[0]
  return { ...counts, aborted, reasons: reasons.all }
}
