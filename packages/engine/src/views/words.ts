/** A Vietnamese text as people type it in a search field: no accents, no capitals, đ as d, composed or decomposed alike. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()

/** The words of a folded text, each once. */
export const wordsOf = (text: string): readonly string[] => [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])]

// A code is looked up from its beginning, a name by any of its words; the first letter keeps the two apart.
export const codeWord = (code: string): string => `c:${foldText(code)}`
export const nameWord = (folded: string): string => `n:${folded}`
