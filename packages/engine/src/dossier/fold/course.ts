import { own } from '../../definition/own.ts'
import type { Dossier } from '../dossier.ts'
import type { Instant } from '../event.ts'
import { type Folds, learn, noted } from './fold.ts'

const sinceOf = (
  dossier: Dossier,
  to: readonly string[],
  entered: readonly string[],
  on: Instant,
): Dossier['since'] => {
  const since: Record<string, Instant> = {}
  for (const step of to) {
    const before = own(dossier.since, step)
    since[step] = before === undefined || entered.includes(step) ? on : before
  }
  return since
}

const only = <T>(
  record: Readonly<Record<string, T>>,
  keep: (name: string) => boolean,
): Record<string, T> | undefined => {
  const kept = Object.entries(record).filter(([name]) => keep(name))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** Children of a step that is come to again are of the time before: those it asks for now are others. */
const leftBehind = (
  children: NonNullable<Dossier['children']>,
  entered: readonly string[],
): NonNullable<Dossier['children']> => {
  const again = entered.filter(step => Object.hasOwn(children, step))
  if (again.length === 0) return children
  const closed = (step: string) =>
    Object.fromEntries(Object.entries(children[step] ?? {}).map(([child, it]) => [child, { ...it, closed: true }]))
  return { ...children, ...Object.fromEntries(again.map(step => [step, closed(step)])) }
}

/** How a dossier goes from step to step, to its end. */
export const courseFolds: Folds<
  | 'acted'
  | 'recalled'
  | 'sentBack'
  | 'moved'
  | 'waitExpired'
  | 'stopped'
  | 'skipped'
  | 'withdrawalRequested'
  | 'withdrawalDecided'
  | 'finished'
  | 'resultReturned'
  | 'ended'
> = {
  acted: (dossier, { by, data }) => {
    const { step } = data
    learn(dossier, data)
    if (data.kept !== undefined) {
      dossier.kept = dossier.kept?.filter(reply => reply.seq !== data.kept)
      return
    }
    const before = own(dossier.acted, step) ?? []
    const actors = [by.id, ...(data.for ?? [])].filter(id => !before.includes(id))
    if (actors.length > 0) dossier.acted = { ...dossier.acted, [step]: [...before, ...actors] }
  },

  recalled: noted,
  sentBack: noted,

  moved: (dossier, { on, data }) => {
    const { to, entered } = data
    dossier.since = sinceOf(dossier, to, entered, on)
    dossier.position = to
    const { work } = dossier
    if (dossier.handoffs) dossier.handoffs = only(dossier.handoffs, step => to.includes(step))
    dossier.children = dossier.children && leftBehind(dossier.children, entered)
    // Who works on a step is said anew when it is come to again.
    if (work && entered.some(step => Object.hasOwn(work, step)))
      dossier.work = Object.fromEntries(Object.entries(work).filter(([step]) => !entered.includes(step)))
  },

  // Nobody acted there; the dossier was there all the same, so that what is said of it now is late and not early.
  waitExpired: (dossier, { data: { step } }) => {
    dossier.acted = { ...dossier.acted, [step]: own(dossier.acted, step) ?? [] }
  },
  stopped: noted,

  skipped: (dossier, { data }) => {
    if (data.what === 'timer') dossier.skipped = [...(dossier.skipped ?? []), data.id]
  },

  withdrawalRequested: (dossier, { on }) => {
    dossier.withdrawalRequestedOn = on
  },
  withdrawalDecided: dossier => {
    dossier.withdrawalRequestedOn = undefined
  },

  // A result that is ready needs no more papers, and what has ended is not withdrawn.
  finished: (dossier, { on }) => {
    dossier.situation = 'finished'
    dossier.clock = dossier.clock && { ...dossier.clock, finishedOn: on }
    dossier.supplement = undefined
  },
  resultReturned: (dossier, { on, data }) => {
    dossier.returned = { on, how: data.how }
    dossier.returnedResults = [...(dossier.returnedResults ?? []), ...data.results]
  },
  ended: (dossier, { data }) => {
    dossier.situation = 'ended'
    dossier.outcome = data.outcome
    dossier.withdrawalRequestedOn = undefined
  },
}
