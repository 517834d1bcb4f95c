import type { FeelExpected, FeelSentences, RefusedFunction } from '../feel/issue.ts'
import type { FeelTypeName } from '../feel/type.ts'
import { grouped } from './grouped.ts'

/** What each type is called. */
export const typesEn: Readonly<Record<FeelTypeName, string>> = {
  number: 'a number',
  string: 'a string',
  boolean: 'a boolean (true, false)',
  list: 'a list',
  record: 'a record',
  enum: 'a value of a list of choices',
  date: 'a date',
  instant: 'a date and time',
  'days duration': 'a duration in days and hours',
  'months duration': 'a duration in years and months',
}

const expectedWords: Readonly<Record<FeelExpected, string>> = {
  value: 'a value or the name of a fact',
  name: 'a name',
  operator: 'an operator',
  end: 'the end',
  '(': '“(”',
  ')': '“)”',
  ']': '“]”',
  ',': '“,”',
  '..': '“..”',
  string: 'a string in double quotes',
  and: '“and”',
  in: '“in”',
  then: '“then”',
  else: '“else”',
  return: '“return”',
  satisfies: '“satisfies”',
}

const oneOf = (expected: readonly FeelExpected[]): string => expected.map(word => expectedWords[word]).join(' or ')

const reasons: Readonly<Record<RefusedFunction, string>> = {
  clock: 'the current time is never asked for inside an expression; pass the date in as a fact',
  pattern: 'patterns can take for ever; use contains, starts with or ends with',
  inexact: 'its result cannot be exact',
  null: 'there is no null; what is missing is asked for',
  time: 'there is no time of day without a date; use date and time(…)',
  context: 'records are read by their names only',
}

const anyOf = (types: readonly FeelTypeName[]): string => types.map(type => typesEn[type]).join(' or ')

// A kind of value, or a text that could not be read.
export const kindEn = (found: string): string =>
  Object.hasOwn(typesEn, found) ? typesEn[found as FeelTypeName] : `“${found}”`

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`

const places: Readonly<Record<string, string>> = { result: 'The result', if: 'The condition of “if”' }

const unitOf = (unit: string): string => (unit === '' ? 'no unit' : `the unit “${unit}”`)

const atMost = (least: number, most: number): string =>
  least === most ? String(least) : Number.isFinite(most) ? `${least} to ${most}` : `${least} or more`

const count = (value: number): string => grouped(String(value), ',', '.')

/** The sentences of FEEL issues and errors in English. */
export const feelEn: FeelSentences = {
  feel_too_long: ({ length, limit }) => `The expression has ${count(length)} characters; the limit is ${count(limit)}.`,
  feel_too_deep: ({ limit }) => `Brackets nest more than ${limit} deep; split the expression.`,
  feel_unexpected_character: ({ found, codePoint }) => `The character “${found}” (${codePoint}) has no meaning here.`,
  feel_unterminated_string: () => 'The string has no closing double quote (").',
  feel_bad_escape: ({ found }) => `The escape “${found}” in a string cannot be read.`,
  feel_number_too_long: ({ found }) => `The number ${found} has too many digits; at most 15 compare exactly.`,
  feel_name_not_ascii: ({ found }) =>
    `Names of facts have only unaccented letters, digits and underscores, without spaces (as in applicant.age), so “${found}” is none. If it is a value, put it in double quotes.`,
  feel_foreign_operator: ({ found, instead }) => `Write “${instead}” instead of “${found}”.`,
  feel_reserved_word: ({ found }) => `“${found}” is a reserved word of FEEL and cannot stand here.`,
  feel_null: () =>
    'There is no “null”: a fact that nobody gave is missing and will be asked for; leave this comparison out.',
  feel_unsupported: ({ found }) => `“${found}” is not supported in expressions.`,
  feel_unknown_function: ({ name, suggestion }) =>
    suggestion === undefined
      ? `There is no function “${name}”.`
      : `There is no function “${name}”; did you mean “${suggestion}(…)”?`,
  feel_function_refused: ({ name, reason }) => `The function “${name}” is not offered: ${reasons[reason]}.`,
  feel_argument_count: ({ name, found, least, most }) =>
    `The function “${name}” takes ${atMost(least, most)} arguments, not ${found}.`,
  feel_bad_moment: ({ found }) =>
    `“${found}” is not the date, date and time, or duration that is wanted here; they are written like 2026-07-01, 2026-07-01T08:00:00+07:00, P10D or P1Y6M.`,
  feel_ambiguous_power: ({ suggestion }) => `“**” could be read in two ways here; write: ${suggestion}`,
  feel_brackets_wanted: ({ found }) => `Put the part that begins with “${found}” in brackets.`,
  feel_filter_without_item: ({ found }) =>
    `The condition “${found}” in square brackets says nothing of the items; write “item.” before the names of an item (as in documents[item.pages > 3]).`,
  feel_unknown_name: ({ name, suggestion }) =>
    `There is no fact “${name}”.${suggestion === undefined && !name.includes('.') ? ` If it is a value, put it in quotes: "${name}".` : meant(suggestion)}`,
  feel_unknown_field: ({ name, found, suggestion }) =>
    `There is no “${name}” below ${typesEn[found]}.${meant(suggestion)}`,
  feel_name_taken: ({ name }) => `The name “${name}” is already taken; choose another for the items of the list.`,
  feel_types_differ: ({ operator, left, right }) =>
    `“${operator}” does not go with ${typesEn[left]} and ${typesEn[right]}.`,
  feel_branches_differ: ({ left, right }) =>
    `All branches and all items of a list must be of one type, but these are ${typesEn[left]} and ${typesEn[right]}.`,
  feel_units_differ: ({ operator, left, right }) =>
    `“${operator}” does not go with ${unitOf(left)} and ${unitOf(right)}.`,
  feel_type_wanted: ({ place, expected, found }) =>
    `${places[place] ?? `“${place}”`} wants ${anyOf(expected)}, not ${typesEn[found]}.`,
  feel_type_not_compared: ({ operator, found }) => `“${operator}” cannot compare ${typesEn[found]}.`,
  feel_value_undeclared: ({ value, suggestion }) =>
    `The value “${value}” is not among the choices.${meant(suggestion)}`,
  feel_chained_comparison: ({ suggestion }) => `A comparison has two sides; write: ${suggestion}`,
  feel_not_without_brackets: () => '“not” wants brackets: not(…).',
  feel_unexpected_token: ({ found, expected }) => `Found “${found}” where ${oneOf(expected)} should be.`,
  feel_unexpected_end: ({ expected }) => `The expression ends too early; ${oneOf(expected)} should follow.`,
  feel_different_types: ({ operator, left, right }) =>
    `“${operator}” cannot compare ${typesEn[left]} with ${typesEn[right]}.`,
  feel_not_comparable: ({ operator, found }) => `“${operator}” cannot compare ${typesEn[found]}.`,
  feel_not_boolean: ({ found }) => `“and”, “or” and “not” want ${typesEn.boolean}, but were given ${typesEn[found]}.`,
  feel_no_arithmetic: ({ operator, left, right }) =>
    `“${operator}” does not go with ${typesEn[left]} and ${typesEn[right]}.`,
  feel_argument: ({ name, position, expected, found }) =>
    `Argument ${position} of “${name}” must be ${anyOf(expected)}, not ${typesEn[found]}.`,
  feel_not_list: ({ found }) => `A list is wanted here, but this is ${typesEn[found]}.`,
  feel_division_by_zero: () => 'Division by zero.',
  feel_out_of_range: () => 'The result is too large or too small, or a number given to the calculation is not allowed.',
  feel_not_decimal: () =>
    'The result has too many digits to be written out; round it first (for instance with round half up).',
  feel_not_whole: () => 'The result is not a whole number of months or of thousandths of a second.',
  feel_unreadable_text: ({ name, found }) => `“${name}” cannot read the text “${found}”.`,
  feel_string_too_long: ({ limit }) => `The resulting string has more than ${count(limit)} characters.`,
  feel_budget: ({ limit }) =>
    `The calculation needs more than ${count(limit)} steps; shorten the lists or the expression.`,
  feel_no_property: ({ path, found }) => `“${path}” cannot be read: ${typesEn[found]} has no such part.`,
  feel_fact_type: ({ path, expected, found }) =>
    expected === found
      ? `The fact “${path}” must be a whole number, and not too large.`
      : `The fact “${path}” must be ${typesEn[expected]}, but is ${kindEn(found)}.`,
  feel_list_too_long: ({ path, length, limit }) =>
    `The list “${path}” has ${count(length)} items; at most ${count(limit)} were declared.`,
  feel_not_record: ({ path, found }) =>
    `“${path}” cannot be read: part of the path is ${typesEn[found]}, not ${typesEn.record}.`,
  feel_fact_failed: ({ path, problem }) => `“${path}” could not be worked out (${problem}).`,
  feel_unreadable_fact: ({ path, found }) => `The fact “${path}” has an unusable value (${found}).`,
}
