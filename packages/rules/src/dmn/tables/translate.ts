import { parseExpression, parseUnaryTests } from 'feelin'
import { tooLarge } from '../run/bounds.ts'
import type { ValueType } from '../run/type.ts'
import type { AsciiNames } from './name.ts'

type Node = ReturnType<typeof parseExpression>['topNode']

/** How many names a fact may have below it: a type of DMN may hold itself. */
const mostParts = 500

/** Something of this shape, so that feelin's parser knows the names in it: FEEL's names may have spaces. */
const shapeOf = (type: ValueType, parts = { left: mostParts }): unknown => {
  parts.left -= 1
  if (parts.left < 0) return null
  if (type.kind === 'list') return [shapeOf(type.of, parts)]
  if (type.kind !== 'record') return null
  return Object.fromEntries([...type.fields].map(([name, field]) => [name, shapeOf(field, parts)]))
}

const spaced = (text: string): string => text.trim().replace(/\s+/gu, ' ')

/** Puts the ASCII name in the place of every name of a fact or of a field of one. What cannot be parsed stays: the reader of the cell will say why. */
export const translate = (
  source: string,
  facts: ReadonlyMap<string, ValueType>,
  names: AsciiNames,
  fields: AsciiNames,
  unary: boolean,
): string => {
  if (tooLarge(source) !== undefined) return source
  const scope = Object.fromEntries([...facts].map(([name, type]) => [name, shapeOf(type)]))
  const tree = (unary ? parseUnaryTests : parseExpression)(source, scope, undefined)
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = []
  const visit = (node: Node): void => {
    const text = spaced(source.slice(node.from, node.to))
    if (node.name === 'VariableName') {
      if (facts.has(text)) edits.push({ from: node.from, to: node.to, text: names.of(text) })
    } else if (node.name === 'PathName') edits.push({ from: node.from, to: node.to, text: fields.of(text) })
    else for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child)
  }
  visit(tree.topNode)
  let result = ''
  let at = 0
  for (const { from, to, text } of edits) {
    result += source.slice(at, from) + text
    at = to
  }
  return result + source.slice(at)
}
