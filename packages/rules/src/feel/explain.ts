import { feelEn } from '../messages/feel-en.ts'
import { feelVi } from '../messages/feel-vi.ts'
import type { Locale } from '../text.ts'
import type { FeelCode, FeelData, FeelIssue, FeelSentences } from './issue.ts'
import type { FeelError } from './value.ts'

const sentence = <Code extends FeelCode>(sentences: FeelSentences, code: Code, data: FeelData[Code]): string =>
  sentences[code](data)

/**
 * What is wrong, as a sentence for the person who wrote the expression. The position is not part of it: it is in the
 * issue's data.
 *
 * @example explainFeel(issue, 'vi') // 'Dùng “=” thay cho “==”.'
 */
export const explainFeel = (problem: FeelIssue | FeelError, locale: Locale): string =>
  sentence(locale === 'en' ? feelEn : feelVi, problem.code, problem.data)
