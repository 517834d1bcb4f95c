import { dayMonthYear } from './calendar.ts'
import type { DatedSentences } from './dated.ts'
import { typesEn } from './feel-en.ts'

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`
const quoted = (all: readonly string[]): string => all.map(it => `“${it}”`).join(', ')
const period = (from: string, to: string | undefined): string =>
  to === undefined ? `from ${from} on` : from === to ? `on ${from}` : `from ${from} to ${to}`
const span = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): string =>
  period(dayMonthYear(from), to === undefined ? undefined : dayMonthYear(to))

/** The sentences of dated law in English. */
export const datedEn: DatedSentences = {
  issue: {
    law_shape: ({ expected }) => `This must be ${datedEn.shape[expected]}.`,
    law_too_many: ({ found, limit }) => `There are ${found} entries; the limit is ${limit}.`,
    law_key_unknown: ({ key, suggestion }) => `There is no key “${key}” here.${meant(suggestion)}`,
    law_key_missing: ({ key }) => `The key “${key}” is missing.`,
    law_key_choice: ({ keys }) => `Exactly one of these keys must stand here: ${quoted(keys)}.`,
    law_value_unknown: ({ value, known, suggestion }) =>
      `“${value}” means nothing here; write one of: ${quoted(known)}.${meant(suggestion)}`,
    law_day_wrong: ({ value }) => `“${value}” is not a day written YYYY-MM-DD.`,
    law_expression_type: ({ source, expected, found }) =>
      `The expression “${source}” gives ${typesEn[found]}, but ${expected.map(it => typesEn[it]).join(' or ')} is wanted here.`,
    dated_reversed: ({ from, to }) => `The last day ${dayMonthYear(to)} lies before the first, ${dayMonthYear(from)}.`,
    dated_version_twice: ({ version }) => `Two versions are called “${version}”; give each an “id” of its own.`,
    dated_version_unknown: ({ version, suggestion }) =>
      `The transitional provision uses “${version}”, but no version is called so.${meant(suggestion)}`,
    dated_anchor_missing: () => 'Nothing says which day chooses the version (anchor).',
  },
  expressionWrong: (source, problem) => `The expression “${source}”: ${problem}`,
  shape: {
    object: 'an object',
    list: 'a list',
    text: 'a text',
    name: 'a name of unaccented letters and digits that begins with a small letter',
    number: 'a number',
    'whole number': 'a whole number from 0 on',
    'not empty': 'a list with at least one item',
  },
  finding: {
    dated_gap: ({ before, after, ...days }) =>
      `No version is in force ${span(days)}${before === undefined ? '' : `, after “${before}”`}${after === undefined ? '' : `, before “${after}”`}.`,
    dated_conflict: ({ versions, ...days }) =>
      `${versions.length} versions are in force at once ${span(days)}: ${quoted(versions)}.`,
    dated_past_end: ({ version, end, day }) =>
      `The version “${version}” ended on ${dayMonthYear(end)}; by ${dayMonthYear(day)} nothing has followed it.`,
    dated_version_unused: ({ version, by }) =>
      `No day has the version “${version}”: ${quoted(by)} became known later and took them all.`,
  },
  period,
  used: (text, on) => `under the version in force ${text}${on === undefined ? '' : `, as of ${on}`}`,
  over: versions => `instead of ${versions}, known earlier`,
  transitional: 'by a transitional provision',
  none: on => `No version is in force on ${on}.`,
  repealed: version => `It was repealed by “${version}”.`,
  before: (version, to) => `The version “${version}” ended on ${to}.`,
  after: (version, from) => `The version “${version}” begins on ${from}.`,
  conflict: (on, versions) => `Several versions are in force on ${on}: ${versions}.`,
  dayWrong: (name, value) => `“${name}” is not a day: “${value}”.`,
  missing: paths => `Not decided yet; needed: ${paths}.`,
  notApplicable: paths => (paths === '' ? 'Not applicable.' : `Not applicable: ${paths}.`),
  article: (article, act) => `art. ${article}, ${act}`,
  unconfirmed: 'not checked against the act',
}
