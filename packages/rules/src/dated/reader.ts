import type { Basis } from '../basis.ts'
import { parseDay } from '../calendar/civil.ts'
import type { FeelTypes } from '../feel/type.ts'
import { type Issue, ok, type Path, type Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import type { Text } from '../text.ts'
import type { LawIssueData } from './issue.ts'

/** Where a reader stands: the place in the JSON, what was found wrong so far, and which facts an expression may name. */
export interface At {
  readonly path: Path
  readonly issues: Issue[]
  readonly facts?: FeelTypes | undefined
}

/** Reads a part: its value, or nothing after telling why. One pass names everything wrong with a file. */
export type Read<T> = (value: unknown, at: At) => T | undefined

export type Tell<Data> = <Code extends keyof Data & string>(at: At, code: Code, data: Data[Code]) => undefined

export const tell: Tell<LawIssueData> = (at, code, data) => {
  at.issues.push({ code, path: at.path, data })
  return undefined
}

/** What came instead, for a sentence: a text or number as it is, of anything else its sort. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 100)
    : Array.isArray(value)
      ? 'list'
      : typeof value

export const inside = (at: At, ...keys: Path): At => ({ ...at, path: [...at.path, ...keys] })

/** Runs a reader over a whole value. */
export const readWhole = <T, I extends Issue>(
  read: Read<T>,
  value: unknown,
  facts: FeelTypes | undefined,
): Result<T, I> => {
  const at: At = { path: [], issues: [], facts }
  const found = read(value, at)
  // A reader pushes the issues of its own stage only: what it was composed of says which.
  return found === undefined || at.issues.length > 0 ? { ok: false, issues: at.issues as unknown as I[] } : ok(found)
}

type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The most entries of a list or record: reading one stays quick whatever comes. */
export const mostEntries = 500

const tooMany = (found: number, at: At): undefined => tell(at, 'law_too_many', { found, limit: mostEntries })

type Shape = Readonly<Record<string, Read<unknown>>>
type Got<S> = { readonly [K in keyof S]: S[K] extends Read<infer T> ? T : never }

/** An object with these keys and no others: `needed` ones and `allowed` ones. */
export const record =
  <N extends Shape, O extends Shape>(needed: N, allowed: O): Read<Got<N> & Partial<Got<O>>> =>
  (value, at) => {
    if (!isRaw(value)) return tell(at, 'law_shape', { expected: 'object' })
    const shape: Shape = { ...needed, ...allowed }
    const got: Record<string, unknown> = {}
    const strangers = Object.keys(value).filter(key => !Object.hasOwn(shape, key))
    if (strangers.length > mostEntries) return tooMany(strangers.length, at)
    let whole = true
    for (const key of strangers) {
      const suggestion = suggestName(key, Object.keys(shape))
      whole = tell(inside(at, key), 'law_key_unknown', { key, suggestion }) ?? false
    }
    for (const [key, read] of Object.entries(shape)) {
      const part = Object.hasOwn(value, key) ? value[key] : undefined
      if (part === undefined) {
        if (Object.hasOwn(needed, key)) whole = tell(at, 'law_key_missing', { key }) ?? false
        continue
      }
      got[key] = read(part, inside(at, key))
      whole &&= got[key] !== undefined
    }
    return whole ? (got as Got<N> & Partial<Got<O>>) : undefined
  }

export const list =
  <T>(read: Read<T>, least = 0): Read<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) return tell(at, 'law_shape', { expected: 'list' })
    if (value.length < least) return tell(at, 'law_shape', { expected: 'not empty' })
    if (value.length > mostEntries) return tooMany(value.length, at)
    const got = Array.from(value, (item, index) => read(item, inside(at, index)))
    return got.every(it => it !== undefined) ? got : undefined
  }

export const isName = (value: string): boolean => /^[a-z][A-Za-z0-9]{0,63}$/.test(value)

/** A record by names that a FEEL path could say; none of them is a name of JavaScript’s own. */
export const mapOf =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, at) => {
    if (!isRaw(value)) return tell(at, 'law_shape', { expected: 'object' })
    const all = Object.entries(value)
    if (all.length > mostEntries) return tooMany(all.length, at)
    const entries = all.map(([key, part]) => {
      const found = read(part, inside(at, key))
      return [key, isName(key) ? found : tell(inside(at, key), 'law_shape', { expected: 'name' })] as const
    })
    return entries.every(([, part]) => part !== undefined)
      ? (Object.fromEntries(entries) as Record<string, T>)
      : undefined
  }

export const string: Read<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== ''
    ? value.normalize('NFC')
    : tell(at, 'law_shape', { expected: 'text' })

export const name: Read<string> = (value, at) =>
  typeof value === 'string' && isName(value) ? value : tell(at, 'law_shape', { expected: 'name' })

export const number: Read<number> = (value, at) =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? value
    : tell(at, 'law_shape', { expected: 'number' })

/** A whole number from 0 on. */
export const count: Read<number> = (value, at) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : tell(at, 'law_shape', { expected: 'whole number' })

export const day: Read<string> = (value, at) =>
  typeof value === 'string' && parseDay(value) !== undefined
    ? value
    : tell(at, 'law_day_wrong', { value: shown(value) })

/** A mark that is there or not: `false` would say nothing. */
export const mark: Read<true> = (value, at) =>
  value === true || tell(at, 'law_value_unknown', { value: shown(value), known: ['true'] })

export const oneOf =
  <const T extends string>(...known: readonly T[]): Read<T> =>
  (value, at) =>
    known.find(it => it === value) ??
    tell(at, 'law_value_unknown', { value: shown(value), known, suggestion: suggestName(shown(value), known) })

export const text: Read<Text> = record({ vi: string }, { en: string })

/** Acts and articles, one or several: a rule without a basis is nobody’s law, so the list is not empty. */
export const basis: Read<readonly Basis[]> = (value, at) =>
  list(record({ act: string }, { article: string, url: string, unconfirmed: text }), 1)(
    Array.isArray(value) ? value : [value],
    at,
  )
