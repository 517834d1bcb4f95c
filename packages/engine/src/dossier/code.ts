import { fail, type Issue, ok, parseDay, type Result } from '@motcua/rules'

/**
 * How dossiers are numbered: text with `{yymmdd}` (or `{yyyymmdd}`, `{yy}`) for the day and `{n:4}` for a number of at least
 * so many digits that begins anew with every text before it. In use in 2026: `H15.50.05.13-{yymmdd}-{n:4}`, agency code, day,
 * four digits (TT 01/2018/TT-VPCP, art. 19; what TT 03/2025/TT-VPCP says of it is not confirmed, so that it is a parameter).
 */
export type CodePattern = string

export type CodeIssue = Issue<'code_pattern_invalid', { readonly pattern: string }>

/** What a pattern needs to become a code. */
export interface CodePlan {
  /**
   * The counter to ask: another one for each text, hence for each day. Whoever asks it has the number for good, whether or not
   * a dossier is kept with it: there may be gaps, and never a double.
   */
  readonly counter: string
  /** The code of a number, from 1. A number with more digits than the pattern has takes them: 9,999, then 10,000. */
  readonly codeOf: (n: number) => string
}

const fields = /\{(yyyymmdd|yymmdd|yy|n:[1-9])\}/g

/**
 * Reads a pattern for one day, an ISO date.
 *
 * @example
 * const plan = codePlan('H15.50.05.13-{yymmdd}-{n:4}', '2026-10-08')
 * plan.ok && plan.value.codeOf(975) // 'H15.50.05.13-261008-0975'
 */
export const codePlan = (pattern: CodePattern, day: string): Result<CodePlan, CodeIssue> => {
  const numbers = [...pattern.matchAll(/\{n:([1-9])\}/g)]
  const digits = Number(numbers[0]?.[1])
  const fixed = pattern.replace(fields, '')
  if (numbers.length !== 1 || /[{}\s]/.test(fixed) || pattern.length > 100)
    return fail({ code: 'code_pattern_invalid', path: [], data: { pattern } })
  const yyyymmdd = day.replaceAll('-', '')
  const texts: Readonly<Record<string, string>> = { yyyymmdd, yymmdd: yyyymmdd.slice(2), yy: yyyymmdd.slice(2, 4) }
  const counter = pattern.replace(fields, (whole, field: string) => texts[field] ?? whole)
  return ok({ counter, codeOf: n => counter.replace(/\{n:[1-9]\}/, String(n).padStart(digits, '0')) })
}

/** A code taken apart, with the system it comes from: four digits are a province's, six or seven a ministry's. */
export interface DossierCode {
  readonly agency: string
  /** ISO date. */
  readonly date: string
  readonly number: number
  readonly system: 'province' | 'ministry'
  /** The first two digits of a ministry's number. */
  readonly ministry?: string
}

/**
 * Reads a code as printed; nothing where it is none. Five digits are a province's day with more than 9,999 dossiers.
 *
 * @example readCode('H15.50.05.13-261008-0975')?.number // 975
 */
export const readCode = (code: string): DossierCode | undefined => {
  const found = /^([A-Z0-9]+(?:\.[A-Z0-9]+)*)-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/.exec(code)
  if (!found) return undefined
  const [, agency = '', yy = '', month = '', day = '', number = ''] = found
  const date = `20${yy}-${month}-${day}`
  if (parseDay(date) === undefined) return undefined
  const ministry = number.length >= 6 ? { ministry: number.slice(0, 2) } : {}
  return { agency, date, number: Number(number), system: number.length >= 6 ? 'ministry' : 'province', ...ministry }
}
