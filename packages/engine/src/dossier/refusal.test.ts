import { describe, expect, it } from 'vitest'
import { nobody } from '../../test/play.ts'
import { anyOfficer, bareReceived, copying, judicial, later, refused, sharing, ways } from '../../test/refused.ts'

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
    expect(failed({ amount: 5 })).toEqual({
      code: 'expression_failed',
      data: { source: '100 / (amount - 5) = 2', problem: 'feel_division_by_zero' },
    })
  })
})
