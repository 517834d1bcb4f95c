import { parseDay } from '../calendar/civil.ts'
import { arithmetic, joined, negative } from './arithmetic.ts'
import { exact, nfc, orderIn } from './compare.ts'
import type { RefusedFunction } from './issue.ts'
import { halt, type Item, kindOf, madeList, nothing, type Out } from './item.ts'
import { dateOf, Moment, moment, monthsBetween, parseMoment, printMoment, weekdayOfMoment } from './moment.ts'
import {
  compareExact,
  divideExact,
  type Exact,
  isKept,
  multiplyExact,
  numberOf,
  type Rounding,
  roundExact,
  subtractExact,
} from './number.ts'
import type { MomentKind, Span } from './syntax.ts'

/**
 * What a function takes: kinds of facts, `any`, `list` for a list as it is, or after `items:` the kinds of the items of a
 * list, which must all be known.
 */
export type Param = string

const moments = 'date|instant|days duration|months duration'
const ordered = `items:number|string|${moments}`

/**
 * What it gives: a type, or one made of the first argument's: `first` that type, `item` its items' where it is a list,
 * `list` a list of all arguments' items, `whole` a number without decimals.
 */
export type Gives = 'number' | 'whole' | 'string' | 'boolean' | MomentKind | 'weekday' | 'first' | 'item' | 'list'

export interface Builtin {
  readonly takes: readonly Param[]
  /** How many arguments it has at least, where not all are needed. */
  readonly least?: number
  /** `items`: the items of the list may be given one by one. `more`: the last argument may come again. */
  readonly many?: 'items' | 'more'
  readonly gives: Gives
  readonly run: (args: readonly Item[], span: Span) => Out
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const largestScale = 100

const rounding = (how: Rounding, least: number): Builtin => ({
  takes: ['number', 'number'],
  least,
  gives: 'first',
  run: ([value, by], span) => {
    const scale = Number(by ?? 0)
    return Number.isInteger(scale) && Math.abs(scale) <= largestScale
      ? roundExact(exact(value!), scale, how)
      : halt('feel_out_of_range', { span })
  },
})

/** What is left of `a` after whole `b`s, with the sign of `b`. */
const rest = (a: Exact, b: Exact): Exact | undefined => {
  const quotient = divideExact(a, b)
  const whole = quotient === undefined ? undefined : multiplyExact(roundExact(quotient, 0, 'floor'), b)
  return whole === undefined ? undefined : subtractExact(a, whole)
}

const parity = (of: 0 | 1): Builtin => ({
  takes: ['number'],
  gives: 'boolean',
  run: ([value]) => rest(exact(value!), 2) === of,
})

const strings = (gives: 'boolean' | 'string', run: (value: string, part: string) => Item): Builtin => ({
  takes: ['string', 'string'],
  gives,
  run: ([value, part]) => run(nfc(value as string), nfc(part as string)),
})

const cased = (turn: (value: string) => string): Builtin => ({
  takes: ['string'],
  gives: 'string',
  run: ([value], span) => joined([turn(nfc(value as string))], '', span),
})

const itemsOf = (list: Item | undefined): readonly Item[] => list as readonly Item[]

const sum = (items: readonly Item[], span: Span): Out =>
  items.reduce<Out>((total, item) => arithmetic('+', total, item, span), 0)

/** The item that comes first, or last: of numbers, of strings, of dates. */
const extreme = (operator: '<' | '>'): Builtin => ({
  takes: [ordered],
  many: 'items',
  gives: 'item',
  run: ([list], span) => {
    let best: Item | undefined
    for (const item of itemsOf(list)) {
      const order = orderIn(operator, item, best ?? item, span)
      if (typeof order !== 'number') return order
      if (best === undefined || (operator === '<' ? order < 0 : order > 0)) best = item
    }
    return best ?? nothing
  },
})

const keyOf = (item: Item): string => {
  if (item instanceof Moment) return `${item.kind}${item.at}`
  if (kindOf(item) !== 'number') return `${typeof item}${typeof item === 'string' ? nfc(item) : item}`
  const number = exact(item)
  return typeof number === 'number' ? `${number}` : `${number.n}/${number.d}`
}

/** As a source writes a number, perhaps with a minus; never −0. */
const decimalOf = (written: string): number | undefined => {
  const digits = /^-?(\d+(?:\.\d+)?)$/.exec(written)?.[1]
  return digits !== undefined && isKept(digits) ? Number(written) + 0 : undefined
}

/** A decimal without an exponent. No number of up to 15 digits has more than 15 decimals. */
export const printNumber = (value: number): string => {
  const written = String(value)
  return written.includes('e') ? value.toFixed(15).replace(/0+$/u, '') : written
}

const stringOf = (item: Item, span: Span): Out => {
  if (item instanceof Moment) return printMoment(item)
  if (kindOf(item) !== 'number') return typeof item === 'string' ? nfc(item) : String(item)
  const number = numberOf(exact(item))
  return number === undefined ? halt('feel_not_decimal', { span }) : printNumber(number)
}

const reader = (name: string, kinds: readonly MomentKind[], gives: MomentKind): Builtin => ({
  takes: ['string'],
  gives,
  run: ([written], span) => {
    const found = parseMoment(written as string)
    return found !== undefined && kinds.includes(found.kind)
      ? found
      : halt('feel_unreadable_text', { name, found: written as string, span })
  },
})

const instant = (written: string): Moment | undefined => parseMoment(written, 'instant')

/** The functions of FEEL that there are, by name (DMN 1.5, 10.3.4): pure, total, and exact. */
export const builtins: Readonly<Record<string, Builtin>> = {
  abs: {
    takes: ['number|days duration|months duration'],
    gives: 'first',
    run: ([value], span) => {
      const below = value instanceof Moment ? value.at < 0 : compareExact(exact(value!), 0) < 0
      return below ? negative(value!, span) : value!
    },
  },
  floor: rounding('floor', 1),
  ceiling: rounding('ceiling', 1),
  decimal: rounding('half even', 2),
  'round up': rounding('up', 2),
  'round down': rounding('down', 2),
  'round half up': rounding('half up', 2),
  'round half down': rounding('half down', 2),
  modulo: {
    takes: ['number', 'number'],
    gives: 'first',
    run: ([a, b], span) =>
      rest(exact(a!), exact(b!)) ?? halt(exact(b!) === 0 ? 'feel_division_by_zero' : 'feel_out_of_range', { span }),
  },
  even: parity(0),
  odd: parity(1),

  sum: { takes: ['items:number'], many: 'items', gives: 'item', run: ([list], span) => sum(itemsOf(list), span) },
  min: extreme('<'),
  max: extreme('>'),
  mean: {
    takes: ['items:number'],
    many: 'items',
    gives: 'item',
    run: ([list], span) => {
      const items = itemsOf(list)
      return items.length === 0 ? nothing : arithmetic('/', sum(items, span), items.length, span)
    },
  },
  count: { takes: ['list'], many: 'items', gives: 'whole', run: ([list]) => itemsOf(list).length },
  'distinct values': {
    takes: [`${ordered}|boolean`],
    gives: 'first',
    run: ([list]) => {
      const found = new Map<string, Item>()
      for (const item of itemsOf(list)) if (!found.has(keyOf(item))) found.set(keyOf(item), item)
      return madeList([...found.values()])
    },
  },
  'index of': {
    takes: [`${ordered}|boolean`, 'any'],
    gives: 'list',
    run: ([list, wanted], span) => {
      const found: number[] = []
      for (const [index, item] of itemsOf(list).entries()) {
        const order = orderIn('=', item, wanted!, span)
        if (typeof order !== 'number') return order
        if (order === 0) found.push(index + 1)
      }
      return found
    },
  },
  append: {
    takes: ['list', 'any'],
    many: 'more',
    gives: 'list',
    run: ([list, ...more]) => madeList([...itemsOf(list), ...more]),
  },
  concatenate: { takes: ['list'], many: 'more', gives: 'list', run: lists => madeList(lists.flatMap(itemsOf)) },

  'string length': { takes: ['string'], gives: 'whole', run: ([value]) => [...nfc(value as string)].length },
  contains: strings('boolean', (value, part) => value.includes(part)),
  'starts with': strings('boolean', (value, part) => value.startsWith(part)),
  'ends with': strings('boolean', (value, part) => value.endsWith(part)),
  'substring before': strings('string', (value, part) => value.slice(0, Math.max(0, value.indexOf(part)))),
  'substring after': strings('string', (value, part) =>
    value.includes(part) ? value.slice(value.indexOf(part) + part.length) : '',
  ),
  'upper case': cased(value => value.toUpperCase()),
  'lower case': cased(value => value.toLowerCase()),
  substring: {
    takes: ['string', 'number', 'number'],
    least: 2,
    gives: 'string',
    run: ([value, start, length], span) => {
      const characters = [...nfc(value as string)]
      const from = Number(start) < 0 ? characters.length + Number(start) : Number(start) - 1
      const to = length === undefined ? characters.length : from + Number(length)
      // DMN 1.5, 10.3.4: from the first character to the last, or from the end with a negative position.
      if (!Number.isInteger(start) || from < 0 || from >= characters.length || !Number.isInteger(to) || to <= from)
        return halt('feel_out_of_range', { span })
      return characters.slice(from, to).join('')
    },
  },
  string: {
    takes: [`number|string|boolean|${moments}`],
    gives: 'string',
    run: ([value], span) => stringOf(value!, span),
  },
  'string join': {
    takes: ['items:string', 'string'],
    least: 1,
    gives: 'string',
    run: ([list, between = ''], span) => joined(list as readonly string[], between as string, span),
  },
  number: {
    takes: ['string'],
    gives: 'number',
    run: ([written], span) =>
      decimalOf(written as string) ?? halt('feel_unreadable_text', { name: 'number', found: written as string, span }),
  },

  date: {
    takes: ['string|date|instant|number', 'number', 'number'],
    least: 1,
    gives: 'date',
    run: ([first, month, day], span) => {
      const alone = month === undefined
      if (alone && first instanceof Moment) return dateOf(first) ?? halt('feel_out_of_range', { span })
      if (alone && typeof first === 'string') {
        // Of an instant its date in Việt Nam, whatever offset it is written with.
        const at = parseMoment(first, 'date') ?? (instant(first) && dateOf(instant(first)!))
        return at ?? halt('feel_unreadable_text', { name: 'date', found: first, span })
      }
      const pad = (value: Item | undefined, width: number): string => String(value).padStart(width, '0')
      const at = parseDay(`${pad(first, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
      return (at === undefined ? undefined : moment('date', at)) ?? halt('feel_out_of_range', { span })
    },
  },
  'date and time': reader('date and time', ['instant'], 'instant'),
  duration: reader('duration', ['days duration', 'months duration'], 'days duration'),
  'years and months duration': {
    takes: ['date|instant', 'date|instant'],
    gives: 'months duration',
    run: ([from, to], span) => monthsBetween(from as Moment, to as Moment) ?? halt('feel_out_of_range', { span }),
  },
  'day of week': {
    takes: ['date|instant'],
    gives: 'weekday',
    run: ([at]) => weekdays[weekdayOfMoment(at as Moment) - 1]!,
  },

  // These three may be known though some items are not: the evaluation answers them itself.
  'list contains': { takes: ['list', 'any'], gives: 'boolean', run: () => nothing },
  all: { takes: ['items:boolean'], many: 'items', gives: 'boolean', run: () => nothing },
  any: { takes: ['items:boolean'], many: 'items', gives: 'boolean', run: () => nothing },
}

/** Which text each of these reads, where it is written in the source. */
export const momentMakers: Readonly<Record<string, readonly MomentKind[]>> = {
  date: ['date', 'instant'],
  'date and time': ['instant'],
  duration: ['days duration', 'months duration'],
}

/** How many arguments a function takes at least and at most. */
export const arity = (name: string): readonly [least: number, most: number] | undefined => {
  if (!Object.hasOwn(builtins, name)) return undefined
  const { takes, least = takes.length, many } = builtins[name]!
  return [least, many ? Number.POSITIVE_INFINITY : takes.length]
}

const refusals: readonly (readonly [RefusedFunction, string])[] = [
  ['clock', 'now,today'],
  ['pattern', 'matches,replace,split'],
  ['inexact', 'sqrt,log,exp,stddev'],
  ['null', 'is defined,get or else'],
  ['time', 'time'],
  ['context', 'get value,get entries,context,context put,context merge'],
]

/** Functions of FEEL that are refused, and why. */
export const refusedFunctions: Readonly<Record<string, RefusedFunction>> = Object.fromEntries(
  refusals.flatMap(([reason, names]) => names.split(',').map(name => [name, reason] as const)),
)
