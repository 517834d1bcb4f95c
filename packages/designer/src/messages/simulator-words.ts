import type { Difference } from '@motcua/engine'

/** A difference with its refusal as a sentence. */
type Told<C extends Difference['code']> = Omit<Extract<Difference, { code: C }>, 'refusal'> & {
  readonly sentence: string
}

/** Every word of the simulator; none can be missing in a language. */
export interface SimulatorWords {
  readonly simulator: string
  readonly language: string
  readonly reading: string
  readonly working: string
  readonly readFailed: string
  readonly actFailed: string
  readonly notDrawn: string
  readonly retry: string
  readonly noProcedures: string
  readonly dossierUnknown: (dossier: string) => string
  readonly close: string
  readonly yes: string
  readonly no: string
  readonly unknown: string

  readonly clock: string
  readonly workingHours: string
  readonly outsideHours: string
  readonly dayOff: string
  readonly hour: string
  readonly workingDay: string
  readonly closing: string
  readonly nextTimer: string
  readonly until: string
  readonly moveUntil: string
  readonly untilMissing: string
  readonly clockAt: (moment: string) => string
  readonly fired: (count: number) => string

  readonly dossiers: string
  readonly dossier: string
  readonly noDossier: string
  readonly noDossierHint: string
  readonly newDossier: string
  readonly childOf: (dossier: string) => string
  readonly procedure: string
  readonly case: string
  readonly channel: string
  readonly variant: string
  readonly noVariant: string
  readonly facts: string
  readonly documents: string
  readonly submit: string
  readonly submitted: (dossier: string) => string
  readonly cancel: string
  readonly required: string
  readonly paperDay: Readonly<Record<'issuedOn' | 'expiresOn', (paper: string) => string>>
  readonly paperChoice: (more: number, papers: string) => string

  readonly cast: string
  readonly actAs: string
  readonly inboxes: string
  readonly nothingWaits: string
  readonly waits: (count: number) => string
  readonly overdue: (count: number) => string
  readonly citizenOf: string
  readonly others: string

  readonly acts: string
  readonly nothingAllowed: (name: string) => string
  readonly ended: string
  readonly whoMay: string
  readonly nextUp: string
  readonly nobodyMay: string
  readonly switchTo: (name: string) => string
  readonly toFill: string
  readonly otherActs: (count: number) => string
  readonly refused: (count: number) => string
  readonly choice: string
  readonly done: (act: string) => string
  readonly notDone: (act: string) => string
  readonly hows: Readonly<Record<'counter' | 'post' | 'electronic', string>>
  readonly answers: Readonly<Record<'agree' | 'disagree' | 'noOpinion', string>>

  readonly draft: string
  readonly draftHint: string
  readonly words: string
  readonly wordsHint: string
  readonly addFact: string
  readonly chooseFact: string
  readonly chooseValue: string
  readonly notWhole: string
  readonly notNumber: string
  readonly notMoment: string
  readonly addItem: string
  readonly removeItem: (position: number) => string
  readonly item: (position: number) => string
  readonly dong: string
  readonly clear: string

  readonly stage: string
  readonly stageEmpty: string
  readonly stageEmptyHint: string
  readonly fit: string
  readonly stepDetails: string
  readonly visits: string
  readonly notVisited: string
  readonly visit: (from: string, to: string | undefined) => string
  readonly budget: string
  readonly used: string
  readonly usedTime: (hours: number, minutes: number) => string
  readonly overBudget: string

  readonly dates: string
  readonly status: string
  readonly appointment: string
  readonly noAppointment: string
  readonly newDate: string
  readonly computed: string
  readonly legalClock: string
  readonly outcome: string
  readonly punctuality: string
  readonly ledger: string
  readonly pauses: string
  readonly pause: (reason: string, from: string, to: string | undefined) => string
  readonly stuck: string

  readonly work: string
  readonly noWork: string
  readonly due: string
  readonly inCharge: string
  readonly heldUp: string
  readonly timers: string
  readonly noTimers: string
  readonly does: string
  readonly doesNothing: string

  readonly ties: string
  readonly handoffs: string
  readonly handoff: (from: string, to: string, on: string) => string
  readonly custody: (agency: string, from: string) => string
  readonly consultations: string
  readonly asked: (agency: string, on: string) => string
  readonly notAsked: (agency: string) => string
  readonly answered: (answer: string, on: string) => string
  readonly silent: Readonly<Record<'consent' | 'escalation', string>>
  readonly children: string
  readonly childRunning: string
  readonly showDossier: string
  readonly payments: string
  readonly feeAccount: (fee: string) => string
  readonly paid: (paid: string, of: string | undefined) => string
  readonly supplement: (round: number, expires: string | undefined) => string
  readonly effects: string
  /** What goes from dossier to dossier, where another system runs the other one. */
  readonly betweenDossiers: Readonly<Record<'openChild' | 'stopChild' | 'reportChild', (child: string) => string>>
  readonly incident: string

  readonly record: string
  readonly history: string
  readonly citizenHistory: string
  readonly reasons: string
  readonly reasonsNow: string
  readonly tableOf: (name: string) => string
  readonly tableLeads: (steps: readonly string[]) => string
  readonly lawValues: string
  readonly papersNeeded: string
  readonly dossierData: string
  readonly noHistory: string
  readonly by: (name: string) => string
  readonly system: string
  readonly authority: string

  readonly script: string
  readonly scriptName: string
  readonly scriptDefault: (procedure: string) => string
  readonly save: string
  readonly saved: (file: string) => string
  readonly nothingToSave: string
  readonly load: string
  readonly loadHint: string
  readonly notScript: (file: string) => string
  readonly line: (line: number, of: number) => string
  readonly playLine: string
  readonly playDay: string
  readonly playAll: string
  readonly stopScript: string
  readonly scriptEarlier: (moment: string) => string
  readonly letTimePass: string
  readonly played: string
  readonly expectedRefusal: string
  readonly same: string
  readonly differs: (count: number) => string
  readonly fields: Readonly<Record<'appointment' | 'finished' | 'punctuality' | 'outcome' | 'path' | 'status', string>>
  readonly difference: { readonly [C in Difference['code']]: (data: Told<C>) => string }
}
