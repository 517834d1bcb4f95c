export { type AnalysisOptions, analyseTable, type TableAnalysis } from './analysis/analyse.ts'
export {
  type ComparisonOptions,
  compareTables,
  type TableComparison,
  type TableDifference,
} from './analysis/compare.ts'
export { type Completeness, proveComplete } from './analysis/complete.ts'
export { explainDifference, explainFinding } from './analysis/explain.ts'
export {
  type AnalysisPart,
  type Finding,
  type FindingCode,
  type FindingOf,
  type FindingSeverity,
  type Findings,
  findingSeverity,
  type Where,
  type Witness,
} from './analysis/finding.ts'
export { type Replay, replayTest, type TableTest, witnessTest } from './analysis/replay.ts'
export type { Basis } from './basis.ts'
export { type BeforeInput, before } from './calendar/before.ts'
export { type Calendar, type CalendarDay, type CalendarInput, calendar } from './calendar/calendar.ts'
export { dayAt, parseDay, parseInstant, printDay, printInstant, zone } from './calendar/civil.ts'
export { type Due, due } from './calendar/due.ts'
export type { CalendarCode, CalendarIssue, CalendarIssues } from './calendar/issue.ts'
export {
  type IdlePause,
  type Ledger,
  type LedgerLine,
  type LedgerWhy,
  ledger,
  type MonthSpan,
} from './calendar/ledger.ts'
export { lunarDay } from './calendar/lunar.ts'
export {
  type CalendarPack,
  type DayCause,
  type PackDay,
  type PackHours,
  parsePack,
  type Session,
} from './calendar/pack.ts'
export type { Pause, PauseEnd } from './calendar/pause.ts'
export type { DueInput, Remaining } from './calendar/plan.ts'
export { defaultPolicies, type Policies } from './calendar/policy.ts'
export {
  printCalendarIssue,
  printClockState,
  printDue,
  printLedger,
  printRemaining,
  printTerm,
} from './calendar/print.ts'
export { type ClockInput, type ClockState, clockState } from './calendar/state.ts'
export {
  formatTerm,
  minutesPerWorkingDay,
  parseTerm,
  type Term,
  type TermText,
  type TermUnit,
} from './calendar/term.ts'
export { type VietnamStateOptions, vietnamStateCalendar, vietnamStatePacks } from './calendar/vietnam.ts'
export {
  type Checklist,
  type ChecklistDocument,
  type ChecklistGroup,
  type Copies,
  type CopyKind,
  readChecklist,
  type Validity,
} from './checklist/checklist.ts'
export { explainChecklistIssue, explainPapers } from './checklist/explain.ts'
export type { ChecklistIssue, ChecklistIssueCode } from './checklist/issue.ts'
export {
  type AskedPapers,
  checkPapers,
  type DocumentCheck,
  type GivenPaper,
  type GroupCheck,
  type PaperCheck,
  type PaperState,
} from './checklist/papers.ts'
export { type CheckDatedOptions, checkDated } from './dated/check.ts'
export {
  type Anchor,
  type AnchorMoment,
  type Dated,
  type DatedOptions,
  type DatedVersion,
  readDated,
  type TransitionalProvision,
} from './dated/dated.ts'
export { explainDated, explainLaw } from './dated/explain.ts'
export type { Formula } from './dated/formula.ts'
export type { DatedFinding, DatedFindingCode, LawIssue, LawIssueCode } from './dated/issue.ts'
export {
  type Asked,
  type AskedDay,
  type AtDay,
  type DayError,
  type FoundVersion,
  type InForce,
  type NoneInForce,
  type SeveralInForce,
  valueAt,
  valueFor,
} from './dated/resolve.ts'
export type {
  AppliedRelief,
  FeeAccount,
  FeeLaw,
  FeeLineAccount,
  FeeMeasured,
  FeePart,
} from './fee/account.ts'
export { type Assessment, assessFee, type NoLaw } from './fee/assess.ts'
export type { FeeError } from './fee/charge.ts'
export { checkFee } from './fee/check.ts'
export { explainFee, explainFeeIssue, printMoney } from './fee/explain.ts'
export type {
  Fee,
  FeeBand,
  FeeCharge,
  FeeLine,
  FeePrice,
  FeeQuantity,
  FeeRelief,
} from './fee/fee.ts'
export type { FeeErrorCode, FeeIssue, FeeIssueCode } from './fee/issue.ts'
export type { Currency, FeeConstant } from './fee/money.ts'
export { readFee } from './fee/read.ts'
export { explainFeel } from './feel/explain.ts'
export { parseCell, parseFeel, type TypedExpression, typeCell, typeFeel } from './feel/expression.ts'
export type { FeelCode, FeelIssue, FeelPosition } from './feel/issue.ts'
export { type Cell, type Expression, openCell, openFeel } from './feel/open.ts'
export { printCell, printFeel } from './feel/print.ts'
export type { EvaluateOptions, ResolveFact, Scope } from './feel/run.ts'
export { factAt } from './feel/scope.ts'
export type { CellTree, FeelNode, FeelTest, Span } from './feel/syntax.ts'
export type { FeelType, FeelTypes } from './feel/type.ts'
export { type Fact, type FeelError, known, missing, notApplicable, type Value } from './feel/value.ts'
export { fail, type Issue, ok, type Path, type Result } from './result.ts'
export { suggestName } from './suggest.ts'
export type {
  Conflict,
  Decided,
  Decision,
  DecisionMissing,
  DecisionNotApplicable,
  NoRow,
  Outputs,
  TableError,
  TableErrorCode,
  TableErrors,
} from './table/decision.ts'
export { defineTable, type FactOf, type TableAnswer, type TableFacts, type TypedDefinition } from './table/define.ts'
export type {
  Aggregate,
  Computed,
  HitPolicy,
  NamedKind,
  OutputEntries,
  OutputEntry,
  TableDefinition,
  TableInput,
  TableOutput,
  TableRow,
} from './table/definition.ts'
export {
  type ExplainedCell,
  type ExplainedInput,
  type ExplainedMiss,
  type ExplainedOpen,
  type ExplainedRow,
  type Explanation,
  expandTrace,
  explanationOf,
  type Overridden,
} from './table/explain.ts'
export { type TableCode, type TableIssue, type TableIssues, tableLimits } from './table/issue.ts'
export { type NamedValue, namedValues } from './table/named.ts'
export { explainTable, explainTableIssue } from './table/print.ts'
export { readTable } from './table/read.ts'
export { openTable, type Table } from './table/table.ts'
export type { Trace } from './table/trace.ts'
export { foldText, type Locale, say, type Text } from './text.ts'
