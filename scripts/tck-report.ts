/** What a run of the TCK says: beside what was expected to fail, as JSON, and as the CSV that the TCK collects. */
import type { CaseResult } from './tck-run.ts'

/** Cases that are known to fail, and why. */
export interface ExpectedFailures {
  readonly groups: readonly { readonly reason: string; readonly cases: readonly string[] }[]
}

/** The name of a case: its folder from its level on, its file and its id. */
export const caseName = ({ dir, file, id }: Pick<CaseResult, 'dir' | 'file' | 'id'>): string => {
  const level = dir.indexOf('compliance-level-')
  return `${level < 0 ? dir : dir.slice(level)}/${file}#${id}`
}

/** Why each of the cases that are known to fail does. */
export const reasonsIn = ({ groups }: ExpectedFailures): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ reason, cases }) => cases.map(it => [it, reason] as const)))

export interface Summary {
  readonly levels: readonly { readonly level: string; readonly passed: number; readonly all: number }[]
  readonly unexpectedFailures: readonly CaseResult[]
  readonly unexpectedPasses: readonly string[]
}

const levelOf = (dir: string): string => /compliance-level-\d/u.exec(dir)?.[0] ?? 'other'

export const summarise = (results: readonly CaseResult[], expected: ExpectedFailures): Summary => {
  const known = reasonsIn(expected)
  const levels = new Map<string, { passed: number; all: number }>()
  for (const { dir, result } of results) {
    const level = levels.get(levelOf(dir)) ?? { passed: 0, all: 0 }
    level.all += 1
    if (result === 'SUCCESS') level.passed += 1
    levels.set(levelOf(dir), level)
  }
  return {
    levels: [...levels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([level, counts]) => ({ level, ...counts })),
    unexpectedFailures: results.filter(it => it.result === 'ERROR' && !known.has(caseName(it))),
    unexpectedPasses: results
      .filter(it => it.result === 'SUCCESS')
      .map(caseName)
      .filter(it => known.has(it)),
  }
}

const field = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The rows of the TCK’s own result files: folder, file, case, result, and a remark. */
export const csvOf = (results: readonly CaseResult[]): string =>
  results.map(it => `${[it.dir, it.file, it.id, it.result, ''].map(field).join(',')}\n`).join('')

/** The share in percent, to one decimal, never rounded up to a whole that it is not. */
export const percent = (passed: number, all: number): string => (Math.floor((passed / all) * 1000) / 10).toFixed(1)
