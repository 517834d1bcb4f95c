import type {
  CalendarIssue,
  ChecklistIssue,
  DatedFinding,
  FeeIssue,
  FeelIssue,
  Finding,
  LawIssue,
  Path,
  TableIssue,
} from '@motcua/rules'
import type { Outcome, Step } from './format.ts'

/**
 * Everything that can be wrong with a definition: a code, and the data its sentence needs. `error` keeps a definition
 * from running, `warning` is for the analyst to weigh, `hint` for the proof-reader.
 */
export interface IssueData {
  // reading a file
  json_invalid: { line: number; column: number; found: string }
  json_too_large: { bytes: number; limit: number }
  json_too_deep: { limit: number; line?: number; column?: number }
  json_name_repeated: { name: string; line: number; column: number }
  json_name_reserved: { name: string; line?: number; column?: number }
  text_malformed: { found: string }
  text_not_nfc: { found: string }
  format_unknown: { found: string; known: readonly number[] }
  // shape
  field_missing: { field: string }
  field_unknown: { field: string; known: readonly string[]; meant?: string }
  field_type: { expected: string; found: string }
  field_value: { found: string; allowed: readonly string[] }
  field_pattern: { found: string; example: string }
  field_size: { limit: number; bound: 'least' | 'most' }
  name_invalid: { name: string }
  // names
  name_unknown: { of: NameKind; name: string; meant?: string }
  name_repeated: { of: NameKind; name: string; first: Path }
  name_reserved: { of: NameKind; name: string }
  name_unused: { of: 'effect' | 'fee' | 'result'; name: string }
  name_outside_vocabulary: { of: NameKind; name: string; meant?: string }
  fact_not_money: { fee: string; fact: string; type: string }
  fact_not_text: { fact: string; type: string }
  values_missing: { fact: string; missing: readonly string[] }
  value_unknown: { fact: string; value: string; meant?: string }
  // expressions and terms
  expression_invalid: { source: string; problem: FeelIssue }
  // rules
  rule_invalid: { of: 'table' | 'parameter' | 'fee' | 'document'; name: string; problem: RuleProblem }
  parameter_value: { parameter: string; found: string; type: string }
  /** What the analysis of a table found: an error, a doubt, a remark; with the steps that the table has a say in. */
  table_fault: TableData
  table_doubt: TableData
  table_remark: TableData
  /** What was found in the days of force of a parameter, or of a line of a fee. */
  law_conflict: LawData
  law_gap: LawData
  law_past_end: LawData
  law_unused: LawData
  /** What is said to be known only after the day of the check. */
  law_known_later: { of: 'parameter' | 'fee'; name: string; knownSince: string; asOf: string }
  /** An answer that names something of the definition is written down, so that it can be checked. */
  answer_computed: { table: string; output: string; row: string }
  /** Rules that read each other, and in the end themselves. */
  rule_circle: { names: readonly string[] }
  /** More rules than that would be worked out one from the other. */
  rule_too_deep: { name: string; limit: number }
  /** A paper that is required anyway has a condition that says when. */
  required_anyway: { document: string }
  term_invalid: { source: string; problem: CalendarIssue }
  term_without_length: { source: string }
  term_not_canonical: { source: string; canonical: string }
  pause_invalid: { source: string; problem?: CalendarIssue }
  date_invalid: { found: string }
  // structure
  start_inside_block: { step: string }
  target_outside_block: { from: string; to: string; block: string }
  step_unreachable: { step: string }
  dead_end: { step: string }
  loop_without_exit: { steps: readonly string[] }
  decision_circle: { from: string; to: string }
  wait_without_end: { step: string }
  wait_unbounded: { step: string }
  role_missing: { step: string; action?: string }
  join_impossible: { step: string; needs: number; has: number }
  branch_without_exit: { step: string; branch: string }
  outcome_unmapped: { step: string; block: string; outcome: string }
  exit_outside_block: { step: string }
  end_inside_block: { step: string; block: string }
  end_mismatch: { step: string; outcome: string; needs: Outcome }
  status_gap: { step: string }
  pause_without_basis: { step: string }
  consent_without_basis: { step: string; agency: string }
  supplement_without_end: { given: 'within' | 'expired'; missing: 'within' | 'expired' }
  handoff_to_itself: { step: string; agency: string }
  apart_impossible: { step: string; apart: string }
  refund_without_end: { fee: string; outcome: Outcome }
  successor_incomplete: { agency: string; given: 'until' | 'successor'; missing: 'until' | 'successor' }
  successor_circle: { agencies: readonly string[] }
  variant_impossible: { step: string; kind: Step['kind']; field: string }
  // personal data
  personal_inside: { fact: string; field: string }
  applicant_not_personal: { fact: string }
  // time
  stage_gap: { case: string; step: string }
  stage_overlap: { case: string; step: string; stages: readonly string[] }
  stage_parallel: { case: string; block: string; stages: readonly string[] }
  budget_unit: { step: string; term: string }
  budget_zero: { step: string; source: string }
  path_exceeds_term: PathData & { from?: Weekday }
  path_exceeds_term_on: PathData & { from: string }
  agency_budget_unit: { term: string }
  agency_budgets_exceed_term: Omit<PathData, 'stage' | 'steps'> & { from?: Weekday }
  agency_budget_exceeded: Omit<PathData, 'stage'> & { agencies: readonly string[] }
  ladder_order: { warn: string; near: string }
  notice_unit: { term: string; terms: readonly string[] }
  // texts
  text_english_missing: { vi: string }
}

/** What a reader of `@motcua/rules` found wrong with a table, a dated value, a fee or the documents. */
export type RuleProblem = TableIssue | LawIssue | FeeIssue | ChecklistIssue

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday'

interface TableData {
  table: string
  finding: Finding
  steps: readonly string[]
}

interface LawData {
  of: 'parameter' | 'fee'
  name: string
  finding: DatedFinding
  steps: readonly string[]
}

interface PathData {
  case: string
  channel?: string
  stage?: string
  /** The steps of the worst path, in order. */
  steps: readonly string[]
  /** What the path takes and what the law gives, as canonical terms or dates. */
  takes: string
  term: string
  over: string
}

/** The kinds of names a definition declares and refers to. */
export type NameKind =
  | 'step'
  | 'role'
  | 'agency'
  | 'department'
  | 'effect'
  | 'fact'
  | 'document'
  | 'fee'
  | 'result'
  | 'case'
  | 'channel'
  | 'stage'
  | 'branch'
  | 'table'
  | 'output'
  | 'action'

export type DefinitionCode = keyof IssueData
export type Severity = 'error' | 'warning' | 'hint'

export type DefinitionIssue = {
  [C in DefinitionCode]: {
    readonly code: C
    readonly severity: Severity
    readonly path: Path
    readonly data: Readonly<IssueData[C]>
  }
}[DefinitionCode]

/** One sentence for each code: a missing one does not compile. */
export type IssueSentences = { readonly [C in DefinitionCode]: (data: Readonly<IssueData[C]>) => string }

const lighter: Partial<Record<DefinitionCode, Severity>> = {
  text_not_nfc: 'hint',
  text_english_missing: 'hint',
  name_unused: 'hint',
  term_not_canonical: 'hint',
  wait_unbounded: 'warning',
  table_doubt: 'warning',
  table_remark: 'hint',
  required_anyway: 'warning',
  law_gap: 'warning',
  law_past_end: 'warning',
  law_known_later: 'warning',
  law_unused: 'hint',
  pause_without_basis: 'warning',
  path_exceeds_term_on: 'warning',
  agency_budget_exceeded: 'warning',
  ladder_order: 'warning',
  notice_unit: 'warning',
  applicant_not_personal: 'warning',
}

export const severityOf = (code: DefinitionCode): Severity => lighter[code] ?? 'error'

/** One issue, with the severity its code has. */
export const issue = <C extends DefinitionCode>(code: C, path: Path, data: IssueData[C]): DefinitionIssue =>
  ({ code, severity: severityOf(code), path, data }) as DefinitionIssue

/** A JSON value as an issue shows it: never by its own `toString`, which may be anything. */
export const foundValue = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const text = String(value)
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text
}

export const isError = (found: DefinitionIssue): boolean => found.severity === 'error'
