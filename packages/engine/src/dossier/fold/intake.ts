import { parseInstant } from '@motcua/rules'
import { own } from '../../definition/own.ts'
import type { ClockPause } from '../dossier.ts'
import type { EventData, Instant, OutsidePause } from '../event.ts'
import { type Draft, type Folds, learn, noted } from './fold.ts'

type Begun = EventData['submitted'] | EventData['adopted']

const begin = (dossier: Draft, id: string, data: Begun): void => {
  dossier.id = id
  dossier.tenant = data.tenant
  dossier.procedure = data.procedure
  dossier.case = data.case
  dossier.channel = data.channel
  dossier.applicant = data.applicant
  dossier.code = data.code
  dossier.variant = data.variant
  dossier.facts = data.facts
  dossier.documents = data.documents
}

/** Interruptions of the clock in another system, as this one's clock has them. */
export const outsidePauses = (pauses: readonly OutsidePause[], receivedOn: Instant): readonly ClockPause[] =>
  pauses.map((pause, index) => {
    const to = pause.to === undefined ? undefined : parseInstant(pause.to)
    return {
      pause: `outside:${index + 1}`,
      cause: 'outside',
      from: parseInstant(pause.from) ?? receivedOn,
      ...(to === undefined ? {} : { to }),
      then: pause.then,
      reason: pause.reason,
    }
  })

/** How a dossier comes in, and what is put right in it afterwards. */
export const intakeFolds: Folds<
  'submitted' | 'adopted' | 'received' | 'acceptanceRefused' | 'corrected' | 'erased' | 'migrated'
> = {
  submitted: (dossier, { dossier: id, data, on }) => {
    begin(dossier, id, data)
    dossier.submittedOn = on
    dossier.parent = data.parent
  },

  adopted: (dossier, { dossier: id, data, on }) => {
    begin(dossier, id, data)
    const { stage, term, consumed } = data
    const receivedOn = parseInstant(data.receivedOn) ?? on
    const began = data.stageBegan === undefined ? receivedOn : (parseInstant(data.stageBegan) ?? receivedOn)
    dossier.submittedOn = receivedOn
    dossier.situation = 'open'
    dossier.imported = { source: data.source, reference: data.reference }
    dossier.position = [...data.steps].sort()
    dossier.since = Object.fromEntries(data.steps.map(step => [step, on]))
    dossier.clock = {
      receivedOn,
      cutoff: data.cutoff,
      stages: [
        {
          stage,
          term,
          from: began,
          extensions: [],
          ...(data.stageBegan === undefined || consumed === undefined ? {} : { consumed }),
        },
      ],
      pauses: outsidePauses(data.pauses, receivedOn),
    }
  },

  received: (dossier, { on, data }) => {
    dossier.situation = 'open'
    learn(dossier, data)
    dossier.clock = { receivedOn: on, cutoff: data.cutoff, stages: [], pauses: [] }
  },

  acceptanceRefused: noted,

  corrected: (dossier, { data }) => {
    learn(dossier, data)
    if (data.paid) {
      const { fee, amount } = data.paid
      dossier.paid = { ...dossier.paid, [fee]: (own(dossier.paid, fee) ?? 0) + amount }
      const before = own(dossier.corrected, String(data.event)) ?? 0
      dossier.corrected = { ...dossier.corrected, [data.event]: before + amount }
    }
  },

  erased: (dossier, { data }) => {
    dossier.facts = Object.fromEntries(Object.entries(dossier.facts).filter(([fact]) => !data.facts.includes(fact)))
    dossier.erased = [...new Set([...(dossier.erased ?? []), ...data.facts])].sort()
  },

  migrated: (dossier, { data }) => {
    const renamed = (step: string): string => own(data.steps, step) ?? step
    const byStep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(record).map(([step, value]) => [renamed(step), value]))
    dossier.procedure = data.to
    dossier.case = data.case
    dossier.channel = data.channel
    dossier.position = dossier.position.map(renamed).sort()
    dossier.since = byStep(dossier.since)
    dossier.consultations = byStep(dossier.consultations)
    dossier.work = dossier.work && byStep(dossier.work)
    dossier.acted = dossier.acted && byStep(dossier.acted)
    dossier.handoffs = dossier.handoffs && byStep(dossier.handoffs)
    dossier.children = dossier.children && byStep(dossier.children)
    dossier.kept = dossier.kept?.map(reply => ({ ...reply, step: renamed(reply.step) }))
    const { clock } = dossier
    dossier.clock = clock && {
      ...clock,
      stages: clock.stages.map(stage => ({ ...stage, term: own(data.terms, stage.stage) ?? stage.term })),
      pauses: clock.pauses.map(pause =>
        pause.cause === 'wait' ? { ...pause, pause: `wait:${renamed(pause.pause.slice('wait:'.length))}` } : pause,
      ),
    }
  },
}
