import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DefinitionCode, Severity } from '../../packages/engine/src/definition/issue.ts'
import { severityOf } from '../../packages/engine/src/definition/issue.ts'
import type { CodeIssue } from '../../packages/engine/src/dossier/code.ts'
import type { RefusalCode } from '../../packages/engine/src/dossier/refusal.ts'
import type { TransferIssue } from '../../packages/engine/src/transfer.ts'
import type { FailureCode } from '../../packages/engine/src/worker/worker.ts'
import { type FindingCode, findingSeverity } from '../../packages/rules/src/analysis/finding.ts'
import type { ChecklistIssueCode } from '../../packages/rules/src/checklist/issue.ts'
import type { DatedFindingCode, LawIssueCode } from '../../packages/rules/src/dated/issue.ts'
import type { FeeErrorCode, FeeIssueCode } from '../../packages/rules/src/fee/issue.ts'

/** Every code, in the order of the page: one that is missing here does not compile. */
const definitionCodes: Record<DefinitionCode, true> = {
  json_invalid: true,
  json_too_large: true,
  json_too_deep: true,
  json_name_repeated: true,
  json_name_reserved: true,
  text_malformed: true,
  text_not_nfc: true,
  format_unknown: true,
  field_missing: true,
  field_unknown: true,
  field_type: true,
  field_value: true,
  field_pattern: true,
  field_size: true,
  name_invalid: true,
  name_unknown: true,
  name_repeated: true,
  name_reserved: true,
  name_unused: true,
  name_outside_vocabulary: true,
  fact_not_money: true,
  fact_not_text: true,
  values_missing: true,
  value_unknown: true,
  expression_invalid: true,
  rule_invalid: true,
  parameter_value: true,
  table_fault: true,
  table_doubt: true,
  table_remark: true,
  law_conflict: true,
  law_gap: true,
  law_past_end: true,
  law_unused: true,
  law_known_later: true,
  answer_computed: true,
  rule_circle: true,
  rule_too_deep: true,
  required_anyway: true,
  term_invalid: true,
  term_without_length: true,
  term_not_canonical: true,
  pause_invalid: true,
  date_invalid: true,
  start_inside_block: true,
  target_outside_block: true,
  step_unreachable: true,
  dead_end: true,
  loop_without_exit: true,
  decision_circle: true,
  wait_without_end: true,
  wait_unbounded: true,
  role_missing: true,
  join_impossible: true,
  branch_without_exit: true,
  outcome_unmapped: true,
  exit_outside_block: true,
  end_inside_block: true,
  end_mismatch: true,
  status_gap: true,
  pause_without_basis: true,
  consent_without_basis: true,
  supplement_without_end: true,
  handoff_to_itself: true,
  apart_impossible: true,
  refund_without_end: true,
  successor_incomplete: true,
  successor_circle: true,
  variant_impossible: true,
  personal_inside: true,
  applicant_not_personal: true,
  stage_gap: true,
  stage_overlap: true,
  stage_parallel: true,
  budget_unit: true,
  budget_zero: true,
  path_exceeds_term: true,
  path_exceeds_term_on: true,
  agency_budget_unit: true,
  agency_budgets_exceed_term: true,
  agency_budget_exceeded: true,
  ladder_order: true,
  notice_unit: true,
  text_english_missing: true,
}

/** With those there are no warnings: nothing comes of what they stop. */
const otherCodes: Record<CodeIssue['code'] | TransferIssue['code'] | Exclude<FailureCode, RefusalCode>, true> = {
  code_pattern_invalid: true,
  dossier_file_invalid: true,
  dossier_file_broken: true,
  dossier_file_conflict: true,
  procedure_unknown: true,
  dossier_uncountable: true,
  delivery_failed: true,
  exception: true,
  fired_before: true,
  corrupt: true,
  unreadable: true,
}

/** Of dated law, fees and checklists: whoever holds them says how grave one is. */
const lawCodes: Record<LawIssueCode | DatedFindingCode | FeeIssueCode | FeeErrorCode | ChecklistIssueCode, true> = {
  law_shape: true,
  law_too_many: true,
  law_key_unknown: true,
  law_key_missing: true,
  law_key_choice: true,
  law_value_unknown: true,
  law_day_wrong: true,
  law_expression_wrong: true,
  law_expression_type: true,
  dated_reversed: true,
  dated_version_twice: true,
  dated_version_unknown: true,
  dated_anchor_missing: true,
  dated_gap: true,
  dated_conflict: true,
  dated_past_end: true,
  dated_version_unused: true,
  fee_currency_unknown: true,
  fee_price_wrong: true,
  fee_units_wrong: true,
  fee_share_wrong: true,
  fee_bands_order: true,
  fee_min_above_max: true,
  fee_line_unknown: true,
  fee_rounding_missing: true,
  fee_together_missing: true,
  fee_table_wrong: true,
  fee_table_output: true,
  fee_currency_mixed: true,
  fee_quantity_wrong: true,
  fee_price_no_number: true,
  fee_not_set: true,
  fee_fraction: true,
  fee_too_large: true,
  fee_no_row: true,
  fee_rows_conflict: true,
  fee_table_failed: true,
  checklist_member_unknown: true,
  checklist_member_twice: true,
  checklist_at_least: true,
  checklist_circle: true,
  checklist_name_twice: true,
  checklist_nothing_wanted: true,
  checklist_valid_for: true,
}

const page = readFileSync(new URL('./codes.md', import.meta.url), 'utf8')
const sections = page.split(/^### /m).slice(1)

const severities: Record<string, Severity> = { Error: 'error', Warning: 'warning', Hint: 'hint' }

describe('the page of codes', () => {
  it('has every code once, and no other', () => {
    expect(sections.map(section => section.split('\n')[0])).toEqual(
      Object.keys({ ...definitionCodes, ...otherCodes, ...findingSeverity, ...lawCodes }),
    )
  })

  it.each(sections)('says the severity, the cause and the remedy: %s', section => {
    const [code = '', , meaning = '', , cause, remedy] = section.split('\n')
    const said = /^_(\w+)\._ [A-Z`].*\.$/.exec(meaning)?.[1] ?? ''
    const own = Object.hasOwn({ ...otherCodes, ...lawCodes }, code) ? 'error' : findingSeverity[code as FindingCode]
    expect(severities[said]).toBe(own ?? severityOf(code as DefinitionCode))
    expect(cause).toMatch(/^- Cause: .+/)
    expect(remedy).toMatch(/^- Remedy: .+/)
  })
})
