import { parseFeel, type TypedExpression, typeFeel } from '../src/feel/expression.ts'
import { parseMoment, printMoment } from '../src/feel/moment.ts'
import type { Expression } from '../src/feel/open.ts'
import { printFeel } from '../src/feel/print.ts'
import type { FeelNode } from '../src/feel/syntax.ts'
import type { Value } from '../src/feel/value.ts'
import { type contexts, types } from './expressions.ts'

const precise = (value: number): unknown => (Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : String(value))

/** One form for both: numbers to 12 digits, moments in one spelling, `null` for whatever has no value. */
export const normal = (value: unknown): unknown => {
  if (typeof value === 'number') return precise(value)
  if (Array.isArray(value)) return value.map(normal)
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null
  const text = String(value)
  const found = typeof value === 'string' && !/^-?P|^\d{4}-/u.test(text) ? undefined : parseMoment(text)
  return found === undefined ? text : printMoment(found)
}

export const ours = (value: Value): unknown => (value.kind === 'known' ? normal(value.value) : null)

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export interface Case {
  /** With all brackets. */
  readonly bracketed: string
  readonly source: string
  readonly expression: Expression
  readonly facts: (typeof contexts)[number]
  readonly value: Value
  readonly theirs: unknown
  /** What feelin answers. */
  readonly ask: (source: string, facts: (typeof contexts)[number]) => unknown
}

export const typed = (expression: Expression): TypedExpression | undefined => {
  const found = typeFeel(expression, types)
  return found.ok ? found.value : undefined
}

type Rewrite = (
  node: FeelNode,
  alone: (part: FeelNode) => { readonly mine: Value; readonly theirs: unknown },
) => FeelNode

const span = { start: 0, end: 0 }
const call = (name: string, ...items: readonly FeelNode[]): FeelNode => ({ kind: 'call', name, items, span })
const literal = (value: number | string | boolean): FeelNode => ({ kind: 'literal', value, span })

/**
 * What feelin does otherwise, where that is told, and another way to write the same on which both agree. That is the proof:
 * the difference goes away where exactly this part is written otherwise, or it has another reason.
 */
export const rewritings: Readonly<Record<string, Rewrite>> = {
  // nikku/feelin#74, camunda/camunda#37376: `a in [1..3) and b` is read as `a in ([1..3) and b)`. And `2 in [3..1]` is true
  // there, though DMN 1.5, 10.3.2 has it as `2 >= 3 and 2 <= 1`.
  'in with an interval': node => {
    if (node.kind !== 'in' || node.tests[0]?.kind !== 'interval') return node
    const { low, lowIncluded, high, highIncluded } = node.tests[0]
    const left = node.subject
    const parts: readonly FeelNode[] = [
      { kind: 'comparison', operator: lowIncluded ? '>=' : '>', left, right: low, span },
      { kind: 'comparison', operator: highIncluded ? '<=' : '<', left, right: high, span },
    ]
    return { kind: 'and', parts, span }
  },
  // DMN 1.5, 10.3.2 multiplies a duration by a number; feelin gives null. Three days three times are their sum.
  'a duration times a number': node => {
    if (node.kind !== 'product' || node.rest.length !== 1) return node
    const { operator, operand: by } = node.rest[0]!
    if (operator !== '*' || by.kind !== 'literal' || (by.value !== 2 && by.value !== 3)) return node
    const rest = Array.from({ length: by.value - 1 }, () => ({ operator: '+' as const, operand: node.first }))
    return { kind: 'sum', first: node.first, rest, span }
  },
  // DMN 1.5, 10.3.4 has the least of "comparable" items; feelin knows no dates there.
  'min and max of dates': node => {
    if (node.kind !== 'call' || (node.name !== 'min' && node.name !== 'max') || node.items.length !== 2) return node
    const [left, right] = node.items as [FeelNode, FeelNode]
    const operator = node.name === 'min' ? '<=' : '>='
    const condition: FeelNode = { kind: 'comparison', operator, left, right, span }
    return { kind: 'if', condition, then: left, otherwise: right, span }
  },
  // DMN 1.5, 10.3.4: whole years and months; feelin leaves the days in it, or makes a month of nearly one.
  'years and months duration with days': (node, alone) => {
    if (node.kind !== 'call' || node.name !== 'years and months duration') return node
    const { mine, theirs } = alone(node)
    if (mine.kind !== 'known') return node
    const [whole, other] = [mine.value, theirs].map(text => parseMoment(String(text), 'months duration')?.at)
    const over = whole !== undefined && other !== undefined && Math.abs(other) - Math.abs(whole) === 1
    return over || /^-?P.*\dD$/u.test(String(theirs)) ? call('duration', literal(String(mine.value))) : node
  },
  // DMN 1.5, 10.3.4 leaves it open; a fee for no copies is 0, not unknown.
  'the sum of nothing': (node, alone) => {
    if (node.kind !== 'call' || node.name !== 'sum' || node.items.length !== 1) return node
    const { mine, theirs } = alone(node)
    return theirs === null && mine.kind === 'known' && mine.value === 0 ? literal(0) : node
  },
}

const numeric = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const near = (a: unknown, b: unknown): boolean => Math.abs(numeric(a) - numeric(b)) < 1e-9

/** What is another answer however it is written. */
export const excuses: Readonly<Record<string, (it: Case) => boolean>> = {
  // feelin counts with doubles (DMN 1.5, 10.3.2 wants decimals): 0.1 + 0.2 = 0.3 is false there.
  doubles: ({ expression: { tree }, facts, value, ask }) => {
    if (tree.kind !== 'comparison' || value.kind !== 'known') return false
    const [left, right] = [tree.left, tree.right].map(side => ask(printFeel(side), facts))
    return near(left, right)
  },
  // A third has no decimal: here it has to be rounded before it is a result.
  'a result without end': ({ source, facts, value, theirs }) => {
    if (value.kind !== 'error' || value.code !== 'feel_not_decimal') return false
    const rounded = parseFeel(`round half up(${source}, 9)`)
    const mine = rounded.ok ? (typed(rounded.value) ?? rounded.value).evaluate(facts) : value
    return mine.kind === 'known' && Math.abs(numeric(mine.value) - numeric(theirs)) < 1e-8
  },
  // dmn-tck/tck#68: in DMN what nobody has said is null, and null is equal or not.
  'a quiet answer of what is missing': ({ source, value, theirs }) =>
    value.kind === 'missing' &&
    value.paths.join() === 'none' &&
    /^none (?:=|!=) /u.test(source) &&
    typeof theirs === 'boolean',
  // The first item of no items, the least of none: nothing there, and nothing that follows from it.
  'a quiet answer of what is not there': ({ value, theirs }) => value.kind === 'notApplicable' && theirs !== null,
  // feelin finds [1, 2] and [1, 2] equal; here lists are not compared.
  'lists compared': ({ expression: { tree }, value, theirs }) =>
    tree.kind === 'comparison' &&
    tree.left.kind === 'list' &&
    value.kind === 'error' &&
    value.code === 'feel_not_comparable' &&
    typeof theirs === 'boolean',
}

const children = new Set([
  'left',
  'right',
  'subject',
  'low',
  'high',
  'value',
  'operand',
  'first',
  'base',
  'exponent',
  'condition',
  'then',
  'otherwise',
  'list',
  'body',
  'of',
  'items',
  'parts',
  'tests',
  'rest',
])

const isNode = (value: object): value is FeelNode =>
  'kind' in value && value.kind !== 'value' && value.kind !== 'bound' && value.kind !== 'interval'

/** The tree with every part of it rewritten, innermost first. */
const rewritten = <T>(value: T, turn: (node: FeelNode) => FeelNode): T => {
  if (Array.isArray(value)) return value.map(one => rewritten(one as unknown, turn)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    children.has(name) ? rewritten(part as unknown, turn) : part,
  ])
  const copy = Object.fromEntries(entries) as T & object
  return (isNode(copy) ? turn(copy) : copy) as T
}

/** The reasons that together explain a difference. */
export const reasonsOf = (it: Case): readonly string[] | undefined => {
  for (const [name, holds] of Object.entries(excuses)) if (holds(it)) return [name]
  const alone = (part: FeelNode): { mine: Value; theirs: unknown } => {
    const parsed = parseFeel(printFeel(part))
    if (!parsed.ok) throw new Error(printFeel(part))
    return {
      mine: (typed(parsed.value) ?? parsed.value).evaluate(it.facts),
      theirs: it.ask(parsed.value.source, it.facts),
    }
  }
  let { tree } = it.expression
  const reasons: string[] = []
  for (const [name, rewrite] of Object.entries(rewritings)) {
    const before = printFeel(tree)
    tree = rewritten(tree, node => rewrite(node, alone))
    if (printFeel(tree) !== before) reasons.push(name)
    if (same(ours(it.value), it.ask(printFeel(tree), it.facts))) return reasons
  }
  return undefined
}
