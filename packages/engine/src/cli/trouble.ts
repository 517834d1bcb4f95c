import type { Issue, Path } from '@motcua/rules'

/** What can be wrong with what was typed, with a file, or with a line of a batch; and the data its sentence needs. */
export interface TroubleData {
  // what was typed
  command_missing: Record<never, never>
  command_unknown: { command: string; meant?: string }
  option_unknown: { option: string; meant?: string }
  option_repeated: { option: string }
  option_missing: { option: string }
  option_without_value: { option: string }
  option_takes_no_value: { option: string }
  option_not_with: { option: string; other: string }
  operand_missing: { operands: string }
  operand_unwanted: { operand: string }
  day_wrong: { option: string; found: string }
  value_wrong: { option: string; found: string; allowed: readonly string[]; meant?: string }
  pause_syntax: { found: string }
  policy_syntax: { found: string }
  // files
  file_missing: { file: string }
  file_is_folder: { file: string }
  file_is_script: { file: string }
  file_unreadable: { file: string; reason: string }
  file_too_large: { file: string; limit: number }
  file_not_utf8: { file: string; line: number }
  output_failed: { reason: string }
  sqlite_missing: { node: string }
  // lines of a batch
  line_not_json: { found: string }
  line_not_object: Record<never, never>
  line_not_utf8: Record<never, never>
  line_too_long: { limit: number }
  field_unknown: { field: string; meant?: string }
  field_missing: { field: string }
  field_type: { field: string; expected: 'text' | 'list' | 'object' | 'id' }
}

export type TroubleCode = keyof TroubleData

/** One of {@link TroubleData}; `path` is a place in a line of a batch. */
export type Trouble = { [C in TroubleCode]: Issue<C, Readonly<TroubleData[C]>> }[TroubleCode]

export const trouble = <C extends TroubleCode>(code: C, data: TroubleData[C], path: Path = []): Trouble =>
  ({ code, path, data }) as Trouble

/** A name that was probably meant, where there is one. */
export const meaning = (meant: string | undefined): { readonly meant?: string } =>
  meant === undefined ? {} : { meant }
