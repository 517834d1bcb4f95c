import type { Locale } from '@motcua/rules'
import type { DefinitionCode, DefinitionIssue, IssueData, IssueSentences } from '../definition/issue.ts'
import { definitionEn } from './definition-en.ts'
import { definitionVi } from './definition-vi.ts'

const sentence = <C extends DefinitionCode>(sentences: IssueSentences, code: C, data: Readonly<IssueData[C]>): string =>
  sentences[code](data)

/**
 * What is wrong with a definition, as a sentence for the person who draws it. The place is not part of it: it is the
 * issue's path.
 *
 * @example
 * sayIssue(issue, 'vi') // 'Bước “traKetQua” không có vai trò nào thực hiện.'
 */
export const sayIssue = (issue: DefinitionIssue, locale: Locale): string =>
  sentence(locale === 'en' ? definitionEn : definitionVi, issue.code, issue.data)
