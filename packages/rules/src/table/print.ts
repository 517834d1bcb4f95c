import type { Basis } from '../basis.ts'
import { parseDay } from '../calendar/civil.ts'
import { explainFeel } from '../feel/explain.ts'
import type { FeelError } from '../feel/value.ts'
import { dayMonthYear } from '../messages/calendar.ts'
import type { TableSentences } from '../messages/table.ts'
import { tableEn } from '../messages/table-en.ts'
import { tableVi } from '../messages/table-vi.ts'
import { type Locale, say } from '../text.ts'
import type { Decision, TableError } from './decision.ts'
import type { ExplainedCell, ExplainedInput, Explanation } from './explain.ts'
import type { TableIssue } from './issue.ts'

const of: Readonly<Record<Locale, TableSentences>> = { vi: tableVi, en: tableEn }

/**
 * What is wrong with a table, or with what it was asked of, as a sentence. Where it stands is in the issue’s `path`.
 *
 * @example
 * const read = readTable({ hit: 'unique', inputs: {}, outputs: {}, rows: [] })
 * if (!read.ok) read.issues.map(it => explainTableIssue(it, 'en')) // ['The table has no inputs.', …]
 */
export const explainTableIssue = (problem: TableIssue | TableError, locale: Locale): string => {
  // The type pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never) => string = of[locale].code[problem.code]
  return sentence(problem.data as never)
}

const isTableError = (error: TableError | FeelError): error is TableError => error.code.startsWith('table_')

const valueText = (value: unknown, words: TableSentences): string => {
  if (typeof value === 'boolean') return words.boolean(value)
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'string') return parseDay(value) === undefined ? `“${value}”` : dayMonthYear(value)
  if (Array.isArray(value)) return value.map(it => valueText(it, words)).join(', ')
  return Object.entries(Object(value))
    .map(([name, it]) => `${name} ${valueText(it, words)}`)
    .join(', ')
}

/**
 * An explanation as sentences, one a line: what was decided, by which rows where others apply too, or what is missing; the rows
 * that apply with their cells, reason and law, those that count first, and why the others do not; and which rows would apply if
 * little were otherwise (three at most).
 *
 * @example
 * const read = readTable({
 *   hit: 'unique',
 *   inputs: { age: { type: { type: 'number' }, name: { vi: 'Tuổi' } } },
 *   outputs: { fee: { type: { type: 'number' }, name: { vi: 'Lệ phí' } } },
 *   rows: [{ id: 'other', when: { age: '>= 16' }, then: { fee: 8000 } }],
 * })
 * if (read.ok) explainTable(explanationOf(read.value, { age: 34 }), 'vi')
 * // ['Kết quả: Lệ phí 8.000.', 'Áp dụng dòng “other”: Tuổi >= 16 (hiện là 34).']
 */
export const explainTable = (explanation: Explanation, locale: Locale): readonly string[] => {
  const words = of[locale]
  const { inputs } = explanation
  const labelOf = (found: ExplainedInput | undefined, name: string): string =>
    found?.name === undefined ? name : say(found.name, locale)
  /** A fact is called as the column is that asks for it. */
  const fact = (path: string): string =>
    labelOf(
      inputs.find(it => (it.from ?? it.input) === path),
      path,
    )
  const output = (name: string): string => {
    const text = explanation.outputs[name]
    return text === undefined ? name : say(text, locale)
  }
  const cells = (all: readonly ExplainedCell[], joint = '; '): string =>
    all
      .map(({ input: name, test }) => {
        const seen = inputs.find(it => it.input === name)
        return words.cell(labelOf(seen, name), test, seen?.state === 'known' ? valueText(seen.value, words) : undefined)
      })
      .join(joint)
  const rows = (ids: readonly string[]): string => ids.map(it => `“${it}”`).join(', ')
  const outputs = (answer: unknown): string =>
    (Array.isArray(answer) ? answer : [answer])
      .map(one =>
        Object.entries(Object(one))
          .map(([name, value]) => `${output(name)} ${valueText(value, words)}`)
          .join(', '),
      )
      .join('; ')

  /** `apart`: some rows that apply have no part in it. */
  const decided = (decision: Decision, apart: boolean): string => {
    switch (decision.kind) {
      case 'decided': {
        const said = outputs(decision.output)
        if (decision.rows.length === 0) return words.otherwise(said)
        return apart ? words.decidedBy(rows(decision.rows), decision.rows.length, said) : words.decided(said)
      }
      case 'none':
        return words.nobody
      case 'missing':
        return words.missing(decision.paths.map(fact).join(', '))
      case 'notApplicable':
        return words.notApplicable(decision.paths.map(fact).join(', '))
      case 'conflict':
        return words.conflict(rows(decision.rows))
      case 'error':
        return isTableError(decision) ? explainTableIssue(decision, locale) : explainFeel(decision, locale)
    }
  }
  const cited = (basis: readonly Basis[] | undefined): readonly string[] =>
    (basis ?? []).map(it => words.basis(it.act, it.article))

  /** Why a row that applies does not count; nothing where it does, or that is not known yet. */
  const passed = (row: string): string | undefined => {
    const by = explanation.overrides.find(it => it.row === row)?.by
    if (by !== undefined) return words.overridden(row, rows(by), by.length)
    const [first] = explanation.hits
    if (explanation.hit === 'first' && first !== undefined && first.row !== row) return words.later(row, first.row)
    const { decision } = explanation
    return explanation.hit === 'priority' && 'rows' in decision && !decision.rows.includes(row)
      ? words.outranked(row, rows(decision.rows), decision.rows.length)
      : undefined
  }
  const hits = explanation.hits.map(hit => ({ ...hit, without: passed(hit.row) }))
  const [counted, others] = [hits.filter(it => it.without === undefined), hits.filter(it => it.without !== undefined)]

  const lines = [decided(explanation.decision, others.length > 0)]
  for (const { row, cells: held, why, basis, without } of [...counted, ...others]) {
    const conditions = held.length === 0 ? words.unconditional : cells(held)
    lines.push(without === undefined ? words.hitRow(row, conditions) : words.alsoHit(row, conditions))
    const reasons = [...(why === undefined ? [] : [say(why, locale)]), ...cited(basis)]
    if (reasons.length > 0) lines.push(words.because(reasons.join('; ')))
    if (without !== undefined) lines.push(without)
  }
  for (const { row, waits } of explanation.open) lines.push(words.openRow(row, cells(waits)))
  for (const { row, failed } of explanation.nearest.slice(0, 3)) lines.push(words.nearest(row, cells(failed)))
  return lines
}
