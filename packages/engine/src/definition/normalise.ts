import type { Path } from '@motcua/rules'
import { maxDepth } from './depth.ts'
import { type DefinitionIssue, issue } from './issue.ts'

const clean = (text: string, path: Path, issues: DefinitionIssue[]): string => {
  if (!text.isWellFormed()) {
    issues.push(issue('text_malformed', path, { found: text.toWellFormed().slice(0, 80) }))
    return text
  }
  const composed = text.normalize('NFC')
  // A fifth of the national records hold decomposed Vietnamese: such texts compare and sort wrongly.
  if (composed !== text) issues.push(issue('text_not_nfc', path, { found: composed.slice(0, 80) }))
  return composed
}

/**
 * A copy of a JSON value with every text in Unicode NFC, so that equal texts are equal. A lone surrogate, a name that
 * would reach into a prototype, and a value too deep to be a definition (or one that holds itself) are issues.
 */
export const normalise = (value: unknown, path: Path, issues: DefinitionIssue[]): unknown => {
  if (typeof value === 'string') return clean(value, path, issues)
  if (typeof value !== 'object' || value === null) return value
  if (path.length >= maxDepth) {
    issues.push(issue('json_too_deep', path, { limit: maxDepth }))
    return null
  }
  if (Array.isArray(value)) return value.map((item, index) => normalise(item, [...path, index], issues))
  const copy: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    const composed = clean(name, path, issues)
    if (composed === '__proto__') issues.push(issue('json_name_reserved', [...path, name], { name }))
    else if (item !== undefined) copy[composed] = normalise(item, [...path, composed], issues)
  }
  return copy
}
