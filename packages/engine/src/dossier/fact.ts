import { parseDay, parseInstant, printInstant } from '@motcua/rules'
import type { FactType } from '../definition/format.ts'

/** A value a fact may hold: JSON, shaped by the fact's declared type. */
export type FactValue = string | number | boolean | readonly FactValue[] | { readonly [name: string]: FactValue }

/** Instants are compared as texts, so that they must all be written alike: to the second, in Vietnamese time. */
const isInstant = (text: string): boolean => {
  const instant = parseInstant(text)
  return instant !== undefined && printInstant(instant) === text
}

/** Items of a list whose type sets no bound. */
const longestList = 1000

/**
 * The first place where a value is not of its declared type, as the path into the value; `undefined` when it fits.
 * Texts must be Unicode NFC without lone surrogates; money is a whole, safe number of currency units; a list has no more items
 * than its type allows.
 * @example misfit({ type: 'list', of: { type: 'integer' } }, [1, 'two']) // [1]
 */
export const misfit = (type: FactType, value: unknown): readonly (string | number)[] | undefined => {
  const here: readonly (string | number)[] = []
  switch (type.type) {
    case 'string':
      return typeof value === 'string' && value.isWellFormed() && value === value.normalize('NFC') ? undefined : here
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value) && (type.type === 'integer' || Number(value) >= 0) ? undefined : here
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : here
    case 'boolean':
      return typeof value === 'boolean' ? undefined : here
    case 'date':
      return typeof value === 'string' && parseDay(value) !== undefined ? undefined : here
    case 'instant':
      return typeof value === 'string' && isInstant(value) ? undefined : here
    case 'enum':
      return typeof value === 'string' && Object.hasOwn(type.values, value) ? undefined : here
    case 'list': {
      if (!Array.isArray(value) || value.length > (type.atMost ?? longestList)) return here
      for (const [index, item] of value.entries()) {
        const inner = misfit(type.of, item)
        if (inner) return [index, ...inner]
      }
      return undefined
    }
    case 'record': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return here
      for (const [name, item] of Object.entries(value)) {
        const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
        const inner = field ? misfit(field, item) : []
        if (inner) return [name, ...inner]
      }
      return undefined
    }
  }
}
