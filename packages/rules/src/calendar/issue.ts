import { fail, type Issue, type Path } from '../result.ts'

/** Everything that can be wrong with a pack, a calendar, a term or a question about time, and the data its sentence needs. */
export interface CalendarIssues {
  pack_not_an_object: { readonly expected: 'object' | 'list' }
  pack_key_unknown: { readonly key: string }
  pack_key_missing: { readonly key: string }
  pack_value_wrong: { readonly key: string; readonly expected: string }
  pack_date_wrong: { readonly value: string }
  pack_date_twice: { readonly date: string }
  pack_date_outside_year: { readonly date: string; readonly year: number }
  pack_known_since_missing: { readonly date: string }
  pack_kind_conflict: { readonly date: string; readonly kind: string; readonly because: string }
  pack_pair_missing: { readonly date: string; readonly because: 'swap' | 'makeup' }
  pack_pair_unanswered: { readonly date: string; readonly pair: string }
  pack_sessions_wrong: { readonly value: string }
  pack_hours_late: { readonly from: string; readonly year: number }
  calendar_without_hours: { readonly id: string }
  calendar_year_missing: { readonly year: number }
  calendar_year_unknown: { readonly pack: string; readonly year: number }
  calendar_not_covered: { readonly from: string; readonly to: string; readonly day: string | undefined }
  instant_wrong: { readonly value: string }
  cutoff_wrong: { readonly value: string }
  pause_reversed: { readonly from: string; readonly to: string }
  pause_end_wrong: { readonly value: string }
  extension_without_length: { readonly term: string }
  term_empty: Record<never, never>
  term_iso_duration: { readonly text: string }
  term_without_number: { readonly text: string }
  term_without_unit: { readonly text: string }
  term_unit_unknown: { readonly text: string; readonly unit: string }
  term_hours_ambiguous: { readonly text: string; readonly suggestion: string }
  term_number_ambiguous: { readonly text: string }
  term_negative: { readonly text: string }
  term_zero: { readonly text: string }
  term_fraction: { readonly text: string; readonly unit: string }
  term_too_fine: { readonly text: string }
  term_too_large: { readonly text: string; readonly most: string }
}

export type CalendarCode = keyof CalendarIssues

/** One of {@link CalendarIssues}, with its place. */
export type CalendarIssue = { [Code in CalendarCode]: Issue<Code, CalendarIssues[Code]> }[CalendarCode]

/** @internal */
export const issue = <Code extends CalendarCode>(
  code: Code,
  data: CalendarIssues[Code],
  path: Path = [],
): Issue<Code, CalendarIssues[Code]> => ({ code, path, data })

/** @internal */
export const refuse = <Code extends CalendarCode>(
  code: Code,
  data: CalendarIssues[Code],
  path: Path = [],
): { readonly ok: false; readonly issues: readonly CalendarIssue[] } => fail(issue(code, data, path) as CalendarIssue)
