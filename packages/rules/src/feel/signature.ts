import { type Builtin, weekdays } from './functions.ts'
import { parseMoment } from './moment.ts'
import type { FeelNode } from './syntax.ts'
import { defaultAtMost, type FeelTypeName } from './type.ts'
import {
  arithmeticSort,
  boolean,
  bottom,
  Clash,
  group,
  isBottom,
  looseNumber,
  type Sort,
  shown,
  string,
  unify,
  wholeNumber,
} from './typing.ts'

/** What is wrong with a call, and with which argument. */
export type Misfit =
  | {
      readonly place: 'type'
      readonly at: number
      readonly expected: readonly FeelTypeName[]
      /** The type of its items, where those do not fit. */
      readonly found?: FeelTypeName
      readonly clash?: undefined
    }
  | { readonly place: 'clash'; readonly at: number; readonly clash: Clash }
  | { readonly place: 'count'; readonly at: number; readonly clash?: undefined }
  /** A text that has to be written out, so that it can be read before it is asked. */
  | { readonly place: 'text'; readonly at: number; readonly clash?: undefined }

const wanted = (at: number, ...expected: readonly FeelTypeName[]): Misfit => ({ place: 'type', at, expected })

const isList = (sort: Sort | undefined): sort is Extract<Sort, { readonly type: 'list' }> => sort?.type === 'list'

const joined = (sorts: readonly Sort[]): Sort | Misfit => {
  let all: Sort = bottom
  for (const [at, sort] of sorts.entries()) {
    const both = unify(all, sort)
    if (both instanceof Clash) return { place: 'clash', at, clash: both }
    all = both
  }
  return all
}

const roundings = new Set(['floor', 'ceiling', 'decimal', 'round up', 'round down', 'round half up', 'round half down'])

/** Whether a rounding leaves no decimals: to none, or to tens and hundreds. */
const roundsToWhole = (scale: FeelNode | undefined): boolean =>
  scale === undefined || (scale.kind === 'literal' && Number(scale.value) <= 0)

const first = (name: string, nodes: readonly FeelNode[], sort: Sort): Sort => {
  if (sort.type !== 'number') return sort
  const { whole: _, ...rest } = sort
  if (roundings.has(name)) return roundsToWhole(nodes[1]) ? { ...rest, whole: true } : rest
  return sort
}

const above = (a: number, b: number): number => Math.min(a + b, Number.MAX_SAFE_INTEGER)

/** The type of a call whose arguments have these types, or what does not fit. */
export const callSort = (
  name: string,
  { takes, many, gives }: Builtin,
  nodes: readonly FeelNode[],
  given: readonly Sort[],
): Sort | Misfit => {
  // The items may be given one by one.
  const apart = many === 'items' && !(given.length === 1 && isList(given[0]))
  const together = apart ? joined(given) : bottom
  if ('place' in together) return together
  const sorts: readonly Sort[] = apart ? [{ type: 'list', of: together, atMost: given.length }] : given

  for (const [at, sort] of sorts.entries()) {
    const [shape = '', items] = takes[Math.min(at, takes.length - 1)]!.split(':')
    if (shape === 'any' || isBottom(sort)) continue
    const kinds = (items === undefined ? shape : 'list').split('|') as FeelTypeName[]
    if (!kinds.includes(group(sort))) return wanted(at, ...kinds)
    const of = items?.split('|') as FeelTypeName[] | undefined
    if (of !== undefined && isList(sort) && !isBottom(sort.of) && !of.includes(group(sort.of)))
      return { place: 'type', at, expected: of, found: shown(sort.of) }
  }
  const [one = bottom, two] = sorts
  const of = isList(one) ? one.of : bottom

  if (name === 'date') {
    if (sorts.length === 2) return { place: 'count', at: 0 }
    if ((group(one) === 'number') !== (sorts.length === 3))
      return wanted(0, ...(sorts.length === 3 ? (['number'] as const) : (['string', 'date', 'instant'] as const)))
  }
  if (name === 'duration') {
    const [node] = nodes
    const found = node?.kind === 'literal' ? parseMoment(String(node.value)) : undefined
    // Of which of the two kinds another text is, only its content says.
    return found === undefined ? { place: 'text', at: 0 } : { type: found.kind }
  }
  if (name === 'list contains' || name === 'index of') {
    const both = two && unify(of, two)
    if (both instanceof Clash) return { place: 'clash', at: 1, clash: both }
    if (group(both ?? bottom) === 'list' || both?.type === 'record')
      return wanted(1, 'number', 'string', 'boolean', 'date')
  }
  if (name === 'modulo' && two !== undefined) {
    const both = arithmeticSort('-', one, two)
    return both instanceof Clash ? { place: 'clash', at: 1, clash: both } : both
  }

  switch (gives) {
    case 'number':
      return looseNumber
    case 'whole':
      return wholeNumber
    case 'string':
      return string
    case 'boolean':
      return boolean
    case 'weekday':
      return { type: 'enum', values: weekdays }
    case 'first':
      return first(name, nodes, one)
    case 'item':
      return name === 'mean' && of.type === 'number' ? { ...of, whole: undefined } : isBottom(of) ? looseNumber : of
    case 'list': {
      if (name === 'index of')
        return { type: 'list', of: wholeNumber, atMost: isList(one) ? (one.atMost ?? defaultAtMost) : 0 }
      const lists =
        name === 'append'
          ? [one, ...sorts.slice(1).map((sort): Sort => ({ type: 'list', of: sort, atMost: 1 }))]
          : sorts
      const all = joined(lists)
      const atMost = lists.reduce((sum, list) => above(sum, isList(list) ? (list.atMost ?? defaultAtMost) : 0), 0)
      return isList(all as Sort) ? ({ ...all, atMost } as Sort) : all
    }
    default:
      return { type: gives }
  }
}
