import type { Basis } from '../basis.ts'
import { dateOf, parseMoment, printMoment } from '../feel/moment.ts'
import type { Scope } from '../feel/run.ts'
import { factAt } from '../feel/scope.ts'
import { type FeelError, feelError, known, type Missing, type NotApplicable } from '../feel/value.ts'
import { type Anchor, type AnchorMoment, type Dated, type DatedVersion, dayFact } from './dated.ts'
import { holds } from './formula.ts'
import { shown } from './reader.ts'

/** For which day the law is asked, and from when. */
export interface AskedDay {
  /** A day, or an instant, which is on one day in Việt Nam. */
  readonly on: string
  /** Only what was known by that day counts; everything where missing. */
  readonly knownAt?: string | undefined
}

/** The days of a dossier: one for all its moments, or one for each that has come. */
export interface Asked {
  readonly on: string | Readonly<Partial<Record<AnchorMoment, string>>>
  readonly knownAt?: string | undefined
}

/** A day that is none: `name` is the moment, the fact, or what else asked. */
export interface DayError {
  readonly kind: 'error'
  readonly code: 'law_day_wrong'
  readonly data: { readonly name: string; readonly value: string }
}

/** The version in force. */
export interface FoundVersion<T> {
  readonly kind: 'found'
  readonly value: T
  readonly version: DatedVersion<T>
  /** Its place in the list of versions. */
  readonly index: number
  /** The day it was asked for; missing where a transitional provision chose before the day of the anchor was known. */
  readonly on?: string | undefined
  /** Versions that would be in force too, but were known earlier. */
  readonly over: readonly string[]
  /** The transitional provision that chose it: its place in their list, what it says, and where that stands. */
  readonly transition?: { readonly index: number; readonly when: string; readonly basis: readonly Basis[] } | undefined
}

/** No version is in force on that day; its neighbours in time, by their ids. */
export interface NoneInForce {
  readonly kind: 'none'
  readonly on: string
  /** The one that ended last before. */
  readonly before?: { readonly version: string; readonly to: string } | undefined
  /** The one that begins next. */
  readonly after?: { readonly version: string; readonly from: string } | undefined
  /** The version that repealed what was in force. */
  readonly repealed?: string | undefined
}

/** Several versions, known since the same day, are in force at once: the data contradict themselves. */
export interface SeveralInForce {
  readonly kind: 'conflict'
  readonly on: string
  readonly versions: readonly string[]
}

export type AtDay<T> = FoundVersion<T> | NoneInForce | SeveralInForce | DayError
export type InForce<T> = AtDay<T> | Missing | NotApplicable | FeelError

/** The day a text names: `2026-07-01`, or an instant as FEEL reads it, as a day in Việt Nam. */
export const dayOfText = (value: unknown): string | undefined => {
  const found = typeof value === 'string' ? (parseMoment(value, 'date') ?? parseMoment(value, 'instant')) : undefined
  const day = found && dateOf(found)
  return day && printMoment(day)
}

export const dayError = (name: string, value: unknown): DayError => ({
  kind: 'error',
  code: 'law_day_wrong',
  data: { name, value: shown(value) },
})

const since = ({ knownSince = '' }: { readonly knownSince?: string | undefined }): string => knownSince

/** What is seen by whoever knows what was known at that day. */
const seenBy =
  (knownAt: string | undefined) =>
  (it: { readonly knownSince?: string | undefined }): boolean =>
    knownAt === undefined || since(it) <= knownAt

/** Who is in force on a day: of those seen, the ones known last. */
export const inForceOn = <T>(seen: readonly DatedVersion<T>[], on: string): readonly DatedVersion<T>[] =>
  seen.filter(({ from, to }) => from <= on && (to === undefined || on <= to))

export const knownLast = <T>(versions: readonly DatedVersion<T>[]): readonly DatedVersion<T>[] => {
  const last = versions.map(since).sort().at(-1)
  return versions.filter(it => since(it) === last)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const neighbours = <T>(seen: readonly DatedVersion<T>[], on: string): Pick<NoneInForce, 'before' | 'after'> => ({
  before: seen
    .flatMap(({ id: version, to }) => (to !== undefined && to < on ? [{ version, to }] : []))
    .sort((a, b) => byText(b.to, a.to))[0],
  after: seen
    .flatMap(({ id: version, from }) => (from > on ? [{ version, from }] : []))
    .sort((a, b) => byText(a.from, b.from))[0],
})

/**
 * The version in force on a day, as known at another. Of two in force the one known later counts, as a later act does; two known
 * since the same day are a conflict, never a choice. No clock is read: `on` is the day the rule is anchored to.
 *
 * @example
 * valueAt(fee, { on: '2025-12-31T23:59:00+07:00' }) // { kind: 'found', value: 115000, index: 0, on: '2025-12-31', … }
 * valueAt(fee, { on: '2027-01-01' }) // { kind: 'none', before: { version: '2023-12-01', to: '2025-12-31' }, … }
 */
export const valueAt = <T>(dated: Dated<T>, asked: AskedDay): AtDay<T> => {
  const on = dayOfText(asked.on)
  if (on === undefined) return dayError('on', asked.on)
  const knownAt = asked.knownAt === undefined ? undefined : dayOfText(asked.knownAt)
  if (asked.knownAt !== undefined && knownAt === undefined) return dayError('knownAt', asked.knownAt)
  const seen = dated.versions.filter(seenBy(knownAt))
  const there = inForceOn(seen, on)
  const [first, ...others] = knownLast(there)
  if (first === undefined) return { kind: 'none', on, ...neighbours(seen, on) }
  if (others.length > 0) return { kind: 'conflict', on, versions: [first, ...others].map(it => it.id) }
  if (first.value === undefined) return { kind: 'none', on, repealed: first.id, ...neighbours(seen, on) }
  return {
    kind: 'found',
    value: first.value,
    version: first,
    index: dated.versions.indexOf(first),
    on,
    over: there.filter(it => it !== first).map(it => it.id),
  }
}

const moments: readonly AnchorMoment[] = ['submitted', 'received', 'accepted', 'decided']

/** Facts with the days of the dossier's moments beside them, each with the name that an expression knows. */
export const scopeWithDays = (scope: Scope, { on }: Asked): Scope => {
  const days = new Map(
    moments.flatMap(moment => {
      const [path, value] = [dayFact(moment), typeof on === 'string' ? on : on[moment]]
      if (value === undefined) return []
      const day = dayOfText(value)
      return [[path, day === undefined ? feelError('feel_unreadable_fact', { path, found: value }) : known(day)]]
    }),
  )
  return path => (path.length === 1 ? days.get(path[0]!) : undefined) ?? factAt(scope, path)
}

/** The day an anchor names for this dossier; `days` is a scope that knows the days of its moments. */
export const anchorDay = (
  anchor: Anchor,
  days: Scope,
): { readonly kind: 'day'; readonly day: string } | Missing | NotApplicable | FeelError | DayError => {
  const path = typeof anchor === 'string' ? dayFact(anchor) : anchor.fact
  const value = factAt(days, path.split('.'))
  if (value.kind !== 'known') return value
  const day = dayOfText(value.value)
  return day === undefined ? dayError(path, value.value) : { kind: 'day', day }
}

/**
 * The version that applies to a dossier: first the transitional provisions, in their order; then the version in force on the
 * day of the anchor. A provision that uses a repeal says that there is none. What a condition or an anchor lacks is missing, with
 * the paths to ask for.
 *
 * @example
 * valueFor(civilStatus, {}, { on: { received: '2027-02-28', decided: '2027-03-05' } })
 */
export const valueFor = <T>(dated: Dated<T>, scope: Scope, asked: Asked): InForce<T> => {
  const days = scopeWithDays(scope, asked)
  const at = anchorDay(dated.anchor, days)
  const on = at.kind === 'day' ? at.day : undefined
  const knownAt = asked.knownAt === undefined ? undefined : dayOfText(asked.knownAt)
  if (asked.knownAt !== undefined && knownAt === undefined) return dayError('knownAt', asked.knownAt)
  const seen = seenBy(knownAt)
  for (const [index, transition] of dated.transitional.entries()) {
    const { when, use, basis } = transition
    const place = dated.versions.findIndex(it => it.id === use)
    const version = dated.versions[place]
    if (version === undefined || !seen(transition) || !seen(version)) continue
    const held = holds(when, days)
    if (typeof held !== 'boolean') return held
    if (!held) continue
    if (version.value !== undefined)
      return {
        kind: 'found',
        value: version.value,
        version,
        index: place,
        on,
        over: [],
        transition: { index, when: when.source, basis },
      }
    // It says that there is no such law for this dossier.
    if (at.kind !== 'day') return at
    return { kind: 'none', on: at.day, repealed: version.id, ...neighbours(dated.versions.filter(seen), at.day) }
  }
  return at.kind === 'day' ? valueAt(dated, { on: at.day, knownAt }) : at
}
