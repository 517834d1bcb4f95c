import type { ProcedureDefinition } from '../format.ts'
import { own } from '../own.ts'
import type { DecisionTable, Parameter } from '../rule/shape.ts'
import { askedInWords, cellInWords, valueInWords } from './condition.ts'
import { anchorText, daysText, transitionTexts, versionText } from './dated.ts'
import { lines, plain, table } from './markdown.ts'
import { answersNamed } from './subject.ts'
import type { Wording } from './wording.ts'

type Blocks = readonly (readonly string[])[]
type Output = DecisionTable['outputs'][string]
type Literal = string | number | boolean
type Given = Literal | { readonly feel: string }

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A value of a plain type. */
const literalText = ({ words }: Wording, type: Parameter['type'], value: Literal): string => {
  if (typeof value === 'boolean') return words.condition.boolean(value)
  if (typeof value === 'number') return type === 'money' ? words.money(value, 'VND') : words.condition.number(value)
  return type === 'date' && isDay(value) ? words.expression.day(value) : plain(value)
}

/** A plain type with what its numbers count. */
const typeText = (
  { words }: Wording,
  { type, unit }: { type: Parameter['type']; unit?: string | undefined },
): string => (unit === undefined ? words.plainType[type] : words.rule.unit(words.plainType[type], plain(unit)))

const parameters = (wording: Wording): Blocks => {
  const { words, definition } = wording
  const rows = Object.values(definition.parameters ?? {}).flatMap(
    ({ name, type, unit, anchor, versions, transitional }) => {
      const called = `${wording.text(name)} (${typeText(wording, { type, unit })}; ${anchorText(wording, anchor)})`
      return [
        ...versions.map((version, index) => [
          index === 0 ? called : '',
          versionText(wording, version, value => literalText(wording, type, value)),
          daysText(wording, version),
          wording.basis(version.basis),
        ]),
        ...transitionTexts(wording, transitional).map(it => ['', it, '', '']),
      ]
    },
  )
  const { rule } = words
  return rows.length === 0
    ? []
    : [[`### ${rule.parameters}`], table([rule.parameter, rule.value, rule.days, words.basis], rows)]
}

const computed = (wording: Wording): Blocks => {
  const { words, definition } = wording
  const rows = Object.values(definition.computed ?? {}).map(({ name, type, unit, value, basis }) => [
    `${wording.text(name)} (${typeText(wording, { type, unit })})`,
    valueInWords(value, wording),
    wording.basis(basis),
  ])
  const head = [words.rule.workedOut, words.rule.howWorkedOut, words.basis]
  return rows.length === 0 ? [] : [[`### ${words.rule.computed}`], table(head, rows)]
}

const answerText = (wording: Wording, output: Output, answer: Given | undefined): string => {
  if (answer === undefined) return ''
  const named = answersNamed(wording, output)
  if (typeof answer === 'object') return valueInWords(answer.feel, wording, named)
  if (typeof answer === 'string')
    switch (output.type) {
      case 'step':
        return wording.step(answer)
      case 'role':
        return wording.role(answer)
      case 'term':
        return wording.term(answer)
      case 'enum':
      case 'agency':
      case 'document':
        return wording.name(named, answer)
    }
  const { type } = output
  const simple = type === 'money' || type === 'date' ? type : 'string'
  return literalText(wording, simple, answer)
}

/** What a column can say, and which answer goes before which. */
const outputText = (wording: Wording, output: Output): string => {
  const { words } = wording
  const { rule } = words
  const order = (values: readonly Literal[] | undefined): readonly string[] =>
    values === undefined ? [] : [rule.order(values.map(it => answerText(wording, output, it)).join('; '))]
  const kind = (): readonly string[] => {
    switch (output.type) {
      case 'enum':
        return [words.oneOf(wording.names(output.values, Object.keys(output.values))), ...order(output.order)]
      case 'step':
      case 'role':
      case 'agency':
      case 'document':
      case 'term':
        return [rule.answerOf[output.type]]
      default:
        return [typeText(wording, output), ...order(output.values)]
    }
  }
  return `- ${rule.answer(wording.text(output.name), kind().join('; '))}`
}

/** A column as people know it: its name, and what it asks. */
const columnsOf = (wording: Wording, { inputs }: DecisionTable) =>
  Object.entries(inputs).map(([id, { from, within, name }]) => {
    const { called, values } = askedInWords(from ?? id, wording)
    return {
      id,
      label: name === undefined ? called.replace(/^“(.*)”$/, '$1') : wording.text(name),
      called,
      values,
      within,
    }
  })

const tableOf = (wording: Wording, it: DecisionTable): Blocks => {
  const { words } = wording
  const { rule } = words
  const columns = columnsOf(wording, it)
  const outputs = Object.entries(it.outputs)
  const cited = wording.basis(it.basis)
  const rowName = (id: string): string => {
    const at = it.rows.findIndex(row => row.id === id)
    return at < 0 ? plain(id) : rule.rowOf(at + 1, plain(id))
  }
  const about = [
    `- ${rule.hit[it.hit]}`,
    ...(it.aggregate === undefined ? [] : [`- ${rule.aggregate[it.aggregate]}`]),
    ...(it.priority === undefined ? [] : [`- ${rule.priority(wording.names(it.outputs, it.priority))}`]),
    ...columns.map(({ label, called, values, within }) => {
      const only = within === undefined ? [] : [rule.within(cellInWords(within, wording, values))]
      return `- ${[rule.asked(label, called), ...only].join('; ')}`
    }),
    ...outputs.map(([, output]) => outputText(wording, output)),
    ...((it.basis ?? []).length === 0 ? [] : [`- ${words.basis}: ${cited}.`]),
  ]
  const rows = it.rows.map(({ id, when, then, overrides = [], why, basis }) => [
    rowName(id),
    ...columns.map(column => cellInWords(own(when, column.id) ?? '-', wording, column.values)),
    ...outputs.map(([name, output]) => answerText(wording, output, own(then, name))),
    lines([
      overrides.length === 0 ? '' : rule.overrides(overrides.map(rowName).join('; ')),
      why === undefined ? '' : wording.text(why),
    ]),
    wording.basis(basis),
  ])
  const { otherwise } = it
  if (otherwise !== undefined)
    rows.push([
      rule.otherwise,
      ...columns.map(() => ''),
      ...outputs.map(([name, output]) => answerText(wording, output, own(otherwise, name))),
      '',
      '',
    ])
  const head = [
    rule.row,
    ...columns.map(({ label }) => label),
    ...outputs.map(([, output]) => wording.text(output.name)),
    rule.remark,
    words.basis,
  ]
  return [[`### ${rule.table(wording.text(it.name))}`], about, table(head, rows)]
}

/** Whether a definition says anything in rules. */
const hasRules = ({ parameters: dated, computed: facts, tables }: ProcedureDefinition): boolean =>
  [dated, facts, tables].some(it => Object.keys(it ?? {}).length > 0)

/** What the law sets and when, what is worked out from other facts, and the tables that decide: where there are any. */
export const ruleBook = (wording: Wording): Blocks =>
  hasRules(wording.definition)
    ? [
        [`## ${wording.words.rule.part}`],
        ...parameters(wording),
        ...computed(wording),
        ...Object.values(wording.definition.tables ?? {}).flatMap(it => tableOf(wording, it)),
      ]
    : []
