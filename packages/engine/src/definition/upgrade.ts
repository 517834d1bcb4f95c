import { fail, ok, type Result } from '@motcua/rules'
import { type DefinitionIssue, foundValue, issue } from './issue.ts'

/** The format that is written today; older ones are upgraded step by step when they are read. */
export const currentFormat = 1

/** One function per released format, from `n` to `n + 1`; none is ever edited afterwards. */
const upgrades: readonly ((file: Record<string, unknown>) => Record<string, unknown>)[] = []

/** Brings a file of any released format to today's. */
export const upgrade = (value: unknown): Result<unknown, DefinitionIssue> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(issue('field_type', [], { expected: 'object', found: value === null ? 'null' : typeof value }))
  const { format } = value as { format?: unknown }
  if (format === undefined) return fail(issue('field_missing', ['format'], { field: 'format' }))
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > currentFormat)
    return fail(issue('format_unknown', ['format'], { found: foundValue(format), known: [currentFormat] }))
  return ok(upgrades.slice(format - 1).reduce((file, step) => step(file), value as Record<string, unknown>))
}
