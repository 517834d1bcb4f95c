import { suggestName } from '../suggest.ts'
import { builtins } from './functions.ts'
import { type FeelIssue, type FeelIssueCode, type FeelIssueData, feelIssue } from './issue.ts'
import { parseMoment } from './moment.ts'
import { callSort } from './signature.ts'
import {
  type CallNode,
  type CellTree,
  type ComparisonOperator,
  type FeelNode,
  type FeelTest,
  mentions,
  type PathNode,
} from './syntax.ts'
import type { FeelType, FeelTypeName, FeelTypes } from './type.ts'
import {
  arithmeticSort,
  boolean,
  bottom,
  Clash,
  fieldOf,
  isBottom,
  looseNumber,
  namesBelow,
  pathsOf,
  type Sort,
  shown,
  unify,
  wholeNumber,
} from './typing.ts'

const add = (issues: FeelIssue[], issue: FeelIssue): void => {
  issues.push(issue)
}

/**
 * Finds the type of a tree, and everything that is wrong with it: a part that has been told has no type, and nothing more
 * is said of what holds it.
 */
export class Checker {
  readonly issues: FeelIssue[] = []
  readonly reads = new Set<string>()
  readonly #source: string
  readonly #types: FeelTypes
  readonly #input: FeelType | undefined
  readonly #bound: { readonly name: string; readonly sort: Sort | undefined }[] = []

  constructor(source: string, types: FeelTypes, input?: FeelType) {
    this.#source = source
    this.#types = types
    this.#input = input
  }

  #tell<Code extends FeelIssueCode>(
    code: Code,
    node: { readonly span: FeelNode['span'] },
    data: FeelIssueData[Code],
  ): undefined {
    add(this.issues, feelIssue(code, this.#source, node.span.start, data) as FeelIssue)
    return undefined
  }

  #clash(operator: string, node: FeelNode, { units, left, right }: Clash): undefined {
    return units === undefined
      ? this.#tell('feel_types_differ', node, { operator, left, right })
      : this.#tell('feel_units_differ', node, { operator, left: units[0], right: units[1] })
  }

  /** The type of a part that must be one of these. */
  #want(node: FeelNode, place: string, ...expected: readonly FeelTypeName[]): Sort | undefined {
    const sort = this.sort(node)
    if (sort === undefined || isBottom(sort) || expected.includes(sort.type)) return sort
    return this.#tell('feel_type_wanted', node, { place, expected, found: shown(sort) })
  }

  /** Whether what it comes to is what is wanted of the whole. */
  result(node: FeelNode, sort: Sort, wanted: FeelType): void {
    const found = unify(sort, wanted)
    const { type } = wanted
    if (found instanceof Clash && found.units !== undefined) this.#clash('=', node, found)
    else if (found instanceof Clash || (type === 'enum' && sort.type === 'string'))
      this.#tell('feel_type_wanted', node, { place: 'result', expected: [type], found: shown(sort) })
    else if (type === 'enum' && sort.type === 'enum') this.#declared(node, sort.values, wanted)
  }

  #declared(node: FeelNode, values: readonly string[], declared: Sort): void {
    const known = declared.type === 'enum' ? declared.values : values
    for (const value of values)
      if (!known.includes(value))
        this.#tell('feel_value_undeclared', node, { value, suggestion: suggestName(value, known) })
  }

  #compare(
    operator: ComparisonOperator,
    node: FeelNode,
    a: Sort | undefined,
    b: Sort | undefined,
    [left, right]: readonly [FeelNode, FeelNode] = [node, node],
  ): void {
    if (a === undefined || b === undefined || isBottom(a) || isBottom(b)) return
    const both = unify(a, b)
    const ordered = operator !== '=' && operator !== '!='
    const choice = (sort: Sort): boolean => sort.type === 'enum' && !sort.written
    if (both instanceof Clash) this.#clash(operator, node, both)
    else if (a.type === 'list' || a.type === 'record' || (ordered && (a.type === 'boolean' || choice(a) || choice(b))))
      this.#tell('feel_type_not_compared', node, { operator, found: choice(b) ? b.type : shown(a) })
    else if (a.type === 'enum' && b.type === 'enum') {
      if (a.written && !b.written) this.#declared(left, a.values, b)
      if (b.written && !a.written) this.#declared(right, b.values, a)
    }
  }

  #test(test: FeelTest, subject: Sort | undefined, ofCell: boolean): void {
    const compare = (operator: ComparisonOperator, node: FeelNode): void =>
      this.#compare(operator, node, subject, this.sort(node))
    if (test.kind === 'bound') compare(test.operator, test.value)
    else if (test.kind === 'interval') {
      compare('<=', test.low)
      compare('<=', test.high)
    } else if (test.value.kind === 'list') {
      for (const item of test.value.items) compare('=', item)
    } else if (ofCell && mentions(test.value, '?')) this.#want(test.value, '?', 'boolean')
    else {
      const sort = this.sort(test.value)
      this.#compare('=', test.value, subject, sort?.type === 'list' ? sort.of : sort)
    }
  }

  cell(tree: CellTree): void {
    if (tree.kind === 'tests') for (const test of tree.tests) this.#test(test, this.#input, true)
  }

  /** The type of which all are. */
  #all(nodes: readonly FeelNode[]): Sort | undefined {
    let all: Sort | undefined = bottom
    for (const node of nodes) {
      const sort = this.sort(node)
      const both: Sort | Clash | undefined = sort && all && unify(all, sort)
      if (both instanceof Clash) {
        const clash: Clash = both
        all =
          clash.units === undefined
            ? this.#tell('feel_branches_differ', node, { left: clash.left, right: clash.right })
            : this.#clash('=', node, clash)
      } else all = both
    }
    return all
  }

  #loop(
    node: FeelNode,
    name: string,
    listNode: FeelNode,
    body: FeelNode,
    place: string,
    wantsBoolean: boolean,
  ): [Sort | undefined, Sort | undefined] {
    const list = this.#want(listNode, place, 'list')
    const taken = Object.hasOwn(this.#types, name) || this.#bound.some(one => one.name === name)
    if (taken && name !== 'item') this.#tell('feel_name_taken', node, { name })
    this.#bound.push({ name, sort: list?.type === 'list' ? list.of : undefined })
    const sort = wantsBoolean ? this.#want(body, place, 'boolean') : this.sort(body)
    this.#bound.pop()
    return [list, sort]
  }

  /** What lies at some names below a type. `whole` writes the path so far. */
  #below(node: FeelNode, from: Sort, names: readonly string[], whole: (index: number) => string): Sort | undefined {
    let sort = from
    for (const [index, name] of names.entries()) {
      const field = fieldOf(sort, name)
      if (field === undefined) {
        const near = suggestName(name, namesBelow(sort))
        const path = whole(index)
        const suggestion = near && path.slice(0, path.length - name.length) + near
        return sort.type === 'record'
          ? this.#tell('feel_unknown_name', node, { name: path, suggestion })
          : this.#tell('feel_unknown_field', node, { name, found: shown(sort), suggestion: near })
      }
      sort = field
    }
    return sort
  }

  #path(node: PathNode): Sort | undefined {
    const { names } = node
    const [first = '', ...rest] = names
    const local = this.#bound.findLast(one => one.name === first)
    if (local !== undefined)
      return local.sort && this.#below(node, local.sort, rest, index => names.slice(0, index + 2).join('.'))
    const written = names.join('.')
    let sort: Sort | undefined = Object.hasOwn(this.#types, first) ? this.#types[first] : undefined
    let count = 1
    while (count < names.length && sort?.type === 'record' && fieldOf(sort, names[count]!) !== undefined) {
      sort = fieldOf(sort, names[count]!)
      count += 1
    }
    if (sort === undefined || (sort.type === 'record' && count < names.length))
      return this.#tell('feel_unknown_name', node, {
        name: written,
        suggestion: suggestName(written, [...pathsOf(this.#types), ...this.#bound.map(one => one.name)]),
      })
    this.reads.add(names.slice(0, count).join('.'))
    return this.#below(node, sort, names.slice(count), index => names.slice(0, count + index + 1).join('.'))
  }

  #call(node: CallNode): Sort | undefined {
    const sorts = node.items.map(item => this.sort(item))
    const known = sorts.filter(sort => sort !== undefined)
    if (known.length < sorts.length) return undefined
    const found = callSort(node.name, builtins[node.name]!, node.items, known)
    if (!('place' in found)) return found
    const at = node.items[found.at] ?? node
    if (found.place === 'count')
      return this.#tell('feel_argument_count', node, { name: node.name, found: sorts.length, least: 3, most: 3 })
    if (found.place === 'text')
      return this.#tell('feel_bad_moment', at, { found: this.#source.slice(at.span.start, at.span.end) })
    if (found.clash !== undefined) return this.#clash(node.name, at, found.clash)
    return this.#tell('feel_type_wanted', at, {
      place: node.name,
      expected: found.expected,
      found: found.found ?? shown(known[found.at]!),
    })
  }

  sort(node: FeelNode): Sort | undefined {
    switch (node.kind) {
      case 'literal': {
        const { value } = node
        if (typeof value === 'number') return Number.isInteger(value) ? wholeNumber : looseNumber
        return typeof value === 'boolean' ? boolean : { type: 'enum', values: [value], written: true }
      }
      case 'moment':
        return { type: parseMoment(node.text)!.kind }
      case 'input':
        return this.#input
      case 'path':
        return this.#path(node)
      case 'member': {
        const of = this.sort(node.of)
        return of && this.#below(node, of, [node.name], () => node.name)
      }
      case 'list': {
        const of = this.#all(node.items)
        return of && { type: 'list', of, atMost: node.items.length }
      }
      case 'comparison':
        this.#compare(node.operator, node, this.sort(node.left), this.sort(node.right), [node.left, node.right])
        return boolean
      case 'and':
      case 'or':
        for (const part of node.parts) this.#want(part, node.kind, 'boolean')
        return boolean
      case 'not':
        this.#want(node.operand, 'not', 'boolean')
        return boolean
      case 'in': {
        const subject = this.sort(node.subject)
        for (const test of node.tests) this.#test(test, subject, false)
        return boolean
      }
      case 'sum':
      case 'product': {
        let sort = this.sort(node.first)
        for (const { operator, operand } of node.rest) {
          const right = this.sort(operand)
          const both: Sort | Clash | undefined = sort && right && arithmeticSort(operator, sort, right)
          sort = both instanceof Clash ? this.#clash(operator, operand, both) : both
        }
        return sort
      }
      case 'power': {
        const base = this.#want(node.base, '**', 'number')
        const exponent = this.#want(node.exponent, '**', 'number')
        for (const sort of [base, exponent])
          if (sort?.type === 'number' && sort.unit !== undefined)
            return this.#clash('**', node, new Clash(sort, looseNumber))
        return base && exponent && (base.type === 'number' && base.loose ? looseNumber : { type: 'number' })
      }
      case 'minus':
        return this.#want(node.operand, '-', 'number', 'days duration', 'months duration')
      case 'if':
        this.#want(node.condition, 'if', 'boolean')
        return this.#all([node.then, node.otherwise])
      case 'for': {
        const [list, sort] = this.#loop(node, node.name, node.list, node.body, 'for', false)
        return list?.type === 'list' ? sort && { ...list, of: sort } : undefined
      }
      case 'some':
      case 'every':
        this.#loop(node, node.name, node.list, node.body, node.kind, true)
        return boolean
      case 'filter':
        return this.#loop(node, 'item', node.list, node.condition, '[…]', true)[0]
      case 'index': {
        const list = this.#want(node.list, '[…]', 'list')
        return list?.type === 'list' ? list.of : undefined
      }
      case 'call':
        return this.#call(node)
    }
  }
}
