import { describe, expect, it } from 'vitest'
import { adopt } from '../../test/adopt.ts'
import { procedureOf } from '../../test/drawn.ts'
import { administrator } from '../../test/office.ts'
import { citizen } from '../../test/play.ts'
import { ruledMore, ruledProcedure } from '../../test/ruled.ts'
import { at, official, Tale } from '../../test/tale.ts'
import { decide } from './decide.ts'
import { stagesOf } from './term.ts'

const procedure = ruledProcedure()
const desk = official('desk', 'ward')
const basis = { act: '03/2026/QH16' }

const received = (facts: Readonly<Record<string, number | boolean>>, under = procedure): Tale =>
  new Tale(under)
    .do('2026-04-20T08:00', citizen, { type: 'submit', case: 'only', channel: 'counter', applicant: citizen.id, facts })
    .do('2026-04-20T08:15', desk, { type: 'receive' })

const date = (day: string) => ({ kind: 'date', date: day })

describe('a term that a table chooses', () => {
  it('is chosen when the dossier is received, by what is known then', () => {
    // Between lie the commemoration of the Hùng kings, 30 April and 1 May.
    expect(received({ age: 12, poor: false }).dossier.appointment).toEqual(date('2026-04-23'))
    expect(received({ age: 30, poor: true }).dossier.appointment).toEqual(date('2026-04-28'))
    expect(received({ age: 30, poor: false }).dossier.appointment).toEqual(date('2026-05-05'))
  })

  it('stays what it was chosen to be, whatever becomes known later', () => {
    const tale = received({ age: 30, poor: false })
    const before = tale.dossier.appointment
    expect(stagesOf(procedure, tale.dossier)).toMatchObject([{ term: '8 working days' }])
    const later = { ...tale.dossier, facts: { ...tale.dossier.facts, age: 12 } }
    expect(stagesOf(procedure, later)).toMatchObject([{ term: '8 working days' }])
    expect(later.appointment).toEqual(before)
  })

  it('is not chosen as long as a fact is missing: the desk is asked for it', () => {
    const tale = new Tale(procedure).do('2026-04-20T08:00', citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      facts: { age: 30 },
    })
    expect(tale.try('2026-04-20T08:15', desk, { type: 'receive' })).toEqual({
      code: 'fact_needed',
      data: { facts: ['poor'] },
    })
    tale.do('2026-04-20T08:15', desk, { type: 'receive', facts: { poor: true } })
    expect(tale.dossier.appointment).toEqual(date('2026-04-28'))
  })

  it('is chosen for a running dossier of another system by its facts', () => {
    const tale = new Tale(procedure).do(
      '2026-04-27T09:00',
      administrator,
      adopt({ steps: ['slow'], facts: { age: 30, poor: true } }),
    )
    expect(tale.dossier.appointment).toEqual(date('2026-04-28'))
    expect(
      new Tale(procedure).try('2026-04-27T09:00', administrator, adopt({ steps: ['slow'], facts: { age: 30 } })),
    ).toBeDefined()
  })

  it('by the law of the day of reception is chosen for a dossier of another system too', () => {
    const base = { ...ruledMore.parameters.base, anchor: 'received' } as const
    const { routing } = ruledMore.tables
    const dated = ruledProcedure({
      parameters: { base },
      tables: { routing: { ...routing, inputs: { age: { from: 'if base > 1000 then age else 1' }, poor: {} } } },
    })
    const adopted = (receivedOn: string) =>
      new Tale(dated).do(
        '2026-04-27T09:00',
        administrator,
        adopt({ steps: ['slow'], facts: { age: 30, poor: true }, receivedOn }),
      ).dossier.clock?.stages
    expect(adopted('2026-04-17T08:00:00+07:00')).toMatchObject([{ term: '3 working days' }])
    expect(adopted('2026-04-20T08:00:00+07:00')).toMatchObject([{ term: '5 working days' }])
  })

  it('is kept under another version, or chosen anew by its table with the time already used', () => {
    const { routing } = ruledMore.tables
    const rows = routing.rows.map(row => ({ ...row, then: { ...row.then, term: '4 working days' } }))
    const target = ruledProcedure({ version: 2, tables: { routing: { ...routing, rows } } })
    const moved = (terms: 'keep' | 'new') => {
      const tale = received({ age: 30, poor: false })
      return decide(
        tale.procedure,
        tale.dossier,
        { type: 'migrate', version: 2, mapping: { terms }, basis },
        { by: administrator, now: at('2026-04-21T09:00'), target },
      )
    }
    const [kept, anew] = [moved('keep'), moved('new')]
    expect(kept.ok && kept.dossier.appointment).toEqual(date('2026-05-05'))
    expect(anew.ok && anew.dossier.appointment).toEqual(date('2026-04-24'))
  })
})

describe('a result that a table decides on', () => {
  it('is not left out in silence where the table has no answer', () => {
    const name = { vi: 'Bước' }
    const { routing } = ruledMore.tables
    const outputs = { amount: routing.outputs.amount }
    const rows = routing.rows.map(({ then, ...row }) => ({ ...row, then: { amount: then.amount } }))
    const giving = procedureOf(
      { give: { kind: 'return', name, agency: 'ward', role: 'officer', results: ['paper'], to: 'granted' } },
      {
        ...ruledMore,
        cases: { only: { name, term: '5 working days' } },
        tables: { routing: { ...routing, outputs, rows } },
        results: { paper: { name, when: 'routing.amount > 3' } },
      },
    )
    const give = { type: 'returnResult', how: 'counter' } as const
    const officer = official('officer', 'ward')
    expect(received({ age: 200, poor: true }, giving).try('2026-04-21T08:00', officer, give)).toEqual({
      code: 'expression_failed',
      data: { source: 'routing', problem: 'table_input_wrong' },
    })
    const tale = received({ age: 30, poor: true }, giving).do('2026-04-21T08:00', officer, give)
    expect(tale.data('resultReturned')).toMatchObject([{ results: ['paper'] }])
  })
})

describe('a decision by a table', () => {
  it('leads where the table says', () => {
    expect(received({ age: 12, poor: false }).dossier.position).toEqual(['quick'])
    expect(received({ age: 30, poor: true }).dossier.position).toEqual(['quick'])
    expect(received({ age: 30, poor: false }).dossier.position).toEqual(['slow'])
  })
})
