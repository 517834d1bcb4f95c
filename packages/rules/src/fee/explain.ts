import { citation, explainError, explainLaw, explainNoLaw, explainUse, sentencesOf } from '../dated/explain.ts'
import type { LawIssue } from '../dated/issue.ts'
import { type Exact, exactOf } from '../feel/number.ts'
import type { FeeSentences } from '../messages/fee.ts'
import { feeEn } from '../messages/fee-en.ts'
import { feeVi } from '../messages/fee-vi.ts'
import { grouped } from '../messages/grouped.ts'
import { explainTableIssue } from '../table/print.ts'
import { type Locale, say } from '../text.ts'
import type { FeeLineAccount, FeeMeasured } from './account.ts'
import type { Assessment } from './assess.ts'
import type { FeeError } from './charge.ts'
import type { FeeIssue } from './issue.ts'
import { type Currency, exactText, outOfSmallest } from './money.ts'

const sentences = (locale: Locale): FeeSentences => (locale === 'en' ? feeEn : feeVi)

const number = (text: string, locale: Locale): string => grouped(text, ...sentences(locale).signs)

/** Whole units of a currency, given as exact text. */
const units = (text: string, { code, digits }: Currency, locale: Locale): string => {
  const [whole = '', decimals] = text.split('.')
  const cents = decimals === undefined || decimals.length >= digits ? text : `${whole}.${decimals.padEnd(digits, '0')}`
  return `${number(cents, locale)} ${code === 'VND' ? sentences(locale).dong : code}`
}

/**
 * Money for people, from the smallest unit of its currency.
 *
 * @example printMoney(135000, { code: 'VND', digits: 0 }, 'vi') // '135.000 đồng'
 * @example printMoney(1000, { code: 'USD', digits: 2 }, 'vi') // '10 USD'
 * @example printMoney(1050, { code: 'USD', digits: 2 }, 'vi') // '10,50 USD'
 */
export const printMoney = (amount: number, currency: Currency, locale: Locale): string =>
  units(exactText(outOfSmallest(amount, currency)), currency, locale)

const measured = ({ value, unit }: FeeMeasured, locale: Locale): string =>
  unit === undefined ? number(value, locale) : `${number(value, locale)} ${say(unit, locale)}`

const partsText = ({ parts = [], of }: FeeLineAccount, currency: Currency, locale: Locale): readonly string[] => {
  const money = (text: string): string => units(text, currency, locale)
  const price = (rate: string): string => (/^[\d.]+$/.test(rate) ? money(rate) : number(rate, locale))
  const terms = parts.map(({ rate = '', quantity, above, amount }) => {
    if (quantity === undefined) return money(amount)
    const counted = measured({ source: '', value: quantity, unit: of?.unit }, locale)
    const shown =
      above === undefined || (parts.length > 1 && parts.every(it => it.quantity !== undefined))
        ? counted
        : `${counted} (${sentences(locale).above(number(above, locale))})`
    return `${shown} × ${price(rate)}`
  })
  return terms.length > 1 || (terms.length === 1 && parts[0]?.quantity !== undefined) ? [terms.join(' + ')] : []
}

const lineText = (line: FeeLineAccount, currency: Currency, locale: Locale): string => {
  const words = sentences(locale)
  const { bound, times, reliefs = [], off, rounded, law } = line
  const name = say(line.name, locale)
  const reasons = reliefs.map(it => `${say(it.name, locale)}${citation(it.basis, locale)}`).join('; ')
  if (line.state === 'exempt') return `${name}: ${words.exempt(reasons)}`
  if (line.state === 'not due') return `${name}: ${words.notDue((line.because ?? []).join(', '))}`
  const money = (text: string): string => units(text, currency, locale)
  const step = rounded?.to === undefined ? [] : [words.roundedTo(money(String(rounded.to)))]
  const how = [
    ...partsText(line, currency, locale),
    ...(bound === undefined ? [] : [words.bound[bound.by](money(bound.limit))]),
    ...(times === undefined ? [] : [`× ${measured(times, locale)}`]),
    ...(off === undefined ? [] : [words.off(number(percentText(off), locale), reasons)]),
    ...(rounded === undefined
      ? []
      : [words.rounded(money(rounded.from), [words.rounding[rounded.how], ...step].join(', '))]),
    ...(law === undefined ? [] : [explainUse(law, locale)]),
  ]
  const account = how.length === 0 ? '' : ` (${how.join('; ')})`
  return `${name}: ${printMoney(line.amount, currency, locale)}${account}${citation([...line.basis, ...(line.parts ?? []).flatMap(it => it.table?.basis ?? [])], locale)}`
}

/** `0.75` as `75%`; a fraction stays one. */
const percentText = (share: string): string => {
  const decimal = share.includes('/') ? undefined : exactOf(Number(share))
  return decimal === undefined ? share : `${exactText(timesHundred(decimal))}%`
}

const timesHundred = (share: Exact): Exact => outOfSmallest(share, { code: '', digits: -2 })

/** Every code but those of a fee’s own is one of dated law. */
const isOwn = <T extends object>(table: T, code: string): code is string & keyof T => Object.hasOwn(table, code)

/** What is wrong with the JSON of a fee, as a sentence. */
export const explainFeeIssue = (issue: FeeIssue, locale: Locale): string => {
  if (issue.code === 'fee_table_wrong') return explainTableIssue(issue.data.problem, locale)
  const own = sentences(locale).issue
  if (!isOwn(own, issue.code)) return explainLaw(issue as LawIssue, locale)
  const sentence: (data: never) => string = own[issue.code]
  return sentence(issue.data as never)
}

const errorText = (error: Extract<Assessment, { readonly kind: 'error' }>['error'], locale: Locale): string => {
  if (error.code === 'fee_table_failed') return explainTableIssue(error.data.error, locale)
  const own = sentences(locale).error
  if (!isOwn(own, error.code)) return explainError(error as Exclude<typeof error, FeeError>, locale)
  const sentence: (data: never) => string = own[error.code]
  return sentence(error.data as never)
}

/**
 * The account of a fee, one sentence per line, for the citizen who pays and the clerk who answers for it; or why there is none.
 *
 * @example
 * explainFee(owed, 'vi')
 * // Phí chứng thực bản sao từ bản chính: 10.000 đồng (2 trang × 2.000 đồng + 1 trang × 1.000 đồng; × 2 bản) [226/2016/TT-BTC]
 * // Tổng cộng: 10.000 đồng
 */
export const explainFee = (assessment: Assessment, locale: Locale): readonly string[] => {
  const words = sentencesOf(locale)
  switch (assessment.kind) {
    case 'missing':
      return [words.missing(assessment.paths.join(', '))]
    case 'notApplicable':
      return [words.notApplicable(assessment.paths.join(', '))]
    case 'no law':
      return [explainNoLaw(assessment.law, locale)]
    case 'error':
      return [errorText(assessment.error, locale)]
    case 'known': {
      const { lines, cap, total, currency } = assessment.account
      const money = (amount: number): string => printMoney(amount, currency, locale)
      return [
        ...lines.map(it => lineText(it, currency, locale)),
        ...(cap === undefined ? [] : [sentences(locale).cap(money(cap.limit), money(cap.cut))]),
        sentences(locale).total(money(total)),
      ]
    }
  }
}
