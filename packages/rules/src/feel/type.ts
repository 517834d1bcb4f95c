import type { MomentKind } from './syntax.ts'

/**
 * What a fact or an expression may be. Dates, instants and durations are strings of ISO 8601 outside an evaluation
 * (`2026-07-01`, `2026-07-01T08:00:00+07:00`, `P10D`, `P1Y6M`) and values of their own inside one.
 */
export type FeelType =
  /** `unit`: numbers of different units (`VND`, `m2`, `page`) are neither added nor compared. `whole`: no decimals. */
  | { readonly type: 'number'; readonly unit?: string | undefined; readonly whole?: boolean | undefined }
  | { readonly type: 'string' | 'boolean' | 'date' | 'instant' | 'days duration' | 'months duration' }
  /** One of these strings: comparing it with another is an issue. */
  | { readonly type: 'enum'; readonly values: readonly string[] }
  /** `atMost`: how many items there can be; 1,000 where it is not said. */
  | { readonly type: 'list'; readonly of: FeelType; readonly atMost?: number | undefined }
  | { readonly type: 'record'; readonly fields: Readonly<Record<string, FeelType>> }

/** The declared facts, by the first name of their path. */
export type FeelTypes = Readonly<Record<string, FeelType>>

export type FeelTypeName = FeelType['type']

/** How many items a list has at most where its type does not say. */
export const defaultAtMost = 1000

export const isMoment = (type: FeelTypeName): type is MomentKind =>
  type === 'date' || type === 'instant' || type === 'days duration' || type === 'months duration'
