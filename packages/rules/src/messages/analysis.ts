import type { FindingCode, FindingOf } from '../analysis/finding.ts'

/** A finding with its columns and places as they are read. */
export interface ToldFinding<Code extends FindingCode> {
  /** In quotation marks, the first apart. */
  readonly row: string
  readonly others: string
  readonly columns: string
  /** Where it is so: conditions joined by “and”, or that it is so of every input. */
  readonly where: string
  readonly data: FindingOf<Code>['data']
}

/** One sentence for each code: a missing one does not compile. */
export interface AnalysisSentences {
  readonly finding: { readonly [Code in FindingCode]: (told: ToldFinding<Code>) => string }
  /** `age`, `[18..60)` */
  readonly within: (column: string, tests: string) => string
  readonly and: string
  readonly everywhere: string
  readonly rows: (ids: readonly string[]) => string
  readonly difference: (where: string, before: string, after: string, certain: boolean) => string
  readonly or: string
  readonly none: string
  readonly conflict: (rows: string) => string
  readonly undecided: string
}
