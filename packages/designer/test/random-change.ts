import { type Step, stepGraph } from '@motcua/engine/definition'
import type { Chance } from '../../engine/test/chance.ts'
import type { Change, Within } from '../src/document/change.ts'
import { type Point, type ProcedureDocument, stepsOf } from '../src/document/document.ts'

const name = { vi: 'Bước mới' }
const newSteps = (agency: string): readonly Step[] => [
  { kind: 'task', name, agency, budget: '1 working days', actions: {} },
  { kind: 'wait', name, agency, actions: {}, expiry: { after: '5 working days', to: 'nowhere' } },
  { kind: 'decision', name, routes: [], else: 'nowhere' },
  { kind: 'end', name, outcome: 'granted' },
  {
    kind: 'parallel',
    name,
    branches: {
      one: { name, start: 'oneExit', steps: { oneExit: { kind: 'exit', name } } },
      two: { name, start: 'none', steps: {} },
    },
    to: 'nowhere',
  },
]

const parts: readonly (readonly [at: readonly (string | number)[], value: unknown])[] = [
  [['name', 'vi'], 'Tên khác'],
  [['name', 'en'], undefined],
  [['budget'], '3 working days'],
  [['role'], undefined],
  [['pause'], { then: 'resume', reason: name }],
  [['routes', 0, 'when'], 'amount > 5'],
  [['routes', 9], { when: 'true', to: 'x' }],
  [['name', 'vi', 'deep'], 'no'],
  [['name', 'vi'], ''],
]

const wholes: readonly Change[] = [
  { type: 'changeProcedure', at: ['name', 'vi'], value: 'Tên thủ tục khác' },
  { type: 'changeProcedure', at: ['roles', 'helper'], value: { name } },
  { type: 'changeProcedure', at: ['clock', 'policies', 'endOf'], value: 'midnight' },
  { type: 'changeProcedure', at: ['withdrawal'], value: undefined },
]

/** Any change that an analyst may ask of a document, also one that is refused. */
export const randomChange = (document: ProcedureDocument, chance: Chance): Change => {
  const of = <T>(these: readonly T[]): T => chance.of(these) as T
  const { procedure } = document
  const found = stepsOf(procedure)
  const ids = [...found.map(({ id }) => id), 'noSuchStep']
  const step = of(ids)
  const other = of(ids)
  const blocks = found.flatMap(({ id, step: it }) => (it.kind === 'parallel' ? [id] : []))
  const agencies = Object.keys(procedure.agencies)
  const somewhere = (): Point | undefined =>
    of([undefined, { x: chance.below(5000) - 500, y: chance.below(5000) }, { x: Number.NaN, y: 0 }])
  const way = () => {
    const graph = stepGraph(procedure)
    const ways = [...graph.edges.values()].flat()
    if (ways.length === 0) return { from: step, at: ['to'] }
    const { from, path } = of(ways)
    return { from, at: path.slice(graph.steps.get(from)?.path.length) }
  }
  const makers: { readonly [Type in Change['type']]: () => Extract<Change, { type: Type }> } = {
    addStep: () => {
      const branches: (Within | undefined)[] = found.flatMap(({ id, step: it }) =>
        it.kind === 'parallel' ? Object.keys(it.branches).map(branch => ({ block: id, branch })) : [],
      )
      return {
        type: 'addStep',
        id: of([...ids, 'fresh', 'fresh2', 'fresh3', 'fresh4', 'Bad name']),
        step: of(newSteps(of(agencies))),
        within: of([undefined, ...branches, { block: 'noSuchStep', branch: 'b' }]),
        place: somewhere(),
      }
    },
    removeStep: () => ({ type: 'removeStep', step, reconnect: chance.below(2) === 0 }),
    changeStep: () => {
      const [at, value] = of(parts)
      return { type: 'changeStep', step, at, value }
    },
    moveStep: () => {
      const lanes = Object.entries(procedure.agencies).flatMap(([agency, { departments = {} }]) => [
        { agency },
        ...Object.keys(departments).map(department => ({ agency, department })),
      ])
      return { type: 'moveStep', step, lane: of([...lanes, { agency: 'nobody' }, { agency: 'chuaXacDinh' }]) }
    },
    connect: () => ({ type: 'connect', from: step, to: other, when: of([undefined, 'amount > 3']) }),
    retarget: () => ({ type: 'retarget', ...way(), to: step }),
    disconnect: () => ({ type: 'disconnect', ...way() }),
    addBranch: () => {
      const branch = of(['one', 'three', 'four', 'Bad name'])
      return {
        type: 'addBranch',
        block: of([...blocks, step]),
        branch,
        name,
        exit: of([...ids, 'ended', 'ended2', 'ended3']),
      }
    },
    removeBranch: () => {
      const some = found.flatMap(({ id, step: it }) =>
        it.kind === 'parallel' ? Object.keys(it.branches).map(branch => ({ block: id, branch })) : [],
      )
      return { type: 'removeBranch', ...of([...some, { block: step, branch: 'nobody' }]) }
    },
    startAt: () => ({ type: 'startAt', step }),
    changeProcedure: () => of(wholes) as Extract<Change, { type: 'changeProcedure' }>,
    placeCards: () => ({ type: 'placeCards', places: { [step]: somewhere() } }),
    orderLanes: () => ({ type: 'orderLanes', lanes: agencies.slice(chance.below(agencies.length)) }),
  }
  return of(Object.values(makers))()
}
