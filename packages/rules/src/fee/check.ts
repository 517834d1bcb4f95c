import { type CheckDatedOptions, checkDated } from '../dated/check.ts'
import type { DatedFinding } from '../dated/issue.ts'
import { type Fee, isDated } from './fee.ts'

/**
 * What `checkDated` finds in the charges of a fee that are dated, each with its path in the fee: days without a charge, with
 * several, and charges that have ended.
 *
 * @example
 * checkFee(licence, { asOf: '2026-01-02' })
 * // [{ code: 'dated_past_end', path: ['lines', 'online', 'charge', 'versions', 0], data: { end: '2025-12-31', … } }]
 */
export const checkFee = (fee: Fee, options?: CheckDatedOptions): readonly DatedFinding[] =>
  Object.entries(fee.lines).flatMap(([line, { charge }]) =>
    isDated(charge)
      ? checkDated(charge, options).map(it => ({ ...it, path: ['lines', line, 'charge', ...it.path] }))
      : [],
  )
