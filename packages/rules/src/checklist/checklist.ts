import type { Basis } from '../basis.ts'
import { type Anchor, anchor, factsOfLaw } from '../dated/dated.ts'
import { condition, type Formula } from '../dated/formula.ts'
import {
  type At,
  basis,
  count,
  inside,
  list,
  mapOf,
  mark,
  name,
  type Read,
  readWhole,
  record,
  shown,
  type Tell,
  tell,
  text,
} from '../dated/reader.ts'
import type { FeelTypes } from '../feel/type.ts'
import type { Result } from '../result.ts'
import { suggestName } from '../suggest.ts'
import type { Text } from '../text.ts'
import type { ChecklistIssue, ChecklistIssueData } from './issue.ts'

/** Bản chính nộp, bản sao có chứng thực, bản sao, bản chính xuất trình để đối chiếu. */
export type CopyKind = 'original' | 'certified' | 'plain' | 'presented'

export const copyKinds = ['original', 'certified', 'plain', 'presented'] as const satisfies readonly CopyKind[]

/** How many of each kind. */
export type Copies = Readonly<Partial<Record<CopyKind, number>>>

/** How long a paper is good for after it was issued. */
export interface Validity {
  readonly amount: number
  readonly unit: 'days' | 'months'
}

/** A paper that a dossier may have to hold. */
export interface ChecklistDocument {
  readonly name: Text
  /** Sets of copies, any one of which will do: one certified copy, or a plain one with the original shown. */
  readonly copies: readonly Copies[]
  /** Where it does not hold, the paper has no place in the dossier. */
  readonly when?: Formula | undefined
  /** Where it does not hold, the paper may be given but need not. Without it the paper is required, unless a group asks for it. */
  readonly requiredWhen?: Formula | undefined
  /** Counted from the day of issue, judged on the day of the checklist’s anchor. */
  readonly validFor?: Validity | undefined
  /** The paper says itself until when it is valid (“còn giá trị sử dụng”). */
  readonly unexpired?: true | undefined
  readonly basis?: readonly Basis[] | undefined
}

/** At least so many of these, documents or other groups. */
export interface ChecklistGroup {
  readonly name?: Text | undefined
  readonly atLeast: number
  readonly of: readonly string[]
  readonly when?: Formula | undefined
  readonly basis?: readonly Basis[] | undefined
}

/** A checklist as `readChecklist` gives it. */
export interface Checklist {
  /** The day on which papers are judged to be valid. */
  readonly anchor?: Anchor | undefined
  readonly documents: Readonly<Record<string, ChecklistDocument>>
  readonly groups: Readonly<Record<string, ChecklistGroup>>
}

const tellChecklist: Tell<ChecklistIssueData> = tell as Tell<ChecklistIssueData>

const copySet: Read<Copies> = record({}, { original: count, certified: count, plain: count, presented: count })

const copies: Read<readonly Copies[]> = (value, at) => {
  const all = list(copySet, 1)(Array.isArray(value) ? value : [value], at)
  const nothing = all?.some(set => copyKinds.every(kind => (set[kind] ?? 0) === 0))
  return nothing ? tellChecklist(at, 'checklist_nothing_wanted', { document: String(at.path.at(-2)) }) : all
}

const validity: Read<Validity> = (value, at) => {
  const [, amount, unit] = typeof value === 'string' ? (/^([1-9]\d{0,3}) (day|month)s?$/.exec(value) ?? []) : []
  return unit === undefined
    ? tellChecklist(at, 'checklist_valid_for', { value: shown(value) })
    : { amount: Number(amount), unit: unit === 'day' ? 'days' : 'months' }
}

const paper: Read<ChecklistDocument> = (value, at) => {
  const read = record(
    { name: text },
    { copies, when: condition, requiredWhen: condition, validFor: validity, unexpired: mark, basis },
  )(value, at)
  return read && { ...read, copies: read.copies ?? [{ original: 1 }] }
}

const group: Read<ChecklistGroup> = record(
  { atLeast: count, of: list(name, 1) },
  { name: text, when: condition, basis },
)

/** The groups that lead back to themselves, found in one walk. */
const circles = (groups: Checklist['groups']): ReadonlySet<string> => {
  const found = new Set<string>()
  const done = new Set<string>()
  const way: string[] = []
  const visit = (id: string): void => {
    if (way.includes(id)) for (const it of way.slice(way.indexOf(id))) found.add(it)
    else if (Object.hasOwn(groups, id) && !done.has(id)) {
      way.push(id)
      for (const member of groups[id]!.of) visit(member)
      way.pop()
      done.add(id)
    }
  }
  for (const id of Object.keys(groups)) visit(id)
  return found
}

const checked = (read: Checklist, at: At): Checklist | undefined => {
  const { documents, groups } = read
  const known = [...Object.keys(documents), ...Object.keys(groups)]
  const circular = circles(groups)
  for (const [id, { of, atLeast }] of Object.entries(groups)) {
    const place = inside(at, 'groups', id)
    if (Object.hasOwn(documents, id)) tellChecklist(place, 'checklist_name_twice', { name: id })
    of.forEach((member, index) => {
      const own = inside(place, 'of', index)
      if (!known.includes(member))
        tellChecklist(own, 'checklist_member_unknown', { member, suggestion: suggestName(member, known) })
      if (of.indexOf(member) < index) tellChecklist(own, 'checklist_member_twice', { member })
    })
    if (atLeast < 1 || atLeast > of.length)
      tellChecklist(inside(place, 'atLeast'), 'checklist_at_least', { atLeast, of: of.length })
    if (circular.has(id)) tellChecklist(place, 'checklist_circle', { group: id })
  }
  const judged = Object.values(documents).some(it => it.validFor !== undefined || it.unexpired)
  if (judged && read.anchor === undefined) tell(at, 'dated_anchor_missing', {})
  return at.issues.length > 0 ? undefined : read
}

const checklist: Read<Checklist> = (value, at) => {
  const read = record({ documents: mapOf(paper) }, { anchor, groups: mapOf(group) })(value, at)
  return read && checked({ ...read, groups: read.groups ?? {} }, at)
}

/**
 * A checklist read from JSON, checked against the declared facts. All issues at once, each with its path. A paper that a group
 * names is required by that group only; any other is required unless `requiredWhen` says when.
 *
 * @example
 * const adoption = readChecklist({
 *   anchor: 'submitted',
 *   documents: {
 *     request: { name: { vi: 'Đơn xin nhận con nuôi' } },
 *     health: { name: { vi: 'Giấy khám sức khỏe' }, validFor: '6 months' },
 *     passport: { name: { vi: 'Bản sao hộ chiếu' }, copies: { plain: 1 } },
 *     substitute: { name: { vi: 'Giấy tờ có giá trị thay thế hộ chiếu' }, copies: { plain: 1 } },
 *   },
 *   groups: { identity: { atLeast: 1, of: ['passport', 'substitute'] } },
 * })
 */
export const readChecklist = (json: unknown, facts?: FeelTypes): Result<Checklist, ChecklistIssue> =>
  readWhole(checklist, json, factsOfLaw(facts))
