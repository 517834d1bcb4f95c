import type { Path } from '@motcua/rules'
import { type DefinitionIssue, issue } from '../issue.ts'

/** A hint for each text that has no English. */
export const checkTexts = (value: unknown, path: Path = []): readonly DefinitionIssue[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('vi' in value && typeof value.vi === 'string')
    return 'en' in value && value.en !== undefined ? [] : [issue('text_english_missing', path, { vi: value.vi })]
  return Object.entries(value).flatMap(([key, inner]) =>
    checkTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
