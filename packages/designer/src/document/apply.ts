import type { Edge, Step } from '@motcua/engine/definition'
import { stepGraph } from '@motcua/engine/definition'
import { fail, foldText, ok, type Path, type Result } from '@motcua/rules'
import type { Change, ChangeIssue, Within } from './change.ts'
import { type FoundStep, type ProcedureDocument, retiredOf, stepOf, valueAt } from './document.ts'
import { Draft, type Edit } from './edit.ts'
import { freeName } from './free-name.ts'
import { undetermined } from './unknown.ts'

/** The document after a change, and the edits of it, whose `inverse` undoes them. */
export interface Changed {
  readonly document: ProcedureDocument
  readonly edits: readonly Edit[]
}

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>
type Issues = { readonly [Code in ChangeIssue['code']]: Extract<ChangeIssue, { code: Code }>['data'] }
type Rule<Type extends Change['type']> = (draft: Draft, change: Of<Type>) => ChangeIssue | undefined

const issue = <Code extends ChangeIssue['code']>(code: Code, data: Issues[Code], path: Path = []): ChangeIssue =>
  ({ code, path, data }) as unknown as ChangeIssue

const slug = /^[a-z][A-Za-z0-9]{0,63}$/

/** Does something with a step, or says that there is none of the name. */
const withStep = (draft: Draft, id: string, run: (found: FoundStep) => ChangeIssue | undefined) => {
  const found = stepOf(draft.document, id)
  return found === undefined ? issue('step_unknown', { step: id }) : run(found)
}

/** Where the steps of a block’s branch, or the procedure’s own, stand, and the path of where they start. */
const levelOf = (document: ProcedureDocument, within: Within | undefined) => {
  if (within === undefined) return { steps: ['procedure', 'steps'], start: ['procedure', 'start'] }
  const found = stepOf(document, within.block)
  const branch = found && [...found.path, 'branches', within.branch]
  return branch === undefined || valueAt(document, branch) === undefined
    ? undefined
    : { steps: [...branch, 'steps'], start: [...branch, 'start'] }
}

/** The path of the steps among which one stands. */
const siblingsOf = ({ path }: FoundStep): Path => path.slice(0, -1)

const isPlace = ({ x, y }: { readonly x: number; readonly y: number }) => Number.isFinite(x) && Number.isFinite(y)

/** The ways that lead to a step, each with the path of its target in the document. */
const waysTo = ({ procedure }: ProcedureDocument, step: string): readonly Edge[] => {
  const graph = stepGraph(procedure)
  const all = [...[...graph.edges.values()].flat(), ...graph.anytime]
  return all.filter(edge => edge.to === step).map(edge => ({ ...edge, path: ['procedure', ...edge.path] }))
}

/** A way that no route gives: the table of the decision names where it leads. */
const isByTable = ({ via, path }: Pick<Edge, 'via' | 'path'>): boolean => via === 'route' && path.at(-1) === 'by'

/** Tables that lead to one step lead to another, in every row. */
const followAnswers = (draft: Draft, from: string, to: string): void => {
  for (const [name, { outputs, rows, otherwise = {} }] of Object.entries(draft.document.procedure.tables ?? {}))
    for (const [output, { type }] of Object.entries(outputs)) {
      if (type !== 'step') continue
      const at = ['procedure', 'tables', name]
      for (const [index, { then }] of rows.entries())
        if (then[output] === from) draft.set([...at, 'rows', index, 'then', output], to)
      if (otherwise[output] === from) draft.set([...at, 'otherwise', output], to)
    }
}

/** Why a way that a table gives stays as it is. */
const givenByTable = ({ id, step }: FoundStep, at: Path): ChangeIssue | undefined =>
  step.kind === 'decision' && step.by !== undefined && same(at, ['by'])
    ? issue('way_by_table', { step: id, table: step.by.table })
    : undefined

/** The part of the document that a way is, where it can go: an action, a route, an expiry, an outcome. */
const removable = (edge: Pick<Edge, 'via' | 'path'>): Path | undefined => {
  if (edge.via === 'action' || edge.via === 'route' || edge.via === 'expiry') return edge.path.slice(0, -1)
  return edge.via === 'outcome' && edge.path.includes('outcomes') ? edge.path : undefined
}

const firstWayOn = ({ procedure }: ProcedureDocument, step: string): string | undefined =>
  stepGraph(procedure)
    .edges.get(step)
    ?.find(({ via, to }) => via !== 'branch' && to !== step)?.to

const namesIn = (step: Step): readonly string[] =>
  step.kind === 'parallel'
    ? Object.values(step.branches).flatMap(({ steps }) =>
        Object.entries(steps).flatMap(([id, inner]) => [id, ...namesIn(inner)]),
      )
    : []

/** What must hold of the name of a new step. */
const nameFault = (document: ProcedureDocument, id: string): ChangeIssue | undefined => {
  if (!slug.test(id)) return issue('step_name_invalid', { step: id })
  if (stepOf(document, id) !== undefined) return issue('step_exists', { step: id })
  return retiredOf(document).includes(id) ? issue('step_retired', { step: id }) : undefined
}

/** No step takes these names again, and no card has their places. */
const retire = (draft: Draft, ids: readonly string[]): void => {
  draft.set(['layout', 'retired'], [...retiredOf(draft.document), ...ids])
  for (const id of ids)
    if (valueAt(draft.document, ['layout', 'places', id]) !== undefined) draft.set(['layout', 'places', id], undefined)
}

const rules: { readonly [Type in Change['type']]: Rule<Type> } = {
  addStep(draft, { id, step, within, place }) {
    const fault = nameFault(draft.document, id)
    if (fault !== undefined) return fault
    if (place !== undefined && !isPlace(place)) return issue('position_invalid', { step: id })
    const level = levelOf(draft.document, within)
    if (within !== undefined && level === undefined) return issue('branch_unknown', within)
    const { steps = [], start = [] } = level ?? {}
    const isFirst = Object.keys(valueAt(draft.document, steps) ?? {}).length === 0
    draft.set([...steps, id], step)
    if (isFirst) draft.set(start, id)
    if (place !== undefined) draft.set(['layout', 'places', id], place)
    return undefined
  },

  removeStep: (draft, { step: id, reconnect }) =>
    withStep(draft, id, found => {
      const next = reconnect ? firstWayOn(draft.document, id) : undefined
      const ways = waysTo(draft.document, id).filter(
        way => (way.from !== id || way.via === 'branch') && !isByTable(way),
      )
      if (next !== undefined) {
        for (const { path } of ways) draft.set(path, next)
        followAnswers(draft, id, next)
      }
      // The last first, so that the numbers of the routes before stay what they are.
      else
        for (const way of [...ways].reverse()) {
          const whole = removable(way)
          if (whole !== undefined) draft.set(whole, undefined)
        }
      draft.set(found.path, undefined)
      retire(draft, [id, ...namesIn(found.step)])
      return undefined
    }),

  changeStep: (draft, { step, at, value }) =>
    withStep(draft, step, ({ path }) => {
      if (at.length === 0 || !reaches(draft.document, [...path, ...at])) return issue('place_unknown', { step, at })
      draft.set([...path, ...at], value)
      return undefined
    }),

  moveStep: (draft, { step: id, lane: { agency, department } }) =>
    withStep(draft, id, ({ step, path }) => {
      const known = draft.document.procedure.agencies[agency]
      if (
        agency !== undetermined &&
        (known === undefined || (department !== undefined && known.departments?.[department] === undefined))
      )
        return issue('lane_unknown', { agency, department })
      if (!('agency' in step)) return issue('step_without_agency', { step: id })
      draft.set([...path, 'agency'], agency)
      if (department !== undefined || step.department !== undefined) draft.set([...path, 'department'], department)
      return undefined
    }),

  connect: (draft, { from, to, action, when }) =>
    withStep(draft, from, source =>
      withStep(draft, to, target => {
        if (siblingsOf(source).join('/') !== siblingsOf(target).join('/')) return issue('steps_apart', { from, to })
        const { step, path } = source
        switch (step.kind) {
          case 'task':
          case 'wait': {
            const id = action?.id ?? freeName('next', name => step.actions[name] !== undefined)
            if (!slug.test(id)) return issue('step_name_invalid', { step: id })
            if (step.actions[id] !== undefined) return issue('action_exists', { step: from, action: id })
            const name = action?.name ?? { vi: 'Chuyển tiếp', en: 'Pass on' }
            draft.set([...path, 'actions', id], { name, to, ...(when === undefined ? {} : { when }) })
            return undefined
          }
          case 'decision':
            if (when === undefined) draft.set([...path, 'else'], to)
            else draft.set([...path, 'routes', step.routes.length], { when, to })
            return undefined
          case 'exit':
          case 'end':
            return issue('no_way_on', { step: from })
          default:
            draft.set([...path, 'to'], to)
            return undefined
        }
      }),
    ),

  retarget: (draft, { from, at, to }) =>
    withStep(draft, from, source =>
      withStep(draft, to, target => {
        const path = [...source.path, ...at]
        const byTable = givenByTable(source, at)
        if (byTable !== undefined) return byTable
        if (!waysFrom(draft.document, from).some(way => same(way.path, path)))
          return issue('place_unknown', { step: from, at })
        const inside = valueAt(draft.document, path.slice(0, -1)) as { readonly steps?: object } | undefined
        const level = at[0] === 'branches' && inside?.steps ? [...path.slice(0, -1), 'steps'] : siblingsOf(source)
        if (!same(level, siblingsOf(target))) return issue('steps_apart', { from, to })
        draft.set(path, to)
        return undefined
      }),
    ),

  disconnect: (draft, { from, at }) =>
    withStep(draft, from, source => {
      const { path } = source
      const way = waysFrom(draft.document, from).find(it => same(it.path, [...path, ...at]))
      const byTable = givenByTable(source, at)
      if (byTable !== undefined) return byTable
      if (way === undefined) return issue('place_unknown', { step: from, at })
      const whole = removable(way)
      if (whole === undefined) return issue('way_needed', { step: from, at })
      draft.set(whole, undefined)
      return undefined
    }),

  addBranch: (draft, { block, branch, name, exit }) =>
    withStep(draft, block, ({ step, path }) => {
      if (step.kind !== 'parallel') return issue('branch_unknown', { block, branch })
      if (!slug.test(branch)) return issue('step_name_invalid', { step: branch })
      if (Object.hasOwn(step.branches, branch)) return issue('branch_exists', { block, branch })
      const fault = nameFault(draft.document, exit)
      if (fault !== undefined) return fault
      draft.set([...path, 'branches', branch], { name, start: exit, steps: { [exit]: { kind: 'exit', name } } })
      return undefined
    }),

  removeBranch: (draft, { block, branch }) =>
    withStep(draft, block, ({ step, path }) => {
      const its = step.kind === 'parallel' && Object.hasOwn(step.branches, branch) ? step.branches[branch] : undefined
      if (its === undefined || step.kind !== 'parallel') return issue('branch_unknown', { block, branch })
      draft.set([...path, 'branches', branch], undefined)
      retire(draft, namesIn({ ...step, branches: { [branch]: its } }))
      return undefined
    }),

  startAt: (draft, { step }) =>
    withStep(draft, step, ({ path }) => {
      draft.set([...path.slice(0, -2), 'start'], step)
      return undefined
    }),

  changeProcedure(draft, { at, value }) {
    if (!reaches(draft.document, ['procedure', ...at])) return issue('place_unknown', { step: '', at })
    draft.set(['procedure', ...at], value)
    return undefined
  },

  placeCards(draft, { places }) {
    for (const [step, place] of Object.entries(places)) {
      if (place !== undefined && !isPlace(place)) return issue('position_invalid', { step })
      if (stepOf(draft.document, step) === undefined) return issue('step_unknown', { step })
      if (place !== undefined || valueAt(draft.document, ['layout', 'places', step]) !== undefined)
        draft.set(['layout', 'places', step], place)
    }
    return undefined
  },

  orderLanes(draft, { lanes }) {
    draft.set(['layout', 'lanes'], lanes)
    return undefined
  },
}

const same = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index])

const waysFrom = ({ procedure }: ProcedureDocument, step: string): readonly Edge[] =>
  (stepGraph(procedure).edges.get(step) ?? []).map(edge => ({ ...edge, path: ['procedure', ...edge.path] }))

/** Whether a place can be given a value: no text or number stands on the way to it, and no list is left with a gap. */
const reaches = (document: ProcedureDocument, path: Path): boolean => {
  let at: unknown = document
  for (const key of path) {
    if (at === undefined) return path.every(it => typeof it === 'string')
    if (typeof at !== 'object' || at === null) return false
    if (Array.isArray(at) !== (typeof key === 'number')) return false
    if (key === '__proto__' || (Array.isArray(at) && Number(key) > at.length)) return false
    at = (at as Readonly<Record<string, unknown>>)[key]
  }
  return true
}

/**
 * A name for a new step, from what people call it: accents folded, in ASCII, not taken and never taken before.
 *
 * @example newStepName(document, 'Thẩm định hồ sơ') // 'thamDinhHoSo'
 */
export const newStepName = (document: ProcedureDocument, called: string): string => {
  const letters = foldText(called).match(/[a-z0-9]+/g) ?? []
  const words = letters.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
  const word = words
    .join('')
    .replace(/^[0-9]+/, '')
    .slice(0, 56)
  const first = word === '' ? 'step' : (word[0]?.toLowerCase() ?? '') + word.slice(1)
  const retired = new Set(retiredOf(document))
  return freeName(first, name => retired.has(name) || stepOf(document, name) !== undefined)
}

/**
 * Makes a change: the document after it and the edits, or why it cannot be made. Nothing is changed in place; parts that stay
 * are the same objects as before.
 *
 * @example
 * const changed = applyChange(document, { type: 'changeStep', step: 'review', at: ['budget'], value: '2 working days' })
 * if (changed.ok) edited(changed.value.document, inverse(changed.value.edits)) // as before
 */
export const applyChange = (document: ProcedureDocument, change: Change): Result<Changed, ChangeIssue> => {
  const draft = new Draft(document)
  const rule = rules[change.type] as (draft: Draft, change: Change) => ChangeIssue | undefined
  const found = rule(draft, change)
  return found === undefined ? ok({ document: draft.document, edits: draft.edits }) : fail(found)
}
