import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelRange, FeelTime } from 'feelin'

/** What FEEL computes with: JSON, feelin's temporal values, ranges and functions. Absent is null. */
export type FeelValue = unknown

export type FeelRecord = Readonly<Record<string, FeelValue>>

export type ValueKind =
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function'
  | 'list'
  | 'record'

export const kindOfValue = (value: FeelValue): ValueKind => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'list'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'date and time'
  if (value instanceof FeelDuration) return value.yearsMonths ? 'years and months duration' : 'days and time duration'
  if (value instanceof FeelRange) return 'range'
  if (value instanceof FeelFunction || typeof value === 'function') return 'function'
  return 'record'
}

export const isRecord = (value: FeelValue): value is FeelRecord => kindOfValue(value) === 'record'

const weights = new WeakMap<object, number>()

/**
 * How much a value is when it is written out: its items and entries, and a string by its length. What stands in it many times is counted
 * as many times, since whoever goes through the value meets it so often; `[a, a]` of `[b, b]` of … is soon more than any memory.
 */
export const weightOf = (value: FeelValue): number => {
  if (typeof value === 'string') return 1 + (value.length >> 4)
  if (!Array.isArray(value) && !isRecord(value)) return 1
  const known = weights.get(value)
  if (known !== undefined) return known
  let weight = 1
  for (const item of Array.isArray(value) ? value : Object.values(value)) weight += weightOf(item)
  weights.set(value, weight)
  return weight
}

/** Whether a value is JSON all through: no `NaN`, no object of a class. */
export const isJson = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  if (Array.isArray(value)) return value.every(isJson)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === null || Object.getPrototypeOf(prototype) === null) && Object.values(value).every(isJson)
}

/** A record with these entries; a name like `__proto__` is an entry as any other. */
export const recordOf = (entries: Iterable<readonly [string, FeelValue]>): FeelRecord => Object.fromEntries(entries)

/** The names of a scope and others that hide them. */
export const within = (scope: FeelRecord, inner: FeelRecord): FeelRecord =>
  recordOf([...Object.entries(scope), ...Object.entries(inner)])

/** A value as JSON: temporal values as ISO 8601 strings, ranges as records; a function is none. */
export const toJson = (value: FeelValue): unknown => {
  switch (kindOfValue(value)) {
    case 'null':
    case 'function':
      return null
    case 'number':
    case 'string':
    case 'boolean':
      return value
    case 'list':
      return (value as readonly FeelValue[]).map(toJson)
    case 'range': {
      const range = value as FeelRange
      return {
        start: toJson(range.start),
        'start included': range['start included'],
        end: toJson(range.end),
        'end included': range['end included'],
      }
    }
    case 'record':
      return recordOf(Object.entries(value as FeelRecord).map(([name, it]) => [name, toJson(it)]))
    default:
      return String(value)
  }
}
