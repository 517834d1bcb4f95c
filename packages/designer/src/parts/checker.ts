/**
 * What reads and checks what people write: the format, FEEL, calendars, legal time and all their sentences. It is more than the rest
 * of the designer, and nothing is drawn with it, so that it comes after the first picture.
 */
import { explainFeel, parseFeel } from '@motcua/rules'

export { sayIssue } from '@motcua/engine/definition'
export { readCopy } from '../document/copied.ts'
export { problemsOf } from '../document/problems.ts'

/** The first fault of a condition: where it begins, counted from 0, and what is wrong. */
export interface FeelFault {
  readonly offset: number
  readonly said: { readonly vi: string; readonly en: string }
}

export const feelFault = (text: string): FeelFault | undefined => {
  const read = parseFeel(text)
  const fault = read.ok ? undefined : read.issues[0]
  if (fault === undefined) return undefined
  return { offset: fault.data.offset, said: { vi: explainFeel(fault, 'vi'), en: explainFeel(fault, 'en') } }
}
