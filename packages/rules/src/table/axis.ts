import { Moment, printMoment } from '../feel/moment.ts'
import { type FeelType, isMoment } from '../feel/type.ts'
import type { Fact } from '../feel/value.ts'
import { axisKind, type Column, gapAt, lineOf, wholeBetween } from './column.ts'

/** The slots of a column as analysis has them: deciding needs none of what they look like. */
export interface Axis {
  readonly size: number
  /** A value that lies in the slot. */
  readonly witness: (slot: number) => Fact
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

/** The number with the fewest decimals strictly between two: a slot is only where a double lies. */
const simplestBetween = (low: number, high: number): number => {
  for (let places = 0; places <= 15; places += 1) {
    const scale = 10 ** places
    const found = Number((Math.floor(low * scale) / scale + 1 / scale).toFixed(places))
    if (found > low && found < high) return found
  }
  return low + (high - low) / 2
}

const orderedWitness =
  (type: FeelType, { points, raw }: Column): Axis['witness'] =>
  slot => {
    const place = raw[slot] ?? 0
    const [low, high] = gapAt(points, place >> 1)
    if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return sampleOf(type)
    const line = lineOf(type)
    const [first, last] = wholeBetween(line, low, high)
    const whole = low === Number.NEGATIVE_INFINITY ? last : first
    const between = first <= last ? whole : simplestBetween(Math.max(low, line.min), Math.min(high, line.max))
    const value = place % 2 === 1 ? high : between
    return isMoment(type.type) ? printMoment(new Moment(type.type, value)) : value
  }

/** A name that no other value has. */
const unnamed = (named: readonly unknown[]): string => {
  let text = 'other'
  while (named.includes(text)) text += '_'
  return text
}

const witnessOf = (type: FeelType, column: Column): Axis['witness'] => {
  switch (axisKind(type)) {
    case 'ordered':
      return orderedWitness(type, column)
    case 'named': {
      const { points, raw } = column
      const other = unnamed(points)
      return slot => points[raw[slot] ?? 0] ?? other
    }
    default:
      return () => sampleOf(type)
  }
}

export const axisOf = (type: FeelType, column: Column): Axis => ({
  size: column.size,
  witness: witnessOf(type, column),
})
