import type { Basis } from '@motcua/rules'
import type { Procedure } from '../definition/procedure.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Appointment, RecountPolicy } from '../dossier/event.ts'
import { recounted } from '../dossier/recount.ts'
import type { Engine } from '../engine.ts'
import { type BulkAct, type Planned, planOne, runningDossiers } from './plan.ts'

/** What is done with the dates that a changed calendar moves, and by which act. */
export interface RecountSpec {
  /** `freeze` keeps what was promised, `favour` takes what is earlier for the citizen, `recompute` what comes out. */
  readonly policy: RecountPolicy
  readonly basis: Basis
}

const isSame = (one: Appointment, other: Appointment): boolean =>
  one.kind === 'date'
    ? other.kind === 'date' && one.date === other.date
    : one.kind === 'instant'
      ? other.kind === 'instant' && one.at === other.at
      : other.kind === 'none'

/**
 * Whether a changed calendar touches a dossier: it is open, its appointment was counted on another calendar than the
 * procedure’s, and would be another date now, or cannot be counted any more.
 */
export const isTouched = (procedure: Procedure, dossier: Dossier): boolean => {
  if (dossier.situation !== 'open' || dossier.calendar === undefined) return false
  if (dossier.calendar === procedure.calendar.hash) return false
  const found = recounted(procedure, dossier)
  return !found.ok || !isSame(found.value.before, found.value.after)
}

/**
 * The open dossiers that a changed calendar touches: the date promised (`before`), what the new calendar makes of it
 * (`counted`), and what stands by the policy (`after`). The engine has to be opened with procedures loaded against the new
 * calendar. Carried out, each is an event with its basis, also where the policy keeps the date.
 *
 * @example
 * for await (const planned of planRecount(engine, act, { policy: 'favour', basis: { act: 'Thông báo 123/TB-BNV' } }))
 *   if (planned.verdict === 'change') console.log(planned.before?.appointment, planned.counted, planned.after.appointment)
 */
export async function* planRecount(
  engine: Engine,
  act: BulkAct,
  { policy, basis }: RecountSpec,
): AsyncGenerator<Planned> {
  const command = { type: 'recount', policy, basis } as const
  for await (const found of runningDossiers(engine, act.tenant)) {
    const procedure = engine.procedureOf(found)
    // Of a procedure the engine does not have nobody knows what its dates would be: the plan says so.
    if (procedure === undefined ? found.situation !== 'open' : !isTouched(procedure, found)) continue
    const { id: dossier, code } = found
    yield await planOne(engine, act, {
      dossier,
      code,
      found,
      commands: [{ command, about: [procedure?.calendar.hash ?? ''] }],
    })
  }
}
