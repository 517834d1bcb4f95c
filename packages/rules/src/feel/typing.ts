import { momentNames } from './moment.ts'
import { defaultAtMost, type FeelType, type FeelTypes, isMoment } from './type.ts'

/**
 * A type while it is found out. `loose`: a number as written, which takes any unit. `written`: an enumeration of strings as
 * written, which is a string too. The enumeration of no values is the type of nothing, and goes with any other.
 */
export type Sort = FeelType & { readonly loose?: true; readonly written?: true }

export const bottom: Sort = { type: 'enum', values: [] }
export const looseNumber: Sort = { type: 'number', loose: true }
export const wholeNumber: Sort = { type: 'number', loose: true, whole: true }
export const boolean: Sort = { type: 'boolean' }
export const string: Sort = { type: 'string' }

export const isBottom = (sort: Sort): boolean => sort.type === 'enum' && sort.values.length === 0

/** Strings as written, strings, and values of an enumeration are compared with each other. */
export const group = (sort: Sort): FeelType['type'] => (sort.type === 'enum' ? 'string' : sort.type)

/** What it is called: a string as written is a string. */
export const shown = (sort: Sort): FeelType['type'] => (sort.written ? 'string' : sort.type)

/** Without what only finding out needs. */
export const typeOf = (sort: Sort): FeelType => {
  switch (sort.type) {
    case 'number': {
      const { unit, whole } = sort
      return { type: 'number', ...(unit === undefined ? {} : { unit }), ...(whole ? { whole } : {}) }
    }
    case 'enum':
      return { type: 'enum', values: sort.values }
    case 'list':
      return { ...sort, of: typeOf(sort.of) }
    default:
      return sort
  }
}

/** Why two types do not go together: other types, or other units. */
export class Clash {
  readonly units: readonly [left: string, right: string] | undefined
  readonly left: FeelType['type']
  readonly right: FeelType['type']
  constructor(left: Sort, right: Sort) {
    this.left = shown(left)
    this.right = shown(right)
    this.units = left.type === 'number' && right.type === 'number' ? [left.unit ?? '', right.unit ?? ''] : undefined
  }
}

type NumberSort = Extract<Sort, { readonly type: 'number' }>

const number = (unit: string | undefined, whole: boolean | undefined, loose?: true): Sort => ({
  type: 'number',
  ...(unit === undefined ? {} : { unit }),
  ...(whole ? { whole } : {}),
  ...(loose ? { loose } : {}),
})

const bothWhole = (a: NumberSort, b: NumberSort): boolean => a.whole === true && b.whole === true

/** The type of which both are. */
export const unify = (a: Sort, b: Sort): Sort | Clash => {
  if (isBottom(a)) return b
  if (isBottom(b)) return a
  if (a.type === 'number' && b.type === 'number') {
    if (a.loose) return number(b.unit, bothWhole(a, b), b.loose)
    return b.loose || a.unit === b.unit ? number(a.unit, bothWhole(a, b)) : new Clash(a, b)
  }
  if (a.type === 'enum' && b.type === 'enum') {
    const values = [...new Set([...a.values, ...b.values])]
    return { type: 'enum', values, ...(a.written && b.written ? { written: true } : {}) }
  }
  if (group(a) !== group(b)) return new Clash(a, b)
  if (a.type === 'enum' || b.type === 'enum') return string
  if (a.type === 'list' && b.type === 'list') {
    const of = unify(a.of, b.of)
    const atMost = Math.max(a.atMost ?? defaultAtMost, b.atMost ?? defaultAtMost)
    return of instanceof Clash ? of : { type: 'list', of, atMost }
  }
  if (a.type !== 'record' || b.type !== 'record') return a
  const fields: Record<string, FeelType> = Object.create(null)
  for (const [name, field] of Object.entries(a.fields)) {
    const found = Object.hasOwn(b.fields, name) ? unify(field, b.fields[name]!) : undefined
    if (found instanceof Clash) return found
    // A field that only one of them has cannot be asked for.
    if (found !== undefined) fields[name] = found
  }
  return { type: 'record', fields }
}

/** `VND/page` times `page` is `VND`, and `VND` by `page` is `VND/page`; a number as written may have any unit. */
export const unitsOf = (operator: '*' | '/', a: NumberSort, b: NumberSort): Sort | undefined => {
  const whole = operator === '*' && bothWhole(a, b)
  if (a.loose || b.loose) return number(undefined, whole, true)
  if (b.unit === undefined) return number(a.unit, whole)
  if (operator === '/')
    return a.unit === b.unit
      ? number(undefined, false)
      : a.unit === undefined
        ? undefined
        : number(`${a.unit}/${b.unit}`, false)
  if (a.unit === undefined) return number(b.unit, whole)
  const per = (rate: string, by: string): string | undefined =>
    rate.endsWith(`/${by}`) ? rate.slice(0, -by.length - 1) : undefined
  const unit = per(a.unit, b.unit) ?? per(b.unit, a.unit)
  return unit === undefined ? undefined : number(unit, whole)
}

const duration = (type: string): boolean => type === 'days duration' || type === 'months duration'

/** What `+ - * /` make of two types; nothing where there is no such arithmetic. */
export const arithmeticSort = (operator: '+' | '-' | '*' | '/', a: Sort, b: Sort): Sort | Clash => {
  const sum = operator === '+' || operator === '-'
  if (a.type === 'number' && b.type === 'number') {
    return sum ? unify(a, b) : (unitsOf(operator, a, b) ?? new Clash(a, b))
  }
  const [left, right] = [group(a), group(b)]
  if (operator === '+' && left === 'string' && right === 'string') return string
  if (left === right && duration(left)) {
    if (sum) return a
    if (operator === '/') return looseNumber
  }
  if (sum && duration(right) && (left === 'date' || left === 'instant')) return a
  if (operator === '+' && duration(left) && (right === 'date' || right === 'instant')) return b
  if (operator === '-' && left === right && (left === 'date' || left === 'instant')) return { type: 'days duration' }
  if (!sum && duration(left) && right === 'number') return a
  if (operator === '*' && left === 'number' && duration(right)) return b
  return new Clash(a, b)
}

/** The names below a type, and what they are: fields of a record, parts of a date, and of each record in a list a list. */
export const fieldOf = (sort: Sort, name: string): Sort | undefined => {
  if (sort.type === 'record') return Object.hasOwn(sort.fields, name) ? sort.fields[name] : undefined
  if (isMoment(sort.type)) return momentNames(sort.type).includes(name) ? wholeNumber : undefined
  const field = sort.type === 'list' && sort.of.type === 'record' ? fieldOf(sort.of, name) : undefined
  return field && ({ ...sort, of: field } as Sort)
}

export const namesBelow = (sort: Sort): readonly string[] => {
  if (sort.type === 'record') return Object.keys(sort.fields)
  if (isMoment(sort.type)) return momentNames(sort.type)
  return sort.type === 'list' && sort.of.type === 'record' ? namesBelow(sort.of) : []
}

/** Every path that can be written, to suggest the nearest; not deeper than people write. */
export const pathsOf = (types: FeelTypes): readonly string[] => {
  const below = (name: string, type: FeelType, depth: number): readonly string[] => {
    const fields =
      type.type === 'record' ? type.fields : type.type === 'list' && type.of.type === 'record' ? type.of.fields : {}
    return [
      name,
      ...(depth === 0 ? [] : Object.entries(fields).flatMap(([field, of]) => below(`${name}.${field}`, of, depth - 1))),
    ]
  }
  return Object.entries(types).flatMap(([name, type]) => below(name, type, 4))
}
