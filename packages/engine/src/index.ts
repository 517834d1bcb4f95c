/** The front door: define a procedure, run dossiers through it, ask why each date is what it is. */
export { type AdoptionSpec, type CheckedRow, checkAdoption, planAdoption } from './bulk/adopt.ts'
export { type Applied, type ApplyOptions, applyPlan, type BulkReport } from './bulk/apply.ts'
export { type MigrationSpec, planMigration } from './bulk/migrate.ts'
export type { BulkAct, Planned, Standing } from './bulk/plan.ts'
export {
  type Distribution,
  planReassignment,
  planSuccession,
  type ReassignmentSpec,
  type SuccessionSpec,
} from './bulk/reassign.ts'
export { planRecount, type RecountSpec } from './bulk/recount.ts'
export { type PlanSummary, type RefusalGroup, summaryOfPlan } from './bulk/tally.ts'
export * from './definition/index.ts'
export { type AppointmentFinding, appointmentFinding } from './dossier/adoption.ts'
export { type AgencyTime, attributionOf, custodyOf, type Holding } from './dossier/attribution.ts'
export { computedDue, legalClock, promisedDue, stageLedger } from './dossier/clock.ts'
export { type CodeIssue, type CodePattern, type DossierCode, readCode } from './dossier/code.ts'
export type { Command, CommandType, Expiry, MigrationMapping, Order } from './dossier/command.ts'
export { administratorRole, timekeeper } from './dossier/command.ts'
export { can, type Decision, decide, type Permission } from './dossier/decide.ts'
export type {
  Child,
  ClockPause,
  Consultation,
  Custody,
  Dossier,
  DossierClock,
  Handoff,
  KeptReply,
  LastAct,
  StageClock,
  SupplementRound,
  Urge,
  Work,
} from './dossier/dossier.ts'
export { emptyDossier } from './dossier/dossier.ts'
export type {
  Actor,
  Addressee,
  Appointment,
  Delegation,
  DocumentReference,
  Documents,
  DossierEvent,
  Effect,
  EventData,
  EventOf,
  EventType,
  Facts,
  Instant,
  OutsideEvent,
  OutsidePause,
  PaperCount,
  Pin,
  RecountPolicy,
  Rung,
  SupplementItem,
} from './dossier/event.ts'
export { evolve } from './dossier/evolve.ts'
export type { FactValue } from './dossier/fact.ts'
export { assess, feeDue } from './dossier/fee.ts'
export { papersOf } from './dossier/papers.ts'
export { type Punctuality, punctualityOf } from './dossier/punctuality.ts'
export { explainDecision, explainParameter } from './dossier/reason.ts'
export type { AdoptionProblem, MigrationProblem, Refusal, RefusalCode } from './dossier/refusal.ts'
export type { Sealed } from './dossier/seal.ts'
export { type NationalStatus, nationalStatus } from './dossier/status.ts'
export { type OpenAction, openActions } from './dossier/step.ts'
export { type Timer, timersOf } from './dossier/timer.ts'
export type { Context } from './dossier/turn.ts'
export { parseOrder } from './dossier/wire.ts'
export { type Engine, type EngineSpec, type Outcome, openEngine } from './engine.ts'
export { type DeadPosition, type Exploration, explore } from './machine/explore.ts'
export { sayAccount, sayWhy } from './messages/account.ts'
export { sayCodeIssue } from './messages/code.ts'
export { sayCommand } from './messages/command.ts'
export { sayEvent } from './messages/event.ts'
export { sayFailure } from './messages/failure.ts'
export { sayFault } from './messages/fault.ts'
export { sayFormField } from './messages/form.ts'
export { sayDecision, sayFee, sayPapers, sayParameter } from './messages/reason.ts'
export { sayRefusal } from './messages/refusal.ts'
export { sayRegistryIssue } from './messages/registry.ts'
export { sayTransferIssue } from './messages/transfer.ts'
export { sayDueState, sayStuck, sayWork } from './messages/view.ts'
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
  IncidentName,
  Release,
  WorkFailure,
  WorkStore,
} from './store/work.ts'
export { type DossierFile, exportDossier, importDossier, type TransferIssue } from './transfer.ts'
export {
  type BoardLine,
  board,
  boardBy,
  type DueDossier,
  type DueSoonQuestion,
  dueSoon,
  type StuckDossier,
  type StuckQuestion,
  stuck,
} from './views/board.ts'
export { type DueCounts, type DueState, type DueTimes, dueStateAt } from './views/due-state.ts'
export {
  editionOn,
  type Form,
  type FormCatalogue,
  type FormEdition,
  type FormField,
  type FormKind,
  formCatalogue,
} from './views/forms/catalogue.ts'
export { type FormFacts, type FormOptions, formsOf, type OfficeFields } from './views/forms/fill.ts'
export type { FormSheet, FormValue, PaperRow, PassingRow } from './views/forms/sheet.ts'
export { citizenHistory, type HistoryLine, type Party } from './views/history.ts'
export type { Holder } from './views/holder.ts'
export {
  type Inbox,
  type InboxCount,
  type InboxCountsQuestion,
  type InboxItem,
  type InboxQuestion,
  inbox,
  inboxCounts,
  type Whose,
} from './views/inbox.ts'
export { type LookedUp, type LookUpQuestion, lookUp } from './views/look-up.ts'
export { memoryViews } from './views/memory.ts'
export { type Projected, type ProjectionSpec, project, rebuild } from './views/projection.ts'
export { type DossierRow, type DossierRows, rowsOf } from './views/row.ts'
export type { Stuck, StuckReason } from './views/stuck.ts'
export {
  type ChangedRows,
  type FoundRows,
  type Place,
  type PlacedRows,
  type ShelfQuestion,
  type ViewChange,
  type ViewStore,
  viewsVersion,
  type WordQuestion,
} from './views/view-store.ts'
export type { WorkKind, WorkRow } from './views/work.ts'
export type { ChildReport, ChildRequest } from './worker/between.ts'
export { type Resolution, resolveIncident } from './worker/incident.ts'
export { runWorker } from './worker/run.ts'
export {
  DossierWorker,
  type Failure,
  type FailureCode,
  type HeldWork,
  type OutgoingEffect,
  type Pass,
  type WorkerSpec,
  type WorkResult,
} from './worker/worker.ts'
