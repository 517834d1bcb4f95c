import type { Procedure } from '../definition/procedure.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'
import { openActions } from '../dossier/step.ts'
import { timersOf } from '../dossier/timer.ts'
import type { WorkRow } from './work.ts'

/**
 * Why an accepted dossier has nobody to work on it (hồ sơ chưa có người xử lý):
 * - `no_way_on`: nobody can act, and no date will come that changes it;
 * - `endless`: only the applicant can act, and no date ends the wait;
 * - `handler_barred`: the main handler of a step may not act there by separation of duties, and so nobody may;
 * - `agency_gone`: the agency that would act was dissolved and has no successor;
 * - `uncounted`: the calendar does not cover its dates, so none of its timers can be set;
 * - `procedure_unknown`: the version it runs under is not there;
 * - `incident`: its work was parked because it failed again and again.
 */
export type StuckReason =
  | 'no_way_on'
  | 'endless'
  | 'handler_barred'
  | 'agency_gone'
  | 'uncounted'
  | 'procedure_unknown'
  | 'incident'

export interface Stuck {
  readonly why: StuckReason
  /** Since when; of an agency that will be gone, from when. */
  readonly from: Instant
}

/** Work that is there to be done now, or to be watched over: a reply to an urge brings nothing on. */
const isWork = ({ kind, heldUp }: WorkRow): boolean => kind !== 'urge' && heldUp !== true

/** Work that is somebody's who may not do it is nobody's: everybody else is told that it is assigned elsewhere. */
const isWithBarred = ({ main, barred }: WorkRow): boolean => main !== undefined && barred.includes(main)

/** A child dossier tells how it ended by itself. */
const waitsForChild = ({ children = {}, position }: Dossier): boolean =>
  position.some(step =>
    Object.values(Object.hasOwn(children, step) ? (children[step] ?? {}) : {}).some(it => it.outcome === undefined),
  )

const waitsForApplicant = (procedure: Procedure, dossier: Dossier): boolean =>
  dossier.supplement !== undefined ||
  openActions({ procedure, dossier }).some(({ post }) => post.role === 'applicant' || post.role === 'paymentGateway')

/** Whether a dossier is stuck. A rung of the ladder warns, it brings nothing on; so it does not count as a date that will. */
export const stuckOf = (
  procedure: Procedure,
  dossier: Dossier,
  work: readonly WorkRow[],
  counted: boolean,
): Stuck | undefined => {
  if (dossier.situation !== 'open' && dossier.situation !== 'finished') return undefined
  const from = dossier.movedOn ?? dossier.clock?.receivedOn ?? 0
  const timers = timersOf(procedure, dossier)
  if (!timers.ok || !counted) return { why: 'uncounted', from }
  const open = work.filter(isWork)
  const dates = timers.value.some(({ command }) => command.what !== 'rung')
  if (open.length === 0 && !dates && !waitsForChild(dossier))
    return { why: waitsForApplicant(procedure, dossier) ? 'endless' : 'no_way_on', from }
  if (open.some(isWithBarred)) return { why: 'handler_barred', from }
  const gone = open.flatMap(({ holders }) => holders.filter(it => it.gone === true).map(it => it.from ?? from))
  return gone.length === 0 ? undefined : { why: 'agency_gone', from: Math.max(from, Math.min(...gone)) }
}
