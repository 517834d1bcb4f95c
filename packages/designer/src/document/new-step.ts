/** What is put into a document at a click: a blank procedure, a step of a kind, the way between two. */
import { type Branch, type Step, stepGraph } from '@motcua/engine/definition'
import type { Text } from '@motcua/rules'
import { newStepName } from './apply.ts'
import type { Change, LaneName, Within } from './change.ts'
import { type ProcedureDocument, stepOf } from './document.ts'
import { freeName } from './free-name.ts'
import { unconnected, unwritten } from './unknown.ts'

/** The kinds of steps that can be added at a click. An exit ends a branch as an end does the whole. */
export const newStepKinds = [
  'task',
  'wait',
  'decision',
  'consult',
  'handoff',
  'children',
  'parallel',
  'return',
  'exit',
  'end',
] as const
export type NewStepKind = (typeof newStepKinds)[number]

const names: Readonly<Record<NewStepKind, { readonly vi: string; readonly en: string }>> = {
  task: { vi: 'Bước mới', en: 'New step' },
  wait: { vi: 'Chờ bổ sung hồ sơ', en: 'Wait for the papers' },
  decision: { vi: 'Xét điều kiện', en: 'Decide' },
  consult: { vi: 'Lấy ý kiến', en: 'Consult' },
  handoff: { vi: 'Bàn giao hồ sơ', en: 'Hand over' },
  children: { vi: 'Giải quyết thủ tục liên thông', en: 'Linked procedures' },
  parallel: { vi: 'Xử lý song song', en: 'Side by side' },
  return: { vi: 'Trả kết quả', en: 'Return the result' },
  exit: { vi: 'Hết nhánh', en: 'End of branch' },
  end: { vi: 'Kết thúc', en: 'End' },
}

const branchName = (number: number): Text => ({ vi: `Nhánh ${number}`, en: `Branch ${number}` })

/** Two branches that end at once: what is done in them is put in between. */
const twoBranches = (document: ProcedureDocument): Readonly<Record<string, Branch>> =>
  Object.fromEntries(
    [1, 2].map(number => {
      const exit = newStepName(document, `Hết nhánh ${number}`)
      const steps: Branch['steps'] = { [exit]: { kind: 'exit', name: names.exit } }
      return [`branch${number}`, { name: branchName(number), start: exit, steps }]
    }),
  )

const made = ({ document, kind, lane, role }: Making): Step => {
  const { procedure } = document
  const name = names[kind]
  const place = { agency: lane.agency, ...(lane.department === undefined ? {} : { department: lane.department }) }
  const its = role === undefined ? {} : { role }
  switch (kind) {
    case 'task':
      return { kind, name, ...place, ...its, budget: '1 working days', actions: {} }
    case 'wait':
      return { kind, name, ...place, actions: {} }
    case 'decision':
      return { kind, name, routes: [], else: unconnected }
    case 'consult':
      return { kind, name, ...place, ...its, agencies: {}, join: 'all', to: unconnected }
    case 'handoff': {
      const from = { ...place, role: role ?? procedure.reception.role }
      return { kind, name, ...place, ...its, budget: '1 working days', from, to: unconnected, returned: unconnected }
    }
    case 'children':
      return { kind, name, ...place, ...its, children: {}, join: 'all', to: unconnected }
    case 'parallel':
      return { kind, name, branches: twoBranches(document), to: unconnected }
    case 'exit':
      return { kind, name }
    case 'return':
      return { kind, name, ...place, ...its, results: Object.keys(procedure.results).slice(0, 1), to: unconnected }
    case 'end':
      return { kind, name, outcome: 'granted' }
  }
}

interface Making {
  readonly document: ProcedureDocument
  readonly kind: NewStepKind
  readonly lane: LaneName
  readonly role?: string | undefined
}

/** Changes that belong together, and the step they are about. */
export interface Plan {
  readonly step: string
  readonly changes: readonly Change[]
}

const laneOf = ({ procedure }: ProcedureDocument, beside: string | undefined): LaneName => {
  const step = beside === undefined ? undefined : stepOf({ procedure }, beside)?.step
  if (step !== undefined && 'agency' in step) return step
  return procedure.reception
}

const withinOf = ({ procedure }: ProcedureDocument, beside: string | undefined): Within | undefined =>
  beside === undefined ? undefined : stepGraph(procedure).steps.get(beside)?.within.at(-1)

/** The kinds that may stand beside a step: a branch ends with an exit, the whole with an end. */
export const kindsBeside = ({ procedure }: ProcedureDocument, beside: string | undefined): readonly NewStepKind[] => {
  const other = withinOf({ procedure }, beside) === undefined ? 'exit' : 'end'
  return newStepKinds.filter(kind => kind !== other)
}

/** A new step beside another: in its lane or the one given, its branch, by its role. Where a procedure starts nowhere yet, it starts there. */
export const newStep = (document: ProcedureDocument, kind: NewStepKind, beside?: string, at?: LaneName): Plan => {
  const { procedure } = document
  const near = beside === undefined ? undefined : stepOf(document, beside)?.step
  const own = near !== undefined && 'role' in near ? near.role : undefined
  const role = own ?? procedure.reception.role
  const lane = at ?? laneOf(document, beside)
  const step = newStepName(document, names[kind].vi)
  const within = withinOf(document, beside)
  const added: Change = { type: 'addStep', id: step, step: made({ document, kind, lane, role }), within }
  const isFirst =
    within === undefined && kind !== 'end' && kind !== 'exit' && stepOf(document, procedure.start) === undefined
  return { step, changes: isFirst ? [added, { type: 'startAt', step }] : [added] }
}

/** A way between two steps. From a decision that already leads somewhere it is a route whose condition is to be written. */
export const newWay = (document: ProcedureDocument, from: string, to: string): Change => {
  const step = stepOf(document, from)?.step
  const leads = step?.kind === 'decision' && stepOf(document, step.else) !== undefined
  return { type: 'connect', from, to, ...(leads ? { when: unwritten } : {}) }
}

/** A new step that a step leads to, in its lane or another. */
export const nextStep = (
  document: ProcedureDocument,
  from: string,
  kind: NewStepKind = 'task',
  at?: LaneName,
): Plan => {
  const { step, changes } = newStep(document, kind, from, at)
  return { step, changes: [...changes, newWay(document, from, step)] }
}

/** A branch more for a block, which ends at once. */
export const newBranch = (document: ProcedureDocument, block: string): Plan => {
  const step = stepOf(document, block)?.step
  const branches = step?.kind === 'parallel' ? step.branches : {}
  const branch = freeName('branch', name => name === 'branch' || Object.hasOwn(branches, name))
  const number = Object.keys(branches).length + 1
  const exit = newStepName(document, `Hết nhánh ${number}`)
  return { step: exit, changes: [{ type: 'addBranch', block, branch, name: branchName(number), exit }] }
}

/** A new step at the beginning of a branch, which leads to where the branch began before. */
export const newBranchStep = (document: ProcedureDocument, within: Within, kind: NewStepKind = 'task'): Plan => {
  const block = stepOf(document, within.block)?.step
  const start = block?.kind === 'parallel' ? block.branches[within.branch]?.start : undefined
  const { step, changes } = newStep(document, kind, start)
  const [added, ...others] = changes
  const inside: readonly Change[] = added?.type === 'addStep' ? [{ ...added, within }, ...others] : changes
  if (start === undefined || stepOf(document, start) === undefined) return { step, changes: inside }
  return {
    step,
    changes: [...inside, { type: 'connect', from: step, to: start }, { type: 'startAt', step }],
  }
}

/**
 * A procedure with nothing drawn yet: one agency with two departments, three roles and a term, ready for its first step. Refusing
 * to accept has its end already, since every procedure may refuse.
 */
export const blankDocument = (): ProcedureDocument => ({
  procedure: {
    code: '1.000000',
    version: 1,
    name: { vi: 'Thủ tục mới', en: 'New procedure' },
    field: { vi: 'Lĩnh vực', en: 'Field' },
    level: 'commune',
    basis: [],
    agencies: {
      commune: {
        name: { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune People’s Committee' },
        departments: {
          centre: { name: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Administrative Service Centre' } },
          office: { name: { vi: 'Phòng chuyên môn', en: 'Specialist office' } },
        },
      },
    },
    roles: {
      frontDesk: { name: { vi: 'Cán bộ tiếp nhận và trả kết quả', en: 'Reception and return officer' } },
      officer: { name: { vi: 'Công chức chuyên môn', en: 'Specialist officer' } },
      leader: { name: { vi: 'Lãnh đạo Ủy ban nhân dân', en: 'Leader of the People’s Committee' } },
    },
    results: { result: { name: { vi: 'Kết quả giải quyết', en: 'Result' } } },
    channels: {
      counter: { name: { vi: 'Trực tiếp', en: 'At the counter' } },
      online: { name: { vi: 'Trực tuyến', en: 'Online' } },
    },
    cases: { ordinary: { name: { vi: 'Trường hợp chung', en: 'Ordinary case' }, term: '10 working days' } },
    reception: { agency: 'commune', department: 'centre', role: 'frontDesk', refused: 'notAccepted' },
    start: unconnected,
    steps: {
      notAccepted: { kind: 'end', name: { vi: 'Không tiếp nhận hồ sơ', en: 'Not accepted' }, outcome: 'notAccepted' },
    },
  },
})
