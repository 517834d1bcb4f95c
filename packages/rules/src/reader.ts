import type { Basis } from './basis.ts'
import type { FeelTypes } from './feel/type.ts'
import type { Issue, Path, Result } from './result.ts'
import { suggestName } from './suggest.ts'
import type { Text } from './text.ts'

/** What was wanted where something else stands. */
export type JsonShape = 'object' | 'list' | 'text' | 'name' | 'number' | 'whole number' | 'not empty'

type Fault = Pick<Issue, 'code' | 'data'>

/** What a stage calls that which can be wrong with any JSON. `at` is where it stands. */
export interface Codes {
  /** The most entries of a list or record: reading one stays quick whatever comes. */
  readonly limit: number
  readonly isName: (value: string) => boolean
  readonly shape: (expected: JsonShape, at: At) => Fault
  readonly tooMany: (found: number, limit: number) => Fault
  readonly keyMissing: (key: string) => Fault
  readonly keyUnknown: (key: string, suggestion: string | undefined) => Fault
  readonly nameWrong: (name: string) => Fault
  readonly valueUnknown: (value: string, known: readonly string[], suggestion: string | undefined, at: At) => Fault
}

/** Where a reader stands: the place in the JSON, what was found wrong so far, and which facts an expression may name. */
export interface At {
  readonly path: Path
  readonly issues: Issue[]
  readonly codes: Codes
  readonly facts?: FeelTypes | undefined
}

/** Reads a part: its value, or nothing after telling why. One pass names everything wrong with a file. */
export type Read<T> = (value: unknown, at: At) => T | undefined

export const inside = (at: At, ...keys: Path): At => ({ ...at, path: [...at.path, ...keys] })

export const put = (at: At, fault: Fault): undefined => {
  at.issues.push({ code: fault.code, path: at.path, data: fault.data })
  return undefined
}

/** Runs a reader over a whole value. */
export const readAll = <T, I extends Issue>(
  read: Read<T>,
  value: unknown,
  start: Pick<At, 'codes' | 'facts'>,
): Result<T, I> => {
  const at: At = { ...start, path: [], issues: [] }
  const found = read(value, at)
  // A reader tells the issues of its own stage only: what it was composed of says which.
  const issues = at.issues as unknown as readonly I[]
  return found === undefined || issues.length > 0 ? { ok: false, issues } : { ok: true, value: found }
}

/** What came instead, for a sentence: a text or number as it is, of anything else its sort. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 100)
    : Array.isArray(value)
      ? 'list'
      : typeof value

type Raw = Readonly<Record<string, unknown>>
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only what the object itself has: `constructor` of JSON is a key like any other. */
export const own = (raw: Raw, key: string): unknown => (Object.hasOwn(raw, key) ? raw[key] : undefined)

// Where so much is wrong, nobody reads on: looking for what was meant takes longer than all the rest.
const mostSuggested = 50

/** What was meant, as long as there is not too much else wrong. */
export const meant = (at: At, name: string, known: readonly string[]): string | undefined =>
  at.issues.length < mostSuggested ? suggestName(name, known) : undefined

type Shape = Readonly<Record<string, Read<unknown>>>
type Got<S> = { readonly [K in keyof S]: S[K] extends Read<infer T> ? T : never }

/** What could be read of an object with these keys and no others, and whether that is all of it. */
interface Pieces<S> {
  readonly got: Partial<Got<S>>
  readonly whole: boolean
}

export const pieces =
  <N extends Shape, O extends Shape>(needed: N, allowed: O): Read<Pieces<N & O>> =>
  (value, at) => {
    if (!isRaw(value)) return put(at, at.codes.shape('object', at))
    const shape: Shape = { ...needed, ...allowed }
    const known = Object.keys(shape)
    const strangers = Object.keys(value).filter(key => !Object.hasOwn(shape, key))
    if (strangers.length > at.codes.limit) return put(at, at.codes.tooMany(strangers.length, at.codes.limit))
    for (const key of strangers) put(inside(at, key), at.codes.keyUnknown(key, meant(at, key, known)))
    let whole = strangers.length === 0
    const got: [string, unknown][] = []
    for (const [key, read] of Object.entries(shape)) {
      const part = own(value, key)
      const found = part === undefined ? undefined : read(part, inside(at, key))
      if (found !== undefined) got.push([key, found])
      else if (part !== undefined) whole = false
      else if (Object.hasOwn(needed, key)) whole = put(at, at.codes.keyMissing(key)) ?? false
    }
    return { got: Object.fromEntries(got) as Partial<Got<N & O>>, whole }
  }

/** An object with these keys and no others: `needed` ones and `allowed` ones. */
export const record =
  <N extends Shape, O extends Shape>(needed: N, allowed: O): Read<Got<N> & Partial<Got<O>>> =>
  (value, at) => {
    const read = pieces(needed, allowed)(value, at)
    return read?.whole ? (read.got as Got<N> & Partial<Got<O>>) : undefined
  }

export const list =
  <T>(read: Read<T>, least = 0): Read<readonly T[]> =>
  (value, at) => {
    const { shape, tooMany, limit } = at.codes
    if (!Array.isArray(value)) return put(at, shape('list', at))
    if (value.length < least) return put(at, shape('not empty', at))
    if (value.length > limit) return put(at, tooMany(value.length, limit))
    const got = Array.from(value, (item, index) => read(item, inside(at, index)))
    return got.every(it => it !== undefined) ? got : undefined
  }

/** A record by names that a FEEL path could say. */
export const mapOf =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (value, at) => {
    const { shape, tooMany, limit, isName, nameWrong } = at.codes
    if (!isRaw(value)) return put(at, shape('object', at))
    const all = Object.entries(value)
    if (all.length > limit) return put(at, tooMany(all.length, limit))
    const entries = all.map(([key, part]) => {
      const there = inside(at, key)
      return [key, isName(key) ? read(part, there) : put(there, nameWrong(key))] as const
    })
    return entries.every(([, part]) => part !== undefined)
      ? (Object.fromEntries(entries) as Record<string, T>)
      : undefined
  }

export const string: Read<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : put(at, at.codes.shape('text', at))

export const oneOf =
  <const T extends string>(...known: readonly T[]): Read<T> =>
  (value, at) =>
    known.find(it => it === value) ??
    put(at, at.codes.valueUnknown(shown(value), known, meant(at, shown(value), known), at))

export const text: Read<Text> = record({ vi: string }, { en: string })

/** An act, with the article that is cited. */
export const act: Read<Basis> = record({ act: string }, { article: string, url: string, unconfirmed: text })
