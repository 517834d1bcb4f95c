/** What people see of one dossier, as plain rows: made from the dossier as it is now, and from nothing else. */
import { ok } from '@motcua/rules'
import type { Outcome } from '../definition/format.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { procedureFor } from '../definition/variant.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Instant } from '../dossier/event.ts'
import { dateInForce } from '../dossier/ladder.ts'
import { type Punctuality, punctualityOf } from '../dossier/punctuality.ts'
import { type NationalStatus, nationalStatus } from '../dossier/status.ts'
import { type DueTimes, timesOf } from './due-state.ts'
import { type Holder, holdersOf } from './holder.ts'
import { type Stuck, stuckOf } from './stuck.ts'
import { type WorkRow, workOf } from './work.ts'

/** A dossier as it stands in a list. */
export interface DossierRow {
  readonly tenant: string
  readonly dossier: string
  /** The revision the row was made from. */
  readonly revision: number
  readonly code?: string | undefined
  readonly procedure: { readonly code: string; readonly version: number }
  readonly case: string
  readonly channel: string
  readonly situation: Dossier['situation']
  readonly outcome?: Outcome | undefined
  /** Absent where the version it runs under is not there to say. */
  readonly status?: NationalStatus | undefined
  readonly applicant: string
  /** The applicant's name, from the fact that `applicant.name` of the definition names; gone once that was erased. */
  readonly name?: string | undefined
  readonly receivedOn?: Instant | undefined
  readonly finishedOn?: Instant | undefined
  /** The date in force, the new one after a re-appointment. Nothing is due any more once the result is ready. */
  readonly date: DueTimes
  /** Of a finished dossier, by the date that was appointed first: a re-appointment makes nobody punctual. */
  readonly punctuality?: Punctuality | undefined
  readonly reappointments: number
  readonly apologies: number
  /** The agency that has the dossier in its custody. */
  readonly holders: readonly Holder[]
  readonly stuck?: Stuck | undefined
}

/** A dossier and the work that waits in it. */
export interface DossierRows {
  readonly dossier: DossierRow
  readonly work: readonly WorkRow[]
}

const nameOf = ({ definition }: Procedure, { facts }: Dossier): string | undefined => {
  const fact = definition.applicant?.name
  const value = fact === undefined ? undefined : own(facts, fact)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const isPaused = ({ clock }: Dossier): boolean => clock?.pauses.some(({ to }) => to === undefined) === true

const dateOf = (procedure: Procedure, dossier: Dossier) => {
  const date = dateInForce(dossier)
  if (dossier.situation !== 'open') return ok<DueTimes>({ paused: false })
  if (isPaused(dossier)) return ok<DueTimes>({ paused: true })
  if (date === undefined) return ok<DueTimes>({ paused: false })
  return timesOf(procedure, date, dossier.promisedOn ?? dossier.clock?.receivedOn ?? 0)
}

/** What can be said of a dossier whose version is not there. */
const bare = (dossier: Dossier): DossierRow => ({
  tenant: dossier.tenant,
  dossier: dossier.id,
  revision: dossier.revision,
  ...(dossier.code === undefined ? {} : { code: dossier.code }),
  procedure: { code: dossier.procedure.code, version: dossier.procedure.version },
  case: dossier.case,
  channel: dossier.channel,
  situation: dossier.situation,
  ...(dossier.outcome === undefined ? {} : { outcome: dossier.outcome }),
  applicant: dossier.applicant,
  ...(dossier.clock === undefined ? {} : { receivedOn: dossier.clock.receivedOn }),
  ...(dossier.clock?.finishedOn === undefined ? {} : { finishedOn: dossier.clock.finishedOn }),
  date: { paused: false },
  reappointments: dossier.reappointments ?? 0,
  apologies: dossier.apologies ?? 0,
  holders: [],
})

/**
 * The rows of a dossier, its personal facts in place. Without its procedure it is a row nobody can work on, and says so.
 * @example rowsOf(procedure, dossier).work.map(({ kind, step }) => [kind, step])
 */
export const rowsOf = (given: Procedure | undefined, dossier: Dossier): DossierRows => {
  const row = bare(dossier)
  if (given === undefined) {
    const stuck: Stuck = { why: 'procedure_unknown', from: dossier.movedOn ?? 0 }
    return { dossier: dossier.situation === 'ended' ? row : { ...row, stuck }, work: [] }
  }
  const procedure = procedureFor(given, dossier)
  const { definition } = procedure
  const dated = dateOf(procedure, dossier)
  const date = dated.ok ? dated.value : row.date
  const work = workOf(procedure, dossier, date)
  const stuck = stuckOf(procedure, dossier, work.rows, dated.ok && work.counted)
  const name = nameOf(procedure, dossier)
  const punctuality = punctualityOf(dossier)
  const custody = dossier.custody?.at(-1)?.agency ?? definition.reception.agency
  return {
    dossier: {
      ...row,
      status: nationalStatus(procedure, dossier),
      ...(name === undefined ? {} : { name }),
      date,
      ...(punctuality === undefined ? {} : { punctuality }),
      holders: holdersOf(definition, dossier, custody),
      ...(stuck === undefined ? {} : { stuck }),
    },
    work: work.rows,
  }
}
