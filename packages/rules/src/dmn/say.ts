import { dmnEn } from '../messages/dmn-en.ts'
import { dmnVi } from '../messages/dmn-vi.ts'
import type { Locale } from '../text.ts'
import type { DmnIssue, DmnTableIssue } from './issue.ts'
import type { DmnNote } from './run/note.ts'
import type { DmnData, DmnSentences } from './sentence.ts'

const sentence = <Code extends keyof DmnData>(sentences: DmnSentences, code: Code, data: DmnData[Code]): string =>
  sentences[code](data)

/**
 * What is wrong with a DMN file, why a table was not taken, or why a decision came to null, as a sentence for the person who
 * keeps the file. The position is not part of it: it is in the data.
 *
 * @example
 * const read = await readDmn('<definitions/>')
 * if (!read.ok) read.issues.map(issue => sayDmn(issue, 'vi'))
 */
export const sayDmn = (problem: DmnIssue | DmnTableIssue | DmnNote, locale: Locale): string =>
  sentence(locale === 'en' ? dmnEn : dmnVi, problem.code, problem.data as never)
