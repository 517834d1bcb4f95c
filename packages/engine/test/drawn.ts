/** Definitions drawn with a few words: what a machine is compiled from, and nothing that it does not read. */
import type { Action, Branch, ProcedureDefinition, Step } from '../src/definition/format.ts'
import { load } from '../src/definition/load.ts'
import type { Procedure } from '../src/definition/procedure.ts'

const name = { vi: 'Bước', en: 'Step' }
const place = { name, agency: 'ward' }

type Ways = Readonly<Record<string, string | Omit<Action, 'name'>>>

const actionsOf = (ways: Ways): Readonly<Record<string, Action>> =>
  Object.fromEntries(
    Object.entries(ways).map(([action, way]) => [action, { name, ...(typeof way === 'string' ? { to: way } : way) }]),
  )

export const task = (ways: Ways): Step => ({
  kind: 'task',
  ...place,
  role: 'officer',
  budget: '1 working day',
  actions: actionsOf(ways),
})

export const wait = (ways: Ways, expiry?: { readonly after: string; readonly to: string }): Step => ({
  kind: 'wait',
  ...place,
  status: 4,
  actions: actionsOf(ways),
  ...(expiry === undefined ? {} : { expiry }),
})

export const decision = (routes: readonly (readonly [when: string, to: string])[], otherwise: string): Step => ({
  kind: 'decision',
  name,
  routes: routes.map(([when, to]) => ({ when, to })),
  else: otherwise,
})

export const consult = (to: string, agencies: readonly string[], join: 'all' | 'any' | number = 'all'): Step => ({
  kind: 'consult',
  ...place,
  role: 'officer',
  agencies: Object.fromEntries(
    agencies.map(agency => [agency, { role: 'officer', term: '5 working days', onSilence: 'escalate' }]),
  ),
  join: typeof join === 'number' ? { quorum: join } : join,
  to,
})

export const parallel = (
  branches: Readonly<Record<string, readonly [start: string, steps: Readonly<Record<string, Step>>]>>,
  to: string,
  outcomes?: Readonly<Record<string, string>>,
): Step => ({
  kind: 'parallel',
  name,
  branches: Object.fromEntries(
    Object.entries(branches).map(([branch, [start, steps]]): [string, Branch] => [branch, { name, start, steps }]),
  ),
  to,
  ...(outcomes === undefined ? {} : { outcomes }),
})

export const exit = (outcome?: string): Step => ({ kind: 'exit', name, ...(outcome === undefined ? {} : { outcome }) })

export const returning = (to: string): Step => ({ kind: 'return', ...place, role: 'officer', results: ['paper'], to })

/** A procedure over these steps, begun at the first of them. The ends that the law needs are there. */
export const drawn = (
  steps: Readonly<Record<string, Step>>,
  more: Partial<ProcedureDefinition> = {},
): ProcedureDefinition => ({
  code: '1.000001',
  version: 1,
  name,
  field: name,
  level: 'commune',
  basis: [{ act: '61/2018/NĐ-CP' }],
  agencies: { ward: { name }, tax: { name }, police: { name } },
  roles: { officer: { name }, desk: { name } },
  results: { paper: { name } },
  channels: { counter: { name } },
  cases: { only: { name, term: '10 working days' } },
  reception: { agency: 'ward', role: 'desk', refused: 'refusedAtDesk' },
  start: Object.keys(steps)[0] ?? 'granted',
  steps: {
    ...steps,
    granted: { kind: 'end', name, outcome: 'granted' },
    refusedAtDesk: { kind: 'end', name, outcome: 'notAccepted' },
  },
  ...more,
})

/** The same, read and checked: what runs. */
export const procedureOf = (
  steps: Readonly<Record<string, Step>>,
  more: Partial<ProcedureDefinition> = {},
): Procedure => {
  const found = load({ format: 1, procedure: drawn(steps, more) })
  if (!found.ok) throw new Error(JSON.stringify(found.issues.filter(it => it.severity === 'error')))
  return found.value
}
