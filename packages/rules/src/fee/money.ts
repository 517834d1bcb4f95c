import { type At, count, type Read, record, shown, type Tell, tell } from '../dated/reader.ts'
import { divideExact, type Exact, exactOf, multiplyExact, numberOf } from '../feel/number.ts'
import type { FeeIssueData } from './issue.ts'

/** A currency by its ISO 4217 code, and how many decimals its smallest unit has: 0 for the đồng, 2 for the dollar. */
export interface Currency {
  readonly code: string
  readonly digits: number
}

/** Those that can be named by their code alone; any other says its decimals. */
const currencies: Readonly<Record<string, number>> = { VND: 0, USD: 2, EUR: 2 }

export const tellFee: Tell<FeeIssueData> = tell as Tell<FeeIssueData>

const code: Read<string> = (value, at) =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : unknownCurrency(value, at)

const unknownCurrency = (value: unknown, at: At): undefined =>
  tellFee(at, 'fee_currency_unknown', { value: shown(value), known: Object.keys(currencies) })

/** ISO 4217 has currencies of no decimals to four. */
const digits: Read<number> = (value, at) => {
  const found = count(value, at)
  if (found === undefined || found <= 4) return found
  return tellFee(at, 'law_value_unknown', { value: shown(value), known: ['0', '1', '2', '3', '4'] })
}

export const currency: Read<Currency> = (value, at) => {
  if (typeof value !== 'string') return record({ code, digits }, {})(value, at)
  const known = Object.hasOwn(currencies, value) ? currencies[value] : undefined
  return known === undefined ? unknownCurrency(value, at) : { code: value, digits: known }
}

/** An exact number that is not negative, and how the law writes it. */
export interface FeeConstant {
  readonly value: Exact
  readonly written: string
}

/** `0.5%`, `1/3`. */
const ofText = (text: string): Exact | undefined => {
  const [, percent, above, below] = /^(\d{1,9}(?:\.\d{1,6})?)%$|^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []
  if (percent !== undefined) return divideExact(exactOf(Number(percent)) ?? 0, 100)
  return above === undefined ? undefined : divideExact(Number(above), Number(below))
}

/** A number of the law: `2000`, `"0.5%"`, `"1/3"`. */
export const constantOf = (value: unknown): FeeConstant | undefined => {
  const exact = typeof value === 'number' ? exactOf(value) : typeof value === 'string' ? ofText(value) : undefined
  if (exact === undefined || (typeof value === 'number' && value < 0)) return undefined
  return { value: exact, written: typeof value === 'string' ? value : exactText(exact) }
}

/** An exact number as text: a decimal where there is one that is written without a power of ten, else a fraction. */
export const exactText = (value: Exact): string => {
  const decimal = String(numberOf(value))
  if (typeof value === 'number' || !/[de]/.test(decimal)) return decimal
  return value.d === 1n ? String(value.n) : `${value.n}/${value.d}`
}

/** Whole units of a currency in its smallest unit, exactly. */
export const inSmallest = (value: Exact, { digits }: Currency): Exact | undefined => multiplyExact(value, 10 ** digits)

export const isWhole = (value: Exact | undefined): value is Exact =>
  typeof value === 'number' || (value !== undefined && value.d === 1n)

/** The same, back. */
export const outOfSmallest = (value: Exact, { digits }: Currency): Exact =>
  (digits < 0 ? multiplyExact(value, 10 ** -digits) : divideExact(value, 10 ** digits)) ?? value
