import type { Locale } from '@motcua/rules'
import type { ProcedureDefinition } from '../definition/format.ts'
import type { DefinitionCode, DefinitionIssue, IssueData, IssueSentences } from '../definition/issue.ts'
import { definitionEn } from './definition-en.ts'
import { withNames } from './definition-naming.ts'
import { definitionVi } from './definition-vi.ts'

const sentence = <C extends DefinitionCode>(sentences: IssueSentences, code: C, data: Readonly<IssueData[C]>): string =>
  sentences[code](data)

/**
 * What is wrong with a definition, as a sentence for the person who draws it. The place is not part of it: it is the
 * issue's path. With the definition, steps and agencies are called by their names, ids behind.
 *
 * @example
 * sayIssue(issue, 'vi') // 'Bước “traKetQua” không có vai trò nào thực hiện.'
 * sayIssue(issue, 'vi', definition) // 'Bước “Trả kết quả (traKetQua)” không có vai trò nào thực hiện.'
 */
export const sayIssue = (issue: DefinitionIssue, locale: Locale, definition?: ProcedureDefinition): string => {
  const { code, data } = definition === undefined ? issue : withNames(issue, definition, locale)
  return sentence(locale === 'en' ? definitionEn : definitionVi, code, data)
}
