import { Moment, printMoment } from './moment.ts'
import { Fraction, numberOf } from './number.ts'
import type { Span } from './syntax.ts'
import {
  type Fact,
  type FactKind,
  type FactRecord,
  type FeelError,
  type FeelErrorCode,
  type FeelErrorData,
  feelError,
  graver,
  known,
  missing,
  notApplicable,
  type Unknown,
  type Value,
} from './value.ts'

/** What there is inside an evaluation: as a fact, or a fraction, or a moment. A plain number stands for its shortest decimal. */
export type Item = Fact | Fraction | Moment

/** Anything that is not known. A known item stands for itself, so that ordinary evaluation makes no objects. */
export class Halt {
  readonly why: Unknown
  constructor(why: Unknown) {
    this.why = why
  }
}

export type Out = Item | Halt

export const halt = <Code extends FeelErrorCode>(code: Code, data: FeelErrorData[Code]): Halt =>
  new Halt(feelError(code, data) as FeelError)

export const worse = (left: Out | undefined, right: Halt): Halt =>
  left instanceof Halt ? new Halt(graver(left.why, right.why)) : right

/** Nothing to say: the least of no items, an item that is not there. */
export const nothing = new Halt(notApplicable())

export const isRecord = (value: unknown): value is FactRecord =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Fraction || value instanceof Moment)

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

export const kindOf = (value: Item): FactKind => {
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value as FactKind
  }
  if (value instanceof Fraction) return 'number'
  if (value instanceof Moment) return value.kind
  return isList(value) ? 'list' : 'record'
}

/** What is an item as it stands: most are, and cost nothing. */
export const plainItem = (value: unknown): Out | undefined => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      // Also false for NaN.
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined
    case 'object':
      return value === null ? undefined : (value as Out)
    default:
      return undefined
  }
}

/** Something that came from outside or lies in a list: missing where it is `null`, an error where it is no fact. `path` is the name to tell. */
export const itemOf = (value: unknown, path: string): Out => {
  const item = plainItem(value)
  if (item !== undefined) return item
  if (value === undefined || value === null) return new Halt(missing(path))
  return halt('feel_unreadable_fact', { path, found: typeof value === 'number' ? String(value) : typeof value })
}

/**
 * The fact at some names, by own properties only: `constructor` or `__proto__` of an ordinary record is missing, and so is
 * everything below a missing fact. Lists and strings have no names below them (no `length`).
 */
export const readPath = (facts: FactRecord, names: readonly string[], path: string): Out => {
  let fact: unknown = facts
  for (const name of names) {
    if (fact === undefined || fact === null) return new Halt(missing(path))
    if (!isRecord(fact)) {
      const value = itemOf(fact, path)
      return value instanceof Halt ? value : halt('feel_not_record', { path, found: kindOf(value) })
    }
    if (!Object.hasOwn(fact, name)) return new Halt(missing(path))
    fact = fact[name]
  }
  return itemOf(fact, path)
}

// Lists and records made here that hold what is no fact; those from outside are handed back as they came, however deep.
const made = new WeakSet<object>()

/** A list that was made here, remembered if its items have to be turned into facts on their way out. */
export const madeList = (items: readonly unknown[]): readonly unknown[] => {
  const inner = (item: unknown): boolean =>
    item instanceof Fraction || item instanceof Moment || item instanceof Halt || made.has(item as object)
  if (items.some(inner)) made.add(items)
  return items
}

export const madeRecord = (record: FactRecord): FactRecord => {
  made.add(record)
  return record
}

const factOf = (item: Item, span: Span): Fact | Halt => {
  if (item instanceof Fraction) return numberOf(item) ?? halt('feel_not_decimal', { span })
  if (item instanceof Moment) return printMoment(item)
  if (typeof item !== 'object' || !made.has(item)) return item
  let rest: Halt | undefined
  const fact = (one: unknown): unknown => {
    const value = one instanceof Halt ? one : factOf(one as Item, span)
    if (value instanceof Halt) rest = worse(rest, value)
    return value
  }
  const facts = isList(item)
    ? item.map(fact)
    : Object.fromEntries(Object.entries(item).map(([name, one]) => [name, fact(one)]))
  return rest ?? facts
}

/** The value outside of the evaluation: dates and durations as strings, fractions as the decimals they are, or an error. */
export const valueFrom = (out: Out, span: Span): Value => {
  const fact = out instanceof Halt ? out : factOf(out, span)
  return fact instanceof Halt ? fact.why : known(fact)
}
