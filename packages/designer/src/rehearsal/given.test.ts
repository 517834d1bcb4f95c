import type { Procedure } from '@motcua/engine'
import { vietnamStateCalendar } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFact } from '../../../engine/test/play.ts'
import { procedures, rehearsed } from '../../test/rehearsed.ts'
import { applicant } from './cast.ts'
import { applicantFacts, documentsOf, newestOf } from './given.ts'
import { workingMinutes } from './used-time.ts'

const submit = async (procedure: Procedure, facts: readonly string[]) => {
  const { code, cases, channels, facts: declared = {} } = procedure.definition
  const [kind = ''] = Object.keys(cases)
  return rehearsed('2026-04-24T08:00:00+07:00', procedure).open({
    procedure: code,
    by: applicant,
    command: {
      type: 'submit',
      case: kind,
      channel: Object.keys(channels)[0],
      applicant: applicant.id,
      facts: Object.fromEntries(facts.flatMap(it => (declared[it] ? [[it, sampleFact(declared[it], 1)]] : []))),
      documents: Object.fromEntries(documentsOf(procedure, kind).map(([name]) => [name, {}])),
    },
  })
}

describe('what can be submitted', () => {
  it('is every procedure once, in its newest version, where it was named first', () => {
    const { 'certified-copy': copies, 'abtc-card': card } = procedures
    if (copies === undefined || card === undefined) throw new Error('an example is missing')
    const at = (version: number): Procedure => ({ ...copies, definition: { ...copies.definition, version } })
    expect(newestOf([at(1), card, at(3), at(2)])).toEqual([at(3), card])
    expect(newestOf([card, at(2), at(1)])).toEqual([card, at(2)])
    expect(newestOf([])).toEqual([])
  })
})

describe('what an applicant is asked for', () => {
  it.each(Object.entries(procedures))('is theirs to state, and papers of the case: %s', async (_, procedure) => {
    const outcome = await submit(procedure, applicantFacts(procedure))
    expect(outcome.ok ? undefined : outcome.refusal).toBeUndefined()
  })

  it.each(Object.entries(procedures))(
    'leaves out what the engine would not take from them: %s',
    async (_, procedure) => {
      const own = applicantFacts(procedure)
      for (const fact of Object.keys(procedure.definition.facts ?? {}))
        if (!(await submit(procedure, [fact])).ok) expect(own).not.toContain(fact)
    },
  )

  it.each(Object.entries(procedures))('has what is required first: %s', (_, procedure) => {
    for (const kind of Object.keys(procedure.definition.cases)) {
      const required = documentsOf(procedure, kind).map(([, it]) => it)
      expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)))
    }
  })
})

describe('working time', () => {
  const calendar = vietnamStateCalendar()
  const at = (text: string): number => globalThis.Date.parse(`${text}+07:00`)

  it('is counted in sessions only', () => {
    expect(workingMinutes(calendar, at('2026-02-13T09:00'), at('2026-02-13T10:30'))).toBe(90)
    expect(workingMinutes(calendar, at('2026-02-13T11:00'), at('2026-02-13T13:30'))).toBe(60)
    // Tết: from the last hour before it to the first after it.
    expect(workingMinutes(calendar, at('2026-02-13T16:00'), at('2026-02-23T08:30'))).toBe(120)
    expect(workingMinutes(calendar, at('2026-02-13T10:30'), at('2026-02-13T09:00'))).toBe(0)
  })

  it('adds up, wherever it is cut', () => {
    const first = at('2026-01-05T00:00')
    const minute = fc.nat(90 * 1440).map(n => first + n * 60_000)
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), times => {
        const [a = 0, b = 0, c = 0] = times.toSorted((one, other) => one - other)
        const [ab, bc] = [workingMinutes(calendar, a, b), workingMinutes(calendar, b, c)]
        expect(workingMinutes(calendar, a, c)).toBe(ab + bc)
      }),
    )
  })
})
