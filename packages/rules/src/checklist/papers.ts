import type { Basis } from '../basis.ts'
import { addMonths, parseDay, printDay } from '../calendar/civil.ts'
import { holds } from '../dated/formula.ts'
import { type Asked, anchorDay, type DayError, dayError, dayOfText, scopeWithDays } from '../dated/resolve.ts'
import type { Scope } from '../feel/run.ts'
import { type FeelError, missing } from '../feel/value.ts'
import type { Text } from '../text.ts'
import { type Checklist, type ChecklistDocument, type ChecklistGroup, type Copies, copyKinds } from './checklist.ts'

/** A paper that was given: of which document, how many copies of each kind, and what it says of its validity. */
export interface GivenPaper extends Copies {
  readonly document: string
  /** `YYYY-MM-DD` */
  readonly issuedOn?: string | undefined
  /** The last day of its validity, as it says itself. */
  readonly expiresOn?: string | undefined
}

export interface AskedPapers extends Asked {
  /** A paper that is valid now but not on this day is told: the day the result is expected. */
  readonly until?: string | undefined
}

/** A given paper on the day of the anchor. */
export interface PaperState {
  /** Its place in the list of given papers. */
  readonly index: number
  readonly state: 'valid' | 'expired' | 'unknown'
  /** The last day it is valid. */
  readonly validUntil?: string | undefined
  /** It expires before the day asked for as `until`. */
  readonly expiring?: true | undefined
}

export interface DocumentCheck {
  readonly document: string
  readonly name: Text
  readonly need: 'required' | 'optional' | 'not applicable' | 'unknown'
  readonly state: 'given' | 'lacking' | 'unknown'
  /** Copies given that are valid. */
  readonly copies: Copies
  /** What lacks, for each set of copies that would do; empty where it is given. */
  readonly lacks: readonly Copies[]
  readonly papers: readonly PaperState[]
  /** What would settle what is unknown: facts, and days of papers (`papers.0.issuedOn`). */
  readonly paths: readonly string[]
  readonly basis: readonly Basis[]
}

export interface GroupCheck {
  readonly group: string
  readonly name?: Text | undefined
  /** `within`: only a larger group asks for it. */
  readonly need: 'required' | 'within' | 'not applicable' | 'unknown'
  readonly state: 'given' | 'lacking' | 'unknown'
  readonly atLeast: number
  /** The members that are given. */
  readonly given: readonly string[]
  /** How many more are wanted. */
  readonly more: number
  /** The members of which they can be. */
  readonly of: readonly string[]
  readonly paths: readonly string[]
  readonly basis: readonly Basis[]
}

/**
 * Whether the papers are there. `lacking` says everything to be asked for, in one request; where something is still unknown,
 * `paths` come first, since a second request may not be allowed.
 */
export interface PaperCheck {
  readonly kind: 'complete' | 'lacking' | 'unknown' | 'error'
  /** Documents and groups that are required and not there. */
  readonly lacking: readonly string[]
  readonly paths: readonly string[]
  readonly documents: readonly DocumentCheck[]
  readonly groups: readonly GroupCheck[]
  /** Given papers that are on no list, by their place. */
  readonly strangers: readonly number[]
  readonly errors: readonly (FeelError | DayError)[]
}

interface Context {
  readonly days: Scope
  readonly until: number | undefined
  readonly judged: ReturnType<typeof anchorDay> | undefined
  readonly errors: (FeelError | DayError)[]
  readonly papers: readonly GivenPaper[]
}

/** A condition as yes, no, or the paths that would settle it. */
const ask = ({ days, errors }: Context, condition: ChecklistDocument['when']): boolean | readonly string[] => {
  const held = holds(condition, days)
  if (typeof held === 'boolean') return held
  if (held.kind === 'missing') return held.paths
  errors.push(held)
  return []
}

const lastDay = (issued: number, { amount, unit }: NonNullable<ChecklistDocument['validFor']>): number =>
  unit === 'days' ? issued + amount : addMonths(issued, amount)

interface Judged extends PaperState {
  readonly paths: readonly string[]
}

/** The last day a paper is valid: the earlier of what the law and the paper itself say. */
const judge = (context: Context, document: ChecklistDocument, paper: GivenPaper, index: number): Judged => {
  const { judged, errors, until } = context
  const { validFor, unexpired } = document
  if ((validFor ?? unexpired) === undefined || judged === undefined || judged.kind === 'notApplicable')
    return { index, state: 'valid', paths: [] }
  const paths: string[] = judged.kind === 'missing' ? [...judged.paths] : []
  const dayOf = (key: 'issuedOn' | 'expiresOn'): number | undefined => {
    const [path, value] = [`papers.${index}.${key}`, paper[key]]
    const day = value === undefined ? undefined : parseDay(value)
    if (value === undefined) paths.push(path)
    else if (day === undefined) errors.push(dayError(path, value))
    return day
  }
  const issued = validFor === undefined ? undefined : dayOf('issuedOn')
  const expires = unexpired === undefined ? undefined : dayOf('expiresOn')
  const ends = [issued === undefined ? undefined : lastDay(issued, validFor!), expires].filter(it => it !== undefined)
  const end = ends.length === 0 ? undefined : Math.min(...ends)
  const validUntil = end === undefined ? undefined : printDay(end)
  if (judged.kind !== 'day') {
    if (judged.kind === 'error') errors.push(judged)
    return { index, state: 'unknown', validUntil, paths }
  }
  // One end that has passed is enough, whatever the other be.
  if (end !== undefined && end < parseDay(judged.day)!) return { index, state: 'expired', validUntil, paths: [] }
  if (paths.length > 0 || ends.length === 0) return { index, state: 'unknown', validUntil, paths }
  const expiring = until !== undefined && end !== undefined && end < until
  return { index, state: 'valid', validUntil, ...(expiring ? { expiring } : {}), paths: [] }
}

/** Half a paper is none. */
const copiesOf = (count: number | undefined): number => (Number.isSafeInteger(count) ? Math.max(0, count!) : 0)

const total = (papers: readonly GivenPaper[]): Copies =>
  Object.fromEntries(
    copyKinds.flatMap(kind => {
      const all = papers.reduce((count, paper) => count + copiesOf(paper[kind]), 0)
      return all > 0 ? [[kind, all]] : []
    }),
  )

/** What lacks of a set. A certified copy too many is a copy; nothing else stands for another. */
const lackOf = (want: Copies, have: Copies): Copies => {
  const spare = Math.max(0, (have.certified ?? 0) - (want.certified ?? 0))
  const there = (kind: keyof Copies): number => (have[kind] ?? 0) + (kind === 'plain' ? spare : 0)
  return Object.fromEntries(
    copyKinds.flatMap(kind => {
      const lack = (want[kind] ?? 0) - there(kind)
      return lack > 0 ? [[kind, lack]] : []
    }),
  )
}

const enough = (sets: readonly Copies[], have: Copies): boolean =>
  sets.some(set => Object.keys(lackOf(set, have)).length === 0)

/** What a group sees of a member: whether it belongs to the dossier, and whether it is there. */
interface Member {
  readonly id: string
  readonly belongs: boolean | 'unknown'
  readonly state: DocumentCheck['state']
  readonly paths: readonly string[]
}

interface CheckedDocument extends Member {
  readonly check: DocumentCheck
}

const checkDocument = (
  context: Context,
  id: string,
  document: ChecklistDocument,
  inGroup: boolean,
): CheckedDocument => {
  const own = context.papers.flatMap((paper, index) => (paper.document === id ? [{ paper, index }] : []))
  const judged = own.map(({ paper, index }) => judge(context, document, paper, index))
  const those = (...states: readonly string[]): Copies =>
    total(own.flatMap(({ paper }, place) => (states.includes(judged[place]!.state) ? [paper] : [])))
  const have = those('valid')
  const given = enough(document.copies, have)
  const state = given ? 'given' : enough(document.copies, those('valid', 'unknown')) ? 'unknown' : 'lacking'
  const inQuestion = state === 'unknown' ? judged.flatMap(it => it.paths) : []

  const belongs = ask(context, document.when)
  const byItself =
    document.requiredWhen === undefined ? !inGroup : belongs !== false && ask(context, document.requiredWhen)
  const pathsOf = (answer: boolean | readonly string[]): readonly string[] =>
    typeof answer === 'boolean' ? [] : answer
  const open = byItself === false ? [] : [...pathsOf(belongs), ...pathsOf(byItself)]
  const sure = typeof belongs === 'boolean' && typeof byItself === 'boolean'
  const need = belongs === false ? 'not applicable' : byItself === false ? 'optional' : sure ? 'required' : 'unknown'
  const check = {
    document: id,
    name: document.name,
    need,
    state,
    copies: have,
    lacks: given ? [] : document.copies.map(set => lackOf(set, have)),
    papers: judged.map(({ paths, ...rest }) => rest),
    paths: missing(...open, ...inQuestion).paths,
    basis: document.basis ?? [],
  } as const
  const paths = [...pathsOf(belongs), ...inQuestion]
  return { id, belongs: typeof belongs === 'boolean' ? belongs : 'unknown', state, paths, check }
}

interface CheckedGroup extends Member {
  readonly check: GroupCheck
}

const checkGroup = (
  context: Context,
  id: string,
  group: ChecklistGroup,
  members: readonly Member[],
  within: boolean,
): CheckedGroup => {
  const { atLeast, name, basis = [] } = group
  const asked = ask(context, group.when)
  const possible = members.filter(it => it.belongs !== false)
  const given = possible.filter(it => it.belongs === true && it.state === 'given')
  const hopeful = possible.filter(it => it.state !== 'lacking')
  const state = given.length >= atLeast ? 'given' : hopeful.length >= atLeast ? 'unknown' : 'lacking'
  // Of members none of which belongs to the dossier nothing can be asked for.
  const some = possible.some(it => it.belongs === true)
  const belongs = asked === false || possible.length === 0 ? false : asked === true && some ? true : 'unknown'
  const open = [
    ...(typeof asked === 'boolean' ? [] : asked),
    ...(some ? [] : possible.flatMap(it => it.paths)),
    ...(state === 'unknown' ? hopeful.flatMap(it => it.paths) : []),
  ]
  const need = belongs === false ? 'not applicable' : within ? 'within' : belongs === true ? 'required' : 'unknown'
  const more = Math.max(0, atLeast - given.length)
  const of = more === 0 ? [] : possible.filter(it => !given.includes(it)).map(it => it.id)
  const { paths } = missing(...open)
  const check = {
    group: id,
    name,
    need,
    state,
    atLeast,
    given: given.map(it => it.id),
    more,
    of,
    paths,
    basis,
  } as const
  return { id, belongs, state, paths, check }
}

/**
 * Which papers a dossier needs, which are there, and what is to be asked for: of every document whether it is required and
 * given, of every group how many more. Counts are of valid copies on the day of the anchor. No clock is read.
 *
 * A month of validity ends on the day with the number of the day of issue, or on the last of a month that has no such day
 * (Civil Code 2015, art. 148); a last day off does not move it, since nothing has to be done on it.
 *
 * @example
 * const papers = [{ document: 'request', original: 1 }, { document: 'health', original: 1, issuedOn: '2025-10-01' }]
 * const checked = checkPapers(adoption, {}, papers, { on: '2026-04-24' })
 * checked.kind // 'lacking'
 * checked.lacking // ['health', 'identity']: the health certificate was good until 2026-04-01
 */
export const checkPapers = (
  { anchor, documents, groups }: Checklist,
  scope: Scope,
  papers: readonly GivenPaper[],
  asked: AskedPapers,
): PaperCheck => {
  const days = scopeWithDays(scope, asked)
  const errors: (FeelError | DayError)[] = []
  const until = asked.until === undefined ? undefined : dayOfText(asked.until)
  if (asked.until !== undefined && until === undefined) errors.push(dayError('until', asked.until))
  const context = {
    days,
    until: until === undefined ? undefined : parseDay(until),
    judged: anchor && anchorDay(anchor, days),
    errors,
    papers,
  }
  const inGroups = new Set(Object.values(groups).flatMap(it => it.of))
  const checkedDocuments = Object.entries(documents).map(([id, it]) => checkDocument(context, id, it, inGroups.has(id)))
  const done = new Map<string, Member>(checkedDocuments.map(it => [it.id, it]))
  const checkedGroups = new Map<string, CheckedGroup>()
  const visit = (id: string): Member => {
    const known = done.get(id)
    if (known !== undefined) return known
    const group = groups[id]!
    const checked = checkGroup(context, id, group, group.of.map(visit), inGroups.has(id))
    done.set(id, checked)
    checkedGroups.set(id, checked)
    return checked
  }
  for (const id of Object.keys(groups)) visit(id)
  const groupChecks = Object.keys(groups).map(id => checkedGroups.get(id)!.check)
  const all = [
    ...checkedDocuments.map(({ id, check }) => ({ ...check, id })),
    ...groupChecks.map(check => ({ ...check, id: check.group })),
  ]
  const open = all.filter(
    ({ need, state }) => (need === 'unknown' && state !== 'given') || (need === 'required' && state === 'unknown'),
  )
  const lacking = all.filter(({ need, state }) => need === 'required' && state === 'lacking').map(it => it.id)
  const { paths } = missing(...open.flatMap(it => it.paths))
  return {
    kind: errors.length > 0 ? 'error' : open.length > 0 ? 'unknown' : lacking.length > 0 ? 'lacking' : 'complete',
    lacking,
    paths,
    documents: checkedDocuments.map(it => it.check),
    groups: groupChecks,
    strangers: papers.flatMap(({ document }, index) => (Object.hasOwn(documents, document) ? [] : [index])),
    errors,
  }
}
