import { compileFeel } from '../feel/evaluate.ts'
import { printNumber } from '../feel/functions.ts'
import { nodesOfCell } from '../feel/open.ts'
import { parseCellTree, parseTree } from '../feel/parser.ts'
import { type CellTree, type FeelNode, type FeelTest, partsOf, type Span } from '../feel/syntax.ts'
import type { FeelType } from '../feel/type.ts'
import type { OutputEntries, TableDefinition } from '../table/definition.ts'
import { type Finding, type FindingCode, type Findings, finding } from './finding.ts'
import { isComputed } from './table-grid.ts'

type DoubtCode = Extract<FindingCode, `cell_${string}_doubtful`>

type Doubt = { [Code in DoubtCode]: { readonly code: Code; readonly data: Findings[Code] } }[DoubtCode]

const numberIn = (node: FeelNode): number | undefined =>
  node.kind === 'literal' && typeof node.value === 'number' ? node.value : undefined

const written = (source: string, { span }: { readonly span: Span }): string => source.slice(span.start, span.end)

// A point before three digits stands between thousands where the comma stands before decimals; no thousand begins with 0.
const grouped = /(?<!\d)([1-9]\d{0,2})\.(\d{3})(?!\d)/u

/** `1.000`, wherever it stands in an expression. */
const thousandsIn = (source: string, node: FeelNode): readonly Doubt[] => {
  if (numberIn(node) === undefined) return partsOf(node).flatMap(part => thousandsIn(source, part.node))
  const [found, whole = '', rest = ''] = grouped.exec(written(source, node)) ?? []
  if (found === undefined) return []
  const data = { cell: source, written: found, value: Number(found), suggestion: `${whole}${rest}` }
  return [{ code: 'cell_thousands_doubtful', data }]
}

/** `18-60`, where it is all that a test says. */
const rangeIn = (source: string, test: FeelTest): readonly Doubt[] => {
  const node = test.kind === 'value' && test.value.kind === 'sum' ? test.value : undefined
  const [second, ...more] = node?.rest ?? []
  if (node === undefined || second?.operator !== '-' || more.length > 0) return []
  const [from, to] = [numberIn(node.first), numberIn(second.operand)]
  const difference = compileFeel(node)({})
  if (from === undefined || to === undefined || difference.kind !== 'known') return []
  const [low, high] = from < to ? [from, to] : [to, from]
  const suggestion = `[${printNumber(low)}..${printNumber(high)}]`
  const data = { cell: source, written: written(source, test), value: Number(difference.value), suggestion }
  return [{ code: 'cell_range_doubtful', data }]
}

/** The tests in runs that only a comma holds together, without a space. */
const runsOf = (source: string, tests: readonly FeelTest[]): readonly (readonly FeelTest[])[] => {
  const runs: FeelTest[][] = []
  for (const test of tests) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && source.slice(last.span.end, test.span.start) === ',') run.push(test)
    else runs.push([test])
  }
  return runs
}

/** `18,5`: two whole numbers, no more, that may be one. Of whole numbers only `1,000` may be one. */
const commaIn = (source: string, run: readonly FeelTest[], whole: boolean): readonly Doubt[] => {
  const [first = '', second = '', ...more] = run.map(test => written(source, test))
  if (more.length > 0 || !/^\d+$/u.test(first) || !/^\d+$/u.test(second)) return []
  const thousands = grouped.test(`${first}.${second}`)
  if (whole && !thousands) return []
  const suggestion = `${first}${thousands ? '' : '.'}${second}`
  return [{ code: 'cell_comma_doubtful', data: { cell: source, written: `${first},${second}`, suggestion } }]
}

const inCell = (source: string, tree: CellTree, type: FeelType): readonly Doubt[] => [
  ...(tree.kind === 'tests' && type.type === 'number'
    ? [
        ...tree.tests.flatMap(test => rangeIn(source, test)),
        ...runsOf(source, tree.tests).flatMap(run => commaIn(source, run, type.whole === true)),
      ]
    : []),
  ...nodesOfCell(tree).flatMap(node => thousandsIn(source, node)),
]

/** Whether it is worth reading again: hardly any cell is. */
const suspect = (source: string, type: FeelType): boolean =>
  grouped.test(source) || (type.type === 'number' && /\d(?:,\d|\s*-\s*[\d.])/u.test(source))

const ofCell = (source: string | undefined, type: FeelType): readonly Doubt[] => {
  if (source === undefined || !suspect(source, type)) return []
  const tree = parseCellTree(source)
  return tree.ok ? inCell(source, tree.value, type) : []
}

const ofExpression = (source: string | undefined): readonly Doubt[] => {
  if (source === undefined || !grouped.test(source)) return []
  const tree = parseTree(source)
  return tree.ok ? thousandsIn(source, tree.value) : []
}

/**
 * Numbers as offices write them that FEEL reads as something else: a range as a difference, a thousand as one, a decimal as two
 * values. All of it is right FEEL, so it is for the author to say what is meant.
 */
export const doubtfulNumbers = ({ inputs, rows, otherwise = {} }: TableDefinition): readonly Finding[] => {
  const told = (doubts: readonly Doubt[], ids: readonly string[], column: string): readonly Finding[] =>
    doubts.map(({ code, data }) => finding(code, ids, [column], data))
  const answers = (then: OutputEntries, ids: readonly string[]): readonly Finding[] =>
    Object.entries(then).flatMap(([output, entry]) =>
      isComputed(entry) ? told(ofExpression(entry.feel), ids, output) : [],
    )
  return [
    ...Object.entries(inputs).flatMap(([name, { from, within, type }]) => [
      ...told(ofExpression(from), [], name),
      ...told(ofCell(within, type), [], name),
    ]),
    ...rows.flatMap(({ id, when = {}, then }) => [
      ...Object.entries(inputs).flatMap(([name, { type }]) => told(ofCell(when[name], type), [id], name)),
      ...answers(then, [id]),
    ]),
    ...answers(otherwise, []),
  ]
}
