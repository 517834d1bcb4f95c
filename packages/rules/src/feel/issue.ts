import type { Issue } from '../result.ts'
import type { FeelTypeName } from './type.ts'
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
export type FeelExpected =
  | 'value'
  | 'name'
  | 'string'
  | 'operator'
  | 'end'
  | '('
  | ')'
  | ']'
  | ','
  | '..'
  | 'and'
  | 'in'
  | 'then'
  | 'else'
  | 'return'
  | 'satisfies'

/** Why a function of FEEL is none here: what is asked depends on a clock, cannot be exact, may take for ever, has no null… */
export type RefusedFunction = 'clock' | 'inexact' | 'pattern' | 'null' | 'time' | 'context'

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
  /** FEEL, but not of this subset: contexts, named arguments. */
  feel_unsupported: { readonly found: string }
  feel_unknown_function: { readonly name: string; readonly suggestion?: string | undefined }
  /** A function that FEEL has and this subset will not have. */
  feel_function_refused: { readonly name: string; readonly reason: RefusedFunction }
  feel_argument_count: {
    readonly name: string
    readonly found: number
    readonly least: number
    readonly most: number
  }
  /** No date, instant or duration, or not the one the function makes. */
  feel_bad_moment: { readonly found: string }
  /** `a = b = c`, `1 < x < 5` */
  feel_chained_comparison: { readonly suggestion: string }
  /** `-a ** b`, `a ** b ** c`: languages differ in what they mean. */
  feel_ambiguous_power: { readonly suggestion: string }
  /** `1 + if a then b else c`: where the branch ends is for brackets to say. */
  feel_brackets_wanted: { readonly found: string }
  /** `documents[pages > 3]`: whose pages? `item.pages` says so. */
  feel_filter_without_item: { readonly found: string }
  /** `not a = b`: could mean either of two things. */
  feel_not_without_brackets: object
  /** Not declared. The nearest name that is stands as `suggestion`. */
  feel_unknown_name: { readonly name: string; readonly suggestion?: string | undefined }
  /** There is no such name below this. */
  feel_unknown_field: {
    readonly name: string
    readonly found: FeelTypeName
    readonly suggestion?: string | undefined
  }
  /** A loop takes a name that a fact, or a loop around it, already has. */
  feel_name_taken: { readonly name: string }
  /** Comparing or calculating with values of two types, or such items in one list. */
  feel_types_differ: { readonly operator: string; readonly left: FeelTypeName; readonly right: FeelTypeName }
  /** The two branches of `if`, or the items of a list, are not of one type. */
  feel_branches_differ: { readonly left: FeelTypeName; readonly right: FeelTypeName }
  /** Numbers of different units; an empty unit is that of a number declared without one. */
  feel_units_differ: { readonly operator: string; readonly left: string; readonly right: string }
  /** `place` is the operator, the function, or `result`. */
  feel_type_wanted: {
    readonly place: string
    readonly expected: readonly FeelTypeName[]
    readonly found: FeelTypeName
  }
  /** Lists and records are not compared; booleans and enumerations have no order. */
  feel_type_not_compared: { readonly operator: string; readonly found: FeelTypeName }
  /** No value that was declared for the enumeration. */
  feel_value_undeclared: { readonly value: string; readonly suggestion?: string | undefined }
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
