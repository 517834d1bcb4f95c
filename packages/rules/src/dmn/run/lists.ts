import { evaluate, FeelFunction } from 'feelin'
import { type Builtin, builtin, listed, type Refuse } from './builtin.ts'
import { equal, order } from './compare.ts'
import type { Run } from './note.ts'
import type { FeelRecord, FeelValue } from './value.ts'
import { isRecord, recordOf } from './value.ts'

type List = readonly FeelValue[]

const has = (list: List, wanted: FeelValue): boolean => list.some(it => equal(it, wanted) === true)

const isSimple = (value: FeelValue): boolean => value === null || /^(?:number|string|boolean)$/u.test(typeof value)

/** What is no number, string or boolean is compared with all others like it: a step for every 64. */
const distinct = (run: Run, list: List): List => {
  const kept = new Set<FeelValue>()
  const others: FeelValue[] = []
  for (const item of list) {
    if (!isSimple(item)) {
      run.step(others.length >> 6)
      if (has(others, item)) continue
      others.push(item)
    }
    kept.add(item)
  }
  return [...kept]
}

/** The item that comes first in an order that all the items have between them. */
const extreme =
  (wanted: -1 | 1) =>
  (refuse: Refuse, ...values: List): FeelValue => {
    const list = listed(values)
    let best = list[0]
    for (const item of list) {
      const found = order(item, best)
      if (found === undefined) return refuse('list')
      if (found * wanted > 0) best = item
    }
    return best ?? null
  }

/** A position counts from 1, or from the end with −1. */
const indexOf = (position: number, length: number): number | undefined => {
  const whole = Math.trunc(position)
  if (whole === 0 || Math.abs(whole) > length) return undefined
  return whole > 0 ? whole - 1 : length + whole
}

const sublist = (refuse: Refuse, list: List, start: number, length?: number | null): FeelValue => {
  const from = indexOf(start, list.length)
  if (from === undefined) return refuse('start position')
  if (length === undefined) return list.slice(from)
  if (length === null || Math.trunc(length) < 1 || from + Math.trunc(length) > list.length) return refuse('length')
  return list.slice(from, from + Math.trunc(length))
}

/** A test may have one parameter, or be told its place beside its item. */
const replaced = (refuse: Refuse, list: List, which: FeelValue, newItem: FeelValue, match: FeelValue): FeelValue => {
  const chosen = which ?? match
  if (typeof chosen === 'number') {
    const at = indexOf(chosen, list.length)
    return at === undefined ? refuse('position') : list.with(at, newItem)
  }
  if (!(chosen instanceof FeelFunction)) return refuse('match')
  const result: FeelValue[] = []
  for (const item of list) {
    const found: FeelValue = chosen.invoke([item, newItem])
    if (typeof found !== 'boolean') return refuse('match')
    result.push(found ? newItem : item)
  }
  return result
}

/** Sorted halves are merged: a test that is no order still ends. Nothing where it gives no answer. */
const merged = (list: List, precedes: (left: FeelValue, right: FeelValue) => unknown): List | undefined => {
  if (list.length < 2) return list
  const half = list.length >> 1
  const left = merged(list.slice(0, half), precedes)
  const right = left && merged(list.slice(half), precedes)
  if (left === undefined || right === undefined) return undefined
  const result: FeelValue[] = []
  let at = 0
  for (const item of right) {
    for (; at < left.length; at += 1) {
      const before = precedes(item, left[at])
      if (typeof before !== 'boolean') return undefined
      if (before) break
      result.push(left[at])
    }
    result.push(item)
  }
  for (; at < left.length; at += 1) result.push(left[at])
  return result
}

const sorted = (run: Run, refuse: Refuse, list: List, precedes?: FeelFunction | null): FeelValue => {
  run.step(list.length >> 2)
  const before = precedes ? (a: FeelValue, b: FeelValue) => precedes.invoke([a, b]) : below
  return merged(list, before) ?? refuse('precedes')
}

const below = (left: FeelValue, right: FeelValue): boolean | null => {
  const found = order(left, right)
  return found === undefined ? null : found < 0
}

const put = (refuse: Refuse, context: FeelRecord, keys: List, value: FeelValue): FeelValue => {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return refuse('keys')
  if (rest.length === 0) return recordOf([...Object.entries(context), [key, value]])
  const inner = Object.hasOwn(context, key) ? context[key] : undefined
  if (!isRecord(inner)) return refuse('keys')
  const nested = put(refuse, inner, rest, value)
  return nested === null ? null : recordOf([...Object.entries(context), [key, nested]])
}

const contextOf = (refuse: Refuse, entries: List): FeelValue => {
  const result = new Map<string, FeelValue>()
  for (const entry of entries) {
    if (!isRecord(entry) || !Object.hasOwn(entry, 'value')) return refuse('entries')
    const key = Object.hasOwn(entry, 'key') ? entry.key : null
    if (typeof key !== 'string' || result.has(key)) return refuse('entries')
    result.set(key, entry.value)
  }
  return recordOf(result)
}

/** List and context functions where feelin compares by identity, or lets a position through that is not in the list. */
export const listBuiltins = (run: Run): readonly Builtin[] => [
  builtin('string', ['from: any'], (_, from: FeelValue) =>
    from === null ? null : evaluate('string(from)', { from }).value,
  ),
  builtin('list contains', ['list: list', 'element: any'], (_, list: List, element: FeelValue) => has(list, element)),
  builtin('min', ['...list: any'], extreme(-1)),
  builtin('max', ['...list: any'], extreme(1)),
  builtin('sublist', ['list: list', 'start position: number', 'length?: number'], sublist),
  builtin('append', ['list: list', '...item: any'], (_, list: List, ...items: List) => [...list, ...items]),
  builtin('concatenate', ['...list: list'], (_, ...lists: readonly List[]) => lists.flat()),
  builtin('insert before', ['list: list', 'position: number', 'newItem: any'], (refuse, list: List, position, item) => {
    const at = indexOf(position, list.length + (position > 0 ? 1 : 0))
    return at === undefined ? refuse('position') : list.toSpliced(at, 0, item)
  }),
  builtin('remove', ['list: list', 'position: number'], (refuse, list: List, position: number) => {
    const at = indexOf(position, list.length)
    return at === undefined ? refuse('position') : list.toSpliced(at, 1)
  }),
  builtin('index of', ['list: list', 'match: any'], (_, list: List, match: FeelValue) =>
    list.flatMap((it, index) => (equal(it, match) === true ? [index + 1] : [])),
  ),
  builtin('union', ['...list: list'], (_, ...lists: readonly List[]) => distinct(run, lists.flat())),
  builtin('distinct values', ['list: list'], (_, list: List) => distinct(run, list)),
  builtin('flatten', ['list: list'], (_, list: List) => list.flat(Number.POSITIVE_INFINITY)),
  builtin('list replace', ['list: list', 'position?: any', 'newItem: any', 'match?: any'], replaced),
  builtin('sort', ['list: list', 'precedes?: function'], (refuse, list: List, precedes) =>
    sorted(run, refuse, list, precedes),
  ),
  builtin('context', ['entries: list'], contextOf),
  builtin(
    'context put',
    ['context: context', 'key?: any', 'value: any', 'keys?: any'],
    (refuse, context, key, value, keys) => {
      const path = key ?? keys
      return put(refuse, context, Array.isArray(path) ? path : [path], value)
    },
  ),
  builtin('context merge', ['contexts: list'], (refuse, contexts: List) =>
    contexts.every(isRecord) ? recordOf(contexts.flatMap(it => Object.entries(it as FeelRecord))) : refuse('contexts'),
  ),
]
