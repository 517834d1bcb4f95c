import { changeStages, type Folds } from './fold.ts'

/** The legal clock, the dates promised, and what is owed when they are not kept. */
export const timeFolds: Folds<
  | 'stageStarted'
  | 'stageEnded'
  | 'paused'
  | 'resumed'
  | 'appointed'
  | 'extended'
  | 'rungReached'
  | 'apologised'
  | 'reappointed'
  | 'recounted'
> = {
  stageStarted: (dossier, { on, data: { stage, term } }) => {
    dossier.clock = changeStages(dossier.clock, stages => [...stages, { stage, term, from: on, extensions: [] }])
  },
  stageEnded: (dossier, { on, data }) => {
    dossier.clock = changeStages(dossier.clock, stages =>
      stages.map(s => (s.stage === data.stage && s.to === undefined ? { ...s, to: on } : s)),
    )
  },
  paused: (dossier, { on, data: { pause, cause, then, reason } }) => {
    const begun = { pause, cause, then, reason, from: on }
    dossier.clock = dossier.clock && { ...dossier.clock, pauses: [...dossier.clock.pauses, begun] }
  },
  resumed: (dossier, { on, data: { pause } }) => {
    dossier.clock = dossier.clock && {
      ...dossier.clock,
      pauses: dossier.clock.pauses.map(p => (p.pause === pause && p.to === undefined ? { ...p, to: on } : p)),
    }
  },
  appointed: (dossier, { on, data }) => {
    dossier.appointment = data.appointment
    dossier.calendar = data.calendar
    dossier.promisedOn = on
    dossier.generation = (dossier.generation ?? 0) + 1
  },
  extended: (dossier, { data: { by, stage } }) => {
    dossier.clock = changeStages(dossier.clock, stages =>
      stages.map(s => (s.stage === stage && s.to === undefined ? { ...s, extensions: [...s.extensions, by] } : s)),
    )
  },
  rungReached: (dossier, { data: { rung, generation } }) => {
    dossier.rungs = { ...dossier.rungs, [rung]: generation }
  },
  apologised: (dossier, { data }) => {
    dossier.apologies = data.number
  },
  reappointed: (dossier, { on, data }) => {
    dossier.promisedOn = on
    dossier.reappointment = data.appointment
    dossier.reappointments = data.number
    dossier.generation = (dossier.generation ?? 0) + 1
  },
  recounted: (dossier, { data }) => {
    dossier.calendar = data.to
  },
}
