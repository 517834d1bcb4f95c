import type { Basis } from '../basis.ts'
import type { Anchor, Dated } from '../dated/dated.ts'
import type { Formula } from '../dated/formula.ts'
import type { Rounding } from '../feel/number.ts'
import type { Table } from '../table/table.ts'
import type { Text } from '../text.ts'
import type { Currency, FeeConstant } from './money.ts'

/** How many, or how much: an expression, and what it counts (“trang”). */
export interface FeeQuantity {
  readonly feel: Formula
  readonly unit?: Text | undefined
}

/** A price: a number of the law, an expression, or one output of a decision table. */
export type FeePrice = FeeConstant | { readonly feel: Formula } | { readonly table: Table; readonly output: string }

/** Quantities up to a bound: `upTo` takes it in (“không quá”), `below` leaves it out (“dưới”); neither: all above. */
export interface FeeBand {
  readonly upTo?: number | undefined
  readonly below?: number | undefined
  /** Charged once. */
  readonly amount?: FeeConstant | undefined
  /** Times the quantity: in slices, times what of it lies in the band. */
  readonly rate?: FeeConstant | undefined
  /** Times what of the quantity lies above the band’s beginning (“phần vượt”). */
  readonly excess?: FeeConstant | undefined
}

/** How one is charged, in one of four ways, within `min` and `max`. */
export interface FeeCharge {
  readonly amount?: FeePrice | undefined
  /** FeePrice times quantity; the quantity is `of`. */
  readonly rate?: FeePrice | undefined
  /** Each part of the quantity at the rate of its band. */
  readonly slices?: readonly FeeBand[] | undefined
  /** The whole quantity as the one band says in which it lies. */
  readonly brackets?: readonly FeeBand[] | undefined
  readonly of?: FeeQuantity | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export interface FeeLine {
  readonly name: Text
  /** Due only where it holds. */
  readonly when?: Formula | undefined
  /** Always the same, or by the day of the anchor. */
  readonly charge: FeeCharge | Dated<FeeCharge>
  /** So many of them: copies, persons. Bounds of the charge are for one. */
  readonly times?: FeeQuantity | undefined
  readonly basis?: readonly Basis[] | undefined
}

/** An exemption (without `by`), or a reduction by a share, for whom it holds. */
export interface FeeRelief {
  readonly name: Text
  readonly when: Formula
  /** The share taken off. */
  readonly by?: FeeConstant | undefined
  /** The lines it touches; all where missing. */
  readonly lines?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly knownSince?: string | undefined
  readonly basis: readonly Basis[]
}

/** A fee as `readFee` gives it: amounts in whole units of the currency, expressions read. */
export interface Fee {
  readonly currency: Currency
  readonly anchor?: Anchor | undefined
  /** Without it, or where it holds, there is a fee at all. */
  readonly when?: Formula | undefined
  readonly lines: Readonly<Record<string, FeeLine>>
  readonly reliefs?: readonly FeeRelief[] | undefined
  /** What several reductions come to: the greatest of them, their sum, or one of what the other left. */
  readonly together?: 'greatest' | 'sum' | 'in turn' | undefined
  /** Each line to a multiple of `to` (the smallest unit of the currency where missing). */
  readonly rounding?: { readonly how: Rounding; readonly to?: number | undefined } | undefined
  /** No dossier pays more. */
  readonly max?: number | undefined
}

export const isDated = (value: FeeCharge | Dated<FeeCharge>): value is Dated<FeeCharge> => 'versions' in value

/** Where a band ends; nothing where it is the last. */
export const bound = ({ upTo, below }: FeeBand): number | undefined => upTo ?? below
