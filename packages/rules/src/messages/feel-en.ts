import type { FeelExpected, FeelSentences } from '../feel/issue.ts'
import type { FactKind } from '../feel/value.ts'

const kinds: Readonly<Record<FactKind, string>> = {
  number: 'a number',
  string: 'a string',
  boolean: 'a boolean (true, false)',
  list: 'a list',
  record: 'a record',
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
}

const oneOf = (expected: readonly FeelExpected[]): string => expected.map(word => expectedWords[word]).join(' or ')

const count = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')

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
  feel_unsupported: ({ found }) => `“${found}” is not supported in expressions yet.`,
  feel_unknown_function: ({ name, suggestion }) =>
    suggestion === undefined
      ? `There is no function “${name}”; the only one is not(…).`
      : `There is no function “${name}”; did you mean “${suggestion}(…)”?`,
  feel_chained_comparison: ({ suggestion }) => `A comparison has two sides; write: ${suggestion}`,
  feel_not_without_brackets: () => '“not” wants brackets: not(…).',
  feel_unexpected_token: ({ found, expected }) => `Found “${found}” where ${oneOf(expected)} should be.`,
  feel_unexpected_end: ({ expected }) => `The expression ends too early; ${oneOf(expected)} should follow.`,
  feel_different_types: ({ operator, left, right }) =>
    `“${operator}” cannot compare ${kinds[left]} with ${kinds[right]}.`,
  feel_not_comparable: ({ operator, found }) => `“${operator}” cannot compare ${kinds[found]}.`,
  feel_not_boolean: ({ found }) => `“and”, “or” and “not” want ${kinds.boolean}, but were given ${kinds[found]}.`,
  feel_not_record: ({ path, found }) =>
    `“${path}” cannot be read: part of the path is ${kinds[found]}, not ${kinds.record}.`,
  feel_unreadable_fact: ({ path, found }) => `The fact “${path}” has an unusable value (${found}).`,
}
