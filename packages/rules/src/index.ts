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
export { explainFeel } from './feel/explain.ts'
export {
  type Cell,
  type Expression,
  parseCell,
  parseFeel,
  type TypedExpression,
  typeCell,
  typeFeel,
} from './feel/expression.ts'
export type { FeelCode, FeelIssue, FeelPosition } from './feel/issue.ts'
export { printCell, printFeel } from './feel/print.ts'
export type { EvaluateOptions, ResolveFact, Scope } from './feel/run.ts'
export type { CellTree, FeelNode, FeelTest, Span } from './feel/syntax.ts'
export type { FeelType, FeelTypes } from './feel/type.ts'
export { type Fact, type FeelError, known, missing, notApplicable, type Value } from './feel/value.ts'
export { fail, type Issue, ok, type Path, type Result } from './result.ts'
export { suggestName } from './suggest.ts'
export type { Axis, SlotRanges } from './table/column.ts'
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
export type {
  ExplainedCell,
  ExplainedInput,
  ExplainedMiss,
  ExplainedOpen,
  ExplainedRow,
  Explanation,
  Overridden,
} from './table/explain.ts'
export { type TableCode, type TableIssue, type TableIssues, tableLimits } from './table/issue.ts'
export { explainTable, explainTableIssue } from './table/print.ts'
export { readTable } from './table/read.ts'
export { expandTrace, type Grid, type NamedValue, openTable, type Table } from './table/table.ts'
export type { Trace } from './table/trace.ts'
export { foldText, type Locale, say, type Text } from './text.ts'
