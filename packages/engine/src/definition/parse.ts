import { fail, ok, type Path, type Result, suggestName } from '@motcua/rules'
import type * as z from 'zod/mini'
import { maxDepth } from './depth.ts'
import { fieldsAt } from './fields.ts'
import { fileFormat, type ProcedureFile } from './format.ts'
import { type DefinitionIssue, foundValue, issue } from './issue.ts'

type Found = z.core.$ZodIssue

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], root)

/** A format may say an example of itself, “like 2026-04-20”; its pattern says what it is where it does not. */
const exampleOf = ({ message, pattern, format }: Extract<Found, { code: 'invalid_format' }>): string =>
  /^like (.+)$/.exec(message)?.[1] ?? String(pattern ?? format)

/** zod's issue in our words: what was expected, what was found, and what may have been meant. */
const translate = (found: Found, format: z.core.$ZodType, root: unknown): DefinitionIssue[] => {
  const path = found.path as Path
  const value = at(root, path)
  switch (found.code) {
    case 'invalid_type':
      return [
        value === undefined
          ? issue('field_missing', path, { field: String(path.at(-1) ?? '') })
          : issue('field_type', path, { expected: found.expected, found: kindOf(value) }),
      ]
    case 'unrecognized_keys':
      return found.keys.map(field => {
        const fields = fieldsAt(format, path, root)
        const meant = suggestName(field, fields)
        return issue('field_unknown', [...path, field], {
          field,
          known: fields,
          ...(meant === undefined ? {} : { meant }),
        })
      })
    case 'invalid_value':
      if (value === undefined) return [issue('field_missing', path, { field: String(path.at(-1) ?? '') })]
      return [issue('field_value', path, { found: foundValue(value), allowed: found.values.map(String) })]
    case 'invalid_union': {
      if (found.discriminator !== undefined) {
        const options = (found as { options?: readonly unknown[] }).options ?? []
        const chosen = (value ?? at(root, path.slice(0, -1))) as unknown
        return [
          chosen === undefined || value === undefined
            ? issue('field_missing', path, { field: String(path.at(-1) ?? '') })
            : issue('field_value', path, { found: foundValue(value), allowed: options.map(String) }),
        ]
      }
      // The alternative that went furthest is the one that was meant.
      const deepest = [...found.errors].sort((a, b) => depth(b) - depth(a))[0] ?? []
      return deepest.flatMap(inner => translate({ ...inner, path: [...found.path, ...inner.path] }, format, root))
    }
    case 'invalid_key':
      return [issue('name_invalid', path, { name: String(path.at(-1) ?? '') })]
    case 'invalid_format':
      return [issue('field_pattern', path, { found: foundValue(value), example: exampleOf(found) })]
    case 'too_small':
      return [issue('field_size', path, { limit: Number(found.minimum), bound: 'least' })]
    case 'too_big':
      return [issue('field_size', path, { limit: Number(found.maximum), bound: 'most' })]
    case 'custom':
      // A field that is only needed beside another one.
      if (value === undefined) return [issue('field_missing', path, { field: String(path.at(-1) ?? '') })]
      return [issue('field_type', path, { expected: found.code, found: kindOf(value) })]
    default:
      return [issue('field_type', path, { expected: found.code, found: kindOf(value) })]
  }
}

const depth = (issues: readonly Found[]): number => Math.max(0, ...issues.map(i => i.path.length))

/** Whether a value nests deeper than any definition, or holds itself: zod would recurse until the stack is full. */
const tooDeep = (value: unknown): boolean => {
  const open = [{ value, depth: 0 }]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node.value !== 'object' || node.value === null) continue
    if (node.depth >= maxDepth) return true
    for (const inner of Object.values(node.value)) open.push({ value: inner, depth: node.depth + 1 })
  }
  return false
}

/** A JSON value read by a format, with our issues. Unknown fields are issues, never dropped. */
export const parseAs = <T>(format: z.ZodMiniType<T>, value: unknown): Result<T, DefinitionIssue> => {
  if (tooDeep(value)) return fail(issue('json_too_deep', [], { limit: maxDepth }))
  const parsed = format.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : { ok: false, issues: parsed.error.issues.flatMap(found => translate(found, format, value)) }
}

/** A JSON value into a definition file of today's format, by shape only: names, structure and time are `check`'s. */
export const parse = (value: unknown): Result<ProcedureFile, DefinitionIssue> =>
  parseAs(fileFormat, value) as Result<ProcedureFile, DefinitionIssue>
