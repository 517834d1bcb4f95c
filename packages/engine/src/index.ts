/** The front door: define a procedure, run dossiers through it, ask why each date is what it is. */
export * from './definition/index.ts'
export { computedDue, legalClock, promisedDue, stageLedger } from './dossier/clock.ts'
export type { Command, CommandType, Expiry, Order } from './dossier/command.ts'
export { timekeeper } from './dossier/command.ts'
export { can, type Decision, decide, type Permission } from './dossier/decide.ts'
export type {
  ClockPause,
  Consultation,
  Dossier,
  DossierClock,
  StageClock,
  SupplementRound,
} from './dossier/dossier.ts'
export { emptyDossier } from './dossier/dossier.ts'
export type {
  Actor,
  Appointment,
  DocumentReference,
  Documents,
  DossierEvent,
  Effect,
  EventData,
  EventOf,
  EventType,
  Facts,
  Instant,
  Pin,
  SupplementItem,
} from './dossier/event.ts'
export { evolve } from './dossier/evolve.ts'
export type { FactValue } from './dossier/fact.ts'
export { type Punctuality, punctualityOf } from './dossier/punctuality.ts'
export type { Refusal, RefusalCode } from './dossier/refusal.ts'
export { type NationalStatus, nationalStatus } from './dossier/status.ts'
export { type OpenAction, openActions } from './dossier/step.ts'
export { type Timer, timersOf } from './dossier/timer.ts'
export type { Context } from './dossier/turn.ts'
export { parseOrder } from './dossier/wire.ts'
export { type Engine, type EngineSpec, type Outcome, openEngine } from './engine.ts'
export { type DeadPosition, type Exploration, explore } from './machine/explore.ts'
export { sayAccount, sayWhy } from './messages/account.ts'
export { sayCommand } from './messages/command.ts'
export { sayEvent } from './messages/event.ts'
export { sayFault } from './messages/fault.ts'
export { sayRefusal } from './messages/refusal.ts'
export { sayOutcome, sayPunctuality, sayStatus } from './messages/word.ts'
export {
  momentOf,
  parseScript,
  type Script,
  type ScriptExpectation,
  type ScriptLine,
} from './simulate/script.ts'
export {
  type Difference,
  pathOf,
  type SimulatedLine,
  type Simulation,
  simulate,
  summaryOf,
} from './simulate/simulate.ts'
export { type EventJson, eventFromJson, eventToJson } from './store/event-json.ts'
export { type FaultCode, StoreFault } from './store/fault.ts'
export { memory } from './store/memory.ts'
export type {
  Answered,
  Append,
  Appended,
  ChainBreak,
  ChainedEvent,
  Cursor,
  DueTimer,
  EventPage,
  PendingEffect,
  Store,
  Verification,
} from './store/store.ts'
export type {
  Claim,
  ClaimedEffect,
  ClaimedTimer,
  ClaimedWork,
  Incident,
  Release,
  WorkFailure,
  WorkStore,
} from './store/work.ts'
export { type DossierFile, exportDossier, importDossier, type TransferIssue } from './transfer.ts'
export type { ChildReport, ChildRequest } from './worker/between.ts'
export { type Resolution, resolveIncident } from './worker/incident.ts'
export { runWorker } from './worker/run.ts'
export { DossierWorker, type Failure, type OutgoingEffect, type Pass, type WorkerSpec } from './worker/worker.ts'
