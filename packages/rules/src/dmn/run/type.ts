import { FeelDate, FeelDateTime, FeelRange } from 'feelin'
import type { DmnItem } from '../model.ts'
import { temporal } from './temporals.ts'
import { type FeelValue, isRecord, kindOfValue, recordOf } from './value.ts'

type SimpleKind =
  | 'any'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'duration'
  | 'context'
  | 'function'
  /** No definition has this name. */
  | 'unknown'

/** A type of DMN with the constraints its definition sets, as unary tests. */
export type ValueType = {
  readonly name: string
  readonly allowed?: string | undefined
} & (
  | { readonly kind: SimpleKind }
  | { readonly kind: 'list' | 'range'; readonly of: ValueType }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, ValueType> }
)

export const anyType: ValueType = { kind: 'any', name: 'Any' }

const simple: Readonly<Record<string, SimpleKind>> = {
  Any: 'any',
  number: 'number',
  // What Camunda 7 calls numbers.
  integer: 'number',
  long: 'number',
  double: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
  duration: 'duration',
  context: 'context',
  function: 'function',
}

export const simpleType = (name: string): ValueType | undefined => {
  const kind = Object.hasOwn(simple, name) ? simple[name] : undefined
  return kind === undefined ? undefined : { kind, name }
}

/** Where types are found by name: those of FEEL, then the item definitions of a model, then of the models it imports. */
export type FindItem = (name: string) => { readonly item: DmnItem; readonly find: FindItem } | undefined

const deepest = 20

/** With constraints, where it has none of its own; its fields are not read for that. */
const narrowed = (type: ValueType, allowed: string | undefined): ValueType =>
  allowed === undefined || type.allowed !== undefined
    ? type
    : Object.defineProperties({} as ValueType, {
        ...Object.getOwnPropertyDescriptors(type),
        allowed: { value: allowed, enumerable: true },
      })

/** A record whose fields are read when they are asked for: a person may have a mother who is a person. */
const recordType = (name: string, read: () => ReadonlyMap<string, ValueType>): ValueType => {
  let fields: ReadonlyMap<string, ValueType> | undefined
  return {
    kind: 'record',
    name,
    get fields() {
      fields ??= read()
      return fields
    },
  }
}

const typeOfItem = (item: DmnItem, find: FindItem, depth: number): ValueType => {
  const one: ValueType = item.isFunction
    ? { kind: 'function', name: item.name }
    : item.fields.length > 0
      ? recordType(item.name, () => new Map(item.fields.map(it => [it.name, typeOfItem(it, find, 0)])))
      : typeNamed(item.typeRef, find, depth + 1)
  const each = narrowed(one, item.allowed)
  const whole: ValueType = item.isList ? { kind: 'list', name: item.name, of: each } : each
  return narrowed(whole, item.constraint)
}

const typesOf = new WeakMap<FindItem, Map<string, ValueType>>()

/** The type a model calls so; any where nothing is said, or where a definition stands for itself. Each is made once. */
export const typeNamed = (reference: string | undefined, find: FindItem, depth = 0): ValueType => {
  if (reference === undefined || depth > deepest) return anyType
  if (depth > 0) return typeCalled(reference, find, depth)
  const types = typesOf.get(find) ?? new Map<string, ValueType>()
  typesOf.set(find, types)
  const type = types.get(reference) ?? typeCalled(reference, find, 0)
  types.set(reference, type)
  return type
}

const typeCalled = (reference: string, find: FindItem, depth: number): ValueType => {
  const found = find(reference)
  if (found !== undefined) return typeOfItem(found.item, found.find, depth)
  const name = reference.replace(/^\w+:(?=\S)/u, '')
  const [, generic, inside] = /^(list|range|context|function)\s*<(.*)>/u.exec(name) ?? []
  switch (generic ?? name) {
    case 'list':
    case 'range':
      return { kind: generic ?? name, name, of: typeNamed(inside?.trim(), find, depth + 1) } as ValueType
    case 'function':
      return { kind: 'function', name }
    case 'context':
      if (inside === undefined) break
      return recordType(
        name,
        () =>
          new Map(
            apart(inside).map(entry => {
              const colon = entry.indexOf(':')
              return [entry.slice(0, colon).trim(), typeNamed(entry.slice(colon + 1).trim(), find)]
            }),
          ),
      )
  }
  return simpleType(name) ?? { kind: 'unknown', name }
}

/** `a: list<b, c>, d: e` at its outer commas. */
const apart = (text: string): readonly string[] => {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '<') depth += 1
    if (letter === '>') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** A string that stands for a temporal value where one is declared, as JSON has it. */
export const fromJson = (value: unknown, type: ValueType): FeelValue => {
  if (value === undefined || value === null) return null
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map(it => fromJson(it, type.of)) : fromJson(value, type.of)
  if (Array.isArray(value)) return value.map(it => fromJson(it, type))
  if (isRecord(value)) {
    const fields = type.kind === 'record' ? type.fields : new Map<string, ValueType>()
    const given = Object.entries(value).map(([name, it]) => [name.normalize('NFC'), it] as const)
    // What JSON does not give is null: a record of DMN has all its fields.
    const there = new Set(given.map(([name]) => name))
    const absent = [...fields.keys()].filter(name => !there.has(name))
    return recordOf([
      ...given.map(([name, it]) => [name, fromJson(it, fields.get(name) ?? anyType)] as const),
      ...absent.map(name => [name, null] as const),
    ])
  }
  if (typeof value !== 'string') return value
  switch (type.kind) {
    case 'date':
    case 'time':
    case 'date and time':
      return temporal(type.kind, value) ?? value
    case 'days and time duration':
    case 'years and months duration':
    case 'duration':
      return temporal('duration', value) ?? value
    default:
      return value.normalize('NFC')
  }
}

/** What became of a value that was to have a type. */
export type Coerced =
  | { readonly ok: true; readonly value: FeelValue }
  | { readonly ok: false; readonly why: 'type' | 'allowed'; readonly type: ValueType; readonly value: FeelValue }

/** Whether a value passes unary tests; asked of FEEL. */
export type Passes = (tests: string, value: FeelValue) => boolean

const mismatch = (type: ValueType, value: FeelValue): Coerced => ({ ok: false, why: 'type', type, value })

const isMidnightCapable = (value: FeelValue): value is FeelDate => value instanceof FeelDate

const exact = (value: FeelValue, type: ValueType, passes: Passes): Coerced => {
  const kind = kindOfValue(value)
  switch (type.kind) {
    case 'any':
    case 'unknown':
      return { ok: true, value }
    case 'duration':
      return kind.endsWith('duration') ? { ok: true, value } : mismatch(type, value)
    case 'context':
      return kind === 'record' ? { ok: true, value } : mismatch(type, value)
    case 'list': {
      if (!Array.isArray(value)) return mismatch(type, value)
      const items: FeelValue[] = []
      for (const item of value) {
        const coerced = coerce(item, type.of, passes)
        if (!coerced.ok) return coerced
        items.push(coerced.value)
      }
      return { ok: true, value: items }
    }
    case 'record': {
      if (!isRecord(value)) return mismatch(type, value)
      const entries = new Map(Object.entries(value))
      for (const [name, field] of type.fields) {
        if (!entries.has(name)) return mismatch(type, value)
        const coerced = coerce(entries.get(name), field, passes)
        if (!coerced.ok) return coerced
        entries.set(name, coerced.value)
      }
      return { ok: true, value: recordOf(entries) }
    }
    case 'date and time':
      if (isMidnightCapable(value))
        return { ok: true, value: new FeelDateTime(value.unwrap().toPlainDateTime(), 'UTC') }
      return kind === type.kind ? { ok: true, value } : mismatch(type, value)
    default:
      return kind === type.kind ? { ok: true, value } : mismatch(type, value)
  }
}

/**
 * The value as a type wants it (DMN 1.5, 10.3.2.9.4): as it is where it conforms, a single item as a list of one, a list of one as
 * its item, a date as its midnight. Null conforms to every type.
 */
export const coerce = (value: FeelValue, type: ValueType, passes: Passes): Coerced => {
  if (value === null || value === undefined) return { ok: true, value: null }
  let coerced = exact(value, type, passes)
  if (!coerced.ok && coerced.why === 'type') {
    if (type.kind === 'list' && !Array.isArray(value)) {
      const item = coerce(value, type.of, passes)
      coerced = item.ok ? { ok: true, value: [item.value] } : item
    } else if (type.kind !== 'list' && Array.isArray(value) && value.length === 1)
      coerced = exact(value[0], type, passes)
  }
  if (coerced.ok && type.allowed !== undefined && !passes(type.allowed, coerced.value))
    return { ok: false, why: 'allowed', type, value: coerced.value }
  return coerced
}

/** Whether a value is of a type, as `instance of` asks: null is of none but `Null`; constraints do not count. */
export const isInstance = (value: FeelValue, name: string, find: FindItem): boolean => {
  if (name.trim() === 'Null') return value === null || value === undefined
  return value !== null && value !== undefined && isOf(value, typeNamed(name.trim().replace(/\s+/gu, ' '), find))
}

const isOf = (value: FeelValue, type: ValueType): boolean => {
  if (value === null || value === undefined) return true
  const kind = kindOfValue(value)
  switch (type.kind) {
    case 'any':
      return true
    case 'unknown':
      return false
    case 'duration':
      return kind.endsWith('duration')
    case 'context':
      return kind === 'record'
    case 'list':
      return Array.isArray(value) && value.every(it => isOf(it, type.of))
    case 'record':
      return (
        isRecord(value) &&
        [...type.fields].every(([name, field]) => Object.hasOwn(value, name) && isOf(value[name], field))
      )
    case 'range':
      return value instanceof FeelRange && isOf(value.start, type.of) && isOf(value.end, type.of)
    default:
      return kind === type.kind
  }
}
