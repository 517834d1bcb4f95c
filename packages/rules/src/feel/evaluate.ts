import type { ComparisonOperator, FeelNode, FeelTest, Span } from './syntax.ts'
import {
  type FactRecord,
  factValue,
  feelError,
  graver,
  type Known,
  kindOf,
  known,
  missing,
  readFact,
  type Unknown,
  type Value,
} from './value.ts'

/** Answers a path with its value: for facts that are not in one record, or not applicable. */
export type ResolveFact = (path: readonly string[]) => Value

/** Where an expression finds its facts. */
export type Scope = FactRecord | ResolveFact

// `subject` is what the tests of an `in` are about; outside of one nothing asks for it.
type Run = (scope: Scope, subject: Value) => Value

const yes = known(true)
const no = known(false)
const nothing = missing()

const isResolver = (scope: Scope): scope is ResolveFact => typeof scope === 'function'

// Facts come in whatever form a keyboard left them; Vietnamese letters have two. Latin-1 is its own NFC.
const nfc = (text: string): string => (/[\u0100-\u{10ffff}]/u.test(text) ? text.normalize('NFC') : text)

const isSurrogate = (unit: number): boolean => (unit & 0xf8_00) === 0xd8_00

// UTF-16 order is code-point order except where a surrogate meets U+E000–U+FFFF.
const codePointOrder = (left: string, right: string): number => {
  const end = Math.min(left.length, right.length)
  for (let index = 0; index < end; index += 1) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a === b) continue
    if (isSurrogate(a) === isSurrogate(b)) return a - b
    return isSurrogate(a) ? 1 : -1
  }
  return left.length - right.length
}

const holds = (operator: ComparisonOperator, order: number): Known => {
  switch (operator) {
    case '=':
      return order === 0 ? yes : no
    case '!=':
      return order === 0 ? no : yes
    case '<':
      return order < 0 ? yes : no
    case '<=':
      return order <= 0 ? yes : no
    case '>':
      return order > 0 ? yes : no
    case '>=':
      return order >= 0 ? yes : no
  }
}

const compare = (operator: ComparisonOperator, left: Value, right: Value, span: Span): Value => {
  if (left.kind !== 'known') return right.kind === 'known' ? left : graver(left, right)
  if (right.kind !== 'known') return right
  const a = left.value
  const b = right.value
  if (typeof a === 'number' && typeof b === 'number') return holds(operator, a - b)
  if (typeof a === 'string' && typeof b === 'string')
    return holds(operator, a === b ? 0 : codePointOrder(nfc(a), nfc(b)))
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return feelError('feel_different_types', { operator, left: kind, right: kindOf(b), span })
  if (kind === 'boolean' && (operator === '=' || operator === '!=')) return holds(operator, a === b ? 0 : 1)
  return feelError('feel_not_comparable', { operator, found: kind, span })
}

/**
 * Kleene's `and` (`decisive` false) and `or` (true): one decisive part settles it whatever the others are; else an error,
 * else what is missing in all parts together, else not applicable.
 */
const junction =
  (decisive: boolean, parts: readonly Run[], span: Span): Run =>
  (scope, subject) => {
    let rest: Unknown | undefined
    for (const part of parts) {
      const value = part(scope, subject)
      if (value.kind === 'known' && typeof value.value === 'boolean') {
        if (value.value === decisive) return value
      } else {
        const unknown =
          value.kind === 'known' ? feelError('feel_not_boolean', { found: kindOf(value.value), span }) : value
        rest = rest === undefined ? unknown : graver(rest, unknown)
      }
    }
    return rest ?? (decisive ? no : yes)
  }

const listRun =
  (items: readonly Run[]): Run =>
  (scope, subject) => {
    let rest: Unknown | undefined
    const list: unknown[] = []
    for (const item of items) {
      const value = item(scope, subject)
      if (value.kind === 'known') list.push(value.value)
      else rest = rest === undefined ? value : graver(rest, value)
    }
    return rest ?? known(list)
  }

const boundRun =
  (operator: ComparisonOperator, value: Run, span: Span): Run =>
  (scope, subject) =>
    compare(operator, subject, value(scope, subject), span)

/** The subject is the value, or one of its items where it is a list. */
const memberRun =
  (node: FeelNode, value: Run, span: Span): Run =>
  (scope, subject) => {
    const found = value(scope, subject)
    if (found.kind !== 'known' || !Array.isArray(found.value)) return compare('=', subject, found, span)
    const name = node.kind === 'path' ? node.names.join('.') : 'list'
    const items: readonly unknown[] = found.value
    const equal = items.map(
      (item, index): Run =>
        () =>
          compare('=', subject, factValue(item, `${name}[${index + 1}]`), span),
    )
    return junction(true, equal, span)(scope, subject)
  }

const testRun = (test: FeelTest): Run => {
  const { span } = test
  switch (test.kind) {
    case 'bound':
      return boundRun(test.operator, compile(test.value), span)
    case 'interval': {
      const low = boundRun(test.lowIncluded ? '>=' : '>', compile(test.low), span)
      const high = boundRun(test.highIncluded ? '<=' : '<', compile(test.high), span)
      return junction(false, [low, high], span)
    }
    case 'value': {
      const { value } = test
      // Item by item, so that one match settles it though another item be missing.
      if (value.kind !== 'list') return memberRun(value, compile(value), span)
      return junction(
        true,
        value.items.map(item => boundRun('=', compile(item), span)),
        span,
      )
    }
  }
}

const compile = (node: FeelNode): Run => {
  const { span } = node
  switch (node.kind) {
    case 'literal': {
      const literal = known(node.value)
      return () => literal
    }
    case 'path': {
      const { names } = node
      const path = names.join('.')
      return scope => (isResolver(scope) ? scope(names) : readFact(scope, names, path))
    }
    case 'list':
      return listRun(node.items.map(compile))
    case 'comparison': {
      const { operator } = node
      const left = compile(node.left)
      const right = compile(node.right)
      return (scope, subject) => compare(operator, left(scope, subject), right(scope, subject), span)
    }
    case 'and':
    case 'or':
      return junction(node.kind === 'or', node.parts.map(compile), span)
    case 'not': {
      const operand = compile(node.operand)
      return (scope, subject) => {
        const value = operand(scope, subject)
        if (value.kind !== 'known') return value
        if (typeof value.value === 'boolean') return value.value ? no : yes
        return feelError('feel_not_boolean', { found: kindOf(value.value), span })
      }
    }
    case 'in': {
      const subject = compile(node.subject)
      const any = junction(true, node.tests.map(testRun), span)
      return (scope, outer) => any(scope, subject(scope, outer))
    }
  }
}

/**
 * A tree as a function: compile once, evaluate often. It never throws on facts as JSON gives them and changes nothing.
 * Logic is Kleene's: `false and x` is false whatever `x` is, and so is `true or x` true; otherwise an error comes before
 * what is missing, and that before what is not applicable. Strings are compared in NFC and ordered by code point; numbers
 * exactly, as decimals of up to 15 digits are; values of two types, never.
 */
export const compileFeel = (tree: FeelNode): ((scope: Scope) => Value) => {
  const run = compile(tree)
  return scope => run(scope, nothing)
}
