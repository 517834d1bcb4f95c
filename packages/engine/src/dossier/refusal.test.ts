import { describe, expect, it } from 'vitest'
import { procedureOf, task } from '../../test/drawn.ts'
import { citizen, nobody } from '../../test/play.ts'
import {
  anyOfficer,
  bareReceived,
  copying,
  judicial,
  later,
  morning,
  refused,
  sharing,
  ways,
} from '../../test/refused.ts'
import { official, Tale } from '../../test/tale.ts'

describe('a refusal', () => {
  it.each(Object.entries(ways))('%s is given, with its data as JSON', async (code, way) => {
    const refusal = await way()
    expect(refusal?.code).toBe(code)
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
  })

  it('names what would have been known, so that it can be put right', () => {
    expect(refused(copying(), judicial, { type: 'advance', action: 'sing' })).toEqual({
      code: 'action_unknown',
      data: { action: 'sing', known: ['matches', 'unfit'] },
    })
    expect(refused(copying(), nobody, { type: 'advance', action: 'matches' })).toEqual({
      code: 'role_missing',
      data: { role: 'judicialOfficer', agency: 'commune' },
    })
    expect(refused(bareReceived(), anyOfficer, { type: 'advance', action: 'done' })).toEqual({
      code: 'step_ambiguous',
      data: { action: 'done', steps: ['left', 'right'] },
    })
  })

  it('asks for the fact that a decision behind the action needs', () => {
    const tale = sharing({})
    expect(refused(tale, anyOfficer, { type: 'advance', action: 'divide' })).toMatchObject({ code: 'fact_needed' })
    expect(tale.dossier.position).toEqual(['share'])
    tale.do(later, anyOfficer, { type: 'advance', action: 'divide', facts: { amount: 100 } })
    expect(tale.dossier.situation).toBe('ended')
  })

  it('says what is wrong with an expression', () => {
    const failed = (facts: object) => refused(sharing(facts), anyOfficer, { type: 'advance', action: 'divide' })
    expect(failed({ amount: 5, name: 'năm' })).toEqual({
      code: 'expression_failed',
      data: { source: 'amount = name', problem: 'feel_different_types' },
    })
    const amount = { name: { vi: 'Số tiền' }, type: 'integer' } as const
    const odd = new Tale(procedureOf({ share: task({ on: { to: 'granted', when: 'amount' } }) }, { facts: { amount } }))
    odd.do(morning, citizen, {
      type: 'submit',
      case: 'only',
      channel: 'counter',
      applicant: citizen.id,
      facts: { amount: 5 },
    })
    odd.do(morning, official('desk', 'ward'), { type: 'receive' })
    expect(odd.try(later, anyOfficer, { type: 'advance', action: 'on' })).toEqual({
      code: 'expression_failed',
      data: { source: 'amount', problem: 'feel_not_boolean' },
    })
  })
})
