import { parse as parseJson } from '@humanwhocodes/momoa'
import { fail, ok, type Path, type Result } from '@motcua/rules'
import { maxDepth } from './depth.ts'
import { type DefinitionIssue, issue } from './issue.ts'

/** A real definition is some tens of KiB; the largest published process has 68 steps. */
const maxBytes = 2 * 1024 * 1024

/** The value of a JSON text, and where each part of it stands, counted from 1. */
export interface JsonText {
  readonly value: unknown
  readonly locate: (path: Path) => { readonly line: number; readonly column: number }
}

type Node = ReturnType<typeof parseJson>['body']

/** The first bracket that opens too deep, so that the recursive parser behind is never asked. */
const tooDeep = (text: string): { line: number; column: number } | undefined => {
  let depth = 0
  let line = 1
  let lineStart = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '\n') {
      line++
      lineStart = i + 1
    } else if (inString) {
      if (c === '\\') i++
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') {
      if (++depth > maxDepth) return { line, column: i - lineStart + 1 }
    } else if (c === '}' || c === ']') depth--
  }
  return undefined
}

const build = (node: Node, path: Path, issues: DefinitionIssue[]): unknown => {
  switch (node.type) {
    case 'Object': {
      const value: Record<string, unknown> = {}
      for (const member of node.members) {
        const name = member.name.type === 'String' ? member.name.value : member.name.name
        const at = { line: member.loc.start.line, column: member.loc.start.column }
        if (name === '__proto__') issues.push(issue('json_name_reserved', [...path, name], { name, ...at }))
        else if (Object.hasOwn(value, name)) issues.push(issue('json_name_repeated', [...path, name], { name, ...at }))
        else value[name] = build(member.value, [...path, name], issues)
      }
      return value
    }
    case 'Array':
      return node.elements.map((element, index) => build(element.value, [...path, index], issues))
    case 'String':
    case 'Number':
    case 'Boolean':
      return node.value
    default:
      return null
  }
}

const child = (node: Node, key: string | number): Node | undefined => {
  if (node.type === 'Object')
    return node.members.find(m => (m.name.type === 'String' ? m.name.value : m.name.name) === key)?.value
  if (node.type === 'Array' && typeof key === 'number') return node.elements[key]?.value
  return undefined
}

/**
 * Reads a JSON text strictly: no comments, no name twice in one object (which `JSON.parse` would silently overwrite),
 * at most 2 MiB and 64 levels deep.
 */
export const readJson = (text: string): Result<JsonText, DefinitionIssue> => {
  if (text.length > maxBytes) return fail(issue('json_too_large', [], { bytes: text.length, limit: maxBytes }))
  const deep = tooDeep(text)
  if (deep) return fail(issue('json_too_deep', [], { limit: maxDepth, ...deep }))
  let body: Node
  try {
    body = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, { mode: 'json' }).body
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message?: string }
    return fail(issue('json_invalid', [], { line: line ?? 1, column: column ?? 1, found: message ?? '' }))
  }
  const issues: DefinitionIssue[] = []
  const value = build(body, [], issues)
  if (issues.length > 0) return fail(...issues)
  return ok({
    value,
    locate: path => {
      let node = body
      for (const key of path) node = child(node, key) ?? node
      return { line: node.loc.start.line, column: node.loc.start.column }
    },
  })
}
