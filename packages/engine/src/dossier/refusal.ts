import type { CalendarIssue } from '@motcua/rules'
import type { DefinitionIssue } from '../definition/issue.ts'
import type { CodeIssue } from './code.ts'
import type { CommandType, Expiry } from './command.ts'

/** Why a command is turned down: a code a front-end can switch on, and the data its sentence needs. */
export interface RefusalData {
  // the door
  command_invalid: { issues: readonly (DefinitionIssue | CodeIssue | CalendarIssue)[] }
  dossier_unknown: { dossier: string }
  dossier_exists: { dossier: string }
  procedure_unknown: { code: string; version: number }
  procedure_mismatch: { pinned: string; given: string }
  key_reused: { key: string }
  stale_revision: { expected: number; actual: number }
  on_in_future: { on: number; now: number }
  on_before_last: { on: number; last: number }
  situation_wrong: { command: CommandType; situation: 'submitted' | 'open' | 'finished' | 'ended' }
  // who
  role_missing: { role: string; agency?: string; department?: string }
  delegation_over: { of: string; from: string; until: string }
  assigned_elsewhere: { step: string; main: string }
  duty_conflict: { step: string; other: string }
  // what
  case_unknown: { case: string; known: readonly string[] }
  channel_unknown: { channel: string; known: readonly string[] }
  action_unknown: { action: string; known: readonly string[] }
  step_unknown: { step: string; known: readonly string[] }
  step_ambiguous: { action: string; steps: readonly string[] }
  fact_unknown: { fact: string; known: readonly string[] }
  fact_invalid: { fact: string; path: readonly (string | number)[]; expected: string }
  fact_not_yours: { fact: string }
  fact_needed: { facts: readonly string[] }
  guard_false: { action: string; when: string }
  no_way_on: { step: string }
  expression_failed: { source: string; problem: string }
  document_unknown: { document: string; known: readonly string[] }
  document_missing: { documents: readonly string[] }
  /** No longer good on the day the dossier was handed in; the last day it was, as an ISO date. */
  document_expired: { document: string; validUntil: string }
  /** Their days of issue, or of their end, have to be known. */
  document_undated: { documents: readonly string[] }
  /** So many more of these. */
  document_choice: { more: number; documents: readonly string[] }
  fee_unknown: { fee: string; known: readonly string[] }
  fee_unpaid: { fee: string; due: number; paid: number; currency: string }
  fee_amount_wrong: { fee: string; amount: number; open: number; currency: string }
  currency_wrong: { fee: string; currency: string; expected: string }
  variant_unknown: { variant: string; known: readonly string[] }
  agency_unknown: { agency: string; known: readonly string[] }
  result_unknown: { results: readonly string[]; known: readonly string[] }
  date_not_after: { date: string; after: string }
  already_open: { key: string; dossier: string }
  code_taken: { code: string; dossier: string }
  // work
  not_assignable: { step: string }
  recall_impossible: { why: 'nothing' | 'not_yours' | 'went_out' }
  send_back_impossible: { step: string; known: readonly string[] }
  urge_unknown: { number: number }
  urge_answered: { number: number }
  // between agencies and dossiers
  handoff_unknown: { step: string }
  child_unknown: { step: string; child: string }
  child_ended: { step: string; child: string }
  // the law beside the steps
  reappointment_not_allowed: Record<never, never>
  reappointment_exhausted: { times: number }
  reappointment_too_far: { until: string; latest: string }
  reappointment_pointless: Record<never, never>
  stop_not_allowed: Record<never, never>
  refund_not_allowed: { fee: string }
  refund_amount_wrong: { fee: string; amount: number; open: number; currency: string }
  // the administrator
  correction_unknown: { event: number }
  correction_empty: { event: number }
  migration_target_missing: Record<never, never>
  migration_impossible: { problems: readonly MigrationProblem[] }
  adoption_impossible: { problems: readonly AdoptionProblem[] }
  row_repeated: { what: 'reference' | 'code'; name: string; line: number }
  calendar_unchanged: Record<never, never>
  timer_unknown: { id: string; known: readonly string[] }
  nothing_personal: { known: readonly string[] }
  // supplement
  supplement_pending: { round: number }
  supplement_not_pending: Record<never, never>
  supplement_not_allowed: Record<never, never>
  supplement_exhausted: { times: number }
  supplement_over: { expires: string }
  supplement_incomplete: { documents: readonly string[] }
  // consultation
  consultation_unknown: { step: string; agency: string }
  consultation_sent: { step: string; agency: string }
  consultation_not_sent: { step: string; agency: string }
  consultation_answered: { step: string; agency: string }
  // extension, withdrawal
  extension_not_allowed: Record<never, never>
  extension_exhausted: { times: number }
  extension_too_long: { by: string; atMost: string }
  term_over: { at: number; on: number }
  term_invalid: { term: string; problem: string }
  withdrawal_not_allowed: Record<never, never>
  withdrawal_pending: Record<never, never>
  withdrawal_not_pending: Record<never, never>
  // time
  not_due: { what: Expiry['what']; at: number; now: number }
  calendar_not_covered: { from: string; to: string }
}

/** Why a running dossier has no place under another version: what it holds that is not there. */
export interface MigrationProblem {
  readonly why:
    | 'step'
    | 'kind'
    | 'block'
    | 'position'
    | 'case'
    | 'channel'
    | 'variant'
    | 'fact'
    | 'consultation'
    | 'child'
    | 'stage'
    | 'supplement'
    | 'withdrawal'
  readonly name: string
}

/** What is wrong with a dossier of another system. */
export interface AdoptionProblem {
  readonly why: 'step' | 'position' | 'stage' | 'received' | 'pause' | 'appointment' | 'consumed' | 'history'
  readonly name: string
}

export type RefusalCode = keyof RefusalData

export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly data: Readonly<RefusalData[C]> }
}[RefusalCode]

export const refusal = <C extends RefusalCode>(code: C, data: RefusalData[C]): Refusal => ({ code, data }) as Refusal
