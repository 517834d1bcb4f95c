import {
  type CalendarIssue,
  type ClockState,
  clockState,
  type Due,
  type DueInput,
  dayAt,
  due,
  type Ledger,
  ledger,
  ok,
  type Pause,
  type PauseEnd,
  type Policies,
  parseDay,
  parseInstant,
  printDay,
  printInstant,
  type Result,
} from '@motcua/rules'
import type { LegalStage } from '../definition/legal-term.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { ClockPause, Consultation, Dossier, DossierClock, StageClock } from './dossier.ts'
import type { Appointment, Instant } from './event.ts'
import { type Refusal, refusal } from './refusal.ts'
import { stagesOf } from './term.ts'

export const pauseOf = (pause: ClockPause): Pause => ({
  from: pause.from,
  ...(pause.to === undefined ? {} : { to: pause.to }),
  then: pause.then as PauseEnd,
  reason: { vi: pause.reason },
})

const noPauses: readonly Pause[] = []

/** What `due()` needs to count a term of this procedure from an instant. */
export const countOn = (procedure: Procedure, term: string, from: Instant): DueInput => ({
  term: procedure.terms.get(term) ?? term,
  from,
  calendar: procedure.calendar,
  ...(procedure.definition.clock?.policies
    ? { policies: procedure.definition.clock.policies as Partial<Policies> }
    : {}),
})

/** Where another system has counted, the day before its first is a day like any other: nothing is left to be moved. */
export const consumedPolicies = ({ definition }: Procedure): Partial<Policies> => ({
  ...(definition.clock?.policies as Partial<Policies> | undefined),
  offDayStart: 'received-day',
})

const extensionsOf = ({ extensions, consultationExtension }: StageClock): readonly string[] =>
  consultationExtension === undefined ? extensions : [...extensions, consultationExtension]

/** The pauses a count from an instant meets; what lies before it is cut off. */
const pausesFrom = (pauses: readonly ClockPause[], from: Instant): readonly Pause[] =>
  pauses.filter(p => p.to === undefined || p.to > from).map(p => pauseOf(p.from < from ? { ...p, from } : p))

const stageInput = (
  procedure: Procedure,
  clock: DossierClock,
  stage: StageClock,
  from: Instant,
  pauses: readonly ClockPause[],
): DueInput => {
  const extensions = extensionsOf(stage)
  const met = pauses.length === 0 ? noPauses : pausesFrom(pauses, from)
  const first = clock.stages.length === 0 || clock.stages[0]?.stage === stage.stage
  const counted = stage.consumed !== undefined
  return {
    ...countOn(procedure, stage.term, from),
    ...(counted ? { policies: consumedPolicies(procedure) } : {}),
    ...(first && !counted && clock.cutoff !== undefined ? { cutoff: clock.cutoff } : {}),
    ...(met.length > 0 ? { pauses: met } : {}),
    ...(extensions.length > 0 ? { extensions } : {}),
  }
}

/** The stage that counts now: the last one started. */
export const currentStage = (dossier: Dossier): StageClock | undefined => dossier.clock?.stages.at(-1)

const currentInput = (procedure: Procedure, { clock }: Dossier): DueInput | undefined => {
  const stage = clock?.stages.at(-1)
  if (clock === undefined || stage === undefined) return undefined
  const { from, to } = stage
  const pauses = to === undefined ? clock.pauses : clock.pauses.filter(pause => pause.from < to)
  return stageInput(procedure, clock, stage, from, pauses)
}

const lastMomentOf = (found: Extract<Due, { kind: 'date' | 'instant' }>): Instant =>
  found.kind === 'instant' ? found.at : found.overdueFrom - 1

/** Counts stages one after the other, each from the last moment of the one before; stops where there is no date. */
const chain = (first: Result<Due, CalendarIssue>, next: readonly ((from: Instant) => DueInput)[]) => {
  let found = first
  for (const inputFrom of next) {
    if (!found.ok || (found.value.kind !== 'date' && found.value.kind !== 'instant')) return found
    found = due(inputFrom(lastMomentOf(found.value)))
  }
  return found
}

/**
 * The date the whole dossier is computed to be ready, from what happened so far: the running stage with its pauses and
 * extensions, then each stage still to come from the day the one before it ends. `undefined` before reception.
 */
export const computedDue = (procedure: Procedure, dossier: Dossier): Result<Due, CalendarIssue> | undefined => {
  const input = currentInput(procedure, dossier)
  if (input === undefined) return undefined
  const stages = stagesOf(procedure, dossier)
  const running = currentStage(dossier)?.stage
  const toCome = stages.slice(stages.findIndex(({ stage }) => stage === running) + 1)
  return chain(
    due(input),
    toCome.map(
      ({ term }) =>
        from =>
          countOn(procedure, term, from),
    ),
  )
}

/**
 * The date the law gives the whole dossier, whatever the authority made of it: each stage counted from the day the one
 * before it was due, not from when it was really begun, so that a late stage does not earn the next one time, nor an
 * early one cost the authority its own. This is what an appointment promises. `undefined` before reception.
 */
export const promisedDue = (procedure: Procedure, dossier: Dossier): Result<Due, CalendarIssue> | undefined => {
  const { clock } = dossier
  const [first] = clock?.stages ?? []
  if (clock === undefined || first === undefined) return undefined
  const stages = stagesOf(procedure, dossier)
  const rest = stages.slice(stages.findIndex(({ stage }) => stage === first.stage) + 1)
  return chain(
    due(stageInput(procedure, clock, first, first.from, clock.pauses)),
    rest.map(({ stage, term }) => from => {
      const begun = clock.stages.find(it => it.stage === stage) ?? { stage, term, from, extensions: [] }
      return stageInput(procedure, clock, begun, from, clock.pauses)
    }),
  )
}

/** The last moment of stages that follow each other from reception; `undefined` where there are none, or no date. */
export const endOfStages = (
  procedure: Procedure,
  clock: DossierClock,
  stages: readonly LegalStage[],
): Result<Instant | undefined, CalendarIssue> => {
  const inputs = stages.map(({ stage, term }) => (from: Instant) => {
    return stageInput(procedure, clock, { stage, term, from, extensions: [] }, from, clock.pauses)
  })
  const [first, ...rest] = inputs
  if (first === undefined) return ok(undefined)
  const found = chain(due(first(clock.receivedOn)), rest)
  if (!found.ok) return found
  const { value } = found
  return ok(value.kind === 'date' || value.kind === 'instant' ? lastMomentOf(value) : undefined)
}

/** The date of the running stage alone, day by day with what was counted and why. */
export const stageLedger = (procedure: Procedure, dossier: Dossier): Result<Ledger, CalendarIssue> | undefined => {
  const input = currentInput(procedure, dossier)
  return input && ledger(input)
}

/** Whether the legal clock runs, and what is left of the running stage. `undefined` before reception. */
export const legalClock = (
  procedure: Procedure,
  dossier: Dossier,
  now: Instant,
): Result<ClockState, CalendarIssue> | undefined => {
  const input = currentInput(procedure, dossier)
  const endedAt = dossier.clock?.finishedOn
  return input && clockState({ ...input, now, ...(endedAt === undefined ? {} : { endedAt }) })
}

/** What an appointment slip says of a computed date; nothing while the clock is paused. */
export const appointmentOf = (found: Due): Appointment | undefined => {
  switch (found.kind) {
    case 'date':
      return { kind: 'date', date: found.date }
    case 'instant':
      return { kind: 'instant', at: printInstant(found.at) }
    case 'none':
      return { kind: 'none' }
    case 'paused':
      return undefined
  }
}

/** The last moment an agency has for its answer; `undefined` until it has the request, or where no term runs. */
export const consultationDue = (
  procedure: Procedure,
  asked: Consultation,
): Result<Instant | undefined, CalendarIssue> => {
  if (asked.receivedOn === undefined || asked.term === undefined) return ok(undefined)
  return endOf(procedure, asked.term, asked.receivedOn, asked.extensions)
}

/**
 * When a step's own time is over, counted from the day it was come to. Time in which the legal clock does not count is nobody's
 * working time: the budget goes on after it, also where the legal term begins anew.
 */
export const stepDue = (
  procedure: Procedure,
  { clock }: Pick<Dossier, 'clock'>,
  budget: string,
  since: Instant,
): Result<Due, CalendarIssue> => {
  const pauses = pausesFrom(clock?.pauses ?? [], since).map((pause): Pause => ({ ...pause, then: 'resume' }))
  return due({ ...countOn(procedure, budget, since), ...(pauses.length > 0 ? { pauses } : {}) })
}

/** The instant from which a term counted from `from` has run out. */
export const endOf = (
  procedure: Procedure,
  term: string,
  from: Instant,
  extensions: readonly string[] = [],
): Result<Instant | undefined, CalendarIssue> => {
  const found = due({ ...countOn(procedure, term, from), ...(extensions.length > 0 ? { extensions } : {}) })
  if (!found.ok) return found
  if (found.value.kind === 'date') return ok(found.value.overdueFrom)
  return ok(found.value.kind === 'instant' ? found.value.at : undefined)
}

/** The day a term counted from `from` ends on, as an ISO date. */
export const lastDayOf = (
  procedure: Procedure,
  term: string,
  from: Instant,
): Result<string | undefined, CalendarIssue> => {
  const found = due(countOn(procedure, term, from))
  if (!found.ok) return found
  if (found.value.kind === 'date') return ok(found.value.date)
  return ok(found.value.kind === 'instant' ? printDay(dayAt(found.value.at)) : undefined)
}

/** A calendar that cannot count, as the reason why a command is turned down. */
export const uncounted = (issues: readonly CalendarIssue[]): Refusal => {
  const issue = issues[0]
  return issue?.code === 'calendar_not_covered'
    ? refusal('calendar_not_covered', { from: issue.data.from, to: issue.data.to })
    : refusal('command_invalid', { issues })
}

/** The first instant at which a promised date is missed; `undefined` where there is none to miss. */
export const overdueFrom = ({ calendar, definition }: Procedure, appointment: Appointment): Instant | undefined => {
  if (appointment.kind === 'none') return undefined
  if (appointment.kind === 'instant') return parseInstant(appointment.at)
  const day = parseDay(appointment.date)
  if (day === undefined) return undefined
  const midnight = (parseInstant(appointment.date) ?? 0) + msPerDay
  if (definition.clock?.policies?.endOf === 'midnight') return midnight
  const close = calendar.day(appointment.date)?.sessions.at(-1)?.[1]
  return close === undefined ? midnight : midnight - msPerDay + close * 60_000
}

const msPerDay = 86_400_000
