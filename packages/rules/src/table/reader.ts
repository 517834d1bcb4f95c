import type { FeelType } from '../feel/type.ts'
import {
  type At,
  type Codes,
  isRaw,
  list,
  mapOf,
  oneOf,
  own,
  put,
  type Read,
  readAll,
  record,
  string,
} from '../reader.ts'
import type { Issue, Result } from '../result.ts'
import { type TableExpected, type TableIssue, type TableIssues, tableLimits } from './issue.ts'

const fault = <Code extends keyof TableIssues>(code: Code, data: TableIssues[Code]): Pick<Issue, 'code' | 'data'> => ({
  code,
  data,
})

export const tell = <Code extends keyof TableIssues>(at: At, code: Code, data: TableIssues[Code]): undefined =>
  put(at, fault(code, data))

/** The key under which something stands, itself or in a list. */
const keyAt = ({ path }: At): string => String(path.findLast(it => typeof it === 'string') ?? '')

const wrong = (at: At, expected: TableExpected): undefined =>
  tell(at, 'table_value_wrong', { key: keyAt(at), expected })

/** What every object has: read as a fact, it would be found where nobody put it. */
const isName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,99}$/u.test(name) && !(name in Object.prototype)

const codes: Codes = {
  limit: tableLimits.rows,
  isName,
  shape: (expected, at) =>
    expected === 'object' || expected === 'list'
      ? fault('table_shape_wrong', { expected })
      : fault('table_value_wrong', { key: keyAt(at), expected: expected === 'text' ? expected : 'texts, each once' }),
  tooMany: (found, limit) => fault('table_too_large', { what: 'entries', found, limit }),
  keyMissing: key => fault('table_key_missing', { key }),
  keyUnknown: (key, suggestion) => fault('table_key_unknown', { key, suggestion }),
  nameWrong: name => fault('table_name_wrong', { name }),
  valueUnknown: (_, known, __, at) => fault('table_value_wrong', { key: keyAt(at), expected: 'one of', known }),
}

/** A record by the names of columns: a stranger is no column, and of outputs none may be missing. */
export const byColumn = (at: At): At => ({
  ...at,
  codes: {
    ...at.codes,
    keyMissing: output => fault('table_output_missing', { output }),
    keyUnknown: (column, suggestion) => fault('table_column_unknown', { column, suggestion }),
  },
})

/** Runs a reader of a table over a whole value. */
export const readWhole = <T>(read: Read<T>, value: unknown): Result<T, TableIssue> => readAll(read, value, { codes })

/** Issues that were found elsewhere, with their own places. */
export const tellAll = (at: At, issues: readonly TableIssue[]): void => {
  for (const issue of issues) at.issues.push(issue)
}

const one =
  <T>(expected: TableExpected, is: (value: unknown) => value is T): Read<T> =>
  (value, at) =>
    is(value) ? value : wrong(at, expected)

/** FEEL as text; of a cell it may be empty, which FEEL itself refuses. */
export const feel = one('FEEL', (it): it is string => typeof it === 'string')

const flag = one('true or false', (it): it is boolean => typeof it === 'boolean')
const count = one('count', (it): it is number => Number.isSafeInteger(it) && Number(it) > 0)
const unit: Read<string> = (value, at) =>
  typeof value === 'string' && /^\S{1,32}$/u.test(value) ? value.normalize('NFC') : wrong(at, 'unit')

const choices: Read<readonly string[]> = (value, at) => {
  const values = list(string, 1)(value, at)
  return values === undefined || new Set(values).size === values.length ? values : wrong(at, 'texts, each once')
}

const plain = oneOf(
  'number',
  'string',
  'boolean',
  'date',
  'instant',
  'days duration',
  'months duration',
  'enum',
  'list',
  'record',
)

/** Types of types of types: a fact of an office is two or three deep. */
const deepestType = 8

const typeAt =
  (depth: number): Read<FeelType> =>
  (value, at) => {
    if (depth > deepestType) return wrong(at, 'flatter type')
    const of = typeAt(depth + 1)
    switch (isRaw(value) ? own(value, 'type') : undefined) {
      case 'number':
        return record({ type: oneOf('number') }, { unit, whole: flag })(value, at)
      case 'enum':
        return record({ type: oneOf('enum'), values: choices }, {})(value, at)
      case 'list':
        return record({ type: oneOf('list'), of }, { atMost: count })(value, at)
      case 'record':
        return record({ type: oneOf('record'), fields: mapOf(of) }, {})(value, at)
      default:
        // What needs more than its name was read above.
        return record({ type: plain }, {})(value, at) as FeelType | undefined
    }
  }

export const type = typeAt(1)
