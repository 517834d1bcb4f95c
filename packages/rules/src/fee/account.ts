import type { Basis } from '../basis.ts'
import type { Rounding } from '../feel/number.ts'
import type { Text } from '../text.ts'
import type { Currency } from './money.ts'

/** A quantity that was asked for: its expression, what it came to, what it counts. */
export interface FeeMeasured {
  readonly source: string
  readonly value: string
  readonly unit?: Text | undefined
}

/** One step of a charge: so much, or so many at a rate. Numbers are exact texts in whole units of the currency. */
export interface FeePart {
  /** As the law writes it: `2000`, `0.5%`. */
  readonly rate?: string | undefined
  readonly quantity?: string | undefined
  /** Where the part of the quantity begins: only what lies above is counted. */
  readonly above?: string | undefined
  readonly amount: string
  /** The rows of a decision table that gave the price, and their acts. */
  readonly table?: { readonly rows: readonly string[]; readonly basis: readonly Basis[] } | undefined
}

/** Which version of the law was used, and why that one. */
export interface FeeLaw {
  readonly version: string
  readonly from: string
  readonly to?: string | undefined
  readonly on?: string | undefined
  readonly over: readonly string[]
  readonly transition?: { readonly index: number; readonly when: string; readonly basis: readonly Basis[] } | undefined
}

/** An exemption or reduction that applied. */
export interface AppliedRelief {
  readonly index: number
  readonly name: Text
  readonly by?: string | undefined
  readonly basis: readonly Basis[]
}

export interface FeeLineAccount {
  readonly line: string
  readonly name: Text
  readonly state: 'charged' | 'exempt' | 'not due'
  /** What it comes to, in the smallest unit of the currency. */
  readonly amount: number
  /** The condition that did not hold, or the facts that do not apply, where it is not due. */
  readonly because?: readonly string[] | undefined
  readonly law?: FeeLaw | undefined
  readonly basis: readonly Basis[]
  readonly of?: FeeMeasured | undefined
  readonly parts?: readonly FeePart[] | undefined
  /** The bound that was reached, and what the parts came to without it. */
  readonly bound?: { readonly by: 'min' | 'max'; readonly limit: string; readonly instead: string } | undefined
  readonly times?: FeeMeasured | undefined
  readonly reliefs?: readonly AppliedRelief[] | undefined
  /** The share that all reductions take off together. */
  readonly off?: string | undefined
  readonly rounded?: { readonly from: string; readonly how: Rounding; readonly to?: number | undefined } | undefined
}

/** Why a fee is what it is: every line, charged or not, and the cap of a dossier. JSON; `explainFee` makes the sentences. */
export interface FeeAccount {
  readonly currency: Currency
  readonly lines: readonly FeeLineAccount[]
  /** Of all lines, in the smallest unit of the currency. */
  readonly sum: number
  readonly cap?: { readonly limit: number; readonly cut: number } | undefined
  readonly total: number
}
