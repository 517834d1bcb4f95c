import { parseMoment } from '../feel/moment.ts'
import { defaultAtMost, type FeelType } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'

/** Whether a value, as JSON has it, is of a type. */
export const isOfType = (value: unknown, type: FeelType): value is Fact => {
  switch (type.type) {
    case 'number':
      return (
        typeof value === 'number' &&
        Math.abs(value) <= Number.MAX_SAFE_INTEGER &&
        (type.whole !== true || Number.isInteger(value))
      )
    case 'boolean':
      return typeof value === 'boolean'
    case 'enum':
      return typeof value === 'string' && type.values.includes(value)
    case 'date':
    case 'instant':
    case 'days duration':
    case 'months duration':
      return typeof value === 'string' && parseMoment(value, type.type) !== undefined
    case 'list':
      return (
        Array.isArray(value) &&
        value.length <= (type.atMost ?? defaultAtMost) &&
        value.every(it => isOfType(it, type.of))
      )
    case 'record':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(type.fields).every(
          ([name, field]) => Object.hasOwn(value, name) && isOfType((value as Record<string, unknown>)[name], field),
        )
      )
    default:
      return typeof value === 'string'
  }
}

/** Some value of a type. */
export const sampleOf = (type: FeelType): Fact => {
  switch (type.type) {
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'enum':
      return type.values[0] ?? ''
    case 'list':
      return []
    case 'record':
      return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, sampleOf(field)]))
    case 'date':
      return '2000-01-01'
    case 'instant':
      return '2000-01-01T00:00:00+07:00'
    case 'days duration':
      return 'P0D'
    case 'months duration':
      return 'P0M'
    case 'string':
      return ''
  }
}

/** One text for one value, whatever the order of names in a record. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
