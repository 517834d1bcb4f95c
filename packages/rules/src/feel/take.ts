import { exact, nfc } from './compare.ts'
import {
  Halt,
  halt,
  type Item,
  isList,
  isRecord,
  itemOf,
  kindOf,
  madeList,
  madeRecord,
  type Out,
  plainItem,
} from './item.ts'
import { Moment, parseMoment } from './moment.ts'
import { defaultAtMost, type FeelType, isMoment } from './type.ts'

/** Turns what was read into what was declared: a string into a date. The path is made only to tell what is wrong. */
export type Take = (found: Out, path: () => string) => Out

const scalar = (type: FeelType): ((item: Item) => Out | undefined) => {
  switch (type.type) {
    case 'number':
      return item => (kindOf(item) === 'number' && !(type.whole && typeof exact(item) !== 'number') ? item : undefined)
    case 'enum':
      return item => {
        const text = typeof item === 'string' ? nfc(item) : undefined
        return text !== undefined && type.values.includes(text) ? text : undefined
      }
    case 'string':
    case 'boolean':
      return item => (typeof item === type.type ? item : undefined)
    case 'record':
      return item => (isRecord(item) ? item : undefined)
    case 'list':
      return item => (isList(item) ? item : undefined)
    default: {
      const kind = type.type
      return item =>
        typeof item === 'string'
          ? parseMoment(item, kind)
          : item instanceof Moment && item.kind === kind
            ? item
            : undefined
    }
  }
}

/** Whether a fact of this type holds strings that stand for dates or durations. */
const turns = (type: FeelType): boolean => {
  if (type.type === 'list') return turns(type.of)
  return type.type === 'record' ? Object.values(type.fields).some(turns) : isMoment(type.type)
}

const itemsTaken = (list: readonly unknown[], take: Take, path: () => string): Out =>
  madeList(
    list.map((one, index) => {
      const at = (): string => `${path()}[${index + 1}]`
      return take(plainItem(one) ?? itemOf(one, at()), at)
    }),
  )

/**
 * Reads a fact as its type says, dates and durations from their strings, however deep they lie; an error where it is of
 * another type or a list too long. What lies in a list or a record and is neither is looked at when it is asked for.
 */
export const taker = (type: FeelType): Take => {
  const fits = scalar(type)
  const of = type.type === 'list' && turns(type.of) ? taker(type.of) : undefined
  const fields =
    type.type === 'record' && turns(type)
      ? Object.entries(type.fields).flatMap(([name, field]) => (turns(field) ? [{ name, take: taker(field) }] : []))
      : undefined
  const limit = type.type === 'list' ? (type.atMost ?? defaultAtMost) : 0
  return (found, path) => {
    if (found instanceof Halt) return found
    const item = fits(found)
    if (item === undefined) {
      const told = typeof found === 'string' && (turns(type) || type.type === 'enum') ? found : kindOf(found)
      return halt('feel_fact_type', { path: path(), expected: type.type, found: told })
    }
    if (isList(item)) {
      if (item.length > limit) return halt('feel_list_too_long', { path: path(), length: item.length, limit })
      return of === undefined ? item : itemsTaken(item, of, path)
    }
    if (fields === undefined || !isRecord(item)) return item
    const taken = fields.flatMap(({ name, take }) => {
      const at = (): string => `${path()}.${name}`
      return Object.hasOwn(item, name)
        ? [[name, take(plainItem(item[name]) ?? itemOf(item[name], at()), at)] as const]
        : []
    })
    return madeRecord({ ...item, ...Object.fromEntries(taken) })
  }
}
