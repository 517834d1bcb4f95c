/** What decides, without what analyses and without sentences: for machines and pages that only ask. */
export type { FeelCode, FeelIssue, FeelPosition } from './feel/issue.ts'
export { type Expression, openFeel } from './feel/open.ts'
export type { ResolveFact, Scope } from './feel/run.ts'
export type { FeelType, FeelTypes } from './feel/type.ts'
export { type Fact, type FeelError, known, missing, notApplicable, type Value } from './feel/value.ts'
export { fail, type Issue, ok, type Path, type Result } from './result.ts'
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
export type { FactOf, TableAnswer, TableFacts, TypedDefinition } from './table/define.ts'
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
export type { TableCode, TableIssue, TableIssues } from './table/issue.ts'
export { openTable, type Table } from './table/table.ts'
export type { Trace } from './table/trace.ts'
