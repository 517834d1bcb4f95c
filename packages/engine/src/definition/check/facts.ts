import type { Expression, FeelNode, Path } from '@motcua/rules'
import type { FactType, ProcedureDefinition } from '../format.ts'
import { type DefinitionIssue, issue } from '../issue.ts'
import { own } from '../own.ts'
import { meant } from './meant.ts'

/** What every expression can read of the dossier itself. */
export const builtIn: readonly string[] = ['case', 'channel']

/** The facts and fields that a path of names leads through, down to the first name that is not there. */
const follow = (
  definition: ProcedureDefinition,
  names: readonly string[],
): FactType | { unknown: readonly string[] } => {
  const [first = '', ...rest] = names
  if (builtIn.includes(first)) return rest.length === 0 ? chosen(definition, first) : { unknown: names.slice(0, 2) }
  let type: FactType | undefined = own(definition.facts, first)
  for (const [index, name] of rest.entries()) {
    if (type === undefined) return { unknown: names.slice(0, index + 1) }
    type = type.type === 'record' ? own(type.fields, name) : undefined
  }
  return type ?? { unknown: names }
}

/** `case` and `channel` are one of the declared names. */
const chosen = (definition: ProcedureDefinition, name: string): FactType => ({
  type: 'enum',
  values: name === 'case' ? definition.cases : definition.channels,
})

/** Every path that an expression could have meant: a few levels down, for a suggestion. */
const pathsOf = (types: Readonly<Record<string, FactType>>, levels = 3): readonly string[] =>
  Object.entries(types).flatMap(([name, type]) => [
    name,
    ...(type.type === 'record' && levels > 1 ? pathsOf(type.fields, levels - 1).map(inner => `${name}.${inner}`) : []),
  ])

/**
 * The facts an expression reads are declared, field by field, and a text compared with an enumeration is one of its
 * values: otherwise the comparison would be false for ever without a word.
 */
export const checkExpression = (
  definition: ProcedureDefinition,
  { tree, reads }: Expression,
  path: Path,
): readonly DefinitionIssue[] => {
  const issues: DefinitionIssue[] = []
  for (const read of reads) {
    const found = follow(definition, read.split('.'))
    if (!('unknown' in found)) continue
    const name = found.unknown.join('.')
    const known = [...builtIn, ...pathsOf(definition.facts ?? {})]
    issues.push(issue('name_unknown', path, { of: 'fact', name, ...meant(name, known) }))
  }
  for (const [fact, literals] of comparisons(tree)) {
    const type = follow(definition, fact.split('.'))
    if ('unknown' in type || type.type !== 'enum') continue
    const values = Object.keys(type.values)
    for (const value of literals)
      if (!values.includes(value)) issues.push(issue('value_unknown', path, { fact, value, ...meant(value, values) }))
  }
  return issues
}

/** The texts each fact is compared with for being equal. */
const comparisons = (tree: FeelNode): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  const compare = (one: FeelNode, other: FeelNode): void => {
    if (one.kind !== 'path') return
    const literals = other.kind === 'list' ? other.items : [other]
    for (const literal of literals)
      if (literal.kind === 'literal' && typeof literal.value === 'string') {
        const fact = one.names.join('.')
        found.set(fact, (found.get(fact) ?? new Set()).add(literal.value))
      }
  }
  const visit = (node: FeelNode): void => {
    switch (node.kind) {
      case 'comparison':
        if (node.operator === '=' || node.operator === '!=') {
          compare(node.left, node.right)
          compare(node.right, node.left)
        }
        break
      case 'and':
      case 'or':
        node.parts.forEach(visit)
        break
      case 'not':
        visit(node.operand)
        break
      case 'in':
        for (const test of node.tests) if (test.kind === 'value') compare(node.subject, test.value)
        break
    }
  }
  visit(tree)
  return found
}
