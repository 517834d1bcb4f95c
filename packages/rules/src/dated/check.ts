import { parseDay, printDay } from '../calendar/civil.ts'
import type { Dated, DatedVersion } from './dated.ts'
import type { DatedFinding, DatedFindingData } from './issue.ts'
import { inForceOn, knownLast } from './resolve.ts'

/** Which days must have a law, and the day on which the question is asked. Both are given, never taken from a clock. */
export interface CheckDatedOptions {
  /** First and last day that must have a version: from the first version on, without end, where missing. */
  readonly horizon?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined
  /** A day by which somebody should have noticed that the last version has ended. */
  readonly asOf?: string | undefined
}

const dayAfter = (day: string): string => printDay((parseDay(day) ?? Number.NaN) + 1)
const dayBefore = (day: string): string => printDay((parseDay(day) ?? Number.NaN) - 1)

interface Stretch<T> {
  readonly from: string
  /** Without end where missing. */
  readonly to?: string | undefined
  readonly winners: readonly DatedVersion<T>[]
}

/** The days from `from` on, cut where a version begins or ends: within a stretch every day is like its first. */
const stretches = <T>(
  versions: readonly DatedVersion<T>[],
  from: string,
  to: string | undefined,
): readonly Stretch<T>[] => {
  const cuts = versions.flatMap(it => [it.from, ...(it.to === undefined ? [] : [dayAfter(it.to)])])
  const starts = [...new Set([from, ...cuts])].filter(it => it >= from && (to === undefined || it <= to)).sort()
  return starts.map((start, index) => {
    const next = starts[index + 1]
    return {
      from: start,
      to: next === undefined ? to : dayBefore(next),
      winners: knownLast(inForceOn(versions, start)),
    }
  })
}

const found = <Code extends keyof DatedFindingData>(
  code: Code,
  path: readonly (string | number)[],
  data: DatedFindingData[Code],
): DatedFinding => ({ code, path, data }) as DatedFinding

const sameIds = <T>(a: Stretch<T>, b: Stretch<T>): boolean =>
  a.winners.length === b.winners.length && a.winners.every((it, index) => it === b.winners[index])

/** Neighbouring stretches with the same versions are one. */
const joined = <T>(all: readonly Stretch<T>[]): readonly Stretch<T>[] =>
  all.reduce<Stretch<T>[]>((done, next) => {
    const last = done.at(-1)
    if (last !== undefined && sameIds(last, next)) done[done.length - 1] = { ...last, to: next.to }
    else done.push(next)
    return done
  }, [])

/**
 * What is wrong with a dated value as a whole: days without a version in force, days with several, a last version that has
 * ended, a version that no day has. Each finding has the day that shows it. With everything that is known; a day
 * after a repeal is a gap like any other.
 *
 * @example
 * checkDated(fee, { horizon: { to: '2026-12-31' }, asOf: '2026-01-02' })
 * // [{ code: 'dated_past_end', data: { day: '2026-01-02', end: '2025-12-31', … } }, { code: 'dated_gap', … }]
 */
export const checkDated = <T>(
  dated: Dated<T>,
  { horizon = {}, asOf }: CheckDatedOptions = {},
): readonly DatedFinding[] => {
  const { versions } = dated
  const first = versions.map(it => it.from).sort()[0] ?? ''
  const ends = versions.flatMap(it => (it.to === undefined ? [] : [it.to])).sort()
  const end = ends.length < versions.length ? undefined : ends.at(-1)
  const inside = joined(stretches(versions, horizon.from ?? first, horizon.to ?? end))
  const gapsAndConflicts = inside.flatMap(({ from, to, winners }, index) => {
    const span = { day: from, from, to }
    const ids = winners.map(it => it.id)
    if (ids.length > 1) return [found('dated_conflict', ['versions'], { ...span, versions: ids })]
    if (winners[0]?.value !== undefined) return []
    const [before, after] = [inside[index - 1]?.winners[0]?.id, inside[index + 1]?.winners[0]?.id]
    return [found('dated_gap', ['versions'], { ...span, before, after })]
  })
  const all = stretches(versions, first, undefined)
  const used = new Set(all.flatMap(({ winners }) => winners))
  const unused = versions.flatMap((version, index) => {
    if (used.has(version)) return []
    // Every version begins and ends where a stretch does.
    const own = all.filter(({ from }) => version.from <= from && (version.to === undefined || from <= version.to))
    const by = [...new Set(own.flatMap(({ winners }) => winners.map(it => it.id)))]
    return [found('dated_version_unused', ['versions', index], { day: version.from, version: version.id, by })]
  })
  const past =
    asOf === undefined || end === undefined || end >= asOf
      ? []
      : versions
          .filter(it => it.to === end)
          .map(it => found('dated_past_end', ['versions', versions.indexOf(it)], { day: asOf, end, version: it.id }))
  return [...past, ...gapsAndConflicts, ...unused]
}
