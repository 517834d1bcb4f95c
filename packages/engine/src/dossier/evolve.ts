import { own } from '../definition/own.ts'
import type { Consultation, Dossier, DossierClock } from './dossier.ts'
import type { Documents, DossierEvent, Facts, Instant } from './event.ts'

const endPause = (clock: DossierClock | undefined, pause: string, to: Instant): DossierClock | undefined =>
  clock && {
    ...clock,
    pauses: clock.pauses.map(p => (p.pause === pause && p.to === undefined ? { ...p, to } : p)),
  }

const changeStages = (
  clock: DossierClock | undefined,
  change: (stages: DossierClock['stages']) => DossierClock['stages'],
): DossierClock | undefined => clock && { ...clock, stages: change(clock.stages) }

const changeConsultation = (
  dossier: Dossier,
  step: string,
  agency: string,
  change: Partial<Consultation> | ((consultation: Consultation) => Partial<Consultation>),
): Dossier['consultations'] => {
  const asked = dossier.consultations[step] ?? {}
  const consultation = asked[agency] ?? { agency, extensions: [] }
  const changed = typeof change === 'function' ? change(consultation) : change
  return { ...dossier.consultations, [step]: { ...asked, [agency]: { ...consultation, ...changed } } }
}

const sinceOf = (
  dossier: Dossier,
  to: readonly string[],
  entered: readonly string[],
  on: Instant,
): Dossier['since'] => {
  const since: Record<string, Instant> = {}
  for (const step of to) {
    const before = dossier.since[step]
    since[step] = before === undefined || entered.includes(step) ? on : before
  }
  return since
}

type Draft = { -readonly [K in keyof Dossier]: Dossier[K] }

/** Writes one fact into a copy that nobody else has seen yet: a copy per event is the most of what deciding costs. */
const fold = (dossier: Draft, event: DossierEvent): void => {
  switch (event.type) {
    case 'submitted': {
      const { procedure, case: procedureCase, channel, applicant, code, facts, documents, tenant } = event.data
      dossier.id = event.dossier
      dossier.tenant = tenant
      dossier.procedure = procedure
      dossier.case = procedureCase
      dossier.channel = channel
      dossier.applicant = applicant
      dossier.code = code
      dossier.facts = facts
      dossier.documents = documents
      return
    }
    case 'received': {
      dossier.situation = 'open'
      learn(dossier, event.data)
      dossier.clock = { receivedOn: event.on, cutoff: event.data.cutoff, stages: [], pauses: [] }
      return
    }
    case 'acted':
      learn(dossier, event.data)
      return
    case 'supplied':
      learn(dossier, event.data)
      dossier.supplement = undefined
      return
    case 'moved': {
      const { to, entered } = event.data
      dossier.since = sinceOf(dossier, to, entered, event.on)
      dossier.position = to
      return
    }
    case 'stageStarted': {
      const { stage, term } = event.data
      const started = { stage, term, from: event.on, extensions: [] }
      dossier.clock = changeStages(dossier.clock, stages => [...stages, started])
      return
    }
    case 'stageEnded': {
      const { stage } = event.data
      dossier.clock = changeStages(dossier.clock, stages =>
        stages.map(s => (s.stage === stage && s.to === undefined ? { ...s, to: event.on } : s)),
      )
      return
    }
    case 'paused': {
      const { pause, cause, then, reason } = event.data
      const begun = { pause, cause, then, reason, from: event.on }
      dossier.clock = dossier.clock && { ...dossier.clock, pauses: [...dossier.clock.pauses, begun] }
      return
    }
    case 'resumed':
      dossier.clock = endPause(dossier.clock, event.data.pause, event.on)
      return
    case 'appointed':
      dossier.appointment = event.data.appointment
      return
    case 'supplementRequested': {
      const { round, items, expires } = event.data
      dossier.supplementRounds = round
      dossier.supplement = { round, items, expires, requestedOn: event.on }
      return
    }
    case 'supplementExpired':
      dossier.supplement = undefined
      return
    case 'paid': {
      const { fee, amount } = event.data
      dossier.paid = { ...dossier.paid, [fee]: (own(dossier.paid, fee) ?? 0) + amount }
      return
    }
    case 'consultationOpened': {
      const { step, agencies } = event.data
      const asked = Object.fromEntries(agencies.map(agency => [agency, { agency, extensions: [] }]))
      dossier.consultations = { ...dossier.consultations, [step]: asked }
      return
    }
    case 'consulted': {
      const { step, agency, term } = event.data
      dossier.consultations = changeConsultation(dossier, step, agency, { receivedOn: event.on, term })
      return
    }
    case 'answered': {
      const { step, agency, answer } = event.data
      dossier.consultations = changeConsultation(dossier, step, agency, { answer, answeredOn: event.on })
      return
    }
    case 'silent': {
      const { step, agency, treatedAs } = event.data
      dossier.consultations = changeConsultation(dossier, step, agency, { silence: treatedAs })
      return
    }
    case 'consultationExtended': {
      const { step, agency, by, stage } = event.data
      dossier.clock = changeStages(dossier.clock, stages =>
        stages.map(s => (s.stage === stage && s.to === undefined ? { ...s, consultationExtension: by } : s)),
      )
      const extended = (c: Consultation) => ({ extensions: [...c.extensions, by] })
      dossier.consultations = changeConsultation(dossier, step, agency, extended)
      return
    }
    case 'consultationClosed': {
      const { step } = event.data
      const asked = Object.entries(dossier.consultations[step] ?? {})
      const closed = Object.fromEntries(asked.map(([agency, c]) => [agency, { ...c, closed: true }]))
      dossier.consultations = { ...dossier.consultations, [step]: closed }
      return
    }
    case 'extended': {
      const { by, stage } = event.data
      dossier.clock = changeStages(dossier.clock, stages =>
        stages.map(s => (s.stage === stage && s.to === undefined ? { ...s, extensions: [...s.extensions, by] } : s)),
      )
      return
    }
    case 'withdrawalRequested':
      dossier.withdrawalRequestedOn = event.on
      return
    case 'withdrawalDecided':
      dossier.withdrawalRequestedOn = undefined
      return
    // A result that is ready needs no more papers, and what has ended is not withdrawn.
    case 'finished':
      dossier.situation = 'finished'
      dossier.clock = dossier.clock && { ...dossier.clock, finishedOn: event.on }
      dossier.supplement = undefined
      return
    case 'resultReturned':
      dossier.returned = { on: event.on, how: event.data.how }
      return
    case 'ended':
      dossier.situation = 'ended'
      dossier.outcome = event.data.outcome
      dossier.withdrawalRequestedOn = undefined
      return
    case 'acceptanceRefused':
    case 'waitExpired':
      return
  }
}

const learn = (
  dossier: Draft,
  { facts, documents }: { readonly facts: Facts; readonly documents: Documents },
): void => {
  if (Object.keys(facts).length > 0) dossier.facts = { ...dossier.facts, ...facts }
  if (Object.keys(documents).length > 0) dossier.documents = { ...dossier.documents, ...documents }
}

/** What may be told late: it came on its day, whatever was done meanwhile. */
const mayBeLate: ReadonlySet<DossierEvent['type']> = new Set(['paid', 'consulted', 'answered', 'silent'])

/**
 * A dossier after one more fact. Pure, and it never asks the machine or the procedure: a dossier can be read long after
 * its procedure is gone. Events are folded in the order of their `seq`.
 */
export const evolve = (dossier: Dossier, event: DossierEvent): Dossier => {
  const next: Draft = { ...dossier, revision: event.seq }
  fold(next, event)
  if (!mayBeLate.has(event.type)) next.movedOn = event.on
  return next
}
