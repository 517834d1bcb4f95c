import type { FeelType } from '../../feel/type.ts'
import type { ValueType } from '../run/type.ts'
import { readLiterals } from './literal.ts'
import type { AsciiNames } from './name.ts'

const enumOf = (allowed: string | undefined): FeelType | undefined => {
  const values = allowed === undefined ? undefined : readLiterals(allowed, { type: 'string' })
  return values === undefined ? undefined : { type: 'enum', values: values.map(String) }
}

/** How many parts a type may have: those of DMN may hold themselves. */
const mostParts = 500

/** A type of DMN as one of ours; undefined for one that has none: a time of day, a range, a function, anything, a record without end. */
export const feelTypeOf = (type: ValueType, fields: AsciiNames, parts = { left: mostParts }): FeelType | undefined => {
  parts.left -= 1
  if (parts.left < 0) return undefined
  switch (type.kind) {
    case 'number':
    case 'boolean':
    case 'date':
      return { type: type.kind }
    case 'string':
      return enumOf(type.allowed) ?? { type: 'string' }
    case 'date and time':
      return { type: 'instant' }
    case 'days and time duration':
      return { type: 'days duration' }
    case 'years and months duration':
      return { type: 'months duration' }
    case 'list': {
      const of = feelTypeOf(type.of, fields, parts)
      return of === undefined ? undefined : { type: 'list', of }
    }
    case 'record': {
      const entries = [...type.fields].map(([name, it]) => [fields.of(name), feelTypeOf(it, fields, parts)] as const)
      return entries.every((it): it is readonly [string, FeelType] => it[1] !== undefined)
        ? { type: 'record', fields: Object.fromEntries(entries) }
        : undefined
    }
    default:
      return undefined
  }
}

/** What DMN calls a type; a list or a record needs a definition of its own. */
export const typeRefOf = (type: FeelType): string | undefined => {
  switch (type.type) {
    case 'enum':
      return 'string'
    case 'instant':
      return 'date and time'
    case 'days duration':
      return 'days and time duration'
    case 'months duration':
      return 'years and months duration'
    case 'list':
    case 'record':
      return undefined
    default:
      return type.type
  }
}
