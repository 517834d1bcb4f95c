import type { FeeErrorCode, FeeErrorData, FeeOnlyIssueData } from '../fee/issue.ts'
import type { Rounding } from '../feel/number.ts'

/** Every sentence about fees in one language. Amounts and quantities come in printed. */
export interface FeeSentences {
  readonly issue: {
    readonly [Code in Exclude<keyof FeeOnlyIssueData, 'fee_table_wrong'>]: (data: FeeOnlyIssueData[Code]) => string
  }
  readonly error: { readonly [Code in Exclude<FeeErrorCode, 'fee_table_failed'>]: (data: FeeErrorData[Code]) => string }
  /** Signs between thousands and before decimals. */
  readonly signs: readonly [thousand: string, point: string]
  readonly dong: string
  readonly above: (quantity: string) => string
  readonly bound: Readonly<Record<'min' | 'max', (limit: string) => string>>
  readonly off: (share: string, reasons: string) => string
  readonly rounded: (from: string, how: string) => string
  readonly rounding: Readonly<Record<Rounding, string>>
  readonly roundedTo: (step: string) => string
  readonly exempt: (reasons: string) => string
  readonly notDue: (because: string) => string
  readonly cap: (limit: string, cut: string) => string
  readonly total: (amount: string) => string
}
