import { evaluate, FeelRange } from 'feelin'
import { type Builtin, builtin, type Refuse } from './builtin.ts'
import { both, compare, either, equal, inRange, order } from './compare.ts'
import { type FeelValue, kindOfValue } from './value.ts'

type Test = boolean | null

/** A range, or a point as the range of itself. */
const rangeOf = (value: FeelValue): FeelRange =>
  value instanceof FeelRange ? value : makeRange(value, value, true, true)

/** What feelin calls the kind of a range's ends. */
const endKind = (value: FeelValue): string => {
  const kind = kindOfValue(value)
  return kind === 'date and time' ? 'date time' : kind.endsWith('duration') ? 'duration' : kind
}

export const makeRange = (start: FeelValue, end: FeelValue, startIncluded: boolean, endIncluded: boolean): FeelRange =>
  new FeelRange({
    start,
    end,
    'start included': startIncluded,
    'end included': endIncluded,
    valueType: endKind(start ?? end),
  })

const same = (left: FeelValue, right: FeelValue): Test => (order(left, right) === undefined ? null : equal(left, right))
const and = (...tests: readonly Test[]): Test => tests.reduce<Test>(both, true)
const or = (...tests: readonly Test[]): Test => tests.reduce<Test>(either, false)

const starts = (range: FeelRange): boolean => range['start included']
const ends = (range: FeelRange): boolean => range['end included']

const before = (a: FeelRange, b: FeelRange): Test =>
  or(compare('<', a.end, b.start), and(same(a.end, b.start), !ends(a) || !starts(b)))

const meets = (a: FeelRange, b: FeelRange): Test => and(ends(a) && starts(b), same(a.end, b.start))

const reaches = (a: FeelRange, b: FeelRange): Test =>
  or(compare('>', a.end, b.start), and(same(a.end, b.start), ends(a), starts(b)))

const startsNoLater = (a: FeelRange, b: FeelRange): Test =>
  or(compare('<', a.start, b.start), and(same(a.start, b.start), starts(a) || !starts(b)))

const endsNoEarlier = (a: FeelRange, b: FeelRange): Test =>
  or(compare('>', a.end, b.end), and(same(a.end, b.end), ends(a) || !ends(b)))

const overlapsBefore = (a: FeelRange, b: FeelRange): Test =>
  and(
    or(compare('<', a.start, b.start), and(same(a.start, b.start), starts(a), !starts(b))),
    reaches(a, b),
    or(compare('<', a.end, b.end), and(same(a.end, b.end), !ends(a) || ends(b))),
  )

const includes = (a: FeelRange, b: FeelValue): Test =>
  b instanceof FeelRange ? and(startsNoLater(a, b), endsNoEarlier(a, b)) : inRange(b, a)

const startsWith = (a: FeelRange, b: FeelValue): Test =>
  b instanceof FeelRange
    ? and(same(a.start, b.start), starts(a) === starts(b), endsNoEarlier(a, b))
    : and(same(a.start, b), starts(a))

const finishesWith = (a: FeelRange, b: FeelValue): Test =>
  b instanceof FeelRange
    ? and(ends(a) === ends(b), same(a.end, b.end), startsNoLater(a, b))
    : and(ends(a), same(a.end, b))

const coincide = (a: FeelRange, b: FeelRange): Test =>
  and(same(a.start, b.start), starts(a) === starts(b), same(a.end, b.end), ends(a) === ends(b))

/** Of a point or a range and a point or a range. */
const relation = (name: string, test: (a: FeelRange, b: FeelRange) => Test): Builtin =>
  builtin(name, ['a: any', 'b: any'], (refuse, a: FeelValue, b: FeelValue) =>
    a === null || b === null ? refuse('a, b') : test(rangeOf(a), rangeOf(b)),
  )

const ranged = (name: string, test: (a: FeelRange, b: FeelRange) => Test): Builtin =>
  builtin(name, ['range1: range', 'range2: range'], (_, a: FeelRange, b: FeelRange) => test(a, b))

const outer = (name: string, test: (a: FeelRange, b: FeelValue) => Test): Builtin =>
  builtin(name, ['range: range', 'value: any'], (refuse, a: FeelRange, b: FeelValue) =>
    b === null ? refuse('value') : test(a, b),
  )

const inner = (name: string, test: (a: FeelRange, b: FeelValue) => Test): Builtin =>
  builtin(name, ['value: any', 'range: range'], (refuse, a: FeelValue, b: FeelRange) =>
    a === null ? refuse('value') : test(b, a),
  )

const rangePattern = /^\s*([[\](])(.*?)\.\.(.*)([)\][])\s*$/su
const endPattern =
  /^\s*(?:-?\d+(?:\.\d+)?|-?\.\d+|"(?:[^"\\]|\\.)*"|@"[^"]*"|(?:date|time|date and time|duration)\(\s*"[^"]*"\s*\))\s*$/u

/** `range("[1..10)")`: two literals of one kind, in order; an end that is left out is open. */
const rangeFrom = (refuse: Refuse, text: string): FeelValue => {
  const [, open, first = '', second = '', close] = rangePattern.exec(text) ?? []
  if (open === undefined) return refuse('from')
  const endOf = (end: string): FeelValue | undefined => {
    if (end.trim() === '') return null
    if (!endPattern.test(end)) return undefined
    return evaluate(end).value ?? undefined
  }
  const [start, end] = [endOf(first), endOf(second)]
  const [startIncluded, endIncluded] = [open === '[', close === ']']
  if (start === undefined || end === undefined || (start === null && end === null)) return refuse('from')
  if ((start === null && startIncluded) || (end === null && endIncluded)) return refuse('from')
  if (start !== null && end !== null) {
    const found = kindOfValue(start) === kindOfValue(end) ? order(start, end) : undefined
    if (found === undefined || found > 0) return refuse('from')
  }
  return makeRange(start, end, startIncluded, endIncluded)
}

/** The range functions of DMN 1.5, table 78, and `range(from)`. */
export const rangeBuiltins: readonly Builtin[] = [
  relation('before', before),
  relation('after', (a, b) => before(b, a)),
  ranged('meets', meets),
  ranged('met by', (a, b) => meets(b, a)),
  ranged('overlaps', (a, b) => and(reaches(a, b), reaches(b, a))),
  ranged('overlaps before', overlapsBefore),
  ranged('overlaps after', (a, b) => overlapsBefore(b, a)),
  outer('includes', includes),
  inner('during', includes),
  outer('started by', startsWith),
  inner('starts', startsWith),
  outer('finished by', finishesWith),
  inner('finishes', finishesWith),
  relation('coincides', coincide),
  builtin('range', ['from: string'], rangeFrom),
]
