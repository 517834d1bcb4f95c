import type { Locale } from '@motcua/rules'
import type { ProcedureDefinition } from '../format.ts'
import { page } from './markdown.ts'
import { internalProcess } from './process.ts'
import { ruleBook } from './rules.ts'
import { sheet } from './sheet.ts'
import { Wording } from './wording.ts'

/**
 * A definition as the document an office publishes, in Markdown: the procedure sheet and the table of the internal
 * process, in the order of provincial decisions (part I for the citizen, part II for the staff, part III for what decides). Everything the
 * definition says is in it; expressions and terms stand in words, and what is unconfirmed is numbered and said at the
 * end. Texts of the definition are escaped, so that no name can break a table. Total: a definition with errors is shown
 * as far as it goes, names that lead nowhere as they were written. The same definition gives the same text, always.
 *
 * @example
 * const loaded = load(JSON.parse(text))
 * if (loaded.ok) writeFileSync('procedure.md', outline(loaded.value.definition, 'vi'))
 */
export const outline = (definition: ProcedureDefinition, locale: Locale): string => {
  const wording = new Wording(definition, locale)
  const { words } = wording
  const parts = [...sheet(wording), ...internalProcess(wording), ...ruleBook(wording)]
  const notes = wording.remarks.map((remark, index) => `${index + 1}. ${remark}`)
  return page([[`# ${words.title}`], ...parts, ...(notes.length === 0 ? [] : [[`## ${words.notes}`], notes])])
}
