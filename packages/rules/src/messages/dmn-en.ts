import type { XmlFault } from '../dmn/issue.ts'
import type { DmnSentences } from '../dmn/sentence.ts'
import { explainTableIssue } from '../table/print.ts'
import { grouped } from './grouped.ts'

const faults: Readonly<Record<XmlFault, (found: string) => string>> = {
  'not a string': found => `the text of the file is wanted, not a ${found}`,
  character: found => `the character ${found} cannot stand in XML`,
  tag: found => `“${found}” begins no element`,
  attribute: found => `the attribute at “${found}” is not name="value"`,
  'attribute repeated': found => `the attribute “${found}” is given twice`,
  'end tag': found => `“${found}” closes no element that is open`,
  'end of file': found => `the file ends before “${found}” is closed`,
  comment: () => 'the comment has no end, or “--” within it',
  instruction: () => 'the processing instruction has no end',
  entity: found => `“${found}” is no reference that XML itself knows`,
  prefix: found => `the prefix “${found}” stands for no namespace`,
  'text outside the root': found => `“${found}” stands outside the root element`,
  'second root': found => `${found} is a second root element`,
  'no root': () => 'there is no element in it',
}

const count = (value: number): string => grouped(String(value), ',', '.')

/** The sentences of DMN in English. */
export const dmnEn: DmnSentences = {
  dmn_xml_malformed: ({ fault, found }) => `This is not XML: ${faults[fault](found)}.`,
  dmn_doctype_refused: () =>
    'The file has a document type (DOCTYPE). It can fetch other files and grow without bound, and no DMN file needs one: remove it.',
  dmn_too_large: ({ length, limit }) => `The file has ${count(length)} characters; the limit is ${count(limit)}.`,
  dmn_too_many_elements: ({ limit }) => `The file has more than ${count(limit)} elements.`,
  dmn_too_deep: ({ limit }) => `Elements nest more than ${limit} deep.`,
  dmn_not_dmn: ({ found }) => `This is no DMN model: its root is “${found}”.`,
  dmn_version_unsupported: ({ version }) =>
    `This is DMN ${version}; versions 1.3, 1.4 and 1.5 are read. Save the file anew as one of these.`,
  dmn_element_not_understood: ({ message }) => `A part of the file was passed over: ${message}.`,
  dmn_reader_failed: ({ message }) => `The file cannot be read as DMN: ${message}.`,
  dmn_id_repeated: ({ id }) => `The id “${id}” is given twice, so a reference could mean two things.`,
  dmn_name_repeated: ({ name }) => `The name “${name}” is given twice, so one would hide the other.`,
  dmn_value_unknown: ({ attribute, value, known, suggestion }) =>
    suggestion === undefined
      ? `“${value}” is no ${attribute} here; what may stand there: ${known.join(', ')}.`
      : `“${value}” is no ${attribute} here. Did you mean “${suggestion}”?`,
  dmn_logic_not_a_table: ({ decision, kind }) =>
    `“${decision}” is no decision table (${kind}); it runs as DMN, and only so.`,
  dmn_type_not_taken: ({ decision, clause, type }) =>
    type === ''
      ? `“${decision}”: the column “${clause}” has no type.`
      : `“${decision}”: the type “${type}” of the column “${clause}” has no form here.`,
  dmn_output_empty: ({ decision, rule }) => `“${decision}”: rule ${rule} leaves an output empty.`,
  dmn_default_incomplete: ({ decision }) => `“${decision}”: only some outputs have a default value.`,
  dmn_values_not_literal: ({ decision, clause, text }) =>
    `“${decision}”: the values of “${clause}” are not a list of literals: ${text}`,
  dmn_part_not_taken: ({ decision, problem }) =>
    `“${decision}” has no form in our tables, because of ${problem.path.join('.')}: ${explainTableIssue(problem, 'en')}`,
  dmn_policy_unwritable: ({ table }) =>
    `DMN has no hit policy for rows that override one another, so “${table}” cannot be written.`,
  dmn_name_taken: ({ table, name }) => `“${name}” is a fact and a table: rename the table “${table}”.`,
  dmn_feel_malformed: ({ expression, message }) => `“${expression}” is no FEEL: ${message}.`,
  dmn_feel_warning: ({ expression, message }) => `In “${expression}”: ${message}.`,
  dmn_feel_failed: ({ expression, message }) => `“${expression}” cannot be evaluated: ${message}.`,
  dmn_arguments_refused: ({ function: name, why }) => `The function “${name}” refuses what it was given (${why}).`,
  dmn_pattern_refused: ({ pattern, why }) => `The pattern “${pattern}” is not run: ${why}.`,
  dmn_type_mismatch: ({ expected, found }) => `${found} is not of the type “${expected}”.`,
  dmn_value_not_allowed: ({ allowed, found }) => `${found} is none of the values allowed: ${allowed}`,
  dmn_not_supported: ({ what }) => `A ${what} does not run here.`,
  dmn_reference_unknown: ({ reference }) => `There is no “${reference}” in the model, nor in those it imports.`,
  dmn_requirement_circle: ({ name }) => `“${name}” requires itself.`,
  dmn_logic_missing: () => 'There is no logic here.',
  dmn_no_rule: () => 'No rule applies, and there is no default value.',
  dmn_many_rules: ({ rules }) => `Several rules apply where one may: ${rules.join(', ')}.`,
  dmn_rules_differ: ({ rules }) => `Rules that apply together say different things: ${rules.join(', ')}.`,
  dmn_too_many_steps: ({ limit }) =>
    `The evaluation took more than ${count(limit)} steps, or calls itself without end.`,
  dmn_input_missing: ({ name }) => `“${name}” was not given.`,
  dmn_name_unknown: ({ name, suggestion }) =>
    suggestion === undefined
      ? `“${name}” is neither declared in the model nor given.`
      : `“${name}” is neither declared in the model nor given. Did you mean “${suggestion}”?`,
  dmn_name_not_required: ({ name }) =>
    `“${name}” is in the model, but nothing says that it is required here: draw the requirement.`,
  dmn_null: () => 'The model itself says null.',
}
