import type { AnalysisSentences, ToldFinding } from '../messages/analysis.ts'
import { analysisEn } from '../messages/analysis-en.ts'
import { analysisVi } from '../messages/analysis-vi.ts'
import { tableEn } from '../messages/table-en.ts'
import { tableVi } from '../messages/table-vi.ts'
import type { Decision } from '../table/decision.ts'
import type { TableDefinition } from '../table/definition.ts'
import { type Locale, say } from '../text.ts'
import type { TableDifference } from './compare.ts'
import type { Finding, FindingCode, Where } from './finding.ts'

const sentencesOf = (locale: Locale): AnalysisSentences => (locale === 'en' ? analysisEn : analysisVi)

/** A column as people call it, where the table says how. */
const labelOf = (definition: TableDefinition | undefined, column: string, locale: Locale): string => {
  const name = definition?.inputs[column]?.name ?? definition?.outputs[column]?.name
  return name === undefined ? column : say(name, locale)
}

/** `age < 18`, `age in [18..60)`, `channel = "online"`: a test as a condition on its column. */
const conditionOf = (sentences: AnalysisSentences, column: string, tests: string): string => {
  if (tests.includes(',')) return sentences.within(column, tests.startsWith('not(') ? tests : `(${tests})`)
  if (/^[<>]/u.test(tests)) return `${column} ${tests}`
  return /^(?:[[(]|not\()/u.test(tests) ? sentences.within(column, tests) : `${column} = ${tests}`
}

const placeOf = (where: Where, locale: Locale, definition: TableDefinition | undefined): string => {
  const sentences = sentencesOf(locale)
  const conditions = Object.entries(where).map(([column, tests]) =>
    conditionOf(sentences, labelOf(definition, column, locale), tests),
  )
  return conditions.length === 0 ? sentences.everywhere : conditions.join(sentences.and)
}

const sentence = <Code extends FindingCode>(
  sentences: AnalysisSentences,
  code: Code,
  told: ToldFinding<Code>,
): string => sentences.finding[code](told)

/**
 * A finding as a sentence for the author of the table.
 *
 * @param definition the table’s, for the names that its columns have for people
 * @example explainFinding(finding, 'en') // 'No row answers: age = 60 and poor = false.'
 */
export const explainFinding = (finding: Finding, locale: Locale, definition?: TableDefinition | undefined): string => {
  const sentences = sentencesOf(locale)
  const [first, ...others] = finding.rows
  return sentence(sentences, finding.code, {
    row: first === undefined ? '' : sentences.rows([first]),
    others: sentences.rows(others),
    columns: sentences.rows(finding.columns.map(column => labelOf(definition, column, locale))),
    where: placeOf('where' in finding.data ? finding.data.where : {}, locale, definition),
    data: finding.data,
  } as ToldFinding<typeof finding.code>)
}

const factText = (value: unknown, locale: Locale): string => {
  const words = locale === 'en' ? tableEn : tableVi
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'boolean') return words.boolean(value)
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}

const outputsOf = (output: unknown, locale: Locale, definition: TableDefinition | undefined): string => {
  if (Array.isArray(output)) return `[${output.map(it => outputsOf(it, locale, definition)).join('; ')}]`
  return Object.entries(Object(output))
    .map(([name, value]) => `${labelOf(definition, name, locale)} = ${factText(value, locale)}`)
    .join(', ')
}

const decisionOf = (
  decision: Decision | undefined,
  locale: Locale,
  definition: TableDefinition | undefined,
): string => {
  const sentences = sentencesOf(locale)
  switch (decision?.kind) {
    case 'decided':
      return outputsOf(decision.output, locale, definition)
    case 'none':
      return sentences.none
    case 'conflict':
      return sentences.conflict(sentences.rows(decision.rows))
    default:
      return sentences.undecided
  }
}

/**
 * A difference of two tables as a sentence: what was answered before, what is after, and for which inputs.
 *
 * @param definition of the table after, for the names that its columns have for people
 * @example explainDifference(difference, 'en') // 'Before: fee = 135,000; after: fee = 0. Where: poor = true.'
 */
export const explainDifference = (
  difference: TableDifference,
  locale: Locale,
  definition?: TableDefinition | undefined,
): string => {
  const sentences = sentencesOf(locale)
  const where = difference.where.map(it => placeOf(it, locale, definition)).join(sentences.or)
  const { witness, certain } = difference
  return sentences.difference(
    where,
    decisionOf(witness?.before, locale, definition),
    decisionOf(witness?.after, locale, definition),
    certain,
  )
}
