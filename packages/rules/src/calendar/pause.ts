import type { Basis } from '../basis.ts'
import { ok, type Path, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { parseInstant } from './civil.ts'
import { type CalendarIssue, refuse } from './issue.ts'
import { checkTerm, parseTerm, type Term, type TermText } from './term.ts'

/**
 * What becomes of a term when its pause ends. All four are in force somewhere:
 * - `resume`: the pause is left out of the count ("không tính vào thời hạn");
 * - `restart`: the whole term again from the day the pause ends ("tính lại từ đầu"), extensions included;
 * - `not-started`: the term only begins when the pause ends ("kể từ ngày nhận đủ hồ sơ hợp lệ");
 * - `resume+21 working days`: what was left, and that much more ("thời gian còn lại … tăng thêm").
 */
export type PauseEnd = 'resume' | 'restart' | 'not-started' | `resume+${TermText}`

/**
 * A stretch in which the legal clock stands still. For terms in days it takes whole days, `[pause day, resume day)`: the
 * day the dossier is complete again counts, unless the term starts anew. Overlapping pauses count once. A pause that
 * begins when the term has already run out changes nothing, unless it follows on another one.
 */
export interface Pause {
  /** ISO instant with offset, ISO day, or epoch milliseconds. */
  readonly from: string | number
  /** Missing while it lasts: there is no due date then, only what remains. */
  readonly to?: string | number
  readonly then: PauseEnd
  readonly reason?: Text
  readonly basis?: Basis
}

/** @internal */
export interface ReadPause {
  readonly from: number
  readonly to: number
  /** The term counts from nothing when the pause ends. */
  readonly anew: boolean
  readonly more: Term | undefined
  readonly pause: Pause
}

/** The range of ECMAScript's time values, 100,000,000 days around the epoch. */
const farthest = 8.64e15

/** Epoch milliseconds of an instant given either way, or an issue. */
export const readInstant = (value: string | number, path: Path): Result<number, CalendarIssue> => {
  const instant = typeof value === 'string' ? parseInstant(value) : value
  return instant === undefined || !(Math.abs(instant) <= farthest)
    ? refuse('instant_wrong', { value: String(value) }, path)
    : ok(instant)
}

const readPause = (pause: Pause, path: Path): Result<ReadPause, CalendarIssue> => {
  const from = readInstant(pause.from, [...path, 'from'])
  if (!from.ok) return from
  const to = pause.to === undefined ? ok(Number.POSITIVE_INFINITY) : readInstant(pause.to, [...path, 'to'])
  if (!to.ok) return to
  if (to.value < from.value)
    return refuse('pause_reversed', { from: String(pause.from), to: String(pause.to) }, [...path, 'to'])
  const anew = pause.then === 'restart' || pause.then === 'not-started'
  const read = { from: from.value, to: to.value, anew, pause }
  if (anew || pause.then === 'resume') return ok({ ...read, more: undefined })
  if (!pause.then.startsWith('resume+')) return refuse('pause_end_wrong', { value: pause.then }, [...path, 'then'])
  const more = readLength(pause.then.slice('resume+'.length), [...path, 'then'])
  return more.ok ? ok({ ...read, more: more.value }) : more
}

/** A term that can be added to another one: not `none`, not `same day`. */
export const readLength = (given: Term | string, path: Path): Result<Term, CalendarIssue> => {
  const term = typeof given === 'string' ? parseTerm(given) : checkTerm(given)
  if (!term.ok) return { ok: false, issues: term.issues.map(it => ({ ...it, path })) }
  const { unit } = term.value
  return unit === 'none' || unit === 'same day' ? refuse('extension_without_length', { term: unit }, path) : term
}

/** @internal Pauses in the order they began, whatever order they came in. */
export const readPauses = (pauses: readonly Pause[]): Result<readonly ReadPause[], CalendarIssue> => {
  const read: ReadPause[] = []
  for (const [i, pause] of pauses.entries()) {
    const one = readPause(pause, ['pauses', i])
    if (!one.ok) return one
    read.push(one.value)
  }
  return ok(read.sort((a, b) => a.from - b.from))
}
