import { foldText } from '@motcua/rules'

/** The words of a folded text, each once. */
export const wordsOf = (text: string): readonly string[] => [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])]

// A code is looked up from its beginning, a name by any of its words; the first letter keeps the two apart.
export const codeWord = (code: string): string => `c:${foldText(code)}`
export const nameWord = (folded: string): string => `n:${folded}`
