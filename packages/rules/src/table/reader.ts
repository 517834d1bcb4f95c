import type { Basis } from '../basis.ts'
import type { FeelType } from '../feel/type.ts'
import type { Path } from '../result.ts'
import { suggestName } from '../suggest.ts'
import type { Text } from '../text.ts'
import { type TableIssue, tableIssue } from './issue.ts'

export type Raw = Readonly<Record<string, unknown>>

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isString = (value: unknown): value is string => typeof value === 'string'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isUnit = (value: unknown): value is string => typeof value === 'string' && /^\S{1,32}$/u.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

const plainTypes = ['string', 'boolean', 'date', 'instant', 'days duration', 'months duration'] as const
const typeNames = ['number', ...plainTypes, 'enum', 'list', 'record']
const isTypeName = (value: unknown): value is string => isString(value) && typeNames.includes(value)

/** Types of types of types: a fact of an office is two or three deep. */
const deepestType = 8

/** What every object has: read as a fact, it would be found where nobody put it. */
const isName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,99}$/u.test(name) && !(name in Object.prototype)

/** Collects issues while it reads: one pass names everything wrong with a table. */
export class Reader {
  readonly issues: TableIssue[] = []

  add(...issues: readonly TableIssue[]): undefined {
    this.issues.push(...issues)
    return undefined
  }

  object(value: unknown, path: Path, keys?: readonly string[]): Raw | undefined {
    if (!isRaw(value)) return this.add(tableIssue('table_shape_wrong', path, { expected: 'object' }))
    for (const key of Object.keys(value))
      if (keys?.includes(key) === false)
        this.add(tableIssue('table_key_unknown', [...path, key], { key, suggestion: suggestName(key, keys) }))
    return value
  }

  list(raw: Raw, key: string, path: Path): readonly unknown[] {
    const value = own(raw, key)
    if (Array.isArray(value)) return value
    this.add(
      value === undefined
        ? tableIssue('table_key_missing', path, { key })
        : tableIssue('table_shape_wrong', [...path, key], { expected: 'list' }),
    )
    return []
  }

  optional<T>(raw: Raw, key: string, path: Path, expected: string, is: (value: unknown) => value is T): T | undefined {
    const value = own(raw, key)
    if (value === undefined || is(value)) return value
    return this.add(tableIssue('table_value_wrong', [...path, key], { key, expected }))
  }

  required<T>(raw: Raw, key: string, path: Path, expected: string, is: (value: unknown) => value is T): T | undefined {
    if (own(raw, key) === undefined) return this.add(tableIssue('table_key_missing', path, { key }))
    return this.optional(raw, key, path, expected, is)
  }

  choice<T extends string>(raw: Raw, key: string, path: Path, all: readonly T[]): T | undefined {
    return this.optional(raw, key, path, all.join(' | '), (value): value is T => all.some(it => it === value))
  }

  strings(raw: Raw, key: string, path: Path): readonly string[] | undefined {
    if (own(raw, key) === undefined) return undefined
    return this.list(raw, key, path).flatMap((it, i) => {
      if (isText(it)) return [it.normalize('NFC')]
      this.add(tableIssue('table_value_wrong', [...path, key, i], { key, expected: 'text' }))
      return []
    })
  }

  text(raw: Raw, key: string, path: Path): Text | undefined {
    const at = [...path, key]
    if (own(raw, key) === undefined) return undefined
    const value = this.object(own(raw, key), at, ['vi', 'en'])
    const vi = value && this.required(value, 'vi', at, 'text', isText)?.normalize('NFC')
    const en = value && this.optional(value, 'en', at, 'text', isText)?.normalize('NFC')
    return vi === undefined ? undefined : { vi, ...(en === undefined ? {} : { en }) }
  }

  basis(raw: Raw, key: string, path: Path): readonly Basis[] | undefined {
    if (own(raw, key) === undefined) return undefined
    return this.list(raw, key, path).flatMap((it, i): readonly Basis[] => {
      const at = [...path, key, i]
      const value = this.object(it, at, ['act', 'article', 'url', 'unconfirmed'])
      const act = value && this.required(value, 'act', at, 'text', isText)?.normalize('NFC')
      const article = value && this.optional(value, 'article', at, 'text', isText)?.normalize('NFC')
      const url = value && this.optional(value, 'url', at, 'text', isText)
      const unconfirmed = value && this.text(value, 'unconfirmed', at)
      return act === undefined
        ? []
        : [
            {
              act,
              ...(article === undefined ? {} : { article }),
              ...(url === undefined ? {} : { url }),
              ...(unconfirmed === undefined ? {} : { unconfirmed }),
            },
          ]
    })
  }

  /** Names that facts can have; those that cannot are named and left out. */
  names(raw: Raw, path: Path): readonly string[] {
    return Object.keys(raw).filter(
      name => isName(name) || this.add(tableIssue('table_name_wrong', [...path, name], { name })),
    )
  }

  type(raw: Raw, key: string, path: Path, depth = 1): FeelType | undefined {
    if (own(raw, key) === undefined) return this.add(tableIssue('table_key_missing', path, { key }))
    const at = [...path, key]
    if (depth > deepestType) return this.add(tableIssue('table_value_wrong', at, { key, expected: 'a flatter type' }))
    const value = this.object(own(raw, key), at, ['type', 'unit', 'whole', 'values', 'of', 'atMost', 'fields'])
    const type = value && this.required(value, 'type', at, typeNames.join(' | '), isTypeName)
    if (value === undefined || type === undefined) return undefined
    const plain = plainTypes.find(it => it === type)
    if (plain !== undefined) return { type: plain }
    if (type === 'number') {
      const unit = this.optional(value, 'unit', at, 'text', isUnit)
      const whole = this.optional(value, 'whole', at, 'true | false', isBoolean)
      return { type, ...(unit === undefined ? {} : { unit }), ...(whole === undefined ? {} : { whole }) }
    }
    if (type === 'enum') {
      const values = this.strings(value, 'values', at) ?? []
      if (values.length > 0 && new Set(values).size === values.length) return { type, values }
      return this.add(
        tableIssue('table_value_wrong', [...at, 'values'], { key: 'values', expected: 'texts, each once' }),
      )
    }
    if (type === 'list') {
      const of = this.type(value, 'of', at, depth + 1)
      const atMost = this.optional(value, 'atMost', at, '1, 2, 3 …', isCount)
      return of && { type, of, ...(atMost === undefined ? {} : { atMost }) }
    }
    const fields = this.object(own(value, 'fields'), [...at, 'fields'])
    if (fields === undefined) return undefined
    const names = this.names(fields, [...at, 'fields'])
    const types = names.map(name => [name, this.type(fields, name, [...at, 'fields'], depth + 1)] as const)
    const known = types.filter((it): it is readonly [string, FeelType] => it[1] !== undefined)
    return { type: 'record', fields: Object.fromEntries(known) }
  }
}

/** Only what the object itself has: `constructor` of JSON is a key like any other. */
export const own = (raw: Raw, key: string): unknown => (Object.hasOwn(raw, key) ? raw[key] : undefined)
