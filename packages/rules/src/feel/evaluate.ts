import { arithmetic, negative } from './arithmetic.ts'
import { callRun } from './call.ts'
import { compare } from './compare.ts'
import { Halt, halt, isList, itemOf, kindOf, madeList, nothing, readPath, valueFrom, worse } from './item.ts'
import { parseMoment } from './moment.ts'
import {
  below,
  type EvaluateOptions,
  envOf,
  gather,
  isResolver,
  itemAt,
  Junction,
  junction,
  type Label,
  listOf,
  member,
  not,
  paid,
  type Run,
  type Scope,
  spend,
} from './run.ts'
import {
  type CellTree,
  type ComparisonOperator,
  type FeelNode,
  type FeelTest,
  type IndexNode,
  type LoopNode,
  mentions,
  type PathNode,
  type Span,
} from './syntax.ts'
import { taker } from './take.ts'
import type { FeelType, FeelTypes } from './type.ts'
import { known, notApplicable, type Value } from './value.ts'

class Compiler {
  readonly #types: FeelTypes | undefined
  /** Whether there is a loop in what was compiled. */
  loops = false
  // The names that loops bind, outermost first, each with what its items are called.
  readonly #bound: { readonly name: string; readonly label: Label }[] = []

  constructor(types?: FeelTypes) {
    this.#types = types
  }

  tests(tests: readonly FeelTest[], span: Span, ofCell = false): Run {
    const runs = tests.map(test => this.#test(test, ofCell))
    return runs.length === 1 ? runs[0]! : junction(true, runs, span)
  }

  compile(node: FeelNode): Run {
    const { span } = node
    switch (node.kind) {
      case 'literal': {
        const { value } = node
        return () => value
      }
      case 'moment': {
        const value = parseMoment(node.text)!
        return () => value
      }
      case 'input':
        return env => env.input
      case 'path':
        return this.#path(node)
      case 'member': {
        const of = this.compile(node.of)
        return this.#below(of, [node.name], this.#label(node.of), span)
      }
      case 'list': {
        const items = node.items.map(item => this.compile(item))
        return env => {
          const found = gather(env, items)
          return found instanceof Halt ? found : madeList(found)
        }
      }
      case 'comparison': {
        const { operator } = node
        const left = this.compile(node.left)
        const right = this.compile(node.right)
        return env => compare(operator, left(env), right(env), span)
      }
      case 'and':
      case 'or':
        return junction(
          node.kind === 'or',
          node.parts.map(part => this.compile(part)),
          span,
        )
      case 'not':
        return not(this.compile(node.operand), span)
      case 'in': {
        const subject = this.compile(node.subject)
        const any = this.tests(node.tests, span)
        return env => {
          const outer = env.subject
          env.subject = subject(env)
          const value = any(env)
          env.subject = outer
          return value
        }
      }
      case 'sum':
      case 'product': {
        const first = this.compile(node.first)
        const rest = node.rest.map(({ operator, operand }) => ({ operator, operand: this.compile(operand) }))
        return env => {
          let value = first(env)
          for (const { operator, operand } of rest)
            value = paid(env, arithmetic(operator, value, operand(env), span), span)
          return value
        }
      }
      case 'power': {
        const base = this.compile(node.base)
        const exponent = this.compile(node.exponent)
        return env => paid(env, arithmetic('**', base(env), exponent(env), span), span)
      }
      case 'minus': {
        const operand = this.compile(node.operand)
        return env => negative(operand(env), span)
      }
      case 'if': {
        const condition = this.compile(node.condition)
        const then = this.compile(node.then)
        const otherwise = this.compile(node.otherwise)
        return env => {
          const found = condition(env)
          if (typeof found === 'boolean') return found ? then(env) : otherwise(env)
          return found instanceof Halt ? found : halt('feel_not_boolean', { found: kindOf(found), span })
        }
      }
      case 'for':
      case 'some':
      case 'every':
        return this.#loop(node.kind, node.name, node.list, node.body, span)
      case 'filter':
        return this.#loop('filter', 'item', node.list, node.condition, span)
      case 'index':
        return this.#index(node)
      case 'call':
        return callRun(
          node.name,
          node.items.map(item => this.compile(item)),
          node.items[0] === undefined ? () => 'list' : this.#label(node.items[0]),
          span,
        )
    }
  }

  #slot(name: string | undefined): number {
    return this.#bound.findLastIndex(one => one.name === name)
  }

  #label(node: FeelNode): Label {
    if (node.kind === 'member') {
      const of = this.#label(node.of)
      return env => `${of(env)}.${node.name}`
    }
    if (node.kind === 'index') {
      const list = this.#label(node.list)
      return env => `${list(env)}[${node.at}]`
    }
    if (node.kind !== 'path') return () => 'list'
    const path = node.names.join('.')
    const slot = this.#slot(node.names[0])
    if (slot < 0) return () => path
    const { label } = this.#bound[slot]!
    return env => [label(env), ...node.names.slice(1)].join('.')
  }

  #path({ names, span }: PathNode): Run {
    const slot = this.#slot(names[0])
    if (slot >= 0) return this.#below(env => env.locals[slot]!, names.slice(1), this.#bound[slot]!.label, span)
    let type = own(this.#types, names[0]!)
    let count = 1
    while (count < names.length && type?.type === 'record') {
      type = own(type.fields, names[count]!)
      count += 1
    }
    // Of what nobody has declared, all names are those of a fact.
    if (type === undefined) count = names.length
    const of = names.slice(0, count)
    const path = of.join('.')
    const read: Run = ({ scope }) => {
      if (!isResolver(scope)) return readPath(scope, of, path)
      const value = scope(of)
      return value.kind === 'known' ? itemOf(value.value, path) : new Halt(value)
    }
    if (type === undefined) return read
    const take = taker(type)
    const called = (): string => path
    return this.#below(env => take(read(env), called), names.slice(count), called, span)
  }

  /** Names below something: of a record, of a date, or, where facts are declared, of each record in a list. */
  #below(of: Run, names: readonly string[], label: Label, span: Span): Run {
    return names.reduce<Run>((run, name, index) => {
      const above: Label = env => [label(env), ...names.slice(0, index)].join('.')
      return env => {
        const value = run(env)
        if (this.#types === undefined || !isList(value)) return below(value, name, () => `${above(env)}.${name}`)
        const spent = spend(env, value.length, span)
        if (spent !== undefined) return spent
        const items = gather(
          env,
          value.map((_, at) => () => {
            const item = itemAt(env, value, at, above)
            return below(item, name, () => `${above(env)}[${at + 1}].${name}`)
          }),
        )
        return items instanceof Halt ? items : madeList(items)
      }
    }, of)
  }

  #test(test: FeelTest, ofCell: boolean): Run {
    const { span } = test
    const bound = (operator: ComparisonOperator, node: FeelNode): Run => {
      const value = this.compile(node)
      return env => compare(operator, env.subject, value(env), span)
    }
    if (test.kind === 'bound') return bound(test.operator, test.value)
    if (test.kind === 'interval') {
      const low = bound(test.lowIncluded ? '>=' : '>', test.low)
      const high = bound(test.highIncluded ? '<=' : '<', test.high)
      return junction(false, [low, high], span)
    }
    const { value: node } = test
    // Item by item, so that one match settles it though another item be missing.
    if (node.kind === 'list')
      return junction(
        true,
        node.items.map(item => bound('=', item)),
        span,
      )
    const value = this.compile(node)
    if (ofCell && mentions(node, '?')) return junction(true, [value], span)
    const label = this.#label(node)
    return env => {
      const found = value(env)
      return isList(found) ? member(env, env.subject, found, label, span) : compare('=', env.subject, found, span)
    }
  }

  #loop(kind: LoopNode['kind'] | 'filter', name: string, listNode: FeelNode, bodyNode: FeelNode, span: Span): Run {
    const list = this.compile(listNode)
    const label = this.#label(listNode)
    const slot = this.#bound.length
    this.loops = true
    this.#bound.push({ name, label: env => `${label(env)}[${env.at[slot]! + 1}]` })
    const body = this.compile(bodyNode)
    this.#bound.pop()
    return env => {
      const found = listOf(list(env), span)
      if (found instanceof Halt) return found
      const truth = new Junction(kind === 'some', span)
      const kept: unknown[] = []
      let rest: Halt | undefined
      for (let index = 0; index < found.length; index += 1) {
        const spent = spend(env, 1, span)
        if (spent !== undefined) return spent
        env.at[slot] = index
        env.locals[slot] = itemAt(env, found, index, label)
        const value = body(env)
        if (kind === 'some' || kind === 'every') {
          if (truth.settled(value)) return truth.decisive
        } else if (value instanceof Halt) rest = worse(rest, value)
        else if (kind === 'for') kept.push(value)
        else if (value === true) kept.push(found[index])
        else if (value !== false) rest = worse(rest, halt('feel_not_boolean', { found: kindOf(value), span }))
      }
      return kind === 'some' || kind === 'every' ? truth.outcome : (rest ?? madeList(kept))
    }
  }

  #index({ list: node, at, span }: IndexNode): Run {
    const list = this.compile(node)
    const label = this.#label(node)
    return env => {
      const found = listOf(list(env), span)
      if (found instanceof Halt) return found
      const index = at > 0 ? at - 1 : found.length + at
      return index >= 0 && index < found.length
        ? itemAt(env, found, index, label)
        : new Halt(notApplicable(`${label(env)}[${at}]`))
    }
  }
}

const own = <T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  of !== undefined && Object.hasOwn(of, name) ? of[name] : undefined

/**
 * A tree as a function: compile once, evaluate often. It never throws on facts as JSON gives them and changes nothing.
 * Logic is Kleene's: `false and x` is false whatever `x` is, and so is `true or x` true; otherwise an error comes before
 * what is missing, and that before what is not applicable. Strings are compared in NFC and ordered by code point; numbers
 * exactly; values of two types, never. Declared facts are read as what they were declared to be.
 */
export const compileFeel = (
  tree: FeelNode,
  types?: FeelTypes,
): ((scope: Scope, options?: EvaluateOptions) => Value) => {
  const compiler = new Compiler(types)
  const run = compiler.compile(tree)
  const { loops } = compiler
  return (scope, options) => valueFrom(run(envOf(scope, nothing, options, loops)), tree.span)
}

/** The same for the cell of a table: whether it lets the input through. */
export const compileCell = (
  tree: CellTree,
  span: Span,
  input?: FeelType,
  types?: FeelTypes,
): ((scope: Scope, input: Value, options?: EvaluateOptions) => Value) => {
  if (tree.kind === 'any') return () => known(true)
  const compiler = new Compiler(types)
  const any = compiler.tests(tree.tests, span, true)
  const { loops } = compiler
  const run = tree.negated ? not(any, span) : any
  const take = input && taker(input)
  const called = (): string => '?'
  return (scope, given, options) => {
    const found = given.kind === 'known' ? itemOf(given.value, '?') : new Halt(given)
    return valueFrom(run(envOf(scope, take ? take(found, called) : found, options, loops)), span)
  }
}
