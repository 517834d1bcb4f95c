import { nfc } from '../feel/compare.ts'
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
      return typeof value === 'string' && type.values.includes(nfc(value))
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
    case 'string':
      return typeof value === 'string'
    default:
      return typeof value === 'string' && parseMoment(value, type.type) !== undefined
  }
}

/** A value for a sentence. What holds others is not looked into: it may be deep, or hold itself. */
export const told = (value: Fact): string => {
  if (typeof value !== 'object') return JSON.stringify(value).slice(0, 100)
  return Array.isArray(value) ? '[…]' : '{…}'
}

/** One text for one value, whatever the order of names in a record. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
