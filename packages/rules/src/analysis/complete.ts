import type { Decision } from '../table/decision.ts'
import type { HitPolicy } from '../table/definition.ts'
import type { Table } from '../table/table.ts'
import { type Box, boxHolds, type Point } from './box.ts'
import { type Finding, type FindingOf, finding, type Witness } from './finding.ts'
import { findGaps, type GapSearch } from './gap.ts'
import { certainBox, isGeneral, universe, widestBox } from './grid.ts'
import { Subject } from './subject.ts'
import type { Effort } from './sweep.ts'
import { samplePoints } from './witness.ts'

/** A list may be empty: that nothing is on it is no gap. */
export const wantsAnswer = (hit: HitPolicy): boolean =>
  hit !== 'collect' && hit !== 'rule order' && hit !== 'output order'

export interface Gaps {
  readonly findings: readonly Finding[]
  readonly complete: boolean | undefined
  /** False where the effort ran out. */
  readonly finished: boolean
}

const isNone = ({ kind }: Decision): boolean => kind === 'none'

/** Gaps that are real whatever general cells say; then those that may be, tried at some points. */
export const gapFindings = (subject: Subject, atMost: number, effort: Effort): Gaps => {
  const { axes, rows } = subject.grid
  const region = universe(axes)
  const sure = findGaps(
    region,
    rows.map(row => widestBox(row, axes)),
    atMost,
    effort,
  )
  const findings: Finding[] = []
  for (const box of sure.gaps) {
    const shown = subject.showIn(box, isNone)
    if (shown === 'refuted') continue
    const where = subject.where(box)
    // No facts can be given: whether the inputs ever come together so is not known.
    if (shown === 'none') findings.push(finding('table_gap_possible', [], Object.keys(where), { where }))
    else findings.push(finding('table_gap', [], Object.keys(where), { where }, shown))
  }
  const ended = (search: GapSearch): boolean => search.finished || search.gaps.length >= atMost
  if (!rows.some(row => row.cells.some(isGeneral))) {
    const refuted = findings.some(it => it.code === 'table_gap')
    return {
      findings,
      complete: refuted ? false : sure.finished && sure.gaps.length === 0 ? true : undefined,
      finished: ended(sure),
    }
  }
  const certain = rows.map(certainBox).filter(box => box !== undefined)
  const perhaps = findGaps(region, certain, atMost, effort)
  for (const box of perhaps.gaps) {
    if (sure.gaps.some(gap => boxHolds(gap, box))) continue
    const where = subject.where(box)
    const outside = samplePoints(box).filter(point => !sure.gaps.some(gap => boxHolds(gap, pointBox(point))))
    const found = outside
      .map(point => ({ point, shown: subject.show(point, isNone) }))
      .find(({ shown }) => typeof shown === 'object')
    if (found === undefined) findings.push(finding('table_gap_possible', [], Object.keys(where), { where }))
    else {
      const at = subject.whereAt(found.point)
      findings.push(finding('table_gap', [], Object.keys(at), { where: at }, found.shown as Witness))
    }
  }
  const refuted = findings.some(it => it.code === 'table_gap')
  const proven = perhaps.finished && perhaps.gaps.length === 0
  return {
    findings,
    complete: refuted ? false : proven ? true : undefined,
    finished: ended(sure) && ended(perhaps),
  }
}

const pointBox = (point: Point): Box => point.map(slot => [[slot, slot]])

/** Whether every input has an answer. */
export type Completeness =
  | { readonly kind: 'complete' }
  /** No row answers there. */
  | { readonly kind: 'gap'; readonly finding: FindingOf<'table_gap'> }
  /** Nothing is proven: the effort ran out, or it hangs on cells that ask for more than constants, or on inputs that are computed. */
  | { readonly kind: 'not-verifiable'; readonly because: 'effort' | 'cells' }
  /** A policy of lists: an empty list is an answer. */
  | { readonly kind: 'not-asked' }

/**
 * Proves that every input has an answer, or finds one that has none, with as much effort as it takes: for a check before
 * publishing, where `analyseTable` looks while somebody types.
 *
 * @param effort how many steps may be tried, 10 billion by default: minutes
 * @example proveComplete(table).kind // 'complete'
 */
export const proveComplete = (table: Table, effort: Effort = 10_000_000_000): Completeness => {
  const subject = new Subject(table, undefined)
  if (!wantsAnswer(subject.grid.hit)) return { kind: 'not-asked' }
  if (subject.table.definition.otherwise !== undefined) return { kind: 'complete' }
  // Of inputs that are computed the first gap found may be none.
  const { findings, complete, finished } = gapFindings(subject, subject.columns.every(it => it.names) ? 1 : 20, effort)
  const gap = findings.find(it => it.code === 'table_gap')
  if (gap !== undefined) return { kind: 'gap', finding: gap }
  if (complete === true) return { kind: 'complete' }
  return { kind: 'not-verifiable', because: finished ? 'cells' : 'effort' }
}
