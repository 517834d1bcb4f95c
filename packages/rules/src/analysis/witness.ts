import type { FeelType, FeelTypes } from '../feel/type.ts'
import type { Fact, FactRecord } from '../feel/value.ts'
import { sampleOf } from '../table/axis.ts'
import type { Decision } from '../table/decision.ts'
import type { Table } from '../table/table.ts'
import type { Box, Point } from './box.ts'
import type { ShownColumn } from './columns.ts'
import type { Witness } from './finding.ts'

type Branch = Map<string, Branch | { readonly fact: Fact }>

/** False where something else already stands on the way. */
const plant = (tree: Branch, names: readonly string[], fact: Fact): boolean => {
  let branch = tree
  for (const name of names.slice(0, -1)) {
    const next = branch.get(name) ?? new Map()
    if (!(next instanceof Map)) return false
    branch.set(name, next)
    branch = next
  }
  const last = names.at(-1) ?? ''
  if (branch.has(last)) return false
  branch.set(last, { fact })
  return true
}

const grown = (tree: Branch): FactRecord =>
  Object.fromEntries([...tree].map(([name, it]) => [name, it instanceof Map ? grown(it) : it.fact]))

/** One value for all the inputs that ask for the same fact; nothing where none was found that lies in the slot of each. */
const commonFact = (columns: readonly ShownColumn[], point: Point, path: string): Fact | undefined => {
  const same = columns.flatMap((column, at) => (column.path === path ? [{ column, slot: point[at]! }] : []))
  if (same.length === 1) return same[0]!.column.axis.witness(same[0]!.slot)
  return same
    .map(({ column, slot }) => column.axis.witness(slot))
    .find(fact => same.every(({ column, slot }) => column.slotOf(fact) === slot))
}

/** Whether an input asks for a fact that one before it asks for. */
export const isAskedAgain = (columns: readonly ShownColumn[], at: number): boolean =>
  columns.findIndex(({ path }) => path === columns[at]!.path) < at

/** Facts that have every input in its slot; nothing where an input is computed, or a fact would need two values. */
export const factsAt = (columns: readonly ShownColumn[], point: Point): FactRecord | undefined => {
  const tree: Branch = new Map()
  const whole = columns.every(({ names, path }, at) => {
    if (names === undefined || path === undefined) return false
    if (isAskedAgain(columns, at)) return true
    const fact = commonFact(columns, point, path)
    return fact !== undefined && plant(tree, names, fact)
  })
  return whole ? grown(tree) : undefined
}

/** The same facts and one more, by its dotted path; nothing where it has no place. */
export const withFact = (facts: FactRecord, path: readonly string[], fact: Fact): FactRecord | undefined => {
  const [name, ...rest] = path
  if (name === undefined) return undefined
  if (rest.length === 0) return { ...facts, [name]: fact }
  const below = Object.hasOwn(facts, name) ? facts[name] : {}
  if (typeof below !== 'object' || below === null || Array.isArray(below)) return undefined
  const next = withFact(below as FactRecord, rest, fact)
  return next === undefined ? undefined : { ...facts, [name]: next }
}

/** What is tried for a fact of unknown type. */
const guesses: readonly Fact[] = [1, 'x', true, '2026-01-01', '2026-01-01T08:00:00+07:00', []]

const typeAt = (types: FeelTypes | undefined, path: readonly string[]): FeelType | undefined => {
  let type = types?.[path[0] ?? '']
  for (const name of path.slice(1)) type = type?.type === 'record' ? type.fields[name] : undefined
  return type
}

/** How often a table is asked for one witness. */
const mostAsked = 64

/**
 * The facts with what else the table asks for, so that it decides as it should; nothing where it never does. What other
 * facts are worth is no matter: any that serve will do.
 */
export const confirmed = (
  table: Table,
  start: FactRecord,
  shows: (decision: Decision) => boolean,
  types: FeelTypes | undefined,
): Witness | undefined => {
  let asked = 0
  const look = (facts: FactRecord): Witness | undefined => {
    asked += 1
    if (asked > mostAsked) return undefined
    const decision = table.decide(facts)
    if (shows(decision)) return { facts, decision }
    if (decision.kind !== 'missing') return undefined
    const path = decision.paths[0]?.split('.') ?? []
    const type = typeAt(types, path)
    for (const fact of type === undefined ? guesses : [sampleOf(type)]) {
      const more = withFact(facts, path, fact)
      const found = more === undefined ? undefined : look(more)
      if (found !== undefined) return found
    }
    return undefined
  }
  return look(start)
}

/** Some points of a box, always the same ones: its corners first. */
export const samplePoints = (box: Box): readonly Point[] => {
  const ends = box.map(ranges => {
    const slots = ranges.flatMap(([from, to]) => (from === to ? [from] : [from, to]))
    return [slots[0]!, slots.at(-1)!, slots[slots.length >> 1]!]
  })
  const pick = (choose: (axis: number) => number): Point => ends.map((slots, axis) => slots[choose(axis) % 3]!)
  const all = [0, 1, 2].flatMap(base => [
    pick(() => base),
    ...box.map((_, axis) => pick(other => (other === axis ? base + 1 : base))),
    ...box.map((_, axis) => pick(other => (other === axis ? base + 2 : base))),
  ])
  return [...new Map(all.map(point => [point.join(), point])).values()]
}
