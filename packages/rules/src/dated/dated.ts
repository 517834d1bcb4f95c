import type { Basis } from '../basis.ts'
import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { Issue, Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import { condition, expression, type Formula } from './formula.ts'
import type { LawIssue } from './issue.ts'
import { basis, day, inside, list, mark, oneOf, type Read, readWhole, record, string, tell } from './reader.ts'

/** A moment of a dossier: handed in, taken in, accepted as complete, decided. */
export type AnchorMoment = 'submitted' | 'received' | 'accepted' | 'decided'

/** Which day chooses among versions: that of a moment, or one that a fact says (the day of a birth). Never today. */
export type Anchor = AnchorMoment | { readonly fact: string }

/** What the law says from a day on. Bitemporal: `from` and `to` are days of force, `knownSince` is when it was made known. */
export interface DatedVersion<T> {
  /** Its name in accounts and transitional provisions; the day `from` where none is given. */
  readonly id: string
  /** Missing where the law is repealed: from that day there is none. */
  readonly value?: T | undefined
  readonly from: string
  /** The last day, itself included; without end where missing. */
  readonly to?: string | undefined
  /** Whoever asks as known before this day does not see it; always seen where missing. */
  readonly knownSince?: string | undefined
  readonly basis: readonly Basis[]
}

/** A transitional provision: where its condition holds, that version is used whatever day it is. */
export interface TransitionalProvision {
  /** FEEL over facts, and over `submittedOn`, `receivedOn`, `acceptedOn` and `decidedOn`. */
  readonly when: Formula
  readonly use: string
  readonly knownSince?: string | undefined
  readonly basis: readonly Basis[]
}

/** A value with the days of its force, as `readDated` gives it. */
export interface Dated<T> {
  readonly anchor: Anchor
  readonly versions: readonly DatedVersion<T>[]
  /** In their order: the first that holds decides. */
  readonly transitional: readonly TransitionalProvision[]
}

const momentNames = ['submitted', 'received', 'accepted', 'decided'] as const satisfies readonly AnchorMoment[]

/** The name under which FEEL knows the day of a moment. */
export const dayFact = (moment: AnchorMoment): string => `${moment}On`

const date: FeelType = { type: 'date' }

/** The declared facts, and the days of the moments beside them. */
export const factsOfLaw = (facts: FeelTypes | undefined): FeelTypes | undefined =>
  facts && { ...Object.fromEntries(momentNames.map(it => [dayFact(it), date])), ...facts }

const fact: Read<string> = (value, at) =>
  typeof value === 'string' && value.split('.').every(it => /^[A-Za-z_]\w*$/.test(it))
    ? expression('date', 'instant')(value, at)?.source
    : tell(at, 'law_shape', { expected: 'name' })

export const anchor: Read<Anchor> = (value, at) =>
  typeof value === 'string' ? oneOf(...momentNames)(value, at) : record({ fact }, {})(value, at)

const version =
  <T>(value: Read<T>): Read<DatedVersion<T>> =>
  (json, at) => {
    const read = record({ from: day, basis }, { id: string, value, to: day, knownSince: day, repealed: mark })(json, at)
    if (read === undefined) return undefined
    const { repealed, ...rest } = read
    const { from, to } = rest
    if (to !== undefined && to < from) return tell(inside(at, 'to'), 'dated_reversed', { from, to })
    if ((rest.value === undefined) === (repealed === undefined))
      return tell(at, 'law_key_choice', { keys: ['value', 'repealed'] })
    return { ...rest, id: rest.id ?? from }
  }

/** A reader for dated values. `fallback`: the anchor where the JSON names none. */
export const dated =
  <T>(value: Read<T>, fallback?: Anchor): Read<Dated<T>> =>
  (json, at) => {
    const read = record(
      { versions: list(version(value), 1) },
      { anchor, transitional: list(record({ when: condition, use: string, basis }, { knownSince: day })) },
    )(json, at)
    if (read === undefined) return undefined
    const chosen = read.anchor ?? fallback
    const transitional = read.transitional ?? []
    const known = read.versions.map(it => it.id)
    let whole = true
    known.forEach((id, index) => {
      if (known.indexOf(id) < index)
        whole = tell(inside(at, 'versions', index), 'dated_version_twice', { version: id }) ?? false
    })
    transitional.forEach(({ use }, index) => {
      if (known.includes(use)) return
      const data = { version: use, suggestion: suggestName(use, known) }
      whole = tell(inside(at, 'transitional', index, 'use'), 'dated_version_unknown', data) ?? false
    })
    if (chosen === undefined) return tell(at, 'dated_anchor_missing', {})
    return whole ? { anchor: chosen, versions: read.versions, transitional } : undefined
  }

/** What `readDated` may know beside the JSON. */
export interface DatedOptions {
  /** The declared facts, for the conditions of transitional provisions. */
  readonly facts?: FeelTypes | undefined
  /** The anchor where the JSON names none. */
  readonly anchor?: Anchor | undefined
}

/**
 * A dated value read from JSON: its versions with their days and acts, the anchor that chooses among them, and transitional
 * provisions. `readValue` reads what is dated. All issues at once, each with its path.
 *
 * @example
 * const limit = readDated(
 *   {
 *     anchor: 'received',
 *     versions: [
 *       { value: 5, from: '2018-06-21', to: '2025-06-30', basis: { act: '61/2018/NĐ-CP' } },
 *       { value: 3, from: '2025-07-01', basis: { act: '118/2025/NĐ-CP', unconfirmed: { vi: 'Số ngày là ví dụ.' } } },
 *     ],
 *   },
 *   value => (typeof value === 'number' ? ok(value) : fail({ code: 'not_a_number', path: [], data: {} })),
 * )
 * if (limit.ok) valueAt(limit.value, { on: '2025-06-30' }) // { kind: 'found', value: 5, … }
 */
export const readDated = <T, I extends Issue>(
  json: unknown,
  readValue: (value: unknown) => Result<T, I>,
  { facts, anchor: fallback }: DatedOptions = {},
): Result<Dated<T>, LawIssue | I> => {
  const value: Read<T> = (part, at) => {
    const read = readValue(part)
    if (read.ok) return read.value
    for (const issue of read.issues) at.issues.push({ ...issue, path: [...at.path, ...issue.path] })
    return undefined
  }
  return readWhole(dated(value, fallback), json, factsOfLaw(facts))
}
