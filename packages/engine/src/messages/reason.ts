import {
  type Assessment,
  type Decision,
  type ExplainedCell,
  type ExplainedInput,
  type Explanation,
  explainDated,
  explainFee,
  explainPapers,
  explainTable,
  type Fact,
  type InForce,
  type Locale,
  type Outputs,
  type PaperCheck,
  say,
  type Text,
} from '@motcua/rules'
import { askedInWords, cellInWords, conditionInWords } from '../definition/outline/condition.ts'
import { unmarked } from '../definition/outline/markdown.ts'
import { answersNamed, type Subject } from '../definition/outline/subject.ts'
import { Wording } from '../definition/outline/wording.ts'
import { own } from '../definition/own.ts'
import type { Procedure } from '../definition/procedure.ts'
import { assessedFact } from '../definition/rule/fee.ts'
import type { DecisionTable } from '../definition/rule/shape.ts'

type Value = Outputs[string]

/** A name in the one language that is spoken: it was chosen already. */
const only = (text: string): Text => ({ vi: text, en: text })

/** Names stand in quotes where a sentence goes on around them, not at its beginning. */
const bare = (called: string): string => unmarked(called).replace(/^“(.*)”$/, '$1')

const valueSaid = (wording: Wording, { values, type }: Pick<Subject, 'values' | 'type'>, value: Value): Value => {
  if (typeof value === 'number' && type?.type === 'money') return unmarked(wording.words.money(value, 'VND'))
  if (typeof value !== 'string') return value
  return own(values, value) === undefined ? value : unmarked(wording.name(values, value))
}

const answerSaid = (wording: Wording, output: DecisionTable['outputs'][string] | undefined, value: Value): Value => {
  if (output === undefined) return value
  if (typeof value === 'string' && output.type === 'term') return unmarked(wording.term(value))
  if (typeof value === 'string' && output.type === 'role') return unmarked(wording.role(value))
  const type = output.type === 'money' ? ({ type: 'money' } as const) : undefined
  return valueSaid(wording, { values: answersNamed(wording, output), type }, value)
}

const factsNamed = (wording: Wording, paths: readonly string[]): readonly string[] =>
  paths.map(path => bare(askedInWords(path, wording).called))

const decisionNamed = (wording: Wording, table: DecisionTable | undefined, decision: Decision): Decision => {
  if (decision.kind !== 'decided') return decision
  const named = (outputs: Outputs): Outputs =>
    Object.fromEntries(
      Object.entries(outputs).map(([name, value]) => [name, answerSaid(wording, own(table?.outputs, name), value)]),
    )
  const { output } = decision
  const several = (it: Outputs | readonly Outputs[]): it is readonly Outputs[] => Array.isArray(it)
  return { ...decision, output: several(output) ? output.map(named) : named(output) }
}

/**
 * Why a table of the procedure decides as it does, one sentence a line, as `explainTable` makes them: with the names that facts,
 * their values, steps, roles and agencies have for people, and the cells in words.
 *
 * @example
 * const why = explainDecision(procedure, dossier, 'legalising')
 * if (why) sayDecision(why, 'vi', procedure, 'legalising')
 * // ['Kết quả: Phải hợp pháp hóa lãnh sự không.', 'Áp dụng dòng “foreign”: Cơ quan cấp bản chính “Cơ quan nước ngoài” …']
 */
export const sayDecision = (
  why: Explanation,
  locale: Locale,
  { definition }: Procedure,
  table: string,
): readonly string[] => {
  const wording = new Wording(definition, locale)
  const asked = new Map(why.inputs.map(({ input, from }) => [input, askedInWords(from ?? input, wording)]))
  const cells = (all: readonly ExplainedCell[]): readonly ExplainedCell[] =>
    all.map(({ input, test }) => ({
      input,
      test: unmarked(cellInWords(test, wording, asked.get(input)?.values, 'name')),
    }))
  const { decision } = why
  const paths = 'paths' in decision ? decision.paths : []
  const columns = why.inputs.map((input): ExplainedInput => {
    const subject = asked.get(input.input) ?? { called: input.input }
    return {
      ...input,
      name: input.name ?? only(bare(subject.called)),
      ...(input.value === undefined ? {} : { value: valueSaid(wording, subject, input.value) }),
    }
  })
  return explainTable(
    {
      ...why,
      // “Kết quả: Mức thu: 500.000”, “Answer: The amount: 500,000”: an answer is set off from what it answers.
      outputs: Object.fromEntries(
        Object.entries(why.outputs).map(([name, text]) => [name, only(`${say(text, locale)}:`)]),
      ),
      decision: decisionNamed(wording, own(definition.tables, table), decision),
      // A fact that only an expression reads is none of the columns, and is asked for by its name all the same.
      inputs: [
        ...columns,
        ...paths.flatMap((path, at): readonly ExplainedInput[] =>
          asked.has(path)
            ? []
            : [{ input: path, name: only(factsNamed(wording, paths)[at] ?? path), state: 'missing', paths: [path] }],
        ),
      ],
      hits: why.hits.map(row => ({ ...row, cells: cells(row.cells) })),
      open: why.open.map(row => ({ ...row, waits: cells(row.waits) })),
      nearest: why.nearest.map(row => ({ ...row, failed: cells(row.failed) })),
    },
    locale,
  )
}

/**
 * What a value that the law changes is for a dossier, and by which version of the law, as one sentence.
 *
 * @example
 * const found = explainParameter(procedure, dossier, 'civilStatusLaw')
 * if (found) sayParameter(found, 'vi', procedure, 'civilStatusLaw')
 * // '60/2014/QH13 – áp dụng quy định có hiệu lực từ ngày 01/01/2016 đến hết ngày 28/02/2027, theo ngày 15/02/2027 [60/2014/QH13]'
 */
export const sayParameter = (
  found: InForce<Fact>,
  locale: Locale,
  { definition }: Procedure,
  parameter: string,
): string => {
  const wording = new Wording(definition, locale)
  if (found.kind === 'missing' || found.kind === 'notApplicable')
    return explainDated({ ...found, paths: factsNamed(wording, found.paths) }, locale)
  const why = explainDated(found, locale)
  if (found.kind !== 'found') return why
  const { condition } = wording.words
  const type = own(definition.parameters, parameter)?.type
  const value = valueSaid(wording, { type: type === 'money' ? { type } : undefined }, found.value)
  const said =
    typeof value === 'boolean' ? condition.boolean(value) : typeof value === 'number' ? condition.number(value) : value
  return `${String(said)} – ${why}`
}

/**
 * The account of a fee, one sentence a line, as `explainFee` makes them: with the names that facts have for people, and the
 * conditions in words.
 *
 * @example
 * const owed = assess(procedure, dossier, 'copyFee')
 * if (owed) sayFee(owed, 'vi', procedure, 'copyFee')
 */
export const sayFee = (
  assessment: Assessment,
  locale: Locale,
  { definition }: Procedure,
  fee: string,
): readonly string[] => {
  const wording = new Wording(definition, locale)
  const inWords = (condition: string): string => unmarked(conditionInWords(condition, wording))
  if (assessment.kind === 'missing')
    return explainFee({ ...assessment, paths: factsNamed(wording, assessment.paths) }, locale)
  if (assessment.kind === 'notApplicable') {
    const amount = own(definition.fees, fee)?.amount
    const when =
      typeof amount === 'object' && assessedFact(amount) === undefined && 'when' in amount ? amount.when : undefined
    const why =
      when === undefined
        ? factsNamed(wording, assessment.paths)
        : [unmarked(wording.words.rule.feeWhen(conditionInWords(when, wording)))]
    return explainFee({ ...assessment, paths: why }, locale)
  }
  if (assessment.kind !== 'known') return explainFee(assessment, locale)
  const lines = assessment.account.lines.map(line =>
    line.because === undefined ? line : { ...line, because: line.because.map(inWords) },
  )
  return explainFee({ ...assessment, account: { ...assessment.account, lines } }, locale)
}

/**
 * Which papers are to be supplied, as `explainPapers` says it: with the names that facts have for people.
 *
 * @example
 * sayPapers(papersOf(procedure, dossier), 'vi', procedure)
 */
export const sayPapers = (check: PaperCheck, locale: Locale, { definition }: Procedure): readonly string[] => {
  const wording = new Wording(definition, locale)
  // The day of a paper (`papers.0.issuedOn`) is no fact, and has words of its own.
  const paths = check.paths.map(path => (/^papers\.\d+\./.test(path) ? path : (factsNamed(wording, [path])[0] ?? path)))
  return explainPapers({ ...check, paths }, locale)
}
