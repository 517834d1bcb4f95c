import type { FeelTypes } from '../feel/type.ts'
import type { Decision } from '../table/decision.ts'
import type { NamedKind } from '../table/definition.ts'
import type { Table } from '../table/table.ts'
import { firstPoint } from './box.ts'
import { gapFindings, wantsAnswer } from './complete.ts'
import { doubtfulNumbers } from './doubtful.ts'
import { type AnalysisPart, type Finding, finding, type Where, type Witness } from './finding.ts'
import { findGaps } from './gap.ts'
import { certainBox, type Grid, isGeneral, universe, widestBox } from './grid.ts'
import { findRowFaults, type PairFault, type RowFault, type RowFaults, unusedAxes } from './rows.ts'
import { Subject } from './subject.ts'
import type { Effort } from './sweep.ts'
import { computes } from './table-grid.ts'
import { undeclaredFacts } from './undeclared.ts'
import { neverGiven } from './unreached.ts'
import { samplePoints } from './witness.ts'

export interface AnalysisOptions {
  /** The types of facts that no input gives and answers or cells ask for: witnesses have a value of them. */
  readonly facts?: FeelTypes | undefined
  /** The names there are, for outputs that name steps, agencies and the like: which of them no row ever gives. */
  readonly names?: Readonly<Partial<Record<NamedKind, readonly string[]>>> | undefined
  /** Most gaps that are told; 20. */
  readonly gaps?: number | undefined
  /** Most pairs of rows that are told; 100. */
  readonly pairs?: number | undefined
  /** How much may be tried for each part; 40 million steps, a fraction of a second. A count, so that answers repeat. */
  readonly effort?: Effort | undefined
}

export interface TableAnalysis {
  /** The gravest first. */
  readonly findings: readonly Finding[]
  /** Every input has an answer: proven, refuted, or nothing where neither is known or the policy answers with lists. */
  readonly complete?: boolean | undefined
  /** Overlaps that were not looked at, as many being told. */
  readonly more: number
}

const defaultEffort = 40_000_000

/** Whatever is said there, the row has no part in it. */
const saidWithout =
  (row: string) =>
  (decision: Decision): boolean =>
    (decision.kind === 'decided' || decision.kind === 'conflict') && !decision.rows.includes(row)

const decidedBy =
  (row: string) =>
  (decision: Decision): boolean =>
    decision.kind === 'decided' && decision.rows.includes(row)

const pairShows = (kind: PairFault['kind'], [upper, lower]: readonly [string, string]) => {
  if (kind === 'order') return decidedBy(upper)
  if (kind === 'misleading') return decidedBy(lower)
  return (decision: Decision): boolean =>
    decision.kind === 'conflict' && decision.rows.includes(upper) && decision.rows.includes(lower)
}

const pairCode = { overlap: 'rows_overlap', conflict: 'rows_conflict', misleading: 'row_misleading' } as const

const pairFindings = (subject: Subject, { pairs, open, more }: RowFaults): readonly Finding[] => {
  const findings: Finding[] = []
  const outputs = Object.keys(subject.table.definition.outputs)
  const computed = (row: number): boolean => computes(subject.table.definition.rows[row]!, outputs)
  const order = pairs.filter(it => it.kind === 'order').length + more
  const possible = new Map<number, Set<string>>()
  /** Whether the two rows apply together is not known. */
  const perhaps = ({ kind, rows: [upper, lower] }: PairFault): void => {
    if (kind !== 'overlap' && kind !== 'conflict') return
    const first =
      subject.grid.rows[lower]!.cells.some(isGeneral) && !subject.grid.rows[upper]!.cells.some(isGeneral)
        ? lower
        : upper
    const others = possible.get(first) ?? new Set()
    possible.set(first, others.add(subject.id(first === upper ? lower : upper)))
  }
  const add = ({ kind, rows }: PairFault, where: Where, witness: Witness): void => {
    const ids = [subject.id(rows[0]), subject.id(rows[1])]
    if (kind !== 'order') findings.push(finding(pairCode[kind], ids, Object.keys(where), { where }, witness))
    else if (!findings.some(it => it.code === 'order_decides'))
      findings.push(finding('order_decides', ids, Object.keys(where), { where, more: order - 1 }, witness))
  }
  for (const fault of pairs) {
    if (fault.kind === 'order' && findings.some(it => it.code === 'order_decides')) continue
    const [upper, lower] = fault.rows
    const shown = subject.showIn(fault.box, pairShows(fault.kind, [subject.id(upper), subject.id(lower)]))
    // Answers that are computed may be the same, or come in another order, whatever their expressions look like.
    const known = fault.kind === 'overlap' || !(computed(upper) || computed(lower))
    if (shown === 'none' && known) perhaps(fault)
    if (typeof shown === 'object') add(fault, subject.where(fault.box), shown)
  }
  for (const fault of open) {
    const [upper, lower] = fault.rows
    const shows = pairShows(fault.kind, [subject.id(upper), subject.id(lower)])
    const found = samplePoints(fault.box)
      .map(point => ({ point, shown: subject.show(point, shows) }))
      .find(({ shown }) => typeof shown === 'object')
    if (found !== undefined) {
      add(fault, subject.whereAt(found.point), found.shown as Witness)
      continue
    }
    perhaps(fault)
  }
  for (const [row, others] of possible)
    findings.push(finding('rows_overlap_possible', [subject.id(row), ...others], [], {}))
  return findings
}

const rowFinding = (subject: Subject, fault: RowFault): Finding | undefined => {
  const { definition } = subject.table
  const id = subject.id(fault.row)
  if (fault.kind === 'empty') {
    const input = subject.inputs[fault.axis]!
    const cell = definition.rows[fault.row]!.when?.[input] ?? '-'
    return finding('row_never_applies', [id], [input], { cell })
  }
  const by = fault.by.map(row => subject.id(row))
  const code = `row_${fault.kind}` as const
  const point = firstPoint(widestBox(subject.grid.rows[fault.row]!, subject.grid.axes))
  const shows = fault.kind === 'shadowed' ? saidWithout(id) : (it: Decision): boolean => it.kind === 'decided'
  const shown = subject.show(point, shows)
  return finding(code, [id, ...by], [], {}, typeof shown === 'object' ? shown : undefined)
}

/** What cannot be said, cell by cell and input by input. */
const unverified = (subject: Subject): readonly Finding[] => {
  const { definition } = subject.table
  const cells = subject.grid.rows.flatMap((row, at) =>
    row.cells.flatMap((cell, axis) =>
      isGeneral(cell)
        ? [finding('cell_not_verifiable', [subject.id(at)], [subject.inputs[axis]!], { cell: cell.general })]
        : [],
    ),
  )
  // A from of dots and names is a fact; told without parsing, and again where a witness wants the names.
  const sources = Object.entries(definition.inputs).map(([name, input]) => [name, input.from ?? name] as const)
  const inputs = sources.flatMap(([name, from]) => {
    const apart = /^[A-Za-z_][A-Za-z0-9_.]*$/u.test(from.trim())
    const shared = sources.some(([other, it]) => other !== name && (it === from || it.startsWith(`${from}.`)))
    return apart && !shared ? [] : [finding('input_not_verifiable', [], [name], { from })]
  })
  return [...cells, ...inputs]
}

const gravity = { error: 0, warning: 1, hint: 2 } as const

/**
 * Everything about a table that its author should know: where no row answers, where rows contradict each other, rows and
 * values that never come, and what could not be verified. Columns of numbers, days, enums, booleans and texts are checked
 * wholly; what a cell asks beyond constants is tried at some points and otherwise told as not verifiable, so that every
 * gap and every overlap told is real. The same table always gets the same findings, and one with very many rows an end:
 * `effort` is counted in steps.
 *
 * @example
 * const read = readTable(JSON.parse(text))
 * if (read.ok) for (const it of analyseTable(read.value).findings) console.log(explainFinding(it, 'en'))
 */
export const analyseTable = (table: Table, options: AnalysisOptions = {}): TableAnalysis => {
  const { gaps: atMost = 20, pairs = 100, effort = defaultEffort } = options
  const subject = new Subject(table, options.facts)
  const faults = findRowFaults(subject.grid, effort, pairs)
  const answers = wantsAnswer(subject.grid.hit)
  const otherwise = subject.table.definition.otherwise !== undefined
  const gaps = answers && !otherwise ? gapFindings(subject, atMost, effort) : undefined
  const dead = new Set(faults.rows.filter(it => it.kind === 'empty' || it.kind === 'shadowed').map(it => it.row))
  const unfinished: readonly AnalysisPart[] = [
    ...(gaps?.finished === false ? (['gaps'] as const) : []),
    ...(faults.finished ? [] : (['rows'] as const)),
  ]
  const findings = [
    ...doubtfulNumbers(subject.table.definition),
    ...pairFindings(subject, faults),
    ...(gaps?.findings ?? []),
    ...faults.rows.flatMap(fault => rowFinding(subject, fault) ?? []),
    ...neverGiven(subject.table, dead, options.names),
    ...(otherwise && answers && isComplete(subject.grid, effort) ? [finding('otherwise_unused', [], [], {})] : []),
    ...unusedAxes(subject.grid).map(axis => finding('input_unused', [], [subject.inputs[axis]!], {})),
    ...undeclaredFacts(table, options.facts),
    ...unverified(subject),
    ...unfinished.map(part => finding('analysis_unfinished', [], [], { part })),
  ]
  return {
    findings: findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]),
    complete: answers ? (otherwise ? true : gaps?.complete) : undefined,
    more: faults.more,
  }
}

const isComplete = ({ axes, rows }: Grid, effort: Effort): boolean => {
  const certain = rows.map(certainBox).filter(box => box !== undefined)
  const { gaps, finished } = findGaps(universe(axes), certain, 1, effort)
  return finished && gaps.length === 0
}
