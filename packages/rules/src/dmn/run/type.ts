import { FeelDate, FeelDateTime } from 'feelin'
import type { DmnItem } from '../model.ts'
import { type FeelValue, isRecord, kindOfValue, recordOf, temporal } from './value.ts'

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
  | 'range'

/** A type of DMN with the constraints its definition sets, as unary tests. */
export type ValueType = {
  readonly name: string
  readonly allowed?: string | undefined
} & (
  | { readonly kind: SimpleKind }
  | { readonly kind: 'list'; readonly of: ValueType }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, ValueType> }
)

export const anyType: ValueType = { kind: 'any', name: 'Any' }

const simple: Readonly<Record<string, SimpleKind>> = {
  Any: 'any',
  number: 'number',
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
  range: 'range',
}

export const simpleType = (name: string): ValueType | undefined => {
  const kind = Object.hasOwn(simple, name) ? simple[name] : undefined
  return kind === undefined ? undefined : { kind, name }
}

/** Where types are found by name: those of FEEL, then the item definitions of a model, then of the models it imports. */
export type FindItem = (name: string) => { readonly item: DmnItem; readonly find: FindItem } | undefined

const deepest = 20

const narrowed = (type: ValueType, allowed: string | undefined): ValueType =>
  allowed === undefined ? type : type.allowed === undefined ? { ...type, allowed } : type

const typeOfItem = (item: DmnItem, find: FindItem, depth: number): ValueType => {
  const one: ValueType = item.isFunction
    ? { kind: 'function', name: item.name }
    : item.fields.length > 0
      ? {
          kind: 'record',
          name: item.name,
          fields: new Map(item.fields.map(it => [it.name, typeOfItem(it, find, depth + 1)])),
        }
      : typeNamed(item.typeRef, find, depth + 1)
  const each = narrowed(one, item.allowed)
  const whole: ValueType = item.isList ? { kind: 'list', name: item.name, of: each } : each
  return narrowed(whole, item.constraint)
}

/** The type a model calls so; any where nothing is said, or where a definition goes round in circles. */
export const typeNamed = (reference: string | undefined, find: FindItem, depth = 0): ValueType => {
  if (reference === undefined || depth > deepest) return anyType
  const found = find(reference)
  if (found !== undefined) return typeOfItem(found.item, found.find, depth)
  const name = reference.slice(reference.indexOf(':') + 1)
  const list = /^list\s*<(.*)>$/u.exec(name)
  if (list !== null) return { kind: 'list', name, of: typeNamed(list[1]?.trim(), find, depth + 1) }
  if (/^range\s*<.*>$/u.test(name)) return { kind: 'range', name }
  if (/^function\s*</u.test(name)) return { kind: 'function', name }
  return simpleType(name) ?? anyType
}

/** A string that stands for a temporal value where one is declared, as JSON has it. */
export const fromJson = (value: unknown, type: ValueType): FeelValue => {
  if (value === undefined || value === null) return null
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map(it => fromJson(it, type.of)) : fromJson(value, type.of)
  if (Array.isArray(value)) return value.map(it => fromJson(it, type))
  if (isRecord(value)) {
    const fields = type.kind === 'record' ? type.fields : undefined
    return recordOf(Object.entries(value).map(([name, it]) => [name, fromJson(it, fields?.get(name) ?? anyType)]))
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
      return value
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
        const coerced = coerce(entries.get(name), field, passes)
        if (!coerced.ok) return coerced
        entries.set(name, coerced.value)
      }
      return { ok: true, value: recordOf(entries) }
    }
    case 'date and time':
      if (isMidnightCapable(value))
        return { ok: true, value: new FeelDateTime(value.unwrap().toPlainDateTime(), 'Z') }
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

