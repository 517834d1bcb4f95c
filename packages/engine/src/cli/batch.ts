import {
  type Calendar,
  type DueInput,
  due,
  fail,
  ok,
  type Pause,
  type Policies,
  type Result,
  suggestName,
} from '@motcua/rules'
import { troubleJson } from './issue.ts'
import { answerJson, issueJson, pauseOf, timeOf } from './question.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { meaning, type Trouble, trouble } from './trouble.ts'

/** A question is some hundred bytes; a line without an end is no question. */
const longestLine = 1024 * 1024

const newline = 10

interface Against {
  readonly calendar: Calendar
  readonly policies: Partial<Policies>
}

interface Line {
  readonly number: number
  /** Missing where the line is too long to be kept. */
  readonly bytes?: Buffer
}

/** The lines of a stream, those of each chunk together, so that answers go out as questions come in. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  let open: Buffer[] = []
  let length = 0
  let number = 0
  const close = (end: Buffer): Line => {
    number += 1
    const whole = length + end.length
    const bytes = open.length === 0 ? end : Buffer.concat([...open, end])
    open = []
    length = 0
    return whole > longestLine ? { number } : { number, bytes }
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      lines.push(close(chunk.subarray(from, end)))
      from = end + 1
    }
    const rest = chunk.subarray(from)
    length += rest.length
    if (length <= longestLine) open.push(rest)
    else open = []
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [close(Buffer.alloc(0))]
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const questionFields = ['id', 'term', 'from', 'cutoff', 'pauses', 'extensions']
const pauseFields = ['from', 'to', 'then']

/** Reads the fields of one question and gathers what is wrong with them. */
class Reader {
  readonly wrong: Trouble[] = []

  known(fields: Fields, names: readonly string[], path: readonly (string | number)[]): void {
    for (const field of Object.keys(fields))
      if (!names.includes(field))
        this.wrong.push(trouble('field_unknown', { field, ...meaning(suggestName(field, names)) }, [...path, field]))
  }

  /** `null` is as good as absent: data bases write it. */
  text(fields: Fields, field: string, path: readonly (string | number)[], needed: boolean): string | undefined {
    const value = Object.hasOwn(fields, field) ? (fields[field] ?? undefined) : undefined
    if (value === undefined) {
      if (needed) this.wrong.push(trouble('field_missing', { field }, path))
      return undefined
    }
    if (typeof value === 'string') return value
    this.wrong.push(trouble('field_type', { field, expected: 'text' }, [...path, field]))
    return undefined
  }

  list(fields: Fields, field: string): readonly unknown[] {
    const value = Object.hasOwn(fields, field) ? (fields[field] ?? []) : []
    if (Array.isArray(value)) return value
    this.wrong.push(trouble('field_type', { field, expected: 'list' }, [field]))
    return []
  }

  pause(value: unknown, index: number): Pause | undefined {
    const path = ['pauses', index]
    if (!isObject(value)) {
      this.wrong.push(trouble('field_type', { field: 'pauses', expected: 'object' }, path))
      return undefined
    }
    this.known(value, pauseFields, path)
    const from = this.text(value, 'from', path, true)
    const to = this.text(value, 'to', path, false)
    const then = this.text(value, 'then', path, true)
    return from === undefined || then === undefined ? undefined : pauseOf(from, to, then)
  }

  question(fields: Fields, against: Against): DueInput {
    this.known(fields, questionFields, [])
    const term = this.text(fields, 'term', [], true) ?? ''
    const from = timeOf(this.text(fields, 'from', [], true) ?? '')
    const cutoff = this.text(fields, 'cutoff', [], false)
    const pauses = this.list(fields, 'pauses').flatMap((value, i) => this.pause(value, i) ?? [])
    const extensions = this.list(fields, 'extensions').flatMap((value, i) => {
      if (typeof value === 'string') return [value]
      this.wrong.push(trouble('field_type', { field: 'extensions', expected: 'text' }, ['extensions', i]))
      return []
    })
    return { ...against, term, from, pauses, extensions, ...(cutoff === undefined ? {} : { cutoff }) }
  }
}

/** An id comes back as it was given; a number that JavaScript cannot hold would come back as another. */
const idOf = (fields: Fields): { readonly id: unknown; readonly fits: boolean } => {
  const id = Object.hasOwn(fields, 'id') ? fields.id : null
  return { id, fits: id === null || typeof id === 'string' || Number.isSafeInteger(id) }
}

interface Answer {
  readonly well: boolean
  readonly json: object
}

const refused = (id: unknown, line: number, issues: readonly object[]): Answer => ({
  well: false,
  json: { id, ...(id === null ? { line } : {}), issues },
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The fields of a line; nothing where it is blank. */
const read = (bytes: Buffer): Result<Fields | undefined, Trouble> => {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return fail(trouble('line_not_utf8', {}))
  }
  if (text.trim() === '') return ok(undefined)
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? ok(value) : fail(trouble('line_not_object', {}))
  } catch (error) {
    return fail(trouble('line_not_json', { found: error instanceof Error ? error.message : '' }))
  }
}

/** The answer to a line; nothing where it is blank. */
const answer = ({ number, bytes }: Line, against: Against): Answer | undefined => {
  if (bytes === undefined) return refused(null, number, [troubleJson(trouble('line_too_long', { limit: longestLine }))])
  const line = read(bytes)
  if (!line.ok) return refused(null, number, line.issues.map(troubleJson))
  const fields = line.value
  if (fields === undefined) return undefined
  const { id, fits } = idOf(fields)
  const reader = new Reader()
  if (!fits) reader.wrong.push(trouble('field_type', { field: 'id', expected: 'id' }, ['id']))
  const question = reader.question(fields, against)
  if (reader.wrong.length > 0) return refused(fits ? id : null, number, reader.wrong.map(troubleJson))
  const found = due(question)
  if (!found.ok) return refused(id, number, found.issues.map(issueJson))
  return { well: true, json: { id, ...(id === null ? { line: number } : {}), ...answerJson(found.value) } }
}

/** `motcua deadline --batch`: a question a line, an answer a line, in order; no faster than the answers are read. */
export const batch = async (against: Against, out: Terminal): Promise<ExitCode> => {
  let allWell = true
  try {
    for await (const lines of linesOf(process.stdin)) {
      let text = ''
      for (const line of lines) {
        const found = answer(line, against)
        if (found === undefined) continue
        allWell &&= found.well
        text += `${JSON.stringify(found.json)}\n`
      }
      await out.write(text)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    out.complain(trouble('file_unreadable', { file: 'stdin', reason: String(error.code) }))
    return 2
  }
  return allWell ? 0 : 1
}
