import { printDay } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureOf, task, wait } from '../../test/drawn.ts'
import { examples } from '../../test/example.ts'
import { lanes, live, newLife, tenants } from '../../test/history.ts'
import { office, officeOf, officeRules } from '../../test/office.ts'
import { officials } from '../../test/play.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Command } from '../dossier/command.ts'
import { can } from '../dossier/decide.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Actor } from '../dossier/event.ts'
import type { RefusalCode } from '../dossier/refusal.ts'
import { openActions } from '../dossier/step.ts'
import { inbox } from './inbox.ts'
import { memoryViews } from './memory.ts'
import { project } from './projection.ts'
import type { WorkRow } from './work.ts'

const { agencies } = officeRules
/** In the second week the police office is merged into the tax office, and nobody records an event for it. */
const merged = officeOf({
  code: '1.000002',
  agencies: { ...agencies, police: { name: { vi: 'Tên' }, until: '2026-01-14', successor: 'tax' } },
})
/** An official may end the wait, and so may the applicant. */
const waiting = procedureOf(
  {
    prepare: task({ pass: 'await' }),
    await: wait({ done: { to: 'granted', role: 'desk' }, confirm: { to: 'granted', role: 'applicant' } }),
  },
  { code: '1.000003' },
)
const worlds: Readonly<Record<string, readonly Procedure[]>> = {
  'an office': [office, merged, waiting],
  'the examples': Object.values(examples),
}

/** Reasons that speak of the one who wants to act, and not of how the dossier stands. */
const personal: ReadonlySet<RefusalCode> = new Set([
  'role_missing',
  'delegation_over',
  'assigned_elsewhere',
  'duty_conflict',
])

/** The commands by which a piece of work is done. */
const commandsOf = (
  procedure: Procedure,
  dossier: Dossier,
  { kind, step = '', ...row }: WorkRow,
): readonly Command[] => {
  switch (kind) {
    case 'receive':
      return [{ type: 'receive' }]
    case 'task':
    case 'wait':
      return openActions({ procedure, dossier })
        .filter(it => it.step === step && it.post.role !== 'applicant')
        .map(it => ({ type: 'advance', step, action: it.name }))
    case 'answer':
      return [{ type: 'answer', step, agency: row.consulted ?? '', answer: 'agree' }]
    case 'handoff':
      return [{ type: 'acceptHandoff', step }]
    case 'return':
      return [{ type: 'returnResult', step, how: 'counter' }]
    case 'consult':
    case 'children':
      return [{ type: 'claim', step }]
    case 'withdrawal':
      return [{ type: 'decideWithdrawal', granted: true, reason: 'Theo đề nghị.' }]
    case 'urge':
      return [{ type: 'answerUrge', number: row.urge ?? 0, content: 'Đã rõ.' }]
  }
}

const mayDo = (procedure: Procedure, dossier: Dossier, row: WorkRow, by: Actor, now: number): boolean =>
  commandsOf(procedure, dossier, row).some(command => {
    const permission = can(procedure, dossier, command, { by, now })
    return permission.allowed || !permission.reasons.some(({ code }) => personal.has(code))
  })

const day = (instant: number): string => printDay(Math.floor((instant + 7 * 3_600_000) / 86_400_000))

/** People to whom everybody of an agency has delegated: for now, and until yesterday. So they meet duties kept apart. */
const standIns = (procedure: Procedure, now: number): readonly Actor[] => {
  const { agency } = procedure.definition.reception
  const colleagues = officials(procedure).filter(it => it.agency === agency)
  const until = (last: number) =>
    colleagues.map(({ id, ...post }) => ({
      ...post,
      of: id,
      from: '2026-01-01',
      until: day(last),
      basis: 'Quyết định 12/QĐ-UBND',
    }))
  return [
    { id: 'u:stand', roles: [], agency, delegations: until(now) },
    { id: 'u:stood', roles: [], agency, delegations: until(now - 86_400_000) },
  ]
}

const keyOf = (dossier: string, row: WorkRow): string =>
  JSON.stringify([dossier, row.kind, row.step, row.role, row.consulted, row.urge])

const anyRole = (keys: ReadonlySet<string>, rows: readonly WorkRow[], { kind, step }: WorkRow, id: string): boolean =>
  rows.some(it => it.kind === kind && it.step === step && keys.has(keyOf(id, it)))

/** Holds every inbox of a random history against what its owner may do; gives back what was met on the way. */
const compare = async (procedures: readonly Procedure[], seed: number, steps: number): Promise<ReadonlySet<string>> => {
  const met = new Set<string>()
  const life = newLife(procedures)
  const { engine, clock } = life
  await live(life, procedures, seed, steps)
  const views = memoryViews()
  await project({ engine, views })
  const at = clock.now
  for (const tenant of tenants)
    for (const id of lanes) {
      const dossier = await engine.dossier(tenant, id)
      const procedure = dossier && engine.procedureOf(dossier)
      const rows = (await views.rows(tenant, id))?.work ?? []
      if (dossier === undefined || procedure === undefined) continue
      for (const person of [...officials(procedure), ...standIns(procedure, at)]) {
        const { items } = await inbox(views, { tenant, whose: { person }, at, limit: 1000 })
        const keys = new Set(items.filter(it => it.dossier.dossier === id).map(it => keyOf(id, it.work)))
        for (const row of rows) {
          const may = mayDo(procedure, dossier, row, person, at)
          // At a step of two roles each has a row; either’s actions are the step’s.
          const both = row.kind === 'task' || row.kind === 'wait'
          const shown = both ? anyRole(keys, rows, row, id) : keys.has(keyOf(id, row))
          if (may) expect(shown, `${person.id} may ${keyOf(id, row)}`).toBe(true)
          // What was given to somebody by name stays theirs to hand on, even where they may not do it.
          else if (row.main === undefined) expect(shown, `${person.id} may not ${keyOf(id, row)}`).toBe(false)
          if (may) met.add(row.kind)
          if (may && row.main !== undefined) met.add('main')
          if (may && person.id === 'u:stand') met.add('delegated')
          if (person.id === 'u:stand' && row.main === undefined && row.barred.length > 0 && !may) met.add('barred')
        }
      }
    }
  return met
}

describe('the inbox of a person', () => {
  it('holds what they may do, of every kind, delegated or assigned, but for duties kept apart', async () => {
    const met = new Set<string>()
    for (let seed = 1; seed <= 48; seed++)
      for (const found of await compare(worlds['an office'] ?? [], seed * 2_654_435, 15 + seed * 3)) met.add(found)
    const wanted = [
      'receive',
      'task',
      'wait',
      'consult',
      'answer',
      'handoff',
      'children',
      'return',
      'withdrawal',
      'urge',
    ]
    expect([...wanted, 'main', 'delegated', 'barred'].filter(it => !met.has(it))).toEqual([])
  })

  it.each(Object.entries(worlds))('holds all of that and nothing else: %s', (_, procedures) =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 20, max: 120 }), async (seed, steps) => {
        await compare(procedures, seed, steps)
      }),
      { numRuns: 8 },
    ),
  )
})
