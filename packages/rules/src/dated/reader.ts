import type { Basis } from '../basis.ts'
import { parseDay } from '../calendar/civil.ts'
import type { FeelTypes } from '../feel/type.ts'
import { type At, act, type Codes, list, put, type Read, readAll, shown } from '../reader.ts'
import type { Issue, Result } from '../result.ts'
import type { LawIssueData } from './issue.ts'

export { type At, inside, list, mapOf, oneOf, type Read, record, shown, string, text } from '../reader.ts'

type Fault<Data> = { [Code in keyof Data & string]: { readonly code: Code; readonly data: Data[Code] } }[keyof Data &
  string]

const fault = (of: Fault<LawIssueData>): Fault<LawIssueData> => of

/** Also not one of JavaScript’s own, which would be found where nobody put it. */
export const isName = (value: string): boolean => /^[a-z][A-Za-z0-9]{0,63}$/.test(value) && !(value in Object.prototype)

const codes: Codes = {
  limit: 500,
  isName,
  shape: expected => fault({ code: 'law_shape', data: { expected } }),
  tooMany: (found, limit) => fault({ code: 'law_too_many', data: { found, limit } }),
  keyMissing: key => fault({ code: 'law_key_missing', data: { key } }),
  keyUnknown: (key, suggestion) => fault({ code: 'law_key_unknown', data: { key, suggestion } }),
  nameWrong: () => fault({ code: 'law_shape', data: { expected: 'name' } }),
  valueUnknown: (value, known, suggestion) => fault({ code: 'law_value_unknown', data: { value, known, suggestion } }),
}

export type Tell<Data> = <Code extends keyof Data & string>(at: At, code: Code, data: Data[Code]) => undefined

export const tell: Tell<LawIssueData> = (at, code, data) => put(at, { code, data })

/** Runs a reader of dated law over a whole value. */
export const readWhole = <T, I extends Issue>(
  read: Read<T>,
  value: unknown,
  facts: FeelTypes | undefined,
): Result<T, I> => readAll(read, value, { codes, facts })

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

/** Acts and articles, one or several: a rule without a basis is nobody’s law, so the list is not empty. */
export const basis: Read<readonly Basis[]> = (value, at) => list(act, 1)(Array.isArray(value) ? value : [value], at)
