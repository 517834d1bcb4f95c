import type { Basis } from '../basis.ts'
import { explainFeel } from '../feel/explain.ts'
import type { FeelError } from '../feel/value.ts'
import { dayMonthYear } from '../messages/calendar.ts'
import type { DatedSentences } from '../messages/dated.ts'
import { datedEn } from '../messages/dated-en.ts'
import { datedVi } from '../messages/dated-vi.ts'
import type { Locale } from '../text.ts'
import type { DatedFinding, LawIssue } from './issue.ts'
import type { DayError, FoundVersion, InForce, NoneInForce, SeveralInForce } from './resolve.ts'

export const sentencesOf = (locale: Locale): DatedSentences => (locale === 'en' ? datedEn : datedVi)

/** Acts and articles, as a clerk cites them: ` [Điều 1, 64/2025/TT-BTC]`; nothing where there are none. */
export const citation = (basis: readonly Basis[], locale: Locale): string => {
  const words = sentencesOf(locale)
  const cited = basis.map(({ act, article, unconfirmed }) => {
    const place = article === undefined ? act : words.article(article, act)
    return unconfirmed === undefined ? place : `${place} – ${words.unconfirmed}`
  })
  return cited.length === 0 ? '' : ` [${cited.join('; ')}]`
}

const isFinding = (problem: LawIssue | DatedFinding, words: DatedSentences): problem is DatedFinding =>
  Object.hasOwn(words.finding, problem.code)

/**
 * What is wrong with dated law, as a sentence.
 *
 * @example
 * explainLaw(finding, 'vi') // 'Không có quy định nào có hiệu lực từ ngày 01/01/2026 đến hết ngày 30/06/2026, sau “2023-12-01”.'
 */
export const explainLaw = (problem: LawIssue | DatedFinding, locale: Locale): string => {
  const words = sentencesOf(locale)
  if (problem.code === 'law_expression_wrong')
    return words.expressionWrong(problem.data.source, explainFeel(problem.data.problem, locale))
  // The table's type pairs each code with its data; the compiler cannot follow the pair through a union.
  const sentence: (data: never) => string = isFinding(problem, words)
    ? words.finding[problem.code]
    : words.issue[problem.code]
  return sentence(problem.data as never)
}

/** Why there is no law to use. */
export const explainNoLaw = (law: NoneInForce | SeveralInForce, locale: Locale): string => {
  const words = sentencesOf(locale)
  const on = dayMonthYear(law.on)
  if (law.kind === 'conflict') return words.conflict(on, law.versions.map(it => `“${it}”`).join(', '))
  const { before, after, repealed } = law
  return [
    words.none(on),
    ...(repealed === undefined ? [] : [words.repealed(repealed)]),
    ...(before === undefined ? [] : [words.before(before.version, dayMonthYear(before.to))]),
    ...(after === undefined ? [] : [words.after(after.version, dayMonthYear(after.from))]),
  ].join(' ')
}

export const explainError = (error: FeelError | DayError, locale: Locale): string =>
  error.code === 'law_day_wrong'
    ? sentencesOf(locale).dayWrong(error.data.name, error.data.value)
    : explainFeel(error, locale)

/** Which version was used, and why that one; without its acts. */
export const explainUse = (
  {
    from,
    to,
    on,
    over,
    transition,
  }: Pick<FoundVersion<unknown>, 'on' | 'over' | 'transition'> & Pick<FoundVersion<unknown>['version'], 'from' | 'to'>,
  locale: Locale,
): string => {
  const words = sentencesOf(locale)
  const period = words.period(dayMonthYear(from), to === undefined ? undefined : dayMonthYear(to))
  return [
    words.used(period, on === undefined ? undefined : dayMonthYear(on)),
    ...(over.length === 0 ? [] : [words.over(over.map(it => `“${it}”`).join(', '))]),
    ...(transition === undefined ? [] : [`${words.transitional}${citation(transition.basis, locale)}`]),
  ].join(', ')
}

/**
 * Which version of the law applies, or why none does, as a sentence with its acts.
 *
 * @example
 * explainDated(found, 'en') // 'under the version in force from 01/07/2025 on, as of 24/04/2026 [118/2025/NĐ-CP]'
 */
export const explainDated = (found: InForce<unknown>, locale: Locale): string => {
  const words = sentencesOf(locale)
  switch (found.kind) {
    case 'found':
      return `${explainUse({ ...found, ...found.version }, locale)}${citation(found.version.basis, locale)}`
    case 'missing':
      return words.missing(found.paths.join(', '))
    case 'notApplicable':
      return words.notApplicable(found.paths.join(', '))
    case 'error':
      return explainError(found, locale)
    default:
      return explainNoLaw(found, locale)
  }
}
