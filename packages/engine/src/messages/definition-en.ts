import { explainFeel, explainFinding, explainLaw, printCalendarIssue } from '@motcua/rules'
import type { Outcome } from '../definition/format.ts'
import type { IssueData, IssueSentences, NameKind, Weekday } from '../definition/issue.ts'
import { sayDay } from './naming.ts'
import { pathSaid } from './path.ts'
import { sayRuleProblem } from './rule.ts'
import { sayTime } from './time.ts'

const kinds: Readonly<Record<NameKind, string>> = {
  step: 'step',
  role: 'role',
  agency: 'agency',
  department: 'department',
  effect: 'effect',
  fact: 'fact',
  document: 'document',
  fee: 'fee',
  result: 'result',
  case: 'case',
  channel: 'channel',
  stage: 'stage',
  branch: 'branch',
  action: 'action',
  table: 'decision table',
  output: 'output',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  granted: 'granted',
  refused: 'refused',
  notAccepted: 'not accepted',
  withdrawn: 'withdrawn',
  expired: 'not supplemented in time',
  stopped: 'stopped',
}

const weekdays: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object {…}',
  record: 'an object {…}',
  array: 'a list […]',
  null: 'null',
}

const typeName = (name: string): string => jsonTypes[name] ?? name
const time = (source: string): string => sayTime(source, 'en')
const list = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ')
const path = (steps: readonly string[]): string => pathSaid(steps, count => `… ${count} steps …`)
const meant = (name: string | undefined): string => (name === undefined ? '.' : `; did you mean “${name}”?`)

const about = (data: Pick<IssueData['path_exceeds_term'], 'case' | 'channel' | 'stage'>): string =>
  [
    `case “${data.case}”`,
    ...(data.channel === undefined ? [] : [`channel “${data.channel}”`]),
    ...(data.stage === undefined ? [] : [`stage “${data.stage}”`]),
  ].join(', ')

/** What was found in a table, and the steps it touches. */
const inTable = ({ table, finding, steps }: IssueData['table_fault']): string => {
  const touched =
    steps.length === 0 ? '' : ` It has a say in ${steps.length === 1 ? 'the step' : 'the steps'} ${list(steps)}.`
  return `Table “${table}”: ${explainFinding(finding, 'en')}${touched}`
}

const inLaw = ({ name, finding }: IssueData['law_gap']): string => `“${name}”: ${explainLaw(finding, 'en')}`

/** The sentences of definition issues in English. */
export const definitionEn: IssueSentences = {
  json_invalid: ({ line, column }) =>
    `The file is not valid JSON: its syntax is wrong at line ${line}, column ${column}.`,
  json_too_large: ({ bytes, limit }) => `The file is too large: ${bytes} bytes; the limit is ${limit}.`,
  json_too_deep: ({ limit, line, column }) =>
    `The file nests more than ${limit} levels deep${line === undefined ? '' : ` (line ${line}, column ${column ?? 1})`}.`,
  json_name_repeated: ({ name, line, column }) =>
    `The name “${name}” stands twice in one object (line ${line}, column ${column}).`,
  json_name_reserved: ({ name }) => `The name “${name}” cannot be used.`,
  text_malformed: ({ found }) => `The text has a broken Unicode character: “${found}”.`,
  text_not_nfc: ({ found }) => `“${found}” was written in decomposed Unicode and has been composed (NFC).`,
  format_unknown: ({ found, known }) => `Format “${found}” cannot be read; known formats: ${known.join(', ')}.`,
  field_missing: ({ field }) => `The field “${field}” is missing.`,
  field_unknown: ({ field, known, meant: name }) =>
    name === undefined
      ? `There is no field “${field}”; here there are: ${list(known)}.`
      : `There is no field “${field}”; did you mean “${name}”?`,
  field_type: ({ expected, found }) => `This should be ${typeName(expected)}, but is ${typeName(found)}.`,
  field_value: ({ found, allowed }) => `“${found}” is not one of the values: ${list(allowed)}.`,
  field_pattern: ({ found, example }) => `“${found}” is not written like ${example}.`,
  field_size: ({ limit, bound }) =>
    `This must be at ${bound} ${limit} (a number, or the count of characters or entries).`,
  name_invalid: ({ name }) =>
    `“${name}” cannot be a name: names begin with a small unaccented letter, then unaccented letters and digits, at most 64 in all.`,
  name_unknown: ({ of, name, meant: near }) => `There is no ${kinds[of]} “${name}”${meant(near)}`,
  name_repeated: ({ of, name, first }) =>
    `The ${kinds[of]} “${name}” already stands at ${first.join('.')}; each name is given once.`,
  name_reserved: ({ of, name }) => `A ${kinds[of]} cannot be called “${name}”: that name is built in.`,
  name_unused: ({ of, name }) => `Nothing refers to the ${kinds[of]} “${name}”.`,
  name_outside_vocabulary: ({ of, name, meant: near }) => `Your system knows no ${kinds[of]} “${name}”${meant(near)}`,
  fact_not_money: ({ fee, fact, type }) =>
    `The fee “${fee}” is assessed by “${fact}”, which is of type “${type}”; it must be money or an integer.`,
  fact_not_text: ({ fact, type }) => `Fact “${fact}” has the type “${type}”; it must be a text or an enumeration here.`,
  values_missing: ({ fact, missing }) => `“${fact}” must be able to hold ${list(missing)} as well.`,
  value_unknown: ({ fact, value, meant: near }) => `“${fact}” never has the value “${value}”${meant(near)}`,
  expression_invalid: ({ source, problem }) =>
    `The expression “${source}” cannot be read (character ${problem.data.offset + 1}): ${explainFeel(problem, 'en')}`,
  rule_invalid: ({ problem }) => sayRuleProblem(problem, 'en'),
  parameter_value: ({ parameter, found, type }) =>
    `The value “${found}” of “${parameter}” is not of the type “${type}”.`,
  answer_computed: ({ table, output, row }) =>
    `Row “${row}” of the table “${table}”: the answer in “${output}” has to be written down, not worked out.`,
  table_fault: inTable,
  table_doubt: inTable,
  table_remark: inTable,
  law_conflict: inLaw,
  law_gap: inLaw,
  law_past_end: inLaw,
  law_unused: inLaw,
  law_known_later: ({ name, knownSince, asOf }) =>
    `“${name}”: known since ${sayDay(knownSince)}, which is after the day of the check, ${sayDay(asOf)}.`,
  rule_circle: ({ names }) =>
    names.length === 1
      ? `${list(names)} is worked out from itself.`
      : `${list(names)} are worked out from each other in a circle.`,
  rule_too_deep: ({ name, limit }) =>
    `“${name}” stands on more than ${limit} rules that are worked out one from the other.`,
  required_anyway: ({ document }) =>
    `“${document}” is required of every dossier, so its condition “requiredWhen” decides nothing.`,
  term_invalid: ({ problem }) => printCalendarIssue(problem, 'en'),
  term_without_length: ({ source }) => `A length of time is needed here; it cannot be “${time(source)}”.`,
  term_not_canonical: ({ source, canonical }) => `In a file “${source}” should be written “${canonical}”.`,
  pause_invalid: ({ source, problem }) =>
    problem === undefined
      ? `“${source}” does not say how counting goes on after the pause: resume, restart, not-started, or for example resume+5 working days?`
      : printCalendarIssue(problem, 'en'),
  date_invalid: ({ found }) => `There is no day “${found}”; a day is written like 2026-03-01.`,
  start_inside_block: ({ step }) =>
    `The first step “${step}” is inside a parallel block; it must be outside of all blocks.`,
  target_outside_block: ({ from, to, block }) =>
    `Step “${from}” cannot lead straight to “${to}”: the parallel block “${block}” is entered and left only as a whole.`,
  step_unreachable: ({ step }) => `No path leads to step “${step}”.`,
  dead_end: ({ step }) => `A dossier cannot leave step “${step}”: it has no action.`,
  loop_without_exit: ({ steps }) => `A dossier would go round for ever; nothing leads out of the steps ${list(steps)}.`,
  decision_circle: ({ from, to }) =>
    `The way from “${from}” to “${to}” comes round through decisions alone: nothing changes on it, so a dossier would never stop.`,
  wait_without_end: ({ step }) => `The wait “${step}” never ends: it has neither an action nor an expiry.`,
  wait_unbounded: ({ step }) =>
    `The wait “${step}” has no expiry and does not pause the legal clock: the dossier may become late while waiting.`,
  role_missing: ({ step, action }) =>
    action === undefined
      ? `Nobody works on step “${step}”: it has no role.`
      : `Nobody can do the action “${action}” of the wait “${step}”: it has no role.`,
  join_impossible: ({ step, needs, has }) =>
    `Step “${step}” is never complete: it needs at least ${needs} agencies or branches but has ${has}.`,
  branch_without_exit: ({ step, branch }) =>
    `Block “${step}” waits for branch “${branch}”, which cannot come to a plain exit.`,
  outcome_unmapped: ({ step, block, outcome }) =>
    `Exit “${step}” has the outcome “${outcome}”, but block “${block}” does not say where that leads.`,
  exit_outside_block: ({ step }) => `Exit “${step}” is outside of all parallel blocks; a dossier ends with an end.`,
  end_inside_block: ({ step, block }) =>
    `End “${step}” is inside block “${block}”; a branch is left by an exit, and the block leads to the end.`,
  end_mismatch: ({ step, outcome, needs }) =>
    `This must lead to an end of kind “${needs}” (${outcomes[needs]}), but “${step}” is “${outcome}”.`,
  status_gap: ({ step }) => `The wait “${step}” does not say the national status code of the dossier (status).`,
  pause_without_basis: ({ step }) => `Step “${step}” pauses the legal clock without a legal basis.`,
  consent_without_basis: ({ step, agency }) =>
    `Step “${step}” takes the silence of “${agency}” for consent; that needs a legal basis.`,
  supplement_without_end: ({ given, missing }) =>
    `A supplement with “${given}” needs “${missing}” too: how long the applicant has, and the end that follows.`,
  handoff_to_itself: ({ step, agency }) =>
    `Step “${step}” hands the dossier from “${agency}” to “${agency}” itself; a dossier is handed to another agency only.`,
  apart_impossible: ({ step, apart }) =>
    step === apart
      ? `Step “${step}” cannot ask for somebody else than at the step itself.`
      : `Step “${step}” asks for somebody else than at step “${apart}”, but nobody works at “${apart}”.`,
  refund_without_end: ({ fee, outcome }) =>
    `“${fee}” is paid back when the dossier ends as “${outcome}” (${outcomes[outcome]}), but no end is one.`,
  successor_incomplete: ({ agency, given, missing }) =>
    `Agency “${agency}” with “${given}” needs “${missing}”: until when it is there, and which agency takes over.`,
  successor_circle: ({ agencies }) => `Agencies take over from one another in a circle: ${list(agencies)}.`,
  variant_impossible: ({ step, kind, field }) => `Step “${step}” of the kind “${kind}” has no “${field}” to change.`,
  personal_inside: ({ fact, field }) =>
    `“${field}” alone cannot be marked as personal data: mark the whole fact “${fact}”.`,
  applicant_not_personal: ({ fact }) => `“${fact}” is the applicant’s name but not marked as personal data.`,
  stage_gap: ({ case: of, step }) =>
    `Case “${of}”: step “${step}” takes time but belongs to no stage of the legal term.`,
  stage_overlap: ({ case: of, step, stages }) =>
    `Case “${of}”: step “${step}” belongs to more than one stage: ${list(stages)}.`,
  stage_parallel: ({ case: of, block, stages }) =>
    `Case “${of}”: the steps of parallel block “${block}” that take time belong to more than one stage: ${list(stages)}; only one stage runs at a time.`,
  budget_unit: ({ step, term }) =>
    `The budget of step “${step}” must be in working days or working hours, not “${time(term)}”.`,
  budget_zero: ({ step, source }) => `Step “${step}” takes no time: write “none” instead of “${source}”.`,
  path_exceeds_term: data =>
    `The path ${path(data.steps)} takes ${time(data.takes)}${data.from === undefined ? '' : ` when received on a ${weekdays[data.from]}`}, more than the legal term of ${time(data.term)} (${time(data.over)} over; ${about(data)}).`,
  path_exceeds_term_on: data =>
    `Received on ${time(data.from)}, the path ${path(data.steps)} is done on ${time(data.takes)} only, after the legal term’s ${time(data.term)} (${time(data.over)} over; ${about(data)}).`,
  agency_budget_unit: ({ term }) =>
    `The budget of an agency must be in working days or working hours, not “${time(term)}”.`,
  agency_budgets_exceed_term: data =>
    `The budgets of the agencies together take ${time(data.takes)}${data.from === undefined ? '' : ` when received on a ${weekdays[data.from]}`}, more than the legal term of ${time(data.term)} (${time(data.over)} over; ${about(data)}).`,
  agency_budget_exceeded: data =>
    `The steps ${path(data.steps)} of ${list(data.agencies)} take ${time(data.takes)}, more than the agency budget of ${time(data.term)} (${time(data.over)} over; ${about(data)}).`,
  ladder_order: ({ warn, near }) =>
    `“near” (${time(near)}) comes before “warn” (${time(warn)}); have the two been swapped?`,
  notice_unit: ({ term, terms }) =>
    `“${time(term)}” is counted in another unit than every legal term (${terms.map(time).join(', ')}).`,
  text_english_missing: ({ vi }) => `“${vi}” has no English.`,
}
