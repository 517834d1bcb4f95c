import type { Path } from '@motcua/rules'
import type * as z from 'zod/mini'

/**
 * The parts of zod's own description of a format that say which fields there are. Not its JSON Schema: the writer of that
 * is a tenth of what a page loads to draw a procedure.
 */
interface Described {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

/** What a format says once it is no longer optional, and no longer put off. */
const said = (format: z.core.$ZodType): Described => {
  const described = format._zod.def as unknown as Described
  const inner = described.innerType ?? described.getter?.()
  return inner === undefined ? described : said(inner)
}

/** Whether a value is meant as one of several forms: what tells them apart is a fixed value, or the list of its `type`. */
const fits = (option: Described, value: unknown): boolean =>
  Object.entries(option.shape ?? {}).every(([name, format]) => {
    const given = (value as Record<string, unknown> | null)?.[name]
    const { values, entries } = said(format)
    if (values?.length === 1) return values[0] === given
    return name !== 'type' || entries === undefined || Object.values(entries).includes(given)
  })

/** How many of a value's fields a form knows. */
const knows = ({ shape = {} }: Described, value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).filter(name => Object.hasOwn(shape, name)).length : 0

const choose = (format: z.core.$ZodType, value: unknown): Described => {
  const described = said(format)
  const options = described.options?.map(said).filter(option => option.shape && fits(option, value)) ?? []
  const [first = described] = options
  // Nothing fixed tells these forms apart: the one that knows most of what is written is meant.
  return options.reduce((best, option) => (knows(option, value) > knows(best, value) ? option : best), first)
}

/** The fields that a format knows at a place of a document: for "did you mean". */
export const fieldsAt = (format: z.core.$ZodType, path: Path, document: unknown): readonly string[] => {
  let at: Described | undefined = choose(format, document)
  let value = document
  for (const key of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[key]
    const inner: z.core.$ZodType | undefined = at?.shape?.[key] ?? at?.element ?? at?.valueType
    at = inner && choose(inner, value)
  }
  return Object.keys(at?.shape ?? {})
}
