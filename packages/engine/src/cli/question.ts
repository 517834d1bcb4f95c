import {
  type Calendar,
  type CalendarIssue,
  type Due,
  fail,
  ok,
  type Pause,
  type PauseEnd,
  type Policies,
  parseInstant,
  parsePack,
  printCalendarIssue,
  printInstant,
  type Result,
  suggestName,
  vietnamStateCalendar,
} from '@motcua/rules'
import { readJson } from '../definition/read.ts'
import type { Arguments } from './arguments.ts'
import { readText } from './file.ts'
import { type PlacedIssue, placed, placedInPack } from './issue.ts'
import { inBoth } from './terminal.ts'
import { meaning, type Trouble, trouble } from './trouble.ts'

/** A time as typed: without a zone it is Vietnamese. What is no time goes on as it is, for `due()` to say so. */
export const timeOf = (text: string): string => {
  const vietnamese = `${text}+07:00`
  return parseInstant(vietnamese) === undefined ? text : vietnamese
}

/** A pause of a question; what follows it is read, and refused where it is nothing, by `due()`. */
export const pauseOf = (from: string, to: string | undefined, then: string): Pause => ({
  from: timeOf(from),
  ...(to === undefined || to === '' ? {} : { to: timeOf(to) }),
  then: then as PauseEnd,
})

const clockTime = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?`

/**
 * `FROM/TO:THEN`. Times have colons too: a whole time is taken off first, and where TO is none, the first colon parts.
 * What follows a pause begins with a letter, so that the minutes of a time without it are not taken for it.
 */
export const readPause = (found: string): Result<Pause, Trouble> => {
  const slash = found.indexOf('/')
  const [from, rest] = [found.slice(0, slash).trim(), found.slice(slash + 1)]
  const match =
    new RegExp(`^\\s*(${clockTime})?\\s*:\\s*([a-z].*?)\\s*$`, 'is').exec(rest) ?? /^([^:]*):\s*([a-z].*)$/is.exec(rest)
  if (slash < 0 || from === '' || match === null) return fail(trouble('pause_syntax', { found }))
  return ok(pauseOf(from, match[1], match[2] ?? ''))
}

const readings: { readonly [P in keyof Policies]: readonly [Policies[P], Policies[P]] } = {
  firstDay: ['excluded', 'included'],
  lastDay: ['rolls', 'stays'],
  swappedDay: ['rolls', 'stays'],
  offDayStart: ['next-working-day', 'received-day'],
  cutoff: ['moves-start', 'moves-same-day-only'],
  endOf: ['office-hours', 'midnight'],
}

/** `--policy NAME=VALUE`, each known. */
export const readPolicies = (given: readonly string[]): Result<Partial<Policies>, Trouble> => {
  const policies: Record<string, string> = {}
  for (const found of given) {
    const [, name, value] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(found) ?? []
    if (name === undefined || value === undefined) return fail(trouble('policy_syntax', { found }))
    const allowed: readonly string[] = Object.hasOwn(readings, name) ? readings[name as keyof Policies] : []
    if (allowed.length === 0) {
      const known = Object.keys(readings)
      const meant = suggestName(name, known)
      return fail(trouble('value_wrong', { option: '--policy', found: name, allowed: known, ...meaning(meant) }))
    }
    if (!allowed.includes(value)) {
      const meant = suggestName(value, allowed)
      const option = `--policy ${name}`
      return fail(trouble('value_wrong', { option, found: value, allowed, ...meaning(meant) }))
    }
    policies[name] = value
  }
  return ok(policies)
}

/** What questions are asked against; or what is wrong with it. */
export type Asked =
  | { readonly calendar: Calendar; readonly policies: Partial<Policies> }
  | { readonly troubles: readonly Trouble[] }
  | { readonly issues: readonly CalendarIssue[] }
  | { readonly pack: string; readonly placed: readonly PlacedIssue[] }

/** The calendar and the readings that the options ask for. */
export const readAgainst = async (args: Arguments): Promise<Asked> => {
  const policies = readPolicies(args.values('policy'))
  if (!policies.ok) return { troubles: policies.issues }
  const packs = []
  for (const file of args.values('pack')) {
    const text = await readText(file)
    if (!text.ok) return { troubles: text.issues }
    const json = readJson(text.value)
    if (!json.ok) return { pack: file, placed: placed(json.issues, undefined) }
    const pack = parsePack(json.value.value)
    if (!pack.ok) return { pack: file, placed: placedInPack(pack.issues, json.value.locate) }
    packs.push(pack.value)
  }
  const knownAt = args.value('known-at')
  const made = vietnamStateCalendar({ packs, ...(knownAt === undefined ? {} : { knownAt: timeOf(knownAt) }) })
  return made.ok ? { calendar: made.value, policies: policies.value } : { issues: made.issues }
}

/** A due date as JSON: `due` is a day, an instant, or nothing while paused or where there is no term. */
export const answerJson = (due: Due): object => {
  const { kind, provisional, calendar } = due
  switch (due.kind) {
    case 'date':
    case 'instant': {
      const date = due.kind === 'date' ? due.date : printInstant(due.at)
      return { due: date, kind, overdueFrom: printInstant(due.overdueFrom), provisional, calendar }
    }
    case 'none':
      return { due: null, kind, provisional, calendar }
    case 'paused': {
      const { since, remaining, then } = due
      return { due: null, kind, since: printInstant(since), remaining, then, provisional, calendar }
    }
  }
}

/** A question that has no answer, as JSON. */
export const issueJson = (found: CalendarIssue): object => {
  const { code, path, data } = found
  return { code, path, data, message: inBoth(locale => printCalendarIssue(found, locale)) }
}
