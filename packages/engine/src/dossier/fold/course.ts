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
  acted: (dossier, { seq, by, data }) => {
    const { step, action } = data
    learn(dossier, data)
    // A reply that was kept acts by itself when it is awaited: whoever brought that about has not.
    if (data.kept !== undefined) {
      dossier.kept = dossier.kept?.filter(reply => reply.seq !== data.kept)
      return
    }
    const before = own(dossier.acted, step) ?? []
    const actors = [by.id, ...(by.delegations ?? []).map(({ of }) => of)].filter(id => !before.includes(id))
    if (actors.length > 0) dossier.acted = { ...dossier.acted, [step]: [...before, ...actors] }
    dossier.lastAct = { seq, by: by.id, step, action }
  },

  recalled: noted,
  sentBack: noted,

  moved: (dossier, { on, seq, data }) => {
    const { from, to, entered, effects } = data
    dossier.since = sinceOf(dossier, to, entered, on)
    dossier.position = to
    const { lastAct, work } = dossier
    if (lastAct && lastAct.seq === seq - 1) dossier.lastAct = { ...lastAct, from, entered, effects: effects.length }
    if (dossier.handoffs && Object.keys(dossier.handoffs).some(step => !to.includes(step))) dossier.handoffs = undefined
    // Who works on a step is said anew when it is come to again.
    if (work && entered.some(step => Object.hasOwn(work, step)))
      dossier.work = Object.fromEntries(Object.entries(work).filter(([step]) => !entered.includes(step)))
  },

  waitExpired: noted,
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
