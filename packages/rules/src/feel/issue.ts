import type { Issue } from '../result.ts'
import type { FeelErrorCode, FeelErrorData } from './value.ts'

/** The longest source that is read, in UTF-16 code units. */
export const maxSourceLength = 4096

/** How deep brackets may nest. */
export const maxDepth = 64

/** Where in a source: `offset` from 0, `line` and `column` from 1, all in UTF-16 code units, as editors count. */
export interface FeelPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** What could have stood there: a token as written, or a sort of one. */
export type FeelExpected = 'value' | 'name' | 'operator' | 'end' | '(' | ')' | ']' | ',' | '..'

/** What can be wrong with a source, code by code, and the data its sentence needs beside the position. */
export interface FeelIssueData {
  feel_too_long: { readonly length: number; readonly limit: number }
  feel_too_deep: { readonly limit: number }
  feel_unexpected_character: { readonly found: string; readonly codePoint: string }
  feel_unterminated_string: object
  feel_bad_escape: { readonly found: string }
  /** More digits than a double keeps: equality of numbers is exact, or refused. */
  feel_number_too_long: { readonly found: string }
  /** Names are ASCII; what people read is a label beside the name. */
  feel_name_not_ascii: { readonly found: string }
  /** Written as another language writes it: `==` for `=`. */
  feel_foreign_operator: { readonly found: string; readonly instead: string }
  feel_reserved_word: { readonly found: string }
  /** There is no null: a fact without a value is missing, and the question asks for it. */
  feel_null: object
  /** FEEL, but not of this release: arithmetic, contexts, `@"…"`. */
  feel_unsupported: { readonly found: string }
  feel_unknown_function: { readonly name: string; readonly suggestion?: string | undefined }
  /** `a = b = c`, `1 < x < 5` */
  feel_chained_comparison: { readonly suggestion: string }
  /** `not a = b`: could mean either of two things. */
  feel_not_without_brackets: object
  feel_unexpected_token: { readonly found: string; readonly expected: readonly FeelExpected[] }
  feel_unexpected_end: { readonly expected: readonly FeelExpected[] }
}

export type FeelIssueCode = keyof FeelIssueData

export type FeelIssueOf<Code extends FeelIssueCode> = Issue<Code, FeelIssueData[Code] & FeelPosition>

/** Why a source is not an expression, and where. `path` is empty: whoever keeps the source knows where it was kept. */
export type FeelIssue = { [Code in FeelIssueCode]: FeelIssueOf<Code> }[FeelIssueCode]

/** Every code of an expression: what its source can have, and what its facts can. */
export type FeelCode = FeelIssueCode | FeelErrorCode

export type FeelData = { readonly [Code in FeelIssueCode]: FeelIssueData[Code] & FeelPosition } & FeelErrorData

/** One sentence for each code: a missing one does not compile. */
export type FeelSentences = { readonly [Code in FeelCode]: (data: FeelData[Code]) => string }

const positionAt = (source: string, offset: number): FeelPosition => {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/u)
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

export const feelIssue = <Code extends FeelIssueCode>(
  code: Code,
  source: string,
  offset: number,
  data: FeelIssueData[Code],
): FeelIssueOf<Code> => ({ code, path: [], data: { ...data, ...positionAt(source, offset) } })
