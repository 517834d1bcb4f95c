import type { ExpressionSentences } from '../definition/outline/expression-sentences.ts'
import { sayDay } from './naming.ts'

/** To how many decimals, or to tens and hundreds with a negative number. */
const scaled = (scale = '0'): string => {
  if (scale === '0') return 'to a whole number'
  return /^[-−]\d+$/.test(scale) ? `to a multiple of 10^${scale.slice(1)}` : `to ${scale} decimals`
}

const several =
  (unit: string) =>
  (amount: string): string =>
    amount === '1' ? `1 ${unit}` : `${amount} ${unit}s`

const all = (values: readonly string[]): string => values.join('; ')

/** What expressions work out, in English. */
export const expressionEn: ExpressionSentences = {
  submittedOn: 'the day of submission',
  receivedOn: 'the day of receipt',
  parts: {
    year: 'the year',
    month: 'the month',
    day: 'the day',
    weekday: 'the weekday (Monday is 1)',
    hour: 'the hour',
    minute: 'the minute',
    second: 'the second',
    years: 'the years',
    months: 'the months beside the years',
    days: 'the days',
    hours: 'the hours beside the days',
    minutes: 'the minutes beside the hours',
    seconds: 'the seconds beside the minutes',
  },
  of: (part, whole) => `${part} of ${whole}`,
  item: 'the item',
  input: 'the value of this column',
  signs: { '+': '+', '-': '−', '*': '×', '/': '÷' },
  power: (base, exponent) => `${base} to the power of ${exponent}`,
  minus: value => `−${value}`,
  choice: (condition, then, otherwise) => `${then} if ${condition}, otherwise ${otherwise}`,
  each: (list, value) => `for each item of ${list}: ${value}`,
  some: (list, condition) => `for at least one item of ${list}: ${condition}`,
  every: (list, condition) => `for every item of ${list}: ${condition}`,
  filter: (list, condition) => `the items of ${list} for which ${condition}`,
  nth: (list, at) => (at > 0 ? `item ${at} of ${list}` : `item ${-at} from the end of ${list}`),
  day: sayDay,
  instant: iso => `${sayDay(iso)} ${iso.slice(11, 16)}`,
  lasting: {
    Y: several('year'),
    M: several('month'),
    D: several('day'),
    H: several('hour'),
    m: several('minute'),
    S: several('second'),
  },
  call: {
    abs: value => `the absolute value of ${value}`,
    floor: (value, scale) => `${value}, rounded down ${scaled(scale)}`,
    ceiling: (value, scale) => `${value}, rounded up ${scaled(scale)}`,
    decimal: (value, scale) => `${value}, rounded ${scaled(scale)} (a half to even)`,
    'round up': (value, scale) => `${value}, rounded up ${scaled(scale)}`,
    'round down': (value, scale) => `${value}, cut off ${scaled(scale)}`,
    'round half up': (value, scale) => `${value}, rounded ${scaled(scale)} (a half up)`,
    'round half down': (value, scale) => `${value}, rounded ${scaled(scale)} (a half down)`,
    modulo: (value, by) => `the remainder of ${value} by ${by}`,
    sum: (...values) => `the sum of ${all(values)}`,
    min: (...values) => `the least of ${all(values)}`,
    max: (...values) => `the greatest of ${all(values)}`,
    mean: (...values) => `the mean of ${all(values)}`,
    count: list => `the number of items of ${list}`,
    'distinct values': list => `the different values of ${list}`,
    'string length': value => `the number of characters of ${value}`,
    contains: (value, part) => `${value} contains ${part}`,
    'starts with': (value, part) => `${value} starts with ${part}`,
    'ends with': (value, part) => `${value} ends with ${part}`,
    'list contains': (list, value) => `${list} has the item ${value}`,
    'years and months duration': (from, to) => `the years and months from ${from} to ${to}`,
    'day of week': day => `the weekday of ${day}`,
    even: value => `${value} is even`,
    odd: value => `${value} is odd`,
    date: (...values) => (values.length === 1 ? `the day ${values[0]}` : `the day ${values.join('-')}`),
  },
  noneOf: tests => `other than: ${tests}`,
}
