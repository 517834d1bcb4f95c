import { citation, explainError, explainLaw } from '../dated/explain.ts'
import type { LawIssue } from '../dated/issue.ts'
import { dayMonthYear } from '../messages/calendar.ts'
import type { ChecklistSentences } from '../messages/checklist.ts'
import { checklistEn } from '../messages/checklist-en.ts'
import { checklistVi } from '../messages/checklist-vi.ts'
import { type Locale, say } from '../text.ts'
import { type Copies, copyKinds } from './checklist.ts'
import type { ChecklistIssue } from './issue.ts'
import type { DocumentCheck, GroupCheck, PaperCheck } from './papers.ts'

const sentences = (locale: Locale): ChecklistSentences => (locale === 'en' ? checklistEn : checklistVi)

const isOwn = (own: ChecklistSentences['issue'], code: string): code is keyof ChecklistSentences['issue'] =>
  Object.hasOwn(own, code)

/** What is wrong with the JSON of a checklist, as a sentence. */
export const explainChecklistIssue = (issue: ChecklistIssue, locale: Locale): string => {
  const own = sentences(locale).issue
  if (!isOwn(own, issue.code)) return explainLaw(issue as LawIssue, locale)
  const sentence: (data: never) => string = own[issue.code]
  return sentence(issue.data as never)
}

const copiesText = (sets: readonly Copies[], locale: Locale): string => {
  const words = sentences(locale)
  return sets
    .map(set => copyKinds.flatMap(kind => (set[kind] ? [words.copies[kind](set[kind])] : [])).join(words.and))
    .join(words.or)
}

const documentText = (check: DocumentCheck, locale: Locale): string => {
  const ends = check.papers.flatMap(it => (it.state === 'expired' && it.validUntil ? [it.validUntil] : [])).sort()
  const last = ends.at(-1)
  const expired = last === undefined ? '' : ` (${sentences(locale).expired(dayMonthYear(last))})`
  return `${say(check.name, locale)}: ${copiesText(check.lacks, locale)}${expired}${citation(check.basis, locale)}`
}

interface Found {
  readonly documents: ReadonlyMap<string, DocumentCheck>
  readonly groups: ReadonlyMap<string, GroupCheck>
}

const groupText = (check: GroupCheck, found: Found, locale: Locale): string => {
  const words = sentences(locale)
  const name = check.name && say(check.name, locale)
  const law = citation(check.basis, locale)
  if (check.of.length < check.more) return `${words.groupOfNone(check.more, name ?? check.group)}${law}`
  const of = check.of.map(id => {
    const document = found.documents.get(id)
    if (document !== undefined) return documentText(document, locale)
    const group = found.groups.get(id)
    return group === undefined ? id : `(${groupText(group, found, locale)})`
  })
  return `${words.group(check.more, of.join('; '), name)}${law}`
}

/** `papers.0.issuedOn` as people say it; the name of a fact stays as it is. */
const pathText = (path: string, { documents }: Found, locale: Locale): string => {
  const [, index, key] = /^papers\.(\d+)\.(issuedOn|expiresOn)$/.exec(path) ?? []
  if (key !== 'issuedOn' && key !== 'expiresOn') return path
  const document = [...documents.values()].find(it => it.papers.some(paper => paper.index === Number(index)))
  return document === undefined ? path : sentences(locale)[key](say(document.name, locale))
}

/**
 * Which papers are to be supplied, as the request for them says it: one numbered line for each, with copies and law; or that all
 * are there, or what has to be known first.
 *
 * @example
 * explainPapers(checked, 'vi')
 * // Hồ sơ cần bổ sung 02 thành phần:
 * // 1. Giấy khám sức khỏe: 01 bản chính (bản đã nộp hết thời hạn sử dụng ngày 01/04/2026)
 * // 2. Hộ chiếu hoặc giấy tờ có giá trị thay thế: 01 trong các giấy tờ sau: Bản sao hộ chiếu: 01 bản sao; …
 */
export const explainPapers = (check: PaperCheck, locale: Locale): readonly string[] => {
  const words = sentences(locale)
  const found = {
    documents: new Map(check.documents.map(it => [it.document, it])),
    groups: new Map(check.groups.map(it => [it.group, it])),
  }
  if (check.kind === 'error')
    return check.errors.map(it => {
      const named =
        it.code === 'law_day_wrong' ? { ...it, data: { ...it.data, name: pathText(it.data.name, found, locale) } } : it
      return explainError(named, locale)
    })
  const lines = check.lacking.map((id, index) => {
    const document = found.documents.get(id)
    const text =
      document === undefined ? groupText(found.groups.get(id)!, found, locale) : documentText(document, locale)
    return `${index + 1}. ${text}`
  })
  const expiring = check.documents.flatMap(({ name, papers }) =>
    papers.flatMap(it =>
      it.expiring && it.validUntil ? [words.expiring(say(name, locale), dayMonthYear(it.validUntil))] : [],
    ),
  )
  const open = check.paths.map(it => pathText(it, found, locale)).join(', ')
  return [
    ...(check.kind === 'unknown' ? [words.missing(open)] : []),
    ...(check.kind === 'complete' ? [words.complete] : []),
    ...(lines.length > 0 ? [words.lacking(lines.length), ...lines] : []),
    ...expiring,
  ]
}
